"""Small charts in table cells: some periods as a line, the target dashed, the last value a dot."""

from collections.abc import Sequence
from decimal import Decimal

from reports.model.document import Spark
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas, box


def draw_spark(
    canvas: TaggedCanvas, look: Look, spark: Spark, left: float, bottom: float, size: tuple[float, float]
) -> None:
    """Draw a small chart of a width and height in points, as a figure with its text alternative."""
    width, height = size
    place = box(left, bottom, left + width, bottom + height)
    with canvas.open(Element("Figure", spark.text, place)), canvas.content():
        across = _Across(spark, left + 1, bottom + 1.5, width - 4, height - 3)
        canvas.pen(look.brand.quiet, 0.6, (1.6, 1.2))
        for run in across.runs(spark.targets):
            canvas.drawPath(canvas.trace(*across.stepped(run)))
        canvas.pen(look.brand.accent, 1.0)
        canvas.ink(look.brand.accent)
        for run in across.runs(spark.points, spark.begins):
            if len(run) > 1:
                canvas.drawPath(canvas.trace(*run))
            else:
                canvas.circle(*run[0], 1.3, stroke=0, fill=1)
        last = spark.points[-1]
        if last is not None:
            canvas.circle(*across.point(len(spark.points) - 1, last), 1.7, stroke=0, fill=1)


class _Across:
    """Where periods and values stand."""

    def __init__(self, spark: Spark, left: float, bottom: float, width: float, height: float) -> None:
        values = [value for value in (*spark.points, *spark.targets) if value is not None]
        self.low, self.span = min(values, default=Decimal(0)), max(values, default=Decimal(0))
        self.span -= self.low
        self.left, self.bottom, self.width, self.height = left, bottom, width, height
        self.step = width / max(1, len(spark.points) - 1)

    def point(self, place: int, value: Decimal) -> tuple[float, float]:
        """Where a value of a period stands; half-way up where all values are the same."""
        share = float((value - self.low) / self.span) if self.span else 0.5
        return self.left + place * self.step, self.bottom + share * self.height

    def runs(self, values: Sequence[Decimal | None], begins: Sequence[int] = ()) -> list[list[tuple[float, float]]]:
        """The points between the gaps, and between the places to which no line leads."""
        runs: list[list[tuple[float, float]]] = [[]]
        for place, value in enumerate(values):
            if value is None or place in begins:
                runs.append([])
            if value is not None:
                runs[-1].append(self.point(place, value))
        return [run for run in runs if run]

    def stepped(self, run: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """A target as a level line for each period, changing half-way between two of them."""
        right = self.left + self.width
        ends = ((x + side * self.step / 2, y) for x, y in run for side in (-1, 1))
        return [(min(max(x, self.left), right), y) for x, y in ends]
