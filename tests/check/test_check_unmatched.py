"""Settings of pack.toml that match nothing."""

import pytest
from check_tables import MEASURES, codes, departments, english, one_measure, run, sheet

from reports.check.unmatched import check_accepted
from reports.model.organisation import Acceptance, Panel


def test_a_panel_follows_departments_that_there_are() -> None:
    panels = (Panel("Resources", ("CES", "Department CES", "CEX", "XYZ", "")),)
    _, findings = run(departments(), sheet("Measures", MEASURES), panels=panels)
    found = [one for one in findings if one.code == "F160"]
    assert [(one.seen, "much like" in one.remedy) for one in found] == [("CEX", True), ("XYZ", False), ("", False)]
    assert found[0].where == "pack.toml"


@pytest.mark.parametrize(("unit", "found"), [("judgement: Stars", []), ("number", ["F163"])])
def test_a_scale_is_used_by_a_measure(unit: str, found: list[str]) -> None:
    _, findings = one_measure(Unit=unit, settings={"scales": {"Stars": ("0", "1", "2")}})
    assert codes(findings) == found


@pytest.mark.parametrize(
    ("finding", "where", "remedy"),
    [
        ("f040", " book.xlsx ›  Measures!E2", None),
        ("F040", "book.xlsx › Measures!E3", "that finding stands at “book.xlsx › Measures!E2”"),
        ("F113", "book.xlsx › Measures!E2", "Remove it"),
    ],
)
def test_an_acceptance_meets_a_finding(finding: str, where: str, remedy: str | None) -> None:
    accepted = (Acceptance(finding, where, "Looked at."),)
    measures = sheet("Measures", MEASURES | {"Polarity": None})
    _, findings = run(departments(), measures, accepted=accepted)
    unmet = check_accepted(findings, accepted, english())
    assert [one.code for one in unmet] == ([] if remedy is None else ["F161"])
    assert all(remedy is not None and remedy in one.remedy and one.seen == finding for one in unmet)


@pytest.mark.parametrize(("length", "found"), [(220, []), (221, ["F171"])])
def test_a_notice_that_printed_footers_cut_is_noted(length: int, found: list[str]) -> None:
    _, findings = run(departments(), sheet("Measures", MEASURES), notice="x" * length)
    assert [code for code in codes(findings) if code == "F171"] == found
