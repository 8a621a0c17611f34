"""A canvas that writes what a page has thousands of without ceremony: words, lines, shapes, colours (ISO 32000-1, 8).

The library's own methods do the same for any use; these write only what this project prints, several times as fast.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

_ARC = 0.5522847498
"""Of a radius: how far the control points of a quarter circle stand from its ends."""

_PLAIN = {ord(sign): f"\\{sign}" for sign in "()\\"}
_ESCAPED = _PLAIN | {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
"""How the bytes of a string are written between brackets."""

_PAINT: dict[tuple[float, float], str] = {(0, 0): "n", (0, 1): "f", (1, 0): "S", (1, 1): "B"}
"""(stroke, fill) -> the operator that paints a path."""


def number(value: float) -> str:
    """A number as PDF writes it: hundredths of a point are finer than any printer."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Painter(Canvas):
    """A canvas whose colours are texts such as "#12436D"."""

    # The library's stubs leave these out.
    _code: list[str]
    _doc: Any
    _addAnnotation: Callable[..., None]  # noqa: N815
    _bookmarkReference: Callable[[str], object]  # noqa: N815

    def show(self, x: float, baseline: float, text: str, font: str, size: float) -> None:
        """Print a text from its left end, in the colour that fills. The font must have its characters."""
        face: Any = getFont(font)
        code = [f"BT 1 0 0 1 {number(x)} {number(baseline)} Tm"]
        for subset, encoded in face.splitString(text, self._doc):
            name = face.getSubsetInternalName(subset, self._doc)
            code.append(f"{name} {number(size)} Tf ({encoded.decode('latin-1').translate(_ESCAPED)}) Tj")
        self._code.append(" ".join((*code, "ET")))

    def ink(self, colour: str) -> None:
        """Fill with a colour."""
        self._code.append(f"{_shares(colour)} rg")

    def pen(self, colour: str, width: float, dash: tuple[float, ...] = ()) -> None:
        """Draw lines in a colour, of a width in points, solid without dashes."""
        dashes = " ".join(map(number, dash))
        self._code.append(f"{_shares(colour)} RG {number(width)} w [{dashes}] 0 d")

    def rule(self, left: float, right: float, y: float, colour: str, width: float = 0.4) -> None:
        """A horizontal line."""
        self.pen(colour, width)
        self.line(left, y, right, y)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A line between two points."""
        self._code.append(f"n {number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S")

    def rect(self, x: float, y: float, width: float, height: float, stroke: float = 1, fill: float = 0) -> None:
        """A rectangle from its lower left corner."""
        place = " ".join(map(number, (x, y, width, height)))
        self._code.append(f"n {place} re {_PAINT[stroke, fill]}")

    def circle(self, x_cen: float, y_cen: float, r: float, stroke: float = 1, fill: float = 0) -> None:
        """A circle round its middle, in four arcs."""
        code = [f"n {number(x_cen + r)} {number(y_cen)} m"]
        for along, across in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            ends = ((along, across), (-across, along))
            (ax, ay), (bx, by) = ends
            points = (ax + _ARC * bx, ay + _ARC * by, bx + _ARC * ax, by + _ARC * ay, bx, by)
            places = ((y_cen if place % 2 else x_cen) + r * share for place, share in enumerate(points))
            code.append(f"{' '.join(map(number, places))} c")
        self._code.append(f"{' '.join(code)} h {_PAINT[stroke, fill]}")

    def trace(self, *points: tuple[float, float], closed: bool = False) -> PDFPathObject:
        """A path through some points."""
        steps = [f"{number(x)} {number(y)} {'l' if place else 'm'}" for place, (x, y) in enumerate(points)]
        path: Any = self.beginPath()
        path._code.append(" ".join((*steps, "h") if closed else steps))
        return path  # type: ignore[no-any-return]


@cache
def _shares(colour: str) -> str:
    """A colour as shares of red, green and blue."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)
