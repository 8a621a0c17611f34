"""Figures too long for their columns: they never run into one another, and the front page makes room for them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pdf_pieces
import pdf_sample
import pytest

from reports.model.brand import Brand
from reports.model.document import CellContent, ColumnKind, Shown, Table
from reports.render.pdf.boxes import Columns
from reports.render.pdf.cells import FigureCell
from reports.render.pdf.front import front_blocks
from reports.render.pdf.look import look_of
from reports.render.pdf.tables import TableSetter

LARGE, SMALL = Decimal("-123456789012345"), Decimal("0.000000001")


def long_figures(table: Table) -> Table:
    """The table with very large and very small figures by turns."""

    def long(content: CellContent, place: int) -> CellContent:
        if not isinstance(content, Shown):
            return content
        value, decimals = (LARGE, 0) if place % 2 else (SMALL, 9)
        return replace(content, value=value, decimals=decimals, text=f"{value:,.{decimals}f}".replace("-", "−"))

    rows = [
        replace(row, cells=tuple(long(content, place) for content in row.cells)) for place, row in enumerate(table.rows)
    ]
    return replace(table, rows=tuple(rows))


def has_columns(brand: Brand, attention: Table) -> bool:
    front = replace(pdf_sample.front(), attention=attention)
    return any(isinstance(block, Columns) for block in front_blocks(look_of(brand), pdf_sample.masthead(), front, None))


def test_the_front_page_gives_long_figures_its_whole_width(civic: Brand) -> None:
    assert has_columns(civic, pdf_pieces.attention())
    assert not has_columns(civic, long_figures(pdf_pieces.attention()))


@pytest.mark.parametrize("width", [500.0, 735.0])
def test_no_figure_leaves_its_column(brand: Callable[[str], Brand], width: float) -> None:
    table = replace(long_figures(pdf_pieces.attention()), note="")
    look = look_of(brand("civic"))
    (grid,) = TableSetter(look, [table]).blocks(table, 0.0)
    plan = grid.source.plan(width)  # type: ignore[attr-defined]
    for row in plan.rows:
        for cell, room in zip(row, plan.widths, strict=True):
            assert not isinstance(cell, FigureCell) or cell.unbroken <= room + 0.01


def test_a_figure_that_cannot_be_aligned_keeps_within_its_column(civic: Brand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Aligned with a longer tail it would begin left of its column."""
    starts: list[float] = []
    monkeypatch.setattr("reports.render.pdf.cells.print_lines", lambda canvas, lines, x, *rest: starts.append(x))
    look = look_of(civic)
    cell = FigureCell(look, Shown("−123,456,789,012,345", LARGE), look.small)
    for tail, column, start in (
        (0.0, 200.0, 300.0 - cell.unbroken),
        (50.0, cell.unbroken + 60.0, 110.0),
        (50.0, cell.unbroken, 100.0),
    ):
        cell.align(tail)
        cell.paint(None, 100.0, 0.0, column, slice(None))  # type: ignore[arg-type]
        assert starts.pop() == pytest.approx(start)


def test_figures_stand_in_columns_of_figures() -> None:
    """What these tests rest on."""
    assert sum(column.kind is ColumnKind.FIGURE for column in pdf_pieces.attention().columns) == 3
