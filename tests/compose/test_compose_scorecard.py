"""The words of a scorecard, whole: read tests/golden/scorecard-small.txt as a councillor would."""

from page_text import page_text
from sample_department import sample, sample_findings
from small_figures import WORDING
from small_pack import council, department, measure

from reports.compose import compose
from reports.model.codes import Status
from reports.model.document import Shown
from reports.model.value import Figure, Missing


def test_the_words_of_a_small_department(golden) -> None:
    pack = compose(council(sample()), sample_findings(), WORDING)
    golden("scorecard-small.txt", page_text(pack.scorecards[0]))


def test_names_of_files_and_folders() -> None:
    pack = compose(council(department(code="C&S/1"), department(code="c s 1")), (), WORDING)
    assert pack.folder == "example-borough-council/2008-09-Q3"
    assert [card.folder for card in pack.scorecards] == ["c-s-1", "c-s-1-2"]
    assert pack.scorecards[0].file_stem == "c-s-1-scorecard-2008-09-Q3"
    assert pack.variance_book.file_stem == "variance-2008-09-Q3"


def test_the_attention_table_has_five_rows_and_names_the_rest() -> None:
    off = [
        measure(
            f"M {n}", target="100", actual=str(90 - n), variance=str(-10 - n), percent=str(-10 - n), status="off_target"
        )
        for n in range(1, 11)
    ]
    front = compose(council(department(off)), (), WORDING).scorecards[0].front
    assert front.attention is not None
    assert [row.cells[0].text for row in front.attention.rows] == [f"M {n}" for n in range(10, 5, -1)]
    assert front.attention.note == "Also off target: M 5, M 4, M 3, M 2 and M 1."
    assert front.attention.drawn_note == "Dashed line: target."


def test_measures_without_objectives_are_grouped_by_perspective_in_order_of_appearance() -> None:
    measures = [
        measure("A", perspective="Money"),
        measure("B"),
        measure("C", perspective="People"),
        measure("D", perspective="Money"),
    ]
    section = compose(council(department(measures)), (), WORDING).scorecards[0].measures
    groups = {part.heading: [row.cells[0].text for row in part.tables[0].rows] for part in section.subsections}
    assert groups == {"Money": ["A", "D"], "People": ["C"], "Other measures": ["B"]}


def test_a_star_in_a_title_is_no_emphasis() -> None:
    off = measure("M 1", title="Rated **5** stars", status=Status.OFF_TARGET, percent="-2.7")
    opening = compose(council(department([off])), (), WORDING).scorecards[0].front.opening
    strong = [run.text for words in opening for run in words if run.strong]
    assert strong == ["Off target: Rated **5** stars"]


def test_no_cell_is_empty_and_a_dash_stands_only_beside_its_reason() -> None:
    card = compose(council(sample()), sample_findings(), WORDING).scorecards[0]
    sections = [one for one in (card.measures, card.tasks, card.budget, card.risks, card.notes) if one]
    tables = [table for one in sections for part in (one, *one.subsections) for table in part.tables]
    rows = [row for table in (card.front.attention, *tables) if table for row in table.rows]
    assert len(tables) == 7
    assert all(cell.text for row in rows for cell in row.cells)
    for row in rows:
        if any(not cell.text.strip(" –-") for cell in row.cells):
            target, actual = row.cells[2:4]
            assert isinstance(target, Shown)
            assert isinstance(actual, Shown)
            assert None in (target.value, actual.value)
    assert all(len(row.cells) == len(table.columns) for table in tables for row in table.rows)


def test_a_target_in_words_is_printed_as_it_stands() -> None:
    words = Figure.absent(Missing.IN_WORDS, "Increase")
    one = measure("M 1", target=words, variance=Missing.NO_TARGET, status="no_target", reason=Missing.IN_WORDS)
    card = compose(council(department([one])), (), WORDING).scorecards[0]
    assert card.measures.tables[0].rows[0].cells[2].text == "Increase"
    assert card.front.measures.remainder == "Not rated: 1 has a target in words."
