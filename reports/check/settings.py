"""The settings of a measure: polarity, counting, frequency, tolerance and the small ones (DESIGN §3)."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from reports.check.amounts import amount_of
from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import SheetRow
from reports.model.cell import Cell, CellKind
from reports.model.measure import Counting, Frequency, Polarity, Tolerance
from reports.model.unit import Unit

MOST_DECIMALS = 6
"""Decimals that a page can show."""

_POLARITY: Mapping[str, Polarity] = {
    "higher": Polarity.HIGHER,
    "high": Polarity.HIGHER,
    "higher is better": Polarity.HIGHER,
    "bigger is better": Polarity.HIGHER,
    "increase": Polarity.HIGHER,
    "maximise": Polarity.HIGHER,
    "lower": Polarity.LOWER,
    "low": Polarity.LOWER,
    "lower is better": Polarity.LOWER,
    "smaller is better": Polarity.LOWER,
    "decrease": Polarity.LOWER,
    "minimise": Polarity.LOWER,
    "range": Polarity.RANGE,
    "within range": Polarity.RANGE,
    "none": Polarity.NONE,
    "neutral": Polarity.NONE,
    "data only": Polarity.NONE,
}
_COUNTING: Mapping[str, Counting] = {
    "cumulative": Counting.CUMULATIVE,
    "year to date": Counting.CUMULATIVE,
    "ytd": Counting.CUMULATIVE,
    "discrete": Counting.DISCRETE,
    "snapshot": Counting.SNAPSHOT,
    "average": Counting.AVERAGE,
    "mean": Counting.AVERAGE,
}
_FREQUENCY: Mapping[str, Frequency] = {
    "monthly": Frequency.MONTHLY,
    "quarterly": Frequency.QUARTERLY,
    "half yearly": Frequency.HALF_YEARLY,
    "half year": Frequency.HALF_YEARLY,
    "six monthly": Frequency.HALF_YEARLY,
    "annual": Frequency.ANNUAL,
    "annually": Frequency.ANNUAL,
    "yearly": Frequency.ANNUAL,
}
_Word = TypeVar("_Word", bound=StrEnum)


def polarity_of(row: SheetRow, department: str, faults: Faults) -> Polarity:
    """Which way is better: UNKNOWN with a finding where it is blank or not understood, never assumed."""
    cell = row.cell("Polarity")
    if cell.is_blank:
        if "Polarity" in row:
            faults.at(Code.POLARITY_MISSING, cell, department)
        return Polarity.UNKNOWN
    return _word(cell, _POLARITY, Polarity.UNKNOWN, Code.POLARITY_UNKNOWN, department, faults)


def counting_that_fits(row: SheetRow, unit: Unit, department: str, faults: Faults) -> Counting:
    """How the quarters relate: words, dates and judgements are neither added up nor averaged."""
    counting = counting_of(row, department, faults)
    if unit.is_numeric or counting not in (Counting.CUMULATIVE, Counting.AVERAGE):
        return counting
    faults.at(Code.COUNTING_DOES_NOT_FIT, row.cell("Counting"), department, unit=unit.name)
    return Counting.SNAPSHOT


def counting_of(row: SheetRow, department: str, faults: Faults) -> Counting:
    """How the quarters relate; snapshot by default."""
    return _word(row.cell("Counting"), _COUNTING, Counting.SNAPSHOT, Code.COUNTING_UNKNOWN, department, faults)


def frequency_of(row: SheetRow, department: str, faults: Faults) -> Frequency:
    """How often a value is due; quarterly by default."""
    return _word(row.cell("Frequency"), _FREQUENCY, Frequency.QUARTERLY, Code.FREQUENCY_UNKNOWN, department, faults)


def tolerance_of(row: SheetRow, unit: Unit, department: str, faults: Faults) -> Tolerance | None:
    """`5%` is relative to |target|; `2pp`, `0.5` or `3 days` is in the measure's own unit; None: the rule's default."""
    cell = row.cell("Tolerance")
    if cell.is_blank:
        return None
    tolerance = _tolerance(cell, unit)
    if tolerance is None or tolerance.amount < 0:
        faults.at(Code.TOLERANCE_NOT_UNDERSTOOD, cell, department)
        return None
    return tolerance


def decimals_of(row: SheetRow, department: str, faults: Faults) -> int | None:
    """Decimals to print; None: as many as the figures have."""
    cell = row.cell("Decimals")
    if cell.is_blank:
        return None
    if cell.number is not None and not cell.unit and cell.number in range(MOST_DECIMALS + 1):
        return int(cell.number)
    faults.at(Code.SETTING_NOT_UNDERSTOOD, cell, department, column="Decimals")
    return None


def weight_of(row: SheetRow, department: str, faults: Faults) -> Decimal | None:
    """Weight in a roll-up; None is 1, and 0 is shown and not counted."""
    cell = row.cell("Weight")
    if cell.is_blank or (cell.number is not None and cell.number >= 0):
        return cell.number
    faults.at(Code.SETTING_NOT_UNDERSTOOD, cell, department, column="Weight")
    return None


def _tolerance(cell: Cell, unit: Unit) -> Tolerance | None:
    """The tolerance of a cell; None where it is not a number, or in another unit."""
    if cell.kind is not CellKind.NUMBER or cell.number is None:
        return None
    seen = cell.unit.casefold()
    if seen == "%":
        return Tolerance(cell.number, is_relative=True)
    if seen in ("pp", "points"):
        return Tolerance(cell.number, is_relative=False)
    amount = cell.number if not unit.is_numeric and seen in ("", "day", "days") else amount_of(cell, unit)
    return None if amount is None else Tolerance(amount, is_relative=False)


def _word(
    cell: Cell, words: Mapping[str, _Word], default: _Word, fault: Code, department: str, faults: Faults
) -> _Word:
    """The setting that a cell's word means; the default where it is blank, and with a finding where it is unknown."""
    if cell.is_blank:
        return default
    key = " ".join(cell.seen.replace("-", " ").split()).casefold()
    if key not in words:
        faults.at(fault, cell, department)
        return default
    return words[key]
