"""Dates of tasks, milestones and date measures, also where only a month, a quarter or a year is named."""

import re
from datetime import date

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.model.cell import Cell, CellKind
from reports.model.period import Period
from reports.model.period_text import parse_period
from reports.model.task import TaskDate

_BEFORE = re.compile(
    r"^(by )?(the )?(end|late|mid|middle|early|beginning|start|during|in|by|from)( of)?[\s-]+", re.IGNORECASE
)
_TWO_MONTHS = re.compile(r"^([a-z]{3,9})\.?\s*(?:/|-|–|to|and)\s*([a-z]{3,9})\.?\s+(\d{4}|\d{2})$", re.IGNORECASE)
_SPAN = re.compile(r"(?<=\d)\s+(?:-|–|to)\s+(?=[a-z])", re.IGNORECASE)
_MONTH_OR_YEAR = re.compile(r"(0\d|1[0-2])\s*[/-]\s*\d\d")
""" "07/08" may be July 2008, 7 August or the year 2007/08."""
_ENDS_OF_A_SPAN = 2
_KNOWN_WORDS = re.compile(
    r"^(on-?\s?going|as (and when )?(required|needed|necessary)|continuous|continual|n/?a|tbc|tba|-|–"
    r"|(six-? ?)?(weekly|monthly|quarterly|annually)|every|throughout"
    r"|to be (agreed|confirmed|determined|set|decided))\b|^[-–]$",
    re.IGNORECASE,
)


def day_in_words(words: str, last: bool) -> date | None:
    """The day that a month, quarter or year in words stands for, its last or its first; None where none can be told.

    "end June 2004" is a month like "June 2004"; of "May/June 2008" and of "May 08 - June 08" the last day is June's and
    the first May's.
    """
    text = " ".join(words.split())
    if _MONTH_OR_YEAR.fullmatch(text):
        return None
    both = _TWO_MONTHS.match(text)
    if both:
        text = f"{both.group(1)} {both.group(3)} - {both.group(2)} {both.group(3)}"
    periods = [_period(part) for part in _SPAN.split(text)]
    if None in periods or len(periods) > _ENDS_OF_A_SPAN:
        return None
    period = periods[-1] if last else periods[0]
    return None if period is None else period.end if last else period.start


def task_date(cell: Cell, last: bool, department: str, faults: Faults) -> TaskDate:
    """The date of a task. Words such as "Ongoing" are kept without a day; any others leave a note as well."""
    if cell.is_blank:
        return TaskDate(None)
    if cell.kind is CellKind.ERROR:
        faults.at(Code.FORMULA_ERROR, cell, department, error=cell.seen)
        return TaskDate(None, cell.seen, cell.source)
    if cell.markers and cell.day is None:
        return TaskDate(None, cell.seen, cell.source)
    day = cell.day or (day_in_words(cell.seen, last) if cell.kind is CellKind.TEXT else None)
    if day is None and not _KNOWN_WORDS.match(cell.seen.strip()):
        faults.at(Code.DATE_NOT_UNDERSTOOD, cell, department)
    return TaskDate(day, cell.seen, cell.source)


def _period(text: str) -> Period | None:
    """The period that words such as "end June 2004" name; None where they name none."""
    while match := _BEFORE.match(text):
        text = text[match.end() :]
    try:
        return parse_period(text)
    except ValueError:
        return None
