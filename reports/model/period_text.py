"""Reading a period from text (METHODS §10): "2008/09", "Q3 08/09", "Quarter 3 2008/9", "H1 2008-09", "Mar 2009"."""

import re
from datetime import date

from reports.model.period import Period, PeriodKind, financial_year, month_of

PIVOT = 70
"""Two-digit start years from here on belong to the 1900s, below it to the 2000s (a default of METHODS §10)."""

_YEAR = re.compile(r"(?:FY\s*)?(?<!\d)(\d{4}|\d{2})\s*(?:[-–—/]|to)\s*(\d{4}|\d{2}|\d)(?!\d)", re.IGNORECASE)
_SIX_DIGITS = re.compile(r"(?<!\d)(\d{4})(\d{2})(?!\d)")
_QUARTER = re.compile(r"(?:\bQ|\bQtr\.?|\bQuarter)\s*(\d+)", re.IGNORECASE)
_HALF = re.compile(r"\bH(?:alf)?\s*(\d+)", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(r"^([A-Za-z]{3,9})\.?[\s\-–/']*(\d{4}|\d{2})$")


def parse_period(text: str, default_year: Period | None = None) -> Period:
    """The period that a text names. A quarter without a year is one of `default_year`.

    Raises ValueError, with what is wrong, for "Q5 2008/09", "2008/10", a bare "2008" and anything else.
    """
    words = " ".join(text.split())
    month = _month(words)
    if month is not None:
        return month
    year, rest = _year(words)
    if year is None:
        if default_year is None:
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
    for pattern, kind in ((_QUARTER, PeriodKind.QUARTER), (_HALF, PeriodKind.HALF)):
        found = pattern.search(rest)
        if found and not (rest[: found.start()] + rest[found.end() :]).strip(" ,-–/"):
            return Period(kind, year.start_year, int(found.group(1)))
    if rest.strip(" ,-–/"):
        raise ValueError(f"'{text}' is not a period")
    return year


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
    return financial_year(start), words[: found.start()] + words[found.end() :]


def _full_year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= PIVOT else 2000)


def _month(words: str) -> Period | None:
    found = _MONTH.match(words)
    if not found or found.group(1)[:3].lower() not in _MONTHS:
        return None
    return month_of(date(_full_year(found.group(2)), _MONTHS.index(found.group(1)[:3].lower()) + 1, 1))
