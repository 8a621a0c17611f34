"""Periods of a financial year: 1 April to 31 March (METHODS §10).

A period is `(kind, start_year, number)`. Financial year 2008-09 starts in 2008; quarter 1 is April to June,
half 1 April to September, month 1 April.
"""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import ClassVar


class PeriodKind(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"

    __hash__ = str.__hash__
    """Periods are looked up by their kind all the time; an enumeration's own hash takes several times as long."""


PERIODS_IN_A_YEAR = {PeriodKind.YEAR: 1, PeriodKind.HALF: 2, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}


@dataclass(frozen=True, eq=False, init=False)
class Period:
    """A financial year or a part of one. Comparable by date with `starts_before`.

    There is one object of each: figures are looked up by their period all the time, and so that costs next to nothing.
    """

    _known: ClassVar[dict[tuple[PeriodKind, int, int], "Period"]] = {}
    """Every period that was ever asked for; no field of its own."""

    kind: PeriodKind
    """Year, half, quarter or month."""
    start_year: int
    """Calendar year in which the financial year starts: 2008 for 2008-09."""
    number: int = 1
    """Which part of the year, from 1: quarter 3 is October to December, month 12 is March."""
    is_year: bool = field(init=False, repr=False)
    """Whether it is a whole financial year."""

    def __new__(cls, kind: PeriodKind, start_year: int, number: int = 1) -> "Period":
        """The period; ValueError where a year has no such part."""
        known = cls._known.get((kind, start_year, number))
        if known is not None:
            return known
        if not 1 <= number <= PERIODS_IN_A_YEAR[kind]:
            raise ValueError(f"a financial year has no {kind} {number}")
        new = super().__new__(cls)
        vars(new).update(kind=kind, start_year=start_year, number=number, is_year=kind is PeriodKind.YEAR)
        return cls._known.setdefault((kind, start_year, number), new)

    def __reduce__(self) -> tuple[type["Period"], tuple[PeriodKind, int, int]]:
        return Period, (self.kind, self.start_year, self.number)

    @cached_property
    def start(self) -> date:
        """First day."""
        return _first_of_month(self.start_year, (self.number - 1) * self._months)

    @cached_property
    def end(self) -> date:
        """Last day."""
        last = _first_of_month(self.start_year, self.number * self._months - 1)
        return last.replace(day=monthrange(last.year, last.month)[1])

    @cached_property
    def year(self) -> "Period":
        """The financial year that this period is, or is part of."""
        return Period(PeriodKind.YEAR, self.start_year)

    @property
    def year_code(self) -> str:
        """The year as it stands in file names and data: "2008-09"."""
        return f"{self.start_year}-{(self.start_year + 1) % 100:02d}"

    @property
    def code(self) -> str:
        """A name for files and data: "2008-09", "2008-09 Q3", "2008-09 H1", "2008-09 M12"."""
        if self.is_year:
            return self.year_code
        return f"{self.year_code} {self.kind[0].upper()}{self.number}"

    @cached_property
    def previous(self) -> "Period":
        """The period of the same kind just before this one."""
        return self.shifted(-1)

    @cached_property
    def same_last_year(self) -> "Period":
        """The same part of the financial year before."""
        return Period(self.kind, self.start_year - 1, self.number)

    @cached_property
    def last_of_year(self) -> "Period":
        """The last part of the same financial year: quarter 4 for a quarter."""
        return Period(self.kind, self.start_year, PERIODS_IN_A_YEAR[self.kind])

    def shifted(self, count: int) -> "Period":
        """The period `count` periods of the same kind later (earlier where negative)."""
        parts = PERIODS_IN_A_YEAR[self.kind]
        years, index = divmod(self.number - 1 + count, parts)
        return Period(self.kind, self.start_year + years, index + 1)

    def starts_before(self, other: "Period") -> bool:
        """Whether this period starts on an earlier day than the other."""
        return self.start < other.start

    @property
    def _months(self) -> int:
        return 12 // PERIODS_IN_A_YEAR[self.kind]


def quarter(start_year: int, number: int) -> Period:
    """Quarter `number` (1 to 4) of the financial year that starts in `start_year`."""
    return Period(PeriodKind.QUARTER, start_year, number)


def financial_year(start_year: int) -> Period:
    """The financial year that starts in `start_year`."""
    return Period(PeriodKind.YEAR, start_year)


def month_of(day: date) -> Period:
    """The financial month in which a day lies: March 2009 is month 12 of 2008-09."""
    start_year = day.year if day.month >= 4 else day.year - 1
    return Period(PeriodKind.MONTH, start_year, (day.month - 4) % 12 + 1)


def quarter_of(day: date) -> Period:
    """The quarter in which a day lies; of a period's last day, the quarter with which the period ends."""
    month = month_of(day)
    return quarter(month.start_year, (month.number - 1) // 3 + 1)


def _first_of_month(start_year: int, months_after_april: int) -> date:
    years, index = divmod(3 + months_after_april, 12)
    return date(start_year + years, index + 1, 1)
