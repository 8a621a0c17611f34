"""Native charts of a scorecard: the measures by status, and the history of each measure that has to answer."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from reports.model.chart import Chart, ChartPoint
from reports.model.scorecard import ExceptionReport
from reports.render.excel.book import Book
from reports.render.excel.charts import Drawing
from reports.render.excel.formats import SMALL, Line, Style, aligned, numbered
from reports.render.excel.live import put_header
from reports.render.excel.sections import put_heading
from reports.render.excel.sheet import Sheet

_WIDTH, _HEIGHT = 560, 300
_ROWS_A_CHART = 18
_BESIDE = 9
"""Charts stand two abreast: the second so many columns of the data sheet's first two to the right."""
_FIRST = 3
_ROW = Style(line=Line.ROW)
_SERIES: tuple[tuple[str, Callable[[ChartPoint], Decimal | None]], ...] = (
    ("history_actual", lambda point: point.value),
    ("history_target", lambda point: point.target),
    ("history_lower", lambda point: point.lower),
    ("history_upper", lambda point: point.upper),
)


def put_history_charts(
    book: Book, sheet: Sheet, data: Sheet, reports: Sequence[ExceptionReport], words: Mapping[str, str]
) -> None:
    """A chart for each report that has one, below what stands on its sheet; their figures go to the sheet of data."""
    drawn = [report for report in reports if report.chart is not None]
    if not drawn:
        return
    put_heading(data, words["charts_heading"])
    put_heading(sheet, words["charts_heading"])
    for report in drawn:
        assert report.chart is not None
        drawing = _drawing(book, data, report.heading, report.chart, words)
        drawing.put_on(sheet, sheet.row, 0, report.chart.text, _WIDTH, _HEIGHT)
        sheet.leave_rows(_ROWS_A_CHART)


def _drawing(book: Book, data: Sheet, heading: str, chart: Chart, words: Mapping[str, str]) -> Drawing:
    """Write the figures of a chart and draw from them."""
    title_row = data.row
    data.put_text(title_row, 0, heading, Style(bold=True, wrap=False))
    data.end_row()
    header = data.row
    put_header(data, header, [(words["col_history_series"], False)])
    put_header(data, header, [(point.label, True) for point in chart.points], first=_FIRST)
    data.end_row()
    drawing = Drawing(book, data, "line")
    last = _FIRST + len(chart.points) - 1
    for key, value in _SERIES:
        if any(value(point) is not None for point in chart.points):
            _put_series(data, words[key], [value(point) for point in chart.points], chart.decimals)
            drawing.add_line(
                heading=(data.row - 1, 0),
                categories=(header, _FIRST, header, last),
                values=(data.row - 1, _FIRST, data.row - 1, last),
                is_target=key != "history_actual",
            )
    data.end_row(SMALL)
    drawing.set_title(title_row, 0)
    drawing.set_axes("#,##0" + ("." + "0" * chart.decimals if chart.decimals else ""))
    return drawing


def _put_series(data: Sheet, name: str, values: Sequence[Decimal | None], decimals: int) -> None:
    """One row of figures; a period without one stays empty: a gap in the line."""
    number = "#,##0" + ("." + "0" * decimals if decimals else "")
    data.put_text(data.row, 0, name, _ROW)
    for column, value in enumerate(values, _FIRST):
        if value is not None:
            data.put_number(data.row, column, value, numbered(aligned(_ROW), number))
    data.end_row()
