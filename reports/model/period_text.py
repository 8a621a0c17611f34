"""Reading a period from text (METHODS §10): "2008/09", "Q3 08/09", "H1 2008-09", "M12 2008-09", "Mar 2009"."""

import re
from datetime import date
from functools import lru_cache

from reports.model.period import Period, PeriodKind, financial_year, month_of

PIVOT = 70
"""Two-digit start years from here on belong to the 1900s, below it to the 2000s (a default of METHODS §10)."""

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years that a report may be about."""

_YEAR = re.compile(r"(?:FY\s*)?(?<!\d)(\d{4}|\d{2})\s*(?:[-–—/]|to)\s*(\d{4}|\d{2}|\d)(?!\d)", re.IGNORECASE)
_SIX_DIGITS = re.compile(r"(?:FY\s*)?(?<!\d)(\d{4})(\d{2})(?!\d)", re.IGNORECASE)
_QUARTER = re.compile(r"(?:\bQ|\bQtr\.?|\bQuarter)\s*(\d+)", re.IGNORECASE)
_HALF = re.compile(r"\bH(?:alf)?\s*(\d+)", re.IGNORECASE)
_MONTH_NUMBER = re.compile(r"\bM(?:onth)?\s*(\d+)", re.IGNORECASE)
_PARTS = (
    (_QUARTER, PeriodKind.QUARTER),
    (_HALF, PeriodKind.HALF),
    (_MONTH_NUMBER, PeriodKind.MONTH),
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = re.compile(r"^([A-Za-z]{3,9})\.?[\s\-–/']*(\d{4}|\d{2})?$")


@lru_cache(maxsize=1024)
def parse_period(text: str, default_year: Period | None = None) -> Period:
    """The period that a text names. A quarter or a month without a year is one of `default_year`.

    Raises ValueError, with what is wrong, for "Q5 2008/09", "2008/10", a bare "2008" and anything else.
    """
    words = " ".join(text.split())
    month = _month(words, default_year)
    if month is not None:
        return month
    year, rest = _year(words)
    if year is None:
        if default_year is None or not _is_more(rest):
            raise ValueError(f"'{text}' names no financial year")
        year = default_year
    return _part(year, rest, text)


def parse_year(text: str) -> Period:
    """The financial year that a text names, and nothing shorter. Raises ValueError otherwise."""
    period = parse_period(text)
    if period.kind is not PeriodKind.YEAR:
        raise ValueError(f"'{text}' is not a whole financial year")
    return period


def _part(year: Period, rest: str, text: str) -> Period:
    """The part of a year that the rest of the text names; the year itself where nothing is left."""
    for pattern, kind in _PARTS:
        found = pattern.search(rest)
        if found and not _is_more(rest[: found.start()] + rest[found.end() :]):
            return Period(kind, year.start_year, int(found.group(1)))
    if _is_more(rest):
        raise ValueError(f"'{text}' is not a period")
    return year


def _is_more(rest: str) -> bool:
    """Whether anything but punctuation is left."""
    return bool(rest.strip(" ,-–—/"))


def _year(words: str) -> tuple[Period | None, str]:
    """The financial year in the words, and the words without it."""
    found = _YEAR.search(words)
    if found:
        start = _full_year(found.group(1))
        if found.group(2) != str(start + 1)[-len(found.group(2)) :]:
            raise ValueError(f"'{found.group(0)}' is not two years in a row")
    else:
        found = _SIX_DIGITS.search(words)
        if not found:
            return None, words
        start = int(found.group(1))
        if int(found.group(2)) != (start + 1) % 100:
            raise ValueError(f"'{found.group(0)}' is not two years in a row")
    _within_calendar(start, found.group(0))
    return financial_year(start), words[: found.start()] + words[found.end() :]


def _full_year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= PIVOT else 2000)


def _within_calendar(year: int, text: str) -> None:
    """Refuse years that no report is about, and some of which have no dates at all."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"'{text}' is not a year from {FIRST_YEAR} to {LAST_YEAR}")


def _month(words: str, default_year: Period | None) -> Period | None:
    """The month that the words name: "March 2009", "Sept 08", "June" of the default year; None where they name none."""
    found = _MONTH.match(words)
    if not found or (found.group(2) is None and default_year is None):
        return None
    name = "sep" if found.group(1).casefold() == "sept" else found.group(1).casefold()
    numbers = [number for number, month in enumerate(_MONTHS, 1) if name in (month, month[:3])]
    if not numbers:
        return None
    if found.group(2) is None and default_year is not None:
        return Period(PeriodKind.MONTH, default_year.start_year, (numbers[0] + 8) % 12 + 1)
    year = _full_year(found.group(2))
    _within_calendar(year, words)
    return month_of(date(year, numbers[0], 1))
