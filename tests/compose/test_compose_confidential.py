"""What a pack says of withheld figures: why, and never how many."""

from dataclasses import replace

import pytest
from small_figures import NUMBER, WORDING, figure
from small_pack import council, department, measure

from reports.compose import compose
from reports.model.cell import Source
from reports.model.finding import Finding, Severity
from reports.model.measure import Actual, Measure
from reports.model.organisation import Organisation
from reports.model.period import quarter
from reports.model.suppression import Suppression
from reports.model.value import Missing


def finding(cell: str, message: str) -> Finding:
    source = Source("actuals.xlsx", "Actuals", cell)
    return Finding("F042", Severity.WARNING, source, str(source), "3", message, "Check it.", "CES")


def pack_with(missing: Missing, *findings: Finding, elsewhere: tuple[Measure, ...] = ()):
    actuals = (
        Actual(quarter(2008, 2), figure("9", cell="E14")),
        Actual(quarter(2008, 3), figure(missing, cell="F14")),
    )
    more = {"variance": Missing.SUPPRESSED, "percent": Missing.SUPPRESSED, "status": "no_data", "reason": missing}
    one = measure("LPI 4", unit=NUMBER, actual=missing, actuals=actuals, **more)
    assessments = council(department([one]))
    organisation: Organisation = replace(assessments.organisation, suppression=Suppression(("LPI 4",)))
    assessments = replace(assessments, organisation=organisation, withheld=(one.measure, *elsewhere))
    return compose(assessments, findings, WORDING)


@pytest.mark.parametrize(
    ("missing", "short", "long"),
    [
        (Missing.SUPPRESSED, "confidential", "The figure is confidential and is not shown."),
        (Missing.FEW, "fewer than 5", "Counts from 1 to 4 are not shown, so that nobody can be told from them."),
    ],
)
def test_a_withheld_figure_says_why(missing: Missing, short: str, long: str) -> None:
    shown = pack_with(missing).open_data["departments"][0]["measures"][0]
    assert shown["actual"] == {"value": None, "text": short, "reason": long}
    assert shown["history"][-1]["marker"] == "[c]"


def test_a_finding_about_its_row_stays_out_of_the_pack() -> None:
    about = (finding("G14", "3 is above 2."), finding("F15", "Lots is no number."))
    pack = pack_with(Missing.SUPPRESSED, *about)
    assert [one["where"] for one in pack.findings["findings"]] == ["actuals.xlsx › Actuals!F15"]
    assert "3 is above 2" not in str(pack)


@pytest.mark.parametrize(
    "told",
    [
        finding("E14", "The figure is the one of the quarter before."),
        replace(finding("B9", "LPI 9 is 12, and its parts LPI 4 and LPI 5 come to 11."), source=None),
        finding("C3", "LPI 4: the target of 2 is far from what was reached."),
        replace(finding("F40", "“4 or so” stands where a number belongs."), measures=("LPI 4",)),
        replace(finding("F40", "“4 or so” stands where a number belongs."), measures=("LPI 9",), may_be_shown=False),
    ],
)
def test_no_finding_that_could_tell_it_is_in_the_pack(told: Finding) -> None:
    other = finding("F15", "LPI 40 was not reported.")
    assert [one["message"] for one in pack_with(Missing.SUPPRESSED, told, other).findings["findings"]] == [
        other.message
    ]


def test_no_finding_tells_what_a_measure_outside_the_pack_withholds() -> None:
    """One that is no longer reported, or of a department that was not asked for."""
    gone = replace(measure("LPI 7", unit=NUMBER).measure, source=Source("measures.xlsx", "Measures", "A30"))
    told = finding("F90", "LPI 7 has another figure at actuals.xlsx › Actuals!F91; that one stands.")
    assert pack_with(Missing.SUPPRESSED, told, elsewhere=(gone,)).findings["findings"] == []
    assert len(pack_with(Missing.SUPPRESSED, told).findings["findings"]) == 1


def test_a_finding_that_words_are_withheld_is_in_the_pack() -> None:
    told = replace(finding("F14", "The commentary of LPI 4 is withheld."), seen="", may_be_shown=True)
    assert len(pack_with(Missing.SUPPRESSED, told).findings["findings"]) == 1
