"""The live part of a measure's row, on whatever sheet it stands: variance, percentage, tolerance, judgement, status."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from reports.model.document import Mark, Shown
from reports.model.variance_measure import FormulaKind, VarianceMeasure
from reports.render.excel.formulas import Live, Operand, decimals_for, difference, outside, percentage, rounded
from reports.render.excel.judgements import Sides, judgement, status
from reports.render.excel.live import LiveRow, reason_now
from reports.render.excel.number_format import number_format
from reports.render.excel.text import literal

_MOST_DECIMALS = 9
NO_TOLERANCE = "–"
_SIGN_FORMAT = '+0;"\u2212"0;0'


def put_sign(row: LiveRow, measure: VarianceMeasure, words: Mapping[str, str]) -> None:
    """Which way is better, as a number that formulas multiply by: it follows the word beside it."""
    higher, lower = words["better_higher"], words["better_lower"]
    cell = row.operand("better", None).cell
    live = Live(f"=IF({cell}={literal(higher)},1,IF({cell}={literal(lower)},-1,0))", Decimal(measure.sign))
    if {higher: 1, lower: -1}.get(measure.better, 0) == measure.sign:
        row.put_formula("sign", live, _SIGN_FORMAT)
    else:
        row.put_number("sign", Decimal(measure.sign), _SIGN_FORMAT)


def put_tolerance(row: LiveRow, measure: VarianceMeasure) -> None:
    """The tolerance in per cent as it was declared, and its size at this target, which follows the target."""
    percent, size = measure.tolerance_percent, measure.tolerance
    if percent is None:
        row.put_reason("tolerance_percent", NO_TOLERANCE)
    else:
        row.put_number("tolerance_percent", percent, _plain_format(percent))
    if size is None:
        row.put_reason("tolerance", NO_TOLERANCE)
    elif percent is None or not isinstance(measure.target.value, Decimal):
        row.put_number("tolerance", size, _plain_format(size))
    else:
        shown = Shown("", size, _decimals_of(size))
        row.put_result("tolerance", shown, _share_of_target(row, measure.target.value, percent))


def put_variance(row: LiveRow, measure: VarianceMeasure) -> Operand:
    """The variance: a formula where numbers are judged, else as it was assessed."""
    if measure.formula is FormulaKind.NONE:
        row.put_figure("variance", measure.variance)
        return row.operand("variance", measure.variance.value)
    return row.put_result("variance", measure.variance, _variance(row, measure), _usual(measure.actual))


def put_percentage(row: LiveRow, measure: VarianceMeasure, variance: Operand, of_zero: str) -> None:
    """The variance in per cent of the target's size."""
    percent, target = measure.variance_percent, row.operand("target", measure.target.value)
    if measure.formula is FormulaKind.NONE:
        row.put_figure("variance_percent", percent)
        return
    of_zero = percent.text if target.value == 0 else of_zero
    row.put_result("variance_percent", percent, percentage(variance, target, of_zero, reason_now(percent)), '0.0"%"')


def put_judgement(row: LiveRow, measure: VarianceMeasure, variance: Operand, words: Mapping[str, str]) -> None:
    """Favourable or adverse, or why neither."""
    if not _is_judged(measure):
        row.put_words("judgement", measure.judgement)
        return
    reason = measure.judgement if variance.value is None else None
    row.put_verdict("judgement", measure.judgement, judgement(_sides(row, measure, variance), words, reason))


def live_status(row: LiveRow, measure: VarianceMeasure, variance: Operand, text: Callable[[Mark], str]) -> Live | None:
    """The formula of the status; None where its cells do not give it, or would not give what was assessed."""
    if not measure.rungs or not _is_judged(measure):
        return None
    reason = text(measure.status) if variance.value is None else None
    live = status(_sides(row, measure, variance), measure.rungs, text, reason)
    return live if live.cached == text(measure.status) else None


def put_status(row: LiveRow, measure: VarianceMeasure, variance: Operand, text: Callable[[Mark], str]) -> None:
    """The status as a formula, else as it was assessed."""
    live = live_status(row, measure, variance, text)
    if live is None:
        row.put_words("status", text(measure.status))
    else:
        row.put_verdict("status", text(measure.status), live)


def _is_judged(measure: VarianceMeasure) -> bool:
    """Whether formulas judge it: numbers with a better side, or with limits."""
    return measure.formula is FormulaKind.RANGE or (measure.formula is FormulaKind.DIFFERENCE and measure.sign != 0)


def _sides(row: LiveRow, measure: VarianceMeasure, variance: Operand) -> Sides:
    return Sides(
        sign=row.operand("sign", Decimal(measure.sign)),
        variance=variance,
        is_range=measure.formula is FormulaKind.RANGE,
        actual=row.operand("actual", measure.actual.value),
        tolerance=row.operand("tolerance", measure.tolerance),
        floor=row.operand("floor", measure.floor.value),
        year_ago=row.operand("year_ago", measure.year_ago.value),
    )


def _variance(row: LiveRow, measure: VarianceMeasure) -> Live:
    operands: dict[str, Operand] = {
        key: row.operand(key, getattr(measure, key).value) for key in ("target", "lower", "upper", "actual")
    }
    reason = reason_now(measure.variance)
    if measure.formula is FormulaKind.RANGE:
        return outside(operands["actual"], operands["lower"], operands["upper"], reason)
    return difference(operands["actual"], operands["target"], reason)


def _share_of_target(row: LiveRow, target: Decimal, percent: Decimal) -> Live:
    """Per cent of the target's size; of a target of nought there is no share."""
    decimals = decimals_for(target, abs(target) * percent / 100)
    cell, share = row.operand("target", target).cell, row.operand("tolerance_percent", percent).cell
    inner = f"IF(AND(ISNUMBER({cell}),ISNUMBER({share})),IF({cell}=0,{literal(NO_TOLERANCE)},"
    formula = f"={inner}ROUND(ABS({cell})*{share}/100,{decimals})),{literal(NO_TOLERANCE)})"
    return Live(formula, rounded(abs(target) * percent / 100, decimals))


def _usual(actual: Shown) -> str:
    """How a variance would read that is not there yet."""
    return number_format(Shown("", Decimal(0), actual.decimals, "", signed=True))


def _plain_format(value: Decimal) -> str:
    """As many decimals as the value has: a rounded tolerance would be another one."""
    decimals = _decimals_of(value)
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _decimals_of(value: Decimal) -> int:
    digits = value.normalize().as_tuple().exponent
    return min(_MOST_DECIMALS, max(0, -digits)) if isinstance(digits, int) else 0
