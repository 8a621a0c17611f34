"""The variance workbook: stored values, formulas, sources."""

import re
from collections.abc import Mapping
from io import BytesIO

import openpyxl
import pytest
from excel_samples import BRAND
from variance_cases import ALL_CASES, DIFFERENCES, RANGES, Case, RangeCase
from variance_samples import ADVERSE, FAVOURABLE, OFF, ON, WITHIN, book
from workbooks import CLOSE, Values, at, cells_of, column_of, differing, row_of, same, values_of

from reports.render.excel import render_variance_book


def test_every_stored_value_is_what_an_independent_calculator_finds(
    variance_workbook: bytes, recalculated: Mapping[str, Values]
) -> None:
    formulas = values_of(variance_workbook, formulas=True)
    written = [formula for cells in formulas.values() for formula in cells.values() if str(formula).startswith("=IF")]
    assert len(written) > 100
    assert differing(values_of(variance_workbook), recalculated["cases"], formulas) == []


def test_a_wrong_stored_value_is_found(
    variance_workbook: bytes, wrong_workbook: bytes, recalculated: Mapping[str, Values]
) -> None:
    formulas = values_of(variance_workbook, formulas=True)
    assert len(differing(values_of(wrong_workbook), recalculated["wrong"], formulas)) == 1


@pytest.mark.parametrize("case", [*DIFFERENCES, *RANGES], ids=lambda case: case.ref)
def test_judgement_and_status_now(case: Case | RangeCase, recalculated: Mapping[str, Values]) -> None:
    cells = recalculated["cases"]["Measures"]
    assert at(cells, case.ref, "Status") == case.status
    assert at(cells, case.ref, "Judgement") == case.judgement


@pytest.mark.parametrize("case", [*DIFFERENCES, *RANGES], ids=lambda case: case.ref)
def test_judgement_and_status_follow_the_actual(case: Case | RangeCase, recalculated: Mapping[str, Values]) -> None:
    cells = recalculated["changed"]["Measures"]
    assert at(cells, case.ref, "Status") == case.other_status
    assert at(cells, case.ref, "Judgement") == case.other_judgement


@pytest.mark.parametrize("case", RANGES, ids=lambda case: case.ref)
def test_the_distance_from_the_nearer_limit(case: RangeCase, recalculated: Mapping[str, Values]) -> None:
    assert at(recalculated["cases"]["Measures"], case.ref, "Variance") == pytest.approx(float(case.variance), abs=CLOSE)


@pytest.mark.parametrize(
    ("ref", "variance", "percent"),
    [
        ("percentage T1.1", -2.6, -2.736842105),
        ("lower T1.2", 1.1, 13.75),
        ("lower zero off", 2, "target is zero"),
        ("negative target", 50, 10),
        ("awaited", "awaited", "awaited"),
        ("judged", -1, "not given"),
    ],
)
def test_variance_and_percentage(
    ref: str, variance: object, percent: object, recalculated: Mapping[str, Values]
) -> None:
    cells = recalculated["cases"]["Measures"]
    assert same(at(cells, ref, "Variance"), variance)
    assert same(at(cells, ref, "Variance, %"), percent)


def test_an_awaited_actual_is_judged_when_it_comes(recalculated: Mapping[str, Values]) -> None:
    cells = recalculated["changed"]["Measures"]
    assert [at(cells, "awaited", heading) for heading in ("Variance", "Judgement", "Status")] == [1, FAVOURABLE, ON]


@pytest.mark.parametrize(
    ("service", "variance", "outturn", "percent", "judgement"),
    [
        ("Expenditure", 1756, 1584, 1.369602435, ADVERSE),
        ("Income", -1182, -1584, -10.699810862, FAVOURABLE),
        ("Net, CES", 574, 0, 0, FAVOURABLE),
        ("Grants", 0.3, "not given", "not given", ADVERSE),
        ("Parking", 12, "not given", "not given", ADVERSE),
        ("Net, CSS", 12.3, "not given", "not given", ADVERSE),
        ("Net, all departments", 586.3, "not given", "not given", ADVERSE),
    ],
)
def test_budget_lines_and_their_nets(
    service: str, variance: float, outturn: object, percent: object, judgement: str, recalculated: Mapping[str, Values]
) -> None:
    cells = recalculated["cases"]["Budget"]
    assert same(at(cells, service, "Variance"), variance)
    assert same(at(cells, service, "Outturn variance"), outturn)
    assert same(at(cells, service, "Outturn variance, %"), percent)
    assert at(cells, service, "Judgement") == judgement


def test_the_summary_counts_by_formula(recalculated: Mapping[str, Values]) -> None:
    before, after = recalculated["cases"]["Summary"], recalculated["changed"]["Summary"]
    assert at(before, "CES", "Measures") is not None
    counted = {text: at(before, "CES", text) for text in (ON, WITHIN, OFF)}
    measured = [measure.status.text for measure in ALL_CASES.measures]
    assert counted == {text: measured.count(text) for text in counted}
    assert {text: at(after, "CES", text) for text in counted} != counted


def test_a_rule_of_its_own_keeps_the_assessed_status(variance_workbook: bytes) -> None:
    formulas = cells_of(variance_workbook, "Measures", formulas=True)
    assert at(formulas, "own rule", "Status") == ON
    assert str(at(formulas, "own rule", "Judgement")).startswith("=IF")


def test_every_input_leads_to_its_cells(variance_workbook: bytes) -> None:
    workbook = openpyxl.load_workbook(BytesIO(variance_workbook))
    cells = cells_of(variance_workbook, "Measures")
    address = f"{column_of(cells, 'Actual')}{row_of(cells, 'higher beaten')}"
    link = workbook["Measures"][address].hyperlink
    row = int(re.sub(r"\D", "", link.location.split("!")[1]))
    named = [[cell.value for cell in workbook["Sources"][row + more]] for more in (0, 1)]
    assert named == [
        ["CES", "higher beaten", "Actual", "actuals.xlsx", "Actuals", "F14", 90],
        ["CES", "higher beaten", "Actual", "actuals.xlsx", "Actuals", "G14", 3],
    ]
    assert workbook["Measures"][address].value == 90
    assert link.target is None


def test_an_organisation_without_budget_or_measures() -> None:
    content = values_of(render_variance_book(book((), (), None), BRAND))
    assert "No budget lines were reported for the year." in content["Budget"].values()
    assert not any(str(value).startswith("#") for cells in content.values() for value in cells.values())
