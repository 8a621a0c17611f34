"""The measures of the variance workbook: inputs, formulas and judgements side by side."""

from collections.abc import Mapping
from decimal import Decimal

from reports.model.document import Shown
from reports.model.variance_book import FormulaKind, VarianceBook, VarianceMeasure
from reports.render.excel.formats import Line, Style
from reports.render.excel.formulas import Live, Operand, difference, outside, percentage
from reports.render.excel.judgements import Sides, judgement, status
from reports.render.excel.live import LiveRow, put_headings, reason_now
from reports.render.excel.number_format import number_format
from reports.render.excel.sheet import Sheet
from reports.render.excel.sources import Sources
from reports.render.excel.widths import figure_width, words_width

COLUMNS = (
    *("department", "ref", "title", "unit", "better", "sign", "target", "lower", "upper", "actual"),
    *("variance", "variance_unit", "variance_percent", "tolerance", "judgement", "status"),
)
_FIGURES = ("sign", "target", "lower", "upper", "actual", "variance", "variance_percent", "tolerance")
_FIGURE_WIDTH = 13.0
_NO_TOLERANCE = "–"
_WORDS = ("department", "ref", "title", "unit", "better", "variance_unit")


def measure_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they are, up to a limit; figures alike."""
    widest = {"title": 36.0, "unit": 12.0, "better": 12.0, "judgement": 14.0, "status": 17.0}
    widths = []
    for key in COLUMNS:
        if key in _FIGURES:
            shown = [getattr(measure, key) for measure in book.measures]
            widths.append(max(_FIGURE_WIDTH, figure_width(one for one in shown if isinstance(one, Shown))))
        else:
            texts = [_text(measure, key) for measure in book.measures]
            widths.append(words_width(book.words[f"col_{key}"], texts, widest.get(key, 11.0)))
    return widths


def put_measures(sheet: Sheet, book: VarianceBook, sources: Sources) -> tuple[str, str] | None:
    """Every measure in a row, with a filter.

    Returns the cells of the departments and those of the statuses, for counting; None without measures.
    """
    top = sheet.row
    put_headings(sheet, COLUMNS, _FIGURES, book.words)
    for index, measure in enumerate(book.measures):
        row = LiveRow(sheet, COLUMNS, Style(line=Line.ROW))
        _put_inputs(row, measure, sources.of("measure", index))
        if measure.formula is FormulaKind.NONE:
            _put_as_it_is(row, measure)
        else:
            _put_formulas(row, measure, book.words)
        sheet.end_row()
    if not book.measures:
        return None
    sheet.worksheet.autofilter(top, 0, sheet.row - 1, len(COLUMNS) - 1)
    rows = top + 1, sheet.row - 1
    return sheet.span(*rows, COLUMNS.index("department")), sheet.span(*rows, COLUMNS.index("status"))


def _text(measure: VarianceMeasure, key: str) -> str:
    return measure.status.text if key == "status" else str(getattr(measure, key))


def _put_inputs(row: LiveRow, measure: VarianceMeasure, sources: Mapping[str, tuple[Sheet, int, str]]) -> None:
    for key in _WORDS:
        row.put_words(key, getattr(measure, key))
    row.put_number("sign", Decimal(measure.sign), '+0;"\u2212"0;0')
    for key in ("target", "lower", "upper", "actual"):
        row.put_figure(key, getattr(measure, key), sources.get(key))
    if measure.tolerance is None:
        row.put_reason("tolerance", _NO_TOLERANCE)
    else:
        row.put_number("tolerance", measure.tolerance, _tolerance_format(measure.tolerance))


def _put_as_it_is(row: LiveRow, measure: VarianceMeasure) -> None:
    row.put_figure("variance", measure.variance)
    row.put_figure("variance_percent", measure.variance_percent)
    row.put_words("judgement", measure.judgement)
    row.put_words("status", measure.status.text)


def _put_formulas(row: LiveRow, measure: VarianceMeasure, words: Mapping[str, str]) -> None:
    variance = row.put_result("variance", measure.variance, _variance(row, measure), _usual(measure.actual))
    target = row.operand("target", measure.target.value)
    percent = measure.variance_percent
    of_zero = percent.text if target.value == 0 else words["percent_of_zero"]
    row.put_result("variance_percent", percent, percentage(variance, target, of_zero, reason_now(percent)), '0.0"%"')
    is_range = measure.formula is FormulaKind.RANGE
    sides = Sides(row.operand("sign", Decimal(measure.sign)), variance, is_range)
    if measure.sign == 0 and not is_range:
        row.put_words("judgement", measure.judgement)
        row.put_words("status", measure.status.text)
        return
    is_judged = variance.value is not None
    reasons = (None, None) if is_judged else (measure.judgement, measure.status.text)
    row.put_verdict("judgement", measure.judgement, judgement(sides, words, reasons[0]))
    if not measure.is_status_live:
        row.put_words("status", measure.status.text)
        return
    tolerance = row.operand("tolerance", measure.tolerance)
    row.put_verdict("status", measure.status.text, status(sides, tolerance, words, reasons[1]))


def _variance(row: LiveRow, measure: VarianceMeasure) -> Live:
    operands: dict[str, Operand] = {
        key: row.operand(key, getattr(measure, key).value) for key in ("target", "lower", "upper", "actual")
    }
    reason = reason_now(measure.variance)
    if measure.formula is FormulaKind.RANGE:
        return outside(operands["actual"], operands["lower"], operands["upper"], reason)
    return difference(operands["actual"], operands["target"], reason)


def _usual(actual: Shown) -> str:
    """How a variance would read that is not there yet."""
    return number_format(Shown("", Decimal(0), actual.decimals, "", signed=True))


def _tolerance_format(tolerance: Decimal) -> str:
    """As many decimals as the tolerance has, up to three."""
    digits = tolerance.normalize().as_tuple().exponent
    decimals = min(3, max(0, -digits)) if isinstance(digits, int) else 0
    return "#,##0" + ("." + "0" * decimals if decimals else "")
