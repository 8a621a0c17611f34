"""The brand's mark: an SVG drawn as paths, a picture, or a plain square."""

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.graphics import renderPDF
from reportlab.lib.utils import ImageReader

from reports.errors import PackError
from reports.model.brand import Brand
from reports.render.pdf.look import Look
from reports.render.pdf.mark_drawing import read_drawing
from reports.render.pdf.mark_picture import read_picture
from reports.render.pdf.tagging import TaggedCanvas

if TYPE_CHECKING:
    from PIL.Image import Image
    from reportlab.graphics.shapes import Drawing

_WIDEST = 4.0
"""Of a mark, in heights."""

Draw = Callable[[TaggedCanvas, float, float, float], float]
"""(canvas, left, bottom, height) -> the width taken, in points."""


def emblem(look: Look) -> Draw:
    """How the brand's mark is drawn.

    Raises PackError where the file cannot be used.
    """
    path = look.brand.mark
    if path is None:
        return _square(look.brand.accent)
    try:
        if path.suffix.lower() == ".svg":
            return _drawing(read_drawing(path), look.fonts.regular)
        return _picture(read_picture(path))
    except (ValueError, OSError) as fault:
        raise _unusable(look.brand, str(fault)) from fault


def _square(colour: str) -> Draw:
    def draw(canvas: TaggedCanvas, left: float, bottom: float, height: float) -> float:
        canvas.ink(colour)
        canvas.rect(left, bottom + height * 0.15, height * 0.7, height * 0.7, stroke=0, fill=1)
        return height * 0.7

    return draw


def _drawing(drawing: "Drawing", font: str) -> Draw:
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


def _picture(picture: "Image") -> Draw:
    # Written to memory: the library would name the picture in the file after its place on this machine.
    content = BytesIO()
    picture.save(content, "PNG")
    reader = ImageReader(content)
    wide, high = picture.size

    def draw(canvas: TaggedCanvas, left: float, bottom: float, height: float) -> float:
        width = min(_WIDEST * height, height * wide / high)
        canvas.drawImage(reader, left, bottom, width, width * high / wide)
        return width

    return draw


def _unusable(brand: Brand, why: str) -> PackError:
    name = brand.mark.name if brand.mark else ""
    return PackError(
        f"The mark {name} of the brand '{brand.name}' cannot be used: {why}.",
        "Save it as a plain SVG (text turned into outlines, no effects), or as a PNG of about 1,000 pixels.",
    )
