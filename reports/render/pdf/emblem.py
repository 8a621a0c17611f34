"""The brand's mark: an SVG drawn as paths, a picture, or a plain square."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group, String
from reportlab.lib.utils import ImageReader
from svglib.svglib import svg2rlg

from reports.errors import PackError
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import TaggedCanvas

_WIDEST = 4.0
"""Of a mark, in heights."""

Draw = Callable[[TaggedCanvas, float, float, float], float]
"""(canvas, left, bottom, height) -> the width taken, in points."""


def emblem(look: Look) -> Draw:
    """How the brand's mark is drawn; it is decoration, never tagged.

    Raises PackError where the file cannot be used.
    """
    path = look.brand.mark
    if path is None:
        return _square(look.brand.accent)
    return _drawing(path, look.fonts.regular) if path.suffix.lower() == ".svg" else _picture(path)


def _square(colour: str) -> Draw:
    def draw(canvas: TaggedCanvas, left: float, bottom: float, height: float) -> float:
        canvas.ink(colour)
        canvas.rect(left, bottom + height * 0.15, height * 0.7, height * 0.7, stroke=0, fill=1)
        return height * 0.7

    return draw


def _drawing(path: Path, font: str) -> Draw:
    try:
        drawing = svg2rlg(str(path))
    except Exception as fault:
        raise _unusable(path, "it is damaged") from fault
    if drawing is None or drawing.height <= 0 or drawing.width <= 0:
        raise _unusable(path, "it is not an SVG drawing with a width and a height")
    if _has_text(drawing):
        raise _unusable(path, "it holds text, whose typeface may not be there")
    # The library names a font even where no text is drawn; one that is not embedded would spoil the file.
    drawing.setProperties({"initialFontName": font})

    def draw(canvas: TaggedCanvas, left: float, bottom: float, height: float) -> float:
        scale = min(height / drawing.height, _WIDEST * height / drawing.width)
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(scale, scale)
        renderPDF.draw(drawing, canvas, 0, 0)
        canvas.restoreState()
        return float(drawing.width * scale)

    return draw


def _picture(path: Path) -> Draw:
    try:
        # Read from memory: the library would name the picture in the file after its place on this machine.
        picture = ImageReader(BytesIO(path.read_bytes()))
    except OSError as fault:
        raise _unusable(path, "it is damaged, or not a PNG") from fault
    wide, high = picture.getSize()

    def draw(canvas: TaggedCanvas, left: float, bottom: float, height: float) -> float:
        width = min(_WIDEST * height, height * wide / high)
        canvas.drawImage(picture, left, bottom, width, width * high / wide, mask="auto")
        return width

    return draw


def _has_text(group: Drawing | Group) -> bool:
    parts = group.contents
    return any(isinstance(part, String) or (isinstance(part, Group) and _has_text(part)) for part in parts)


def _unusable(path: Path, why: str) -> PackError:
    return PackError(
        f"The mark {path.name} cannot be used: {why}.",
        "Save it as an SVG with its text turned into outlines, or as a PNG.",
    )
