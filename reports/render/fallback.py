"""The typeface for signs that the brand's own lacks: DejaVu Sans, which comes with the drawing library.

It has arrows, ticks, many pictographs, and the letters of Greek, Cyrillic, Hebrew and Arabic (Bitstream Vera licence).
"""

from importlib.util import find_spec
from pathlib import Path

from reports.model.brand import Face


def fallback_faces() -> dict[str, Face]:
    """Weight -> its file. The library itself is not loaded."""
    found = find_spec("matplotlib")
    folder = Path(found.origin if found and found.origin else "").parent / "mpl-data" / "fonts" / "ttf"
    regular, bold = Face(folder / "DejaVuSans.ttf"), Face(folder / "DejaVuSans-Bold.ttf")
    return {"regular": regular, "semibold": bold, "bold": bold}
