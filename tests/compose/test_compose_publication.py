"""The publication edition: every cell filled, every shorthand explained, every note resolved (METHODS §9)."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from small_budget import budget_line
from small_figures import DATE, YES_NO, figure
from small_pack import department, edition, measure, risk, task

from reports.compose.publication import publications
from reports.model.budget import BudgetKind
from reports.model.codes import Status
from reports.model.document import Shown
from reports.model.publication import Publication, PublicationSheet
from reports.model.value import Marker, Missing


@pytest.fixture(scope="module")
def published() -> Publication:
    measures = (
        measure("NI 1", actual=figure("92.4", Marker.PROVISIONAL, Marker.REVISED)),
        measure("NI 2", actual=Missing.SUPPRESSED, variance=Missing.SUPPRESSED, status=Status.NO_DATA),
        measure("NI 3", target=Missing.NO_BASELINE, variance=Missing.NO_TARGET, status=Status.NO_TARGET),
        measure("NI 4", unit=DATE, target=date(2008, 12, 31), actual=date(2009, 1, 14), variance="14"),
        measure("NI 5", unit=YES_NO, target=True, actual=False, variance=Missing.NOT_APPLICABLE),
        measure("[c] and =1+1", actual="0"),
    )
    tasks = (
        task("T1", "Agree the plan", "overdue", 47),
        task("T2", "[note 9] Write it", "on_track", percent_complete=Decimal("12.5")),
    )
    lines = (budget_line("Benefits", BudgetKind.EXPENDITURE, "£", annual="120500.5", forecast="130000"),)
    risks = (risk("R1", "Equal pay", 4, 4, "extreme", 8), risk("R2", "Flood", None, None, "not_scored"))
    (one,) = publications(edition(department(measures, tasks, lines, risks)))
    return one


def sheet(published: Publication, name: str) -> PublicationSheet:
    return next(one for one in published.sheets if one.name == name)


def cells(published: Publication, name: str, row: int) -> dict[str, object]:
    table = sheet(published, name).table
    assert table
    found = table.rows[row].cells
    return {column.key: cell for column, cell in zip(table.columns, found, strict=True)}


def texts(published: Publication, name: str, row: int) -> dict[str, str]:
    return {key: cell.text for key, cell in cells(published, name, row).items()}


def test_the_sheets_stand_in_the_order_of_the_guidance(published: Publication) -> None:
    names = [one.name for one in published.sheets]
    assert names == ["Cover", "Contents", "Notes", "Measures", "Measures_by_period", "Tasks", "Budget", "Risks"]
    listed = [row.cells[0].text for row in sheet(published, "Contents").table.rows]
    assert listed == names[2:]
    assert published.path == "ces/ces-publication-2008-09-Q3"


def test_no_cell_is_blank_and_every_heading_is_unlike_the_others(published: Publication) -> None:
    for one in published.sheets:
        if one.table:
            headings = [column.heading for column in one.table.columns]
            assert len(set(headings)) == len(headings)
            assert all(cell.text.strip() for row in one.table.rows for cell in row.cells)


@pytest.mark.parametrize(
    ("row", "key", "text"),
    [
        (0, "actual", "92.4"),
        (0, "shorthand", "[p][r]"),
        (0, "lower", None),
        (0, "variance", "−2.6"),
        (0, "variance_unit", "pp"),
        (1, "actual", "[c]"),
        (1, "variance", "[c]"),
        (2, "target", "[x]"),
        (2, "variance", "[x]"),
        (3, "actual", "14 Jan 2009"),
        (3, "variance_unit", "days"),
        (4, "actual", "No"),
        (4, "variance", "[z]"),
        (5, "actual", "0"),
    ],
)
def test_a_figure_is_itself_or_the_shorthand_of_its_reason(
    published: Publication, row: int, key: str, text: str | None
) -> None:
    assert texts(published, "Measures", row).get(key) == text


def test_figures_are_unrounded_and_money_is_in_thousands(published: Publication) -> None:
    annual = cells(published, "Budget", 0)["annual"]
    assert isinstance(annual, Shown)
    assert (annual.value, annual.text) == (Decimal("120.5005"), "121")
    complete = cells(published, "Tasks", 1)["complete"]
    assert isinstance(complete, Shown)
    assert complete.value == Decimal("12.5")


def test_a_column_that_no_row_has_is_named_and_left_out(published: Publication) -> None:
    budget = sheet(published, "Budget")
    assert "profile" not in {column.key for column in budget.table.columns}
    assert any("Profile to date" in sentence for sentence in budget.sentences)


def test_notes_resolve_both_ways(published: Publication) -> None:
    known = {row.cells[0].text for row in sheet(published, "Notes").table.rows}
    used: set[str] = set()
    for one in published.sheets:
        keys = [column.key for column in one.table.columns] if one.table else []
        if "notes" in keys:
            at = keys.index("notes")
            found = {mark for row in one.table.rows for mark in re.findall(r"\[note \d+\]", row.cells[at].text)}
            assert bool(found) == any("Notes" in sentence for sentence in one.sentences)
            used |= found
    assert used == known
    assert len({row.cells[1].text for row in sheet(published, "Notes").table.rows}) == len(known)


def test_the_legend_explains_the_shorthand_that_the_table_uses_and_no_other(published: Publication) -> None:
    legends = {
        one.name: set(re.findall(r"\[[a-z]\]", " ".join(one.sentences))) for one in published.sheets if one.table
    }
    assert legends["Measures"] == {"[c]", "[p]", "[r]", "[x]", "[z]"}
    assert legends["Risks"] == {"[x]"}, "what a workbook wrote into a title is no shorthand"


def test_the_notes_say_why(published: Publication) -> None:
    notes = {row.cells[0].text: row.cells[1].text for row in sheet(published, "Notes").table.rows}
    said = [notes[mark] for mark in re.findall(r"\[note \d+\]", texts(published, "Measures", 2)["notes"])]
    assert "Target: There is no baseline yet." in said


def test_the_csv_holds_the_same_cells_unrounded(published: Publication) -> None:
    table = sheet(published, "Measures").table
    data = next(one for one in published.data if one.name.endswith("-measures"))
    assert data.name == "ces/ces-publication-2008-09-Q3-measures"
    assert data.header == tuple(column.heading for column in table.columns)
    first = dict(zip(data.header, data.rows[3], strict=True))
    assert (first["Actual"], first["Variance"]) == ("2009-01-14", "14")
    assert data.rows[5][0] == "[c] and =1+1"


def test_negative_amounts_have_a_minus_sign_also_where_the_pack_prints_brackets() -> None:
    """OpenDocument and screen readers know no brackets: what the sheet says of its signs holds in every format."""
    line = budget_line("Rent", BudgetKind.INCOME, annual="-50", actual="-40")
    made = edition(department(budget=(line,)))
    finance = replace(made.rules.finance, has_brackets=True)
    rules = replace(made.rules, finance=finance)
    (one,) = publications(replace(made, assessments=replace(made.assessments, rules=rules)))
    assert texts(one, "Budget", 0)["annual"] == "−50"
    assert not any("bracket" in sentence for sentence in sheet(one, "Budget").sentences)


def test_a_department_without_anything_has_no_empty_table_of_contents() -> None:
    (one,) = publications(edition(department()))
    assert [sheet.name for sheet in one.sheets] == ["Cover"]
