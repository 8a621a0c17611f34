"""Native charts in the brand: drawn from cells that everyone can see, with a text alternative, without decoration.

Every name and title is a reference to a cell: a text that starts with an equals sign would be taken for a formula.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from reports.render.excel.book import Book
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import clean

CHART_ROWS = 24
"""Rows of the usual height that a chart covers."""
_WIDTH, _HEIGHT = 1000, 440
_SMALL, _TITLE = 9, 12
_Cell = tuple[int, int]
_Span = tuple[int, int, int, int]
"""First row and column, last row and column."""


class Drawing:
    """A chart of a sheet, from its series to its place."""

    def __init__(self, book: Book, sheet: Sheet, kind: str, subtype: str = "") -> None:
        self._sheet = sheet
        self._brand = sheet.formats.brand
        self._chart = book.add_chart({"type": kind} | ({"subtype": subtype} if subtype else {}))
        self._chart.set_plotarea({"border": {"none": True}, "fill": {"none": True}})
        self._chart.set_chartarea({"border": {"none": True}, "fill": {"color": "#FFFFFF"}})
        self._chart.set_legend({"position": "bottom", "font": self._font(_SMALL)})
        self.set_axes()

    def add_columns(self, heading: _Cell, categories: _Span, values: _Span, colour: str | None) -> None:
        """A series of columns or bars; without a colour it takes room and is not seen, "" is the accent."""
        fill = {"none": True} if colour is None else {"color": colour or self._brand.accent}
        options = self._series(heading, categories, values)
        self._chart.add_series(options | {"fill": fill, "border": {"none": True}, "gap": 40, "overlap": 100})

    def add_bars(self, heading: _Cell, categories: _Span, values: _Span, colours: Sequence[str]) -> None:
        """A series of bars, each in a colour of its own, with its figure at its end."""
        points = [{"fill": {"color": colour}, "border": {"none": True}} for colour in colours]
        labels = {"value": True, "font": self._font(_SMALL)}
        look = {"points": points, "gap": 40, "data_labels": labels}
        self._chart.add_series(self._series(heading, categories, values) | look)

    def add_line(self, heading: _Cell, categories: _Span, values: _Span, *, is_target: bool) -> None:
        """A series of figures, or (dashed, quiet) of their targets."""
        quiet = {"color": self._brand.quiet, "width": 1.25, "dash_type": "dash"}
        strong = {"color": self._brand.accent, "width": 2.25}
        marker = {"type": "circle", "size": 5, "fill": {"color": self._brand.accent}, "border": {"none": True}}
        look = {"line": quiet, "marker": {"type": "none"}} if is_target else {"line": strong, "marker": marker}
        self._chart.add_series(self._series(heading, categories, values) | look)

    def set_title(self, row: int, column: int) -> None:
        """The title is what stands in a cell."""
        font = self._font(_TITLE) | {"bold": True, "color": self._brand.accent}
        self._chart.set_title({"name": [self._sheet.name, row, column], "name_font": font, "overlay": False})

    def set_axes(self, number: str = "#,##0", start: Decimal | None = None) -> None:
        """Few thin lines, figures and words without turning. `start` is where the axis of figures starts."""
        lines = {"visible": True, "line": {"color": self._brand.rule, "width": 0.5}}
        rule = {"color": self._brand.rule}
        font = self._font(_SMALL)
        self._chart.set_x_axis({"num_font": font, "line": rule, "label_position": "low", "major_tick_mark": "none"})
        figures = {"num_font": font, "line": {"none": True}, "major_gridlines": lines, "num_format": number}
        self._chart.set_y_axis(figures | ({} if start is None else {"min": float(start), "crossing": float(start)}))

    def leave_out(self, series: Sequence[int]) -> None:
        """Series, by number, that the legend does not name."""
        self._chart.set_legend({"position": "bottom", "font": self._font(_SMALL), "delete_series": list(series)})

    def hide_legend(self) -> None:
        """A chart of one series needs none."""
        self._chart.set_legend({"none": True})

    def run_downwards(self) -> None:
        """The first bar is the uppermost, and its figures need no axis."""
        font = self._font(_SMALL)
        self._chart.set_y_axis({"num_font": font, "reverse": True, "line": {"none": True}, "major_tick_mark": "none"})
        self._chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})

    def put(self, row: int, column: int, text: str) -> None:
        """Place it on the sheet of its figures, with its text alternative."""
        self.put_on(self._sheet, row, column, text, _WIDTH, _HEIGHT)

    def put_on(self, sheet: Sheet, row: int, column: int, text: str, width: int, height: int) -> None:
        """Place it on any sheet."""
        self._chart.set_size({"width": width, "height": height})
        self._chart.show_blanks_as("gap")
        options = {"description": clean(text), "object_position": 1, "x_offset": 4, "y_offset": 4}
        sheet.worksheet.insert_chart(row, column, self._chart, options)

    def _series(self, heading: _Cell, categories: _Span, values: _Span) -> dict[str, Any]:
        name = self._sheet.name
        return {"name": [name, *heading], "categories": [name, *categories], "values": [name, *values]}

    def _font(self, size: int) -> dict[str, Any]:
        return {"name": self._brand.office, "size": size, "color": self._brand.ink, "rotation": 0}
