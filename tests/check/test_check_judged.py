"""What is said of a measure beside how it is judged."""

from datetime import date

import pytest
from check_tables import MEASURES, TEMPLATES, departments, english, run, sheet

from reports.assess import assess
from reports.check.judged import check_judged
from reports.model.codes import Status
from reports.model.finding import Finding
from reports.model.organisation import Acceptance
from reports.model.period import quarter
from reports.rules import load_rules

OFF, TOLERATED, ON = "70", "82", "95"
"""Actuals against a target of 90 with the usual tolerance of a tenth."""


def judged(value: str | None, cause: str | None, accepted: tuple[Acceptance, ...] = ()) -> tuple[Finding, ...]:
    """What is found of one measure with an actual and, unless None, a commentary of quarter 3."""
    sheets = [
        sheet("Measures", MEASURES),
        sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": "90"}),
        sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q3": value}),
    ]
    if cause is not None:
        sheets.append(sheet("Commentary", {"Ref": "NI 1", "Period": "Q3", "Cause": cause}))
    submission, _ = run(departments(), *sheets, accepted=accepted)
    period = quarter(2008, 3)
    rules = load_rules([TEMPLATES / "rules"], {})
    return check_judged(assess(submission, period, period.end, rules), english())


@pytest.mark.parametrize(
    ("value", "cause", "expected"),
    [
        (OFF, None, ["F130"]),
        (OFF, "Two posts are vacant.", []),
        (TOLERATED, None, []),
        (ON, None, []),
        (None, None, []),
    ],
)
def test_a_measure_off_target_needs_words(value: str | None, cause: str | None, expected: list[str]) -> None:
    assert [one.code for one in judged(value, cause)] == expected


@pytest.mark.parametrize(
    ("value", "cause", "contradicts"),
    [
        (OFF, "Performance is on target.", True),
        (OFF, "We have  MET OUR TARGET again.", True),
        (OFF, "On track to recover by March.", False),
        (OFF, "We were not on target because of the flood.", False),
        (OFF, "Target met in October but missed in December.", False),
        (ON, "The target was missed for want of staff.", True),
        (ON, "Target not met in October; target exceeded since.", False),
        (ON, "Calls fell with the new website.", False),
        (TOLERATED, "The target was missed for want of staff.", False),
    ],
)
def test_commentary_that_says_the_opposite(value: str, cause: str, contradicts: bool) -> None:
    assert [one.code for one in judged(value, cause)] == (["F133"] if contradicts else [])


def test_the_finding_names_the_cell_the_status_and_the_words() -> None:
    (absent,) = judged(OFF, None)
    assert (absent.where, absent.department) == ("book.xlsx › Actuals!C2", "CES")
    (finding,) = judged(ON, "The target was missed.")
    assert (finding.where, finding.seen) == ("book.xlsx › Commentary!A2", "The target was missed.")
    assert finding.message == (
        "NI 1 is judged “On target” in 2008-09 Q3, and its commentary says otherwise: “The target was missed.”."
    )


def test_a_date_that_passed_without_a_return_is_awaited_and_nothing_more() -> None:
    sheets = [
        sheet("Measures", MEASURES | {"Unit": "date", "Polarity": "lower"}),
        sheet("Targets", {"Ref": "NI 1", "Year": "2008-09", "Target": date(2008, 6, 30)}),
        sheet("Actuals", {"Ref": "NI 1", "Year": "2008-09", "Q3": None}),
    ]
    submission, _ = run(departments(), *sheets)
    period = quarter(2008, 3)
    assessments = assess(submission, period, period.end, load_rules([TEMPLATES / "rules"], {}))
    assert assessments.departments[0].measures[0].status.code == Status.OFF_TARGET
    assert check_judged(assessments, english()) == ()


