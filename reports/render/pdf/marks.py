"""Marks: shapes drawn as paths before their word. The word carries the meaning, so a shape is never tagged."""

from collections.abc import Callable
from math import cos, pi, sin

from reports.model.document import Mark
from reports.model.rules import Shape
from reports.render.pdf.lines import Style
from reports.render.pdf.tagging import TaggedCanvas

HOLLOW = frozenset({Shape.RING, Shape.DIAMOND})
"""Shapes that are outlined, not filled; their part of a bar is outlined too."""

_Place = tuple[float, float, float]
"""Middle x, middle y and half the height, in points."""


def mark_indent(mark: Mark, style: Style) -> float:
    """Points between the left end of a mark and its word."""
    return 0.0 if mark.shape is Shape.NONE else round(style.size * 1.16, 2)


def draw_shape(canvas: TaggedCanvas, mark: Mark, x: float, baseline: float, size: float) -> None:
    """The shape of a mark, on the line of words of a size that begins at `x`."""
    draw = _DRAWN.get(mark.shape)
    if draw:
        canvas.ink(mark.colour)
        canvas.pen(mark.colour, round(size * 0.14, 2))
        draw(canvas, (x + size * 0.42, baseline + size * 0.34, size * 0.38))


def _disc(canvas: TaggedCanvas, place: _Place) -> None:
    canvas.circle(*place, stroke=0, fill=1)


def _ring(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    canvas.circle(x, y, half * 0.82, stroke=1, fill=0)


def _diamond(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    canvas.drawPath(canvas.trace((x - half, y), (x, y + half), (x + half, y), (x, y - half), closed=True))


def _cross(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    canvas.setLineWidth(half * 0.68)
    reach = half * 0.78
    canvas.line(x - reach, y - reach, x + reach, y + reach)
    canvas.line(x - reach, y + reach, x + reach, y - reach)


def _star(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    reach = half * 1.2
    turns = [(reach if corner % 2 == 0 else reach * 0.42, pi / 2 + corner * pi / 5) for corner in range(10)]
    points = [(x + radius * cos(turn), y + radius * sin(turn)) for radius, turn in turns]
    canvas.drawPath(canvas.trace(*points, closed=True), stroke=0, fill=1)


def _bar(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    canvas.rect(x - half, y - half * 0.18, 2 * half, half * 0.36, stroke=0, fill=1)


def _square(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    canvas.rect(x - half * 0.85, y - half * 0.85, 1.7 * half, 1.7 * half, stroke=0, fill=1)


def _triangle(canvas: TaggedCanvas, place: _Place) -> None:
    x, y, half = place
    corners = ((x - half, y - half * 0.85), (x, y + half * 0.95), (x + half, y - half * 0.85))
    canvas.drawPath(canvas.trace(*corners, closed=True), stroke=0, fill=1)


def _arrow(turn: float) -> Callable[[TaggedCanvas, _Place], None]:
    """An arrow that points along an angle, in radians from the right."""

    def draw(canvas: TaggedCanvas, place: _Place) -> None:
        x, y, half = place
        along, across = (cos(turn), sin(turn)), (-sin(turn), cos(turn))

        def at(forward: float, aside: float) -> tuple[float, float]:
            return (
                x + half * (forward * along[0] + aside * across[0]),
                y + half * (forward * along[1] + aside * across[1]),
            )

        canvas.drawPath(canvas.trace(at(-1.1, 0), at(1.0, 0)))
        canvas.drawPath(canvas.trace(at(0.3, 0.72), at(1.05, 0), at(0.3, -0.72)))

    return draw


_DRAWN: dict[Shape, Callable[[TaggedCanvas, _Place], None]] = {
    Shape.DISC: _disc,
    Shape.RING: _ring,
    Shape.DIAMOND: _diamond,
    Shape.CROSS: _cross,
    Shape.STAR: _star,
    Shape.BAR: _bar,
    Shape.SQUARE: _square,
    Shape.TRIANGLE: _triangle,
    Shape.ARROW_UP: _arrow(pi / 4),
    Shape.ARROW_LEVEL: _arrow(0),
    Shape.ARROW_DOWN: _arrow(-pi / 4),
}
