"""The measures of the variance workbook: inputs, formulas and judgements side by side."""

from collections.abc import Mapping
from decimal import Decimal

from reports.model.document import Mark, Shown
from reports.model.variance_book import VarianceBook
from reports.model.variance_measure import VarianceMeasure
from reports.render.excel.formats import Line, Style
from reports.render.excel.formulas import difference
from reports.render.excel.live import LiveRow, Places, put_headings, reason_now
from reports.render.excel.measure_row import (
    put_judgement,
    put_percentage,
    put_sign,
    put_status,
    put_tolerance,
    put_variance,
)
from reports.render.excel.sheet import Sheet
from reports.render.excel.sources import Sources
from reports.render.excel.widths import figure_width, words_width

_COLUMNS = (
    *(
        "department",
        "ref",
        "title",
        "unit",
        "better",
        "sign",
        "target",
        "lower",
        "upper",
        "floor",
        "actual",
        "year_ago",
    ),
    *("variance", "variance_unit", "variance_percent", "tolerance_percent", "tolerance", "judgement", "status"),
    *("now", "before", "movement", "direction", "explanation"),
)
_INPUTS = ("target", "lower", "upper", "floor", "actual", "year_ago")
_SPARE = ("lower", "upper", "floor", "year_ago")
"""Inputs that are left out where no measure has them, or no status asks for them."""
_SHOWN = (*_INPUTS, "variance", "variance_percent", "now", "before", "movement")
_FIGURES = (*_SHOWN, "sign", "tolerance_percent", "tolerance")
_FIGURE_WIDTH = 13.0
_WORDS = ("department", "ref", "title", "unit", "better", "variance_unit", "direction", "explanation")
_WIDEST = {
    "title": 36.0,
    "unit": 12.0,
    "better": 12.0,
    "judgement": 14.0,
    "status": 17.0,
    "direction": 16.0,
    "explanation": 44.0,
}
_STYLE = Style(line=Line.ROW)


class MeasuresSheet:
    """Where the measures stand on their sheet."""

    def __init__(self, sheet: Sheet, places: Places, first: int) -> None:
        self.sheet = sheet
        self.places = places
        self.first = first

    def cell(self, index: int, key: str) -> str:
        """A cell of the measure of that number, as a formula on another sheet names it."""
        return self.sheet.cell_elsewhere(self.first + index, self.places.column[key])

    def span(self, key: str, count: int) -> str:
        """A column of all measures."""
        return self.sheet.span(self.first, self.first + count - 1, self.places.column[key])


def measure_places(book: VarianceBook) -> Places:
    """The columns that this book needs: limits, floors and earlier values only where they judge something."""
    asked = {key: any(isinstance(getattr(one, key).value, Decimal) for one in book.measures) for key in _SPARE}
    asked["lower"] = asked["upper"] = asked["lower"] or asked["upper"]
    asked["year_ago"] = asked["year_ago"] and _asks(book, "not_worse")
    asked["floor"] = asked["floor"] and _asks(book, "floor_")
    return Places([key for key in _COLUMNS if asked.get(key, True)])


def _asks(book: VarianceBook, test: str) -> bool:
    return any(rung.test.value.startswith(test) for one in book.measures for rung in one.rungs)


def measure_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they are, up to a limit; figures alike."""
    widths = []
    for key in measure_places(book).keys:
        if key in _FIGURES:
            shown = [getattr(one, key) for one in book.measures] if key in _SHOWN else []
            widths.append(max(_FIGURE_WIDTH, figure_width(shown)))
        else:
            texts = [_text(one, key) for one in book.measures]
            widths.append(words_width(book.words[f"col_{key}"], texts, _WIDEST.get(key, 11.0)))
    return widths


def put_measures(sheet: Sheet, book: VarianceBook, sources: Sources) -> MeasuresSheet | None:
    """Every measure in a row, with a filter; None without measures."""
    places, top = measure_places(book), sheet.row
    put_headings(sheet, places, _FIGURES, book.words)
    for index, measure in enumerate(book.measures):
        row = LiveRow(sheet, places, _STYLE)
        _put_measure(row, places, measure, sources.of(index), book.words)
        sheet.end_row()
    if not book.measures:
        return None
    sheet.worksheet.autofilter(top, 0, sheet.row - 1, len(places.keys) - 1)
    return MeasuresSheet(sheet, places, top + 1)


def _put_measure(
    row: LiveRow,
    places: Places,
    measure: VarianceMeasure,
    sources: Mapping[str, tuple[Sheet, int, str]],
    words: Mapping[str, str],
) -> None:
    for key in _WORDS:
        row.put_words(key, getattr(measure, key))
    for key in _INPUTS:
        if key in places.column:
            row.put_figure(key, getattr(measure, key), sources.get(key))
    put_sign(row, measure, words)
    put_tolerance(row, measure)
    variance = put_variance(row, measure)
    put_percentage(row, measure, variance, words["percent_of_zero"])
    put_judgement(row, measure, variance, words)
    put_status(row, measure, variance, _word)
    _put_movement(row, measure)


def _put_movement(row: LiveRow, measure: VarianceMeasure) -> None:
    """What is compared, and the change: a formula over the two cells before it."""
    operands = {}
    for key in ("now", "before"):
        shown: Shown = getattr(measure, key)
        row.put_figure(key, shown)
        operands[key] = row.operand(key, shown.value)
    live = difference(operands["now"], operands["before"], reason_now(measure.movement))
    if measure.movement.value is None:
        row.put_figure("movement", measure.movement)
    else:
        row.put_result("movement", measure.movement, live)


def _text(measure: VarianceMeasure, key: str) -> str:
    return measure.status.text if key == "status" else str(getattr(measure, key))


def _word(mark: Mark) -> str:
    return mark.text
