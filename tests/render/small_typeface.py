"""A small variable typeface of boxes, made on the spot: its figures differ in width, and it keeps others for tables."""

from pathlib import Path

from fontTools.designspaceLib import AxisDescriptor
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ŵŷ£%–−’“”…·.,:;()/-"
DIGITS = "0123456789"


def make_typeface(path: Path, *, fs_type: int = 0, variable: bool = True, without: str = "") -> Path:
    """Write the typeface to a file. `fs_type` says what its licence allows; `without` names characters it lacks."""
    characters = {f"u{ord(one):04X}": one for one in LETTERS + DIGITS if one not in without}
    tabular = {f"u{ord(one):04X}.tnum": 600 for one in DIGITS if one not in without}
    widths = {name: 350 + 25 * int(one) if one in DIGITS else 520 for name, one in characters.items()}
    widths = {".notdef": 500, **widths, **tabular}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(widths))
    builder.setupCharacterMap({ord(one): name for name, one in characters.items()})
    builder.setupGlyf({name: _box(width) for name, width in widths.items()})
    builder.setupHorizontalMetrics({name: (width, 40) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes-Regular"})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200, fsType=fs_type)
    builder.setupPost()
    if variable:
        axis = AxisDescriptor(tag="wght", name="Weight", minimum=300, default=300, maximum=900)
        builder.setupFvar([axis], [])
        wider = [(0, 0), (0, 0), (0, 200), (0, 200), *[(0, 0)] * 4]
        builder.setupGvar({name: [TupleVariation({"wght": (0, 1, 1)}, wider)] for name in widths})
    swaps = "".join(f"sub {name.removesuffix('.tnum')} by {name};" for name in tabular)
    addOpenTypeFeaturesFromString(builder.font, f"feature tnum {{ {swaps} }} tnum;")
    builder.save(path)
    return path


def _box(width: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((40, 0))
    for corner in ((width - 40, 0), (width - 40, 500), (40, 500)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
