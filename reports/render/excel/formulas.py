"""Live formulas, each with the value that it has now.

The value is worked out here from the same cells, so that a spreadsheet that calculates anew finds what was stored.
Spreadsheets count in binary: 3.3 − 3 − 0.3 is not quite 0. Every difference is therefore rounded far below what is
shown and far above that dust, before anything is compared with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from reports.render.excel.text import literal

_SAFE_DIGITS = 14
"""Of the fifteen decimal digits that a binary number carries, those that a difference leaves intact."""
_MOST_DECIMALS = 9


@dataclass(frozen=True)
class Operand:
    """A cell that a formula uses."""

    cell: str
    """Its address: "F14"."""
    value: Decimal | None
    """What stands in it; None where it holds words."""


@dataclass(frozen=True)
class Live:
    """A formula and what it gives."""

    formula: str
    """Starts with "="."""
    cached: Decimal | str
    """Its value now."""


def decimals_for(*values: Decimal | None) -> int:
    """To how many decimals a difference of these values is safe from binary dust: nine, fewer for millions."""
    whole = max((value.adjusted() + 1 for value in values if value), default=1)
    return max(0, min(_MOST_DECIMALS, _SAFE_DIGITS - whole))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """As the spreadsheet function ROUND: half away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def difference(minuend: Operand, subtrahend: Operand, reason: str | None) -> Live:
    """One cell less another (METHODS §1).

    Where either holds words the formula gives the `reason`, or, when that is None, the words of that cell.
    """
    decimals = decimals_for(minuend.value, subtrahend.value)
    formula = f"ROUND({minuend.cell}-{subtrahend.cell},{decimals})"
    cached: Decimal | str = reason or ""
    if minuend.value is not None and subtrahend.value is not None:
        cached = rounded(minuend.value - subtrahend.value, decimals)
    return Live(_where_numbers((minuend, subtrahend), formula, reason), cached)


def outside(actual: Operand, lower: Operand, upper: Operand, reason: str | None) -> Live:
    """How far a value lies beyond the nearer limit, 0 inside; a limit of words is open (METHODS §1)."""
    decimals = decimals_for(actual.value, lower.value, upper.value)
    above, below = (f"ROUND({actual.cell}-{limit.cell},{decimals})" for limit in (upper, lower))
    inner = f"IF(ISNUMBER({lower.cell}),MIN(0,{below}),0)"
    formula = f"IF(ISNUMBER({upper.cell}),IF({above}>0,{above},{inner}),{inner})"
    cached: Decimal | str = reason or ""
    if actual.value is not None:
        beyond = max(Decimal(0), actual.value - upper.value) if upper.value is not None else Decimal(0)
        short = min(Decimal(0), actual.value - lower.value) if lower.value is not None else Decimal(0)
        cached = rounded(beyond or short, decimals)
    return Live(_where_numbers((actual,), formula, reason), cached)


def percentage(part: Operand, whole: Operand, of_zero: str, reason: str | None) -> Live:
    """100 × part ÷ |whole|, so 13.75 for 13.75 %; of zero there is none (METHODS §1)."""
    size = None
    if part.value is not None and whole.value:
        size = 100 * part.value / abs(whole.value)
    decimals = decimals_for(size)
    formula = f"IF({whole.cell}=0,{literal(of_zero)},ROUND(100*{part.cell}/ABS({whole.cell}),{decimals}))"
    cached: Decimal | str = reason or ""
    if size is not None:
        cached = rounded(size, decimals)
    elif part.value is not None and whole.value is not None:
        cached = of_zero
    return Live(_where_numbers((part, whole), formula, reason), cached)


def total(parts: Sequence[Operand], is_column: bool, reason: str | None) -> Live:
    """The sum of some cells where every one is a number, else the reason; cells of a column stand without gaps."""
    values = [part.value for part in parts if part.value is not None]
    value = sum(values, Decimal(0)) if len(values) == len(parts) else None
    decimals = decimals_for(value, *values)
    cells = f"{parts[0].cell}:{parts[-1].cell}" if is_column else ",".join(part.cell for part in parts)
    formula = f"=IF(COUNT({cells})={len(parts)},ROUND(SUM({cells}),{decimals}),{literal(reason or '')})"
    return Live(formula, (reason or "") if value is None else rounded(value, decimals))


def _where_numbers(operands: Sequence[Operand], formula: str, reason: str | None) -> str:
    tests = [f"ISNUMBER({operand.cell})" for operand in operands]
    condition = f"AND({','.join(tests)})" if len(operands) > 1 else tests[0]
    words = operands[-1].cell
    for operand, test in zip(operands[-2::-1], tests[-2::-1], strict=True):
        words = f"IF({test},{words},{operand.cell})"
    return f"=IF({condition},{formula},{literal(reason) if reason is not None else words + '&' + literal('')})"


def projection(cells: Mapping[str, Operand], reason: str | None) -> Live:
    """Actual + commitments + what is planned for the rest of the year (METHODS §5, Budget)."""
    parts = [cells[key] for key in ("actual", "commitments", "annual", "profile")]
    actual, ordered, annual, profile = (part.cell for part in parts)
    values = [part.value for part in parts if part.value is not None]
    decimals = decimals_for(*values)
    inner = f"ROUND({actual}+{ordered}+{annual}-{profile},{decimals})"
    formula = f"=IF(COUNT({','.join(part.cell for part in parts)})={len(parts)},{inner},{literal(reason or '')})"
    if len(values) < len(parts):
        return Live(formula, reason or "")
    return Live(formula, rounded(values[0] + values[1] + values[2] - values[3], decimals))


def gross(kinds: str, kind: str, amounts: str, spending: Sequence[object]) -> Operand:
    """The sum of the amounts of one kind, as part of a formula; without a value where one of them has none."""
    values = [value for value in spending if isinstance(value, Decimal)]
    value = sum(values, Decimal(0)) if len(values) == len(spending) else None
    return Operand(f"SUMIF({kinds},{literal(kind)},{amounts})", value)
