"""Headings that name a period and what is counted: "Target 2008/09", "Actual Q3", "Apr-08", "2004/05 Exp. £000's".

The words are data (templates/reading/patterns.toml). A heading with a single word that is in none of the lists is not
understood: nothing is guessed.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reports.errors import PackError
from reports.model.period_text import parse_period

_YEAR = re.compile(
    r"(?<![\d/])((?:19|20)\d\d\s*(?:[-/–]|\bto\b)\s*(?:\d{4}|\d\d|\d)|\d\d\s*[/–-]\s*\d\d|(?:19|20)\d{4})(?![\d/])",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"\bFY\s*(\d{4}|\d\d)\b|(?<![\d/])((?:19|20)\d\d)(?![\d/])", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:q|qtr\.?|quarter)\s*([1-4])\b|\b([1-4])(?:st|nd|rd|th)\s+(?:qtr|quarter)\b", re.IGNORECASE)
_HALF = re.compile(r"\bh(?:alf)?[ -]?(?:year )?([12])\b|\b(first|second|1st|2nd) half\b", re.IGNORECASE)
_MONTH_NUMBER = re.compile(r"\b(?:m|month|period)\s?(1[0-2]|[1-9])\b", re.IGNORECASE)
_NAMES = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
_MONTH = re.compile(
    rf"\b({_NAMES})(?:[a-z]{{0,6}})\b[\s\-–'/]*(\d{{4}}|\d\d)?(?!\d)",
    re.IGNORECASE,
)
_MONTHS_FROM_TO = re.compile(
    rf"\b(?P<first>{_NAMES})[a-z]{{0,6}}\b(?:\s*(?:\d{{4}}|\d\d))?\s*(?:[-–]|\bto\b)\s*"
    rf"(?P<last>{_NAMES})[a-z]{{0,6}}\b\s*(?P<year>\d{{4}}|\d\d)?(?!\d)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BUDGET = ("expenditure", "income", "net")


@dataclass(frozen=True)
class Patterns:
    """The words of headings and rows."""

    series: Mapping[str, str]
    """Word -> what it says of a column: "target", "actual" …"""
    order: tuple[str, ...]
    """What the words may say; where a heading has several, the first of these counts."""
    words: Mapping[str, frozenset[str]]
    """Lists of words beside them: "filler", "to_date", "latest", "whole_year", "planned", "ratings", "thousands"."""
    rows: Mapping[str, tuple[str, ...]]
    """Lists about rows: "totals", "notes", "carried", "prose"."""
    sets: tuple[str, ...]
    """Names of sets of measures that may stand before a ref."""


@dataclass(frozen=True)
class Series:
    """What a column of figures holds, and of which period."""

    what: str
    """ "target", "actual", "estimate", "expenditure", "income", "net"; empty where the heading does not say."""
    year: str = ""
    """The financial year: "2008/09"; empty where the heading does not say."""
    quarter: int = 0
    """1 to 4; 0 for the whole year."""
    half: int = 0
    """1 or 2; 0 where it is no half of a year."""
    month: str = ""
    """ "Apr 2008" or "Apr"; empty unless the column is a month's."""
    is_to_date: bool = False
    """Whether it is the value up to the period."""
    is_latest: bool = False
    """Whether it is that of the year before the first target."""
    is_of_year: bool = False
    """Whether the heading says that it is of the whole year."""
    unit: str = ""
    """ "£000" where the heading says so."""

    @property
    def is_money(self) -> bool:
        """Whether it is a column of a budget."""
        return self.what in _BUDGET

    @property
    def is_part(self) -> bool:
        """Whether it is of a part of a year."""
        return bool(self.month or self.quarter or self.half)

    def __str__(self) -> str:
        period = self.month or " ".join(
            part
            for part in (f"Q{self.quarter}" if self.quarter else f"H{self.half}" if self.half else "", self.year)
            if part
        )
        parts = (self.what, period, "to date" if self.is_to_date else "", "latest year" if self.is_latest else "")
        return " ".join(part for part in parts if part)


def load_patterns(folders: Sequence[Path]) -> Patterns:
    """Read reading/patterns.toml of the first folder that has it. Raises PackError where none has, or it is broken."""
    file = next((file for folder in folders if (file := folder / "reading" / "patterns.toml").is_file()), None)
    if file is None:
        raise PackError("templates/reading/patterns.toml is missing.", "Restore it from the package.")
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise PackError(f"{file.name} cannot be read: {fault}.", "Mend the line that it names.") from fault
    series = {word: what for what, words in content["series"].items() for word in words}
    return Patterns(
        series,
        tuple(content["series"]),
        {name: frozenset(words) for name, words in content["words"].items()},
        {name: tuple(words) for name, words in content["rows"].items()},
        tuple(content["refs"]["sets"]),
    )


