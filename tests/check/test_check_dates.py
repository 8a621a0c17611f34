"""Dates of tasks where only a month, a quarter or a year is named."""

from datetime import date

import pytest
from check_tables import cell

from reports.check.dates import day_in_words, task_date
from reports.check.faults import Faults


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("April 2008", date(2008, 4, 1), date(2008, 4, 30)),
        ("Sept 2008", date(2008, 9, 1), date(2008, 9, 30)),
        ("end June 2004", date(2004, 6, 1), date(2004, 6, 30)),
        ("by the end of June 2004", date(2004, 6, 1), date(2004, 6, 30)),
        ("from May 2008", date(2008, 5, 1), date(2008, 5, 31)),
        ("February 2008", date(2008, 2, 1), date(2008, 2, 29)),
        ("May/June 2008", date(2008, 5, 1), date(2008, 6, 30)),
        ("Apr 08 - Mar 09", date(2008, 4, 1), date(2009, 3, 31)),
        ("March 2008 to April 2009", date(2008, 3, 1), date(2009, 4, 30)),
        ("Q3 2008/09", date(2008, 10, 1), date(2008, 12, 31)),
        ("H2 2008-09", date(2008, 10, 1), date(2009, 3, 31)),
        ("2004/05", date(2004, 4, 1), date(2005, 3, 31)),
    ],
)
def test_the_first_day_for_a_start_and_the_last_for_a_due_date(words: str, first: date, last: date) -> None:
    assert (day_in_words(words, last=False), day_in_words(words, last=True)) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "31st June 2002",
            "October 2004 Survey",
            "before 2003",
            "2008",
            "2005/09",
            "12th February",
            "by summer 09",
            "",
        ),
        *("07/08", "12-08"),
    ],
)
def test_words_that_name_no_day(words: str) -> None:
    assert day_in_words(words, last=True) is None


@pytest.mark.parametrize(
    ("value", "day", "found"),
    [
        (date(2004, 7, 31), date(2004, 7, 31), []),
        ("July 2004", date(2004, 7, 31), []),
        (None, None, []),
        ("Ongoing", None, []),
        ("Ongoing to 2011 but reviewed each year", None, []),
        ("As required", None, []),
        ("Quarterly", None, []),
        ("As set out in project plan", None, ["F104"]),
        ("2008", None, ["F104"]),
        ("#VALUE!", None, ["F030"]),
    ],
)
def test_words_are_kept_and_only_unusual_ones_are_noted(value: object, day: date | None, found: list[str]) -> None:
    faults = Faults()
    read = task_date(cell(value), True, "CES", faults)
    assert read.day == day
    assert read.words == cell(value).seen
    assert [problem.code for problem in faults.problems] == found