@pytest.mark.parametrize(
    ("unit", "polarity", "aims", "actuals", "expected"),
    [
        # A percentage without a profile is held against the whole of the year's target.
        ("%", "higher", ("97", None), ("28.4",), ["F056"]),
        ("%", "higher", ("97", None), ("28.4", "55.1", "81"), ["F056"]),
        ("%", "higher", ("97", None), (None, "55.1", "81"), []),
        ("%", "higher", ("95", None), ("94", "94.5", "94.8"), []),
        ("%", "higher", ("95", None), ("40", "42", "44"), []),
        ("%", "lower", ("10", None), ("3",), []),
        ("%", "lower", ("10", None), ("3", "6.1", "9"), ["F056"]),
        ("%", "higher", ("97", "28"), ("28.4", "55.1"), []),
        # Days, rates and ratios are shared out.
        ("days", "lower", ("21", None), ("24.6",), ["F057"]),
        ("days", "lower", ("21", None), ("24.6", "23.5", "24"), ["F057"]),
        ("days", "lower", ("8", None), ("5.2", "10.1", "15"), []),
        ("days", "lower", ("8", None), ("1.9", "4", "6"), []),
        ("days", "lower", ("21", "21"), ("24.6",), []),
        ("number", "lower", ("100", None), ("90",), []),
    ],
)
def test_actuals_that_speak_against_how_the_target_was_taken(
    unit: str, polarity: str, aims: tuple[str, str | None], actuals: tuple[str | None, ...], expected: list[str]
) -> None:
    row = {"Ref": "NI 1", "Year": "2008-09"}
    sheets = [
        sheet("Measures", MEASURES | {"Unit": unit, "Polarity": polarity, "Counting": "cumulative"}),
        sheet("Targets", row | {"Target": aims[0], "Q1": aims[1]}),
        sheet("Actuals", row | dict(zip(("Q1", "Q2", "Q3"), actuals, strict=False))),
    ]
    submission, _ = run(departments(), *sheets, of_quarter=len(actuals))
    period = quarter(2008, len(actuals))
    found = check_judged(assess(submission, period, period.end, load_rules([TEMPLATES / "rules"], {})), english())
    assert [one.code for one in found if one.code != "F130"] == expected


def test_an_accepted_one_is_still_listed() -> None:
    accepted = Acceptance("F130", "book.xlsx › Actuals!C2", "The panel has asked for no more.")
    (finding,) = judged(OFF, None, (accepted,))
    assert (finding.accepted, finding.is_open) == ("The panel has asked for no more.", False)


@pytest.mark.parametrize(
    ("quarters", "polarity", "counting", "of_quarter", "is_told"),
    [
        ({"Q3": "75"}, "range", "cumulative", 3, True),
        ({"Q3": "75"}, "range", "cumulative", 4, False),  # the year's limits are those of quarter 4
        ({}, "range", "cumulative", 3, False),
        ({"Q1": "25"}, "range", "cumulative", 3, False),  # quarter 3 is held against its share of the limits
        ({"Q3": "75"}, "range", "snapshot", 3, False),
        ({"Q3": "75"}, "higher", "cumulative", 3, False),  # its own target rates the quarter
    ],
)
def test_limits_of_a_year_beside_targets_of_quarters(
    quarters: dict[str, str], polarity: str, counting: str, of_quarter: int, is_told: bool
) -> None:
    more = {"Unit": "number", "Polarity": polarity, "Counting": counting}
    aims = {"Ref": "NI 1", "Year": "2008-09", "Lower": "90", "Upper": "110", **quarters}
    figures = {"Ref": "NI 1", "Year": "2008-09", "Q1": "24", "Q2": "50", "Q3": "74", "Q4": "99"}
    tables = (sheet("Measures", MEASURES | more), sheet("Targets", aims), sheet("Actuals", figures))
    submission, _ = run(departments(), *tables, of_quarter=of_quarter)
    period = quarter(2008, of_quarter)
    assessments = assess(submission, period, period.end, load_rules([TEMPLATES / "rules"], {}))
    found = [one for one in check_judged(assessments, english()) if one.code == "F059"]
    assert bool(found) is is_told
    if found:
        assert found[0].where == "book.xlsx › Targets!C2"
        assert (assessments.departments[0].measures[0].status.code, found[0].measures) == ("not_rated", ())