def series_of(heading: str, patterns: Patterns) -> Series | None:
    """What a heading says; None where a word of it is not known, or it says neither what nor when."""
    text = " ".join(heading.split())
    text, year = _taken(text, _YEAR)
    if year and not _is_year(year):
        return None
    text, quarter = _taken(text, _QUARTER)
    text, half = _taken(text, _HALF) if not quarter else (text, "")
    text, month = _month(text) if not quarter and not half else (text, "")
    if year and month:
        if month[-1].isdigit():
            return None
        month, year = year_of_month(month, _tidy_year(year)), ""
    words = re.findall(r"[a-z£0-9]+", text.casefold().replace("'", "").replace("’", ""))
    known = patterns.words
    others = known["filler"] | known["to_date"] | known["latest"] | known["thousands"] | {"to"}
    if any(word not in patterns.series and word not in others for word in words):
        return None
    said = {patterns.series[word] for word in words if word in patterns.series}
    what = next((one for one in patterns.order if one in said), "")
    if not what and not (year or quarter or half or month):
        return None
    return Series(
        what,
        _tidy_year(year),
        int(re.sub(r"\D", "", quarter)) if quarter else 0,
        (2 if "2" in half or "second" in half.casefold() else 1) if half else 0,
        month,
        any(word in known["to_date"] for word in words),
        not (year or quarter or half or month) and any(word in known["latest"] for word in words),
        not (quarter or half or month) and any(word in known["whole_year"] for word in words),
        "£000" if any(word in known["thousands"] for word in words) else "",
    )


def years_meant(heading: str, patterns: Patterns) -> tuple[str, ...]:
    """A heading that names a single year, "Target 2008", with each financial year that it may mean; none for others.

    A bare year is a calendar year (METHODS §10), and "FY2008" is named by its first year here and by its last there.
    """
    found = _BARE_YEAR.search(heading)
    if not found:
        return ()
    digits = found.group(1) or found.group(2)
    start = int(digits) if len(digits) == 4 else 2000 + int(digits)
    before, after = heading[: found.start()], heading[found.end() :]
    meant = tuple(f"{before}{year}/{(year + 1) % 100:02d}{after}" for year in (start, start - 1))
    return meant if series_of(meant[0], patterns) is not None else ()


def month_heading(day: date, number_format: str) -> str:
    """A heading that Excel keeps as a date: "Apr 2008".

    "08/09" in a heading, which Excel makes the 8 September of that year, is no month: it stays a day and means nothing.
    """
    shown = number_format.casefold()
    is_month = day.day == 1 and not ("d" in shown and "y" not in shown)
    return f"{_MONTHS[day.month - 1].capitalize()} {day.year}" if is_month else f"{day:%Y-%m-%d}"


def year_in(text: str) -> str:
    """The financial year that a title names; empty where it names none."""
    found = _YEAR.search(text)
    if found and _is_year(found.group(1)):
        return _tidy_year(found.group(1))
    return _months_of_quarter(text)[1]


def quarter_in(text: str) -> int:
    """The quarter that a title names, 1 to 4; 0 where it names none."""
    found = _QUARTER.search(text)
    return int(found.group(1) or found.group(2)) if found else _months_of_quarter(text)[0]


def _months_of_quarter(text: str) -> tuple[int, str]:
    """The quarter and the year of "October to December 2008"; 0 where its months are no quarter, "" without a year."""
    found = _MONTHS_FROM_TO.search(text)
    if not found:
        return 0, ""
    first, last = ((_MONTHS.index(found[part][:3].casefold()) + 9) % 12 for part in ("first", "last"))
    if first % 3 or last != first + 2:
        return 0, ""
    ends = int(_tidy_month(f"{found['last']} {found['year']}")[-4:]) if found["year"] else 0
    start = ends - 1 if first == 9 else ends
    return first // 3 + 1, f"{start}/{(start + 1) % 100:02d}" if ends else ""


def year_of_month(month: str, year: str) -> str:
    """A month of a financial year with its calendar year: ("Apr", "2008/09") -> "Apr 2008"."""
    start = int(year[:4])
    return f"{month} {start if _MONTHS.index(month[:3].casefold()) >= 3 else start + 1}"


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text without what the pattern finds, and what it found."""
    found = pattern.search(text)
    if not found:
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}", found.group(0)


def _month(text: str) -> tuple[str, str]:
    """The text without the month that it names, by name or by its number in the financial year, and that month."""
    rest, number = _taken(text, _MONTH_NUMBER)
    if number:
        place = (int(re.sub(r"\D", "", number)) + 2) % len(_MONTHS)
        return rest, _MONTHS[place].capitalize()
    rest, month = _taken(text, _MONTH)
    return rest, _tidy_month(month)


def _is_year(text: str) -> bool:
    try:
        return parse_period(text).is_year
    except ValueError:
        return False


def _tidy_year(text: str) -> str:
    return parse_period(text).year_code.replace("-", "/") if text else ""


def _tidy_month(text: str) -> str:
    found = _MONTH.match(text)
    if not found:
        return ""
    name = found.group(1)[:3].capitalize()
    digits = found.group(2) or ""
    if len(digits) == 2:
        digits = f"{'19' if int(digits) >= 70 else '20'}{digits}"
    return f"{name} {digits}".strip()
