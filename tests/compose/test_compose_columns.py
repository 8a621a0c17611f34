"""Columns in which no row has anything to say are named below the table instead."""

from decimal import Decimal

import pytest
from small_pack import department, edition

from reports.compose.columns import without_empty_columns
from reports.model.document import CellContent, Column, ColumnKind, Mark, Shown, Table, TableRow, Words
from reports.model.rules import Shape

GIVEN = Shown("4", Decimal(4))
CASES: list[tuple[ColumnKind, tuple[CellContent, ...], bool]] = [
    (ColumnKind.FIGURE, (Shown("not given"), Shown("awaited")), True),
    (ColumnKind.FIGURE, (Shown("not given"), GIVEN), False),
    (ColumnKind.DATE, (Shown("not given"), Shown("not given")), True),
    (ColumnKind.DATE, (Shown("not given"), Shown("in the spring")), False),
    (ColumnKind.TEXT, (Words("not given"), Words("not given")), True),
    (ColumnKind.TEXT, (Words("not given"), Words("Treasurer")), False),
    (ColumnKind.MARK, (Mark("not given", Shape.BAR, "#505A5F"), Mark("not given", Shape.BAR, "#505A5F")), True),
    (ColumnKind.MARK, (Mark("not given", Shape.BAR, "#505A5F"), Mark("High", Shape.CROSS, "#801650")), False),
]


@pytest.mark.parametrize(("kind", "cells", "is_left_out"), CASES)
def test_a_column_goes_only_where_no_row_has_a_say(
    kind: ColumnKind, cells: tuple[CellContent, ...], is_left_out: bool
) -> None:
    columns = (Column("ref", "Ref", ColumnKind.REF), Column("own", "Own", kind))
    rows = tuple(TableRow((Words(str(place)), cell)) for place, cell in enumerate(cells))
    table = without_empty_columns(edition(department([])), Table("t", "A table.", columns, rows), ("not given",))
    assert (len(table.columns) == 1) is is_left_out
    assert ("Own" in table.note) is is_left_out
