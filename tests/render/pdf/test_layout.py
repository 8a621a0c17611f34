"""Pages: headings never alone, rows never lost, columns never wider than their room."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdf_pieces
import pdf_sample
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from reports.errors import PackError
from reports.model.brand import Brand, Face
from reports.model.document import CountPart, Counts, Section, Words
from reports.render.pdf import paint, render_pdf
from reports.render.pdf.columns import Wish, balanced, fits, fits_amply, share, wish
from reports.render.pdf.counts import CountBar
from reports.render.pdf.flow import Block, paginate
from reports.render.pdf.folding import fold, folding_steps
from reports.render.pdf.grid import Grid
from reports.render.pdf.look import look_of
from reports.render.pdf.tables import TableSetter
from reports.render.pdf.tagging import TaggedCanvas


class Brick(Block):
    """A block of so many lines that can be split between any two."""

    def __init__(self, name: int, lines: int, sticks: bool) -> None:
        self.name, self.lines, self.sticks = name, lines, sticks

    def height(self, width: float) -> float:
        return self.lines * 10.0

    def least(self, width: float) -> float:
        return 10.0

    def split(self, width: float, room: float) -> tuple[Block, Sequence[Block]]:
        fitting = max(1, int(room // 10))
        return Brick(self.name, fitting, False), [Brick(self.name, self.lines - fitting, False)]

    def paint(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        raise NotImplementedError


heading = st.builds(Brick, st.just(0), st.just(1), st.just(True))
text = st.builds(Brick, st.just(1), st.integers(1, 40), st.just(False))


@given(st.lists(heading | text, max_size=30))
def test_headings_stay_with_what_follows_and_no_line_is_lost(blocks: list[Brick]) -> None:
    pages = paginate([*blocks, Brick(1, 1, False)], 100.0, lambda page: 100.0)
    placed = [place.block for page in pages for place in page]
    assert sum(block.height(0) for block in placed) == sum(block.height(0) for block in blocks) + 10
    for page in pages:
        assert page[-1].offset + page[-1].block.height(0) <= 100 or all(place.block.sticks for place in page[:-1])
    for before, after in pairwise(pages):
        assert not before[-1].block.sticks or all(place.block.sticks for place in before)
        assert after


wishes = st.builds(
    lambda least, more, comfort: wish(least + more, least, comfort),
    st.floats(5, 120),
    st.floats(0, 600),
    st.none() | st.floats(40, 200),
)


@given(st.lists(wishes, min_size=1, max_size=12), st.floats(200, 800))
def test_columns_never_overflow_and_words_break_last(columns: list[Wish], width: float) -> None:
    widths = share(columns, width)
    assert sum(widths) <= width + 0.01
    if sum(column.least for column in columns) <= width:
        assert all(got >= column.least - 0.01 for got, column in zip(widths, columns, strict=True))


@given(st.lists(wishes, min_size=1, max_size=6), st.floats(300, 800), st.data())
def test_balanced_columns_are_as_wide_together_and_no_word_breaks_for_them(
    columns: list[Wish], width: float, data: st.DataObject
) -> None:
    row = st.tuples(*(st.floats(1, column.natural) for column in columns))
    rows = data.draw(st.lists(row, max_size=5))
    widths = share(columns, width)
    found = balanced(widths, columns, rows)
    assert sum(found) == pytest.approx(sum(widths))
    for got, had, column in zip(found, widths, columns, strict=True):
        assert got == had if not column.is_text else got >= min(had, column.comfort, 92.0) - 0.01


def test_an_explanation_gets_the_room_that_a_short_name_can_spare() -> None:
    columns = [wish(230, 60, 165), wish(40, 40), wish(400, 50, 92)]
    assert balanced([190.0, 40.0, 110.0], columns, [(180, 40, 400), (170, 40, 390)]) == [142.0, 40.0, 158.0]


def test_small_print_stands_beside_its_mark_where_there_is_room() -> None:
    columns = [wish(200, 60, 165), wish(84, 40, whole=130)]
    assert share(columns, 500) == pytest.approx([270, 130])
    assert share(columns, 290) == pytest.approx([206, 84])


def test_long_words_in_a_narrow_column_are_not_cramped_but_not_ample() -> None:
    columns = [wish(230, 60, 165), wish(500, 50, 92, most=180)]
    assert fits(columns, 260)
    assert not fits_amply(columns, 260)
    assert fits_amply(columns, 345)


@pytest.mark.parametrize(("rows", "is_whole"), [(2, True), (40, False)])
def test_a_small_table_stays_whole_and_a_long_one_begins_with_two_rows(civic: Brand, rows: int, is_whole: bool) -> None:
    table = replace(pdf_pieces.measure_table(rows), note="")
    (grid,) = TableSetter(look_of(civic), [table]).blocks(table, 0.0)
    assert (grid.least(757.0) == grid.height(757.0)) is is_whole


def test_a_wide_table_is_folded_on_a_narrow_page_and_keeps_its_words() -> None:
    table = pdf_pieces.measure_table(3)
    folded = fold(table, 1)
    assert folding_steps(table) == [1]
    assert folding_steps(folded) == []
    assert [column.key for column in folded.columns] == [column.key for column in table.columns[:-1]]
    first = folded.rows[0].cells[1]
    assert isinstance(first, Words)
    assert first.aside == "%, higher is better · Owner: Assistant Director, Customer Services"


def test_a_column_that_is_said_above_its_table_is_folded_on_a_wide_page_too() -> None:
    table = pdf_pieces.measure_table(3)
    said = replace(table, columns=(*table.columns[:-1], replace(table.columns[-1], is_said=True)))
    assert fold(table, 0) == table
    assert [column.key for column in fold(said, 0).columns] == [column.key for column in table.columns[:-1]]


def test_counts_are_labelled_inside_only_where_every_label_fits(civic: Brand) -> None:
    look = look_of(civic)

    def bar(*counts: int) -> CountBar:
        marks = (pdf_pieces.ON, pdf_pieces.NEAR, pdf_pieces.OFF)
        parts = tuple(
            CountPart(count, mark, f"{count} {mark.text}") for count, mark in zip(counts, marks, strict=False)
        )
        return CountBar(look, Counts("Measures", parts, "", "All of them."), 0.0)

    assert bar(10, 10, 10).height(400.0) == bar(5).height(400.0) < bar(60, 30, 1).height(400.0)
    assert bar(60, 30, 1).height(400.0) < bar(60, 30, 1).height(120.0)


def test_the_same_scorecard_gives_the_same_bytes(civic: Brand, harbour: Brand, tmp_path: Path) -> None:
    first = render_pdf(pdf_sample.rich(), civic)
    render_pdf(pdf_sample.rich(), harbour)
    elsewhere = {weight: Face(tmp_path / face.file.name) for weight, face in civic.typeface.items()}
    for weight, face in elsewhere.items():
        face.file.write_bytes(civic.typeface[weight].file.read_bytes())
    assert render_pdf(pdf_sample.rich(), replace(civic, typeface=elsewhere)) == first


def test_the_front_page_stands_alone(brand: Callable[[str], Brand]) -> None:
    for name in ("civic", "harbour"):
        canvas = paint(pdf_sample.rich(), brand(name))
        titles = [element.tag for element in canvas.owners[int(brand(name).cover)]]
        assert titles.count("H1") == 1
        assert "H3" not in titles


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="1" y="5">A</text></svg>', "text"),
        ("no drawing", "mark.svg"),
    ],
)
def test_a_mark_that_cannot_be_drawn_is_refused(civic: Brand, tmp_path: Path, mark: str, told: str) -> None:
    (tmp_path / "mark.svg").write_text(mark, encoding="utf-8")
    with pytest.raises(PackError, match=told):
        render_pdf(pdf_sample.rich(), replace(civic, mark=tmp_path / "mark.svg"))


def test_a_typeface_that_cannot_be_read_is_refused(civic: Brand, tmp_path: Path) -> None:
    (tmp_path / "Ours.ttf").write_bytes(b"no font")
    with pytest.raises(PackError, match=r"Ours\.ttf"):
        render_pdf(
            pdf_sample.rich(), replace(civic, typeface=dict(civic.typeface) | {"bold": Face(tmp_path / "Ours.ttf")})
        )


def test_tables_with_the_same_columns_are_set_alike(harbour: Brand) -> None:
    look = look_of(harbour)
    short, long = pdf_pieces.measure_table(1), pdf_pieces.measure_table(6)
    setter = TableSetter(look, [short, long])
    grids = [block for table in (short, long) for block in setter.blocks(table, 0.0) if isinstance(block, Grid)]
    plans = [grid.source.plan(look.width) for grid in grids]
    assert plans[0].widths == plans[1].widths
    assert plans[0].size == plans[1].size


def test_headings_that_read_like_prose_are_read_again(civic: Brand) -> None:
    """A heading row that recurs on few pages is tagged there too; later repeats are artifacts."""
    table = pdf_pieces.measure_table(60)
    wordy = tuple(replace(column, heading=f"{column.heading} to date") for column in table.columns)
    counts = []
    for columns in (table.columns, wordy):
        section = Section("measures", "Measures", tables=(replace(table, columns=columns),))
        canvas = paint(replace(pdf_sample.rich(), measures=section), civic)
        owners = [owner for page in canvas.owners for owner in page]
        counts.append(len({id(owner) for owner in owners if owner.scope == "Column"}))
    assert counts[1] == counts[0] + 2 * len(wordy)


@pytest.mark.parametrize(
    ("running", "printed"),
    [("Housing " * 30 + "· Quarter 3", "… · Quarter 3"), ("Housing · " + "Quarter 3 " * 30, "Housing · Quarter 3")],
)
def test_a_running_head_is_cut_in_its_title(civic: Brand, running: str, printed: str) -> None:
    card = pdf_sample.rich()
    file = render_pdf(replace(card, masthead=replace(card.masthead, running_head=running)), civic)
    assert printed in PdfReader(BytesIO(file)).pages[1].extract_text()
