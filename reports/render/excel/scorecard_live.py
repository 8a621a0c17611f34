"""The live part of the measures' sheet: variance and status as formulas, driven by the cells that stand beside them.

What a scorecard on paper leaves out stands to the right of its table: which way is better, limits, and the tolerance.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reports.model.document import ColumnKind, Mark, Table, TableRow, Words
from reports.model.variance_measure import FormulaKind, VarianceMeasure
from reports.render.excel.formats import Line, Style, bold
from reports.render.excel.live import LiveRow, Places, put_header
from reports.render.excel.marks import mark_text
from reports.render.excel.measure_row import live_status, put_sign, put_tolerance, put_variance
from reports.render.excel.sheet import Sheet
from reports.render.excel.tables import Written
from reports.render.excel.text import literal
from reports.render.excel.widths import words_width

_BESIDE = ("better", "sign", "lower", "upper", "floor", "year_ago", "tolerance_percent", "tolerance")
_SPARE = ("lower", "upper", "floor", "year_ago")
_WIDTH = 12.0
_ROW = Style(line=Line.ROW)
_NEEDED = {"ref", "target", "actual", "variance", "status"}


def live_measures(table: Table, measures: Sequence[VarianceMeasure]) -> Mapping[str, VarianceMeasure]:
    """Ref -> measure of a table whose cells can be live; empty where it lacks a column that formulas need."""
    has_columns = {column.key for column in table.columns} >= _NEEDED
    return {measure.ref: measure for measure in measures} if has_columns else {}


def widths_beside(live: Mapping[str, VarianceMeasure], words: Mapping[str, str]) -> list[float]:
    """Widths of the columns to the right of the table."""
    widest = {"better": [measure.better for measure in live.values()]}
    return [max(_WIDTH, words_width(words[f"col_{key}"], widest.get(key, ()), 14.0)) for key in _beside(live)]


def put_live(
    sheet: Sheet, written: Written, table: Table, live: Mapping[str, VarianceMeasure], words: Mapping[str, str]
) -> Places:
    """Write the columns beside a table, and its variances and statuses as formulas. Returns where columns stand."""
    beside = _beside(live)
    places = _places(table, written.columns, beside)
    put_header(sheet, written.top, [(words[f"col_{key}"], key != "better") for key in beside], first=written.columns)
    for number, row in enumerate(table.rows, written.top + 1):
        measure = live.get(_ref(table, row))
        if measure is not None:
            _put_row(LiveRow(sheet, places, _ROW, row=number), places, measure, words)
    last_column = written.columns + len(beside) - 1
    sheet.worksheet.autofilter(written.top, 0, written.last, last_column)
    # What formulas need is for the screen: on paper the table keeps the whole width.
    sheet.worksheet.print_area(0, 0, max(sheet.row - 1, written.last), written.columns - 1)
    _colour_statuses(sheet, written, places.column["status"], live)
    _offer_choices(sheet, written, places.column["better"], words)
    return places


def _beside(live: Mapping[str, VarianceMeasure]) -> list[str]:
    """The columns that any measure needs."""
    asked = {key: any(isinstance(getattr(one, key).value, Decimal) for one in live.values()) for key in _SPARE}
    tests = {rung.test.value for one in live.values() for rung in one.rungs}
    asked["lower"] = asked["upper"] = asked["lower"] or asked["upper"]
    asked["floor"] = asked["floor"] and any(test.startswith("floor") for test in tests)
    asked["year_ago"] = asked["year_ago"] and "not_worse" in tests
    return [key for key in _BESIDE if asked.get(key, True)]


def _places(table: Table, columns: int, beside: Sequence[str]) -> Places:
    """A column of small charts takes two columns of the sheet."""
    keys: list[str] = []
    for column in table.columns:
        keys += [column.key, f"{column.key}_target"] if column.kind is ColumnKind.SPARK else [column.key]
    return Places((*keys[:columns], *beside))


def _put_row(row: LiveRow, places: Places, measure: VarianceMeasure, words: Mapping[str, str]) -> None:
    row.put_words("better", measure.better)
    put_sign(row, measure, words)
    for key in _SPARE:
        if key in places.column:
            row.put_figure(key, getattr(measure, key))
    put_tolerance(row, measure)
    if measure.formula is FormulaKind.NONE:
        return
    variance = put_variance(row, measure)
    status = live_status(row, measure, variance, mark_text)
    if status is not None:
        row.put_verdict("status", mark_text(measure.status), status, bold(_ROW))


def _colour_statuses(sheet: Sheet, written: Written, column: int, live: Mapping[str, VarianceMeasure]) -> None:
    """A status takes the colour of its word, whatever it becomes; shape and word carry the meaning."""
    marks: dict[str, Mark] = {mark_text(rung.mark): rung.mark for one in live.values() for rung in one.rungs}
    for text, mark in marks.items():
        look = sheet.formats.colour(mark.colour)
        rule = {"type": "cell", "criteria": "==", "value": literal(text), "format": look}
        sheet.worksheet.conditional_format(written.top + 1, column, written.last, column, rule)


def _offer_choices(sheet: Sheet, written: Written, column: int, words: Mapping[str, str]) -> None:
    """Which way is better can be chosen; other words, of dates and ranges, stay as they are."""
    rule = {
        "validate": "list",
        "source": [words["better_higher"], words["better_lower"]],
        "error_type": "information",
    }
    sheet.worksheet.data_validation(written.top + 1, column, written.last, column, rule)


def _ref(table: Table, row: TableRow) -> str:
    cell = row.cells[[column.key for column in table.columns].index("ref")]
    return cell.text if isinstance(cell, Words) else ""
