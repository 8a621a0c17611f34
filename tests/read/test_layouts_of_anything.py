"""Whatever stands in a sheet, it is read without a fault, and every cell of a table says where it stands."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.model.cell import TableKind
from reports.read import tables_of
from reports.read.columns import Known
from reports.read.headings import load_headings
from reports.read.patterns import load_patterns
from reports.read.sheet import RawSheet
from reports.read.values import RawCell

TEMPLATES = [Path(__file__).parents[2] / "templates"]
KNOWN = Known(load_headings(TEMPLATES, {}), load_patterns(TEMPLATES), {"bar": "Measure", "foo": "Actual Q1 2008/09"})
HEADINGS = ("Ref", "Measure", "Task", "Risk", "Service", "Department", "Owner", "Objective", "Milestones", "Deadline")
HEADINGS += ("Target 2008/09", "Actual Q3", "Latest performance", "Targets", "Apr-08", "YTD actual", "Income £000's")
HEADINGS += ("Framework", "LAA", "Risk rating", "Foo", "Bar", "Estimate/ Projection 2003/04", "2004/05 Exp.")
VALUES = (
    "X",
    "21a",
    "Total",
    "66% (target 80%)",
    "No survey (78% 2000/01)",
    "a\nb\nc",
    "April 2008\nMay 2008",
    "• x\n• y",
)
VALUES += (
    "5. Review",
    "Improving front line services",
    "* note",
    "National BV 1a",
    "Local",
    "()",
    "x\nMarch 2010",
    "-",
)

cells = st.one_of(
    st.sampled_from(HEADINGS),
    st.sampled_from(VALUES),
    st.none(),
    st.just(0.5),
    st.just(datetime(2008, 4, 1)),
    st.text(),
)
grids = st.lists(st.one_of(st.lists(st.sampled_from(HEADINGS), max_size=8), st.lists(cells, max_size=8)), max_size=12)
names = st.sampled_from(["Sheet1", "Q3 2008/09", *(kind.value for kind in TableKind)])
merges = st.lists(st.sampled_from(["A1:C1", "B2:D2", "A2:A4", "A3:B5", "C2:C9"]), max_size=2)


@settings(max_examples=300, deadline=None)
@given(names, grids, merges)
def test_any_sheet(name: str, grid: list[list[object]], merged: list[str]) -> None:
    rows = {
        number: {
            "ABCDEFGH"[place]: RawCell(value, "General") for place, value in enumerate(row) if value not in (None, "")
        }
        for number, row in enumerate(grid, 1)
    }
    sheet = RawSheet("w.xlsx", name, {number: row for number, row in rows.items() if row}, merged=tuple(merged))
    for table in tables_of(sheet, KNOWN).tables:
        for row in (*table.rows, *table.totals):
            assert set(row.cells) == set(table.columns)
            assert all(cell.source.workbook == "w.xlsx" for cell in row.cells.values())


@pytest.mark.parametrize("kind", TableKind)
def test_a_canonical_sheet_is_read_with_its_own_columns_only(kind: TableKind) -> None:
    """The canonical columns of a sheet, in their order, are never taken for anything else."""
    own = list(dict.fromkeys(KNOWN.kinds[kind].names.values()))
    head = {chr(65 + place): RawCell(name, "General") for place, name in enumerate(own)}
    row = {letter: RawCell(f"value {letter}", "General") for letter in head}
    found = tables_of(RawSheet("w.xlsx", kind.value, {1: head, 2: row}), KNOWN)
    assert dict(found.tables[0].columns) == {name: chr(65 + place) for place, name in enumerate(own)}
    assert found.layout.tables[0].rows == (2,)
