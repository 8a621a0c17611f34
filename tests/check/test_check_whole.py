"""One sheet beside another: refs and titles too much alike, measures that stand alone, returns, commentary."""

from datetime import date

import pytest
from check_tables import MEASURES, codes, departments, english, one_measure, run, sheet

from reports.check import check
from reports.model.finding import Finding, Reading
from reports.model.organisation import Organisation
from reports.model.period import financial_year, quarter


def of_code(code: str, findings: tuple[Finding, ...]) -> list[str]:
    return [one.message for one in findings if one.code == code]


@pytest.mark.parametrize(
    ("first", "second", "is_alike"),
    [
        ("NI 181", "NI-181", True),
        ("NI 181", "NI181", True),
        ("NI 8", "NI 08", True),
        ("1.1", "11", False),
        ("21a", "21b", False),
        ("22bi", "22 b(i)", False),
    ],
)
def test_refs_that_differ_in_signs_only(first: str, second: str, is_alike: bool) -> None:
    rows = [MEASURES | {"Ref": ref, "Measure": f"Measure {ref}"} for ref in (first, second)]
    _, findings = run(departments(), sheet("Measures", *rows))
    assert bool(of_code("F120", findings)) is is_alike


def test_measures_with_the_same_title() -> None:
    rows = [MEASURES, MEASURES | {"Ref": "NI 2"}, MEASURES | {"Ref": "NI 3", "Unit": "number"}]
    _, findings = run(departments(), sheet("Measures", *rows))
    assert of_code("F121", findings) == ["NI 2 and NI 1 have the same title, “Calls answered”, and were taken as two."]


def test_a_measure_that_stands_in_no_other_sheet() -> None:
    _, findings = one_measure()
    assert of_code("F122", findings) == ["NI 1 has neither a target nor a figure in any sheet."]
    _, findings = one_measure(sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "90"}))
    assert of_code("F122", findings) == []


def returns(as_at: date, *given: str) -> tuple[Finding, ...]:
    """Three measures due from CES by 23 January 2009, of which some are given."""
    refs = ("NI 1", "NI 2", "NI 3")
    measures = sheet("Measures", *(MEASURES | {"Ref": ref, "Measure": f"Measure {ref}"} for ref in refs))
    rows = ({"Ref": ref, "Year": "2008-09", "Q3": "80" if ref in given else None} for ref in refs)
    organisation = Organisation(
        "Wigan Council", "wigan-council", financial_year(2008), deadlines={3: date(2009, 1, 23)}
    )
    reading = Reading((departments(), measures, sheet("Actuals", *rows)), (), ("book.xlsx",))
    return check(reading, organisation, quarter(2008, 3), as_at, english())[1]


def test_a_department_from_which_nothing_has_come() -> None:
    findings = returns(date(2008, 12, 31))
    assert of_code("F123", findings) == ["None of the 3 figures due for 2008-09 Q3 has come from the department CES."]
    places = [(one.department, one.where) for one in findings if one.code == "F123"]
    assert places == [("CES", "book.xlsx › Actuals!C2")]
    assert of_code("F123", returns(date(2008, 12, 31), "NI 2")) == []


def test_a_return_is_late_after_the_deadline() -> None:
    last_day, day_after = date(2009, 1, 23), date(2009, 1, 24)
    assert of_code("F124", returns(last_day, "NI 2")) == []
    assert of_code("F124", returns(day_after, "NI 2")) == [
        "Of the 3 figures due for 2008-09 Q3 from the department CES by 2009-01-23, 2 have not come."
    ]
    assert of_code("F124", returns(day_after, "NI 1", "NI 2", "NI 3")) == []
    assert of_code("F123", returns(day_after)) == []


def said(*causes: str) -> list[str]:
    rows = [{"Ref": "NI 1", "Period": f"Q{place}", "Cause": cause} for place, cause in enumerate(causes, 2)]
    _, findings = one_measure(sheet("Commentary", *rows))
    return [code for code in codes(findings) if code.startswith("F13")]


def test_commentary_that_was_copied_from_the_quarter_before() -> None:
    words = "Two posts are vacant, and cover starts in March."
    assert said(words, words.upper()) == ["F131"]
    assert said(words, f"{words} One was filled.") == []
    assert said("On course.", "On course.") == []


def test_commentary_that_no_page_has_room_for() -> None:
    assert said("Vacancies.", "x" * 1200) == []
    assert said("Vacancies.", "x" * 1201) == ["F132"]
