"""What the front page asks and what the director says stand alike in the PDF and on the workbook's first sheet."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from pypdf import PdfReader
from sample_department import sample
from small_figures import WORDING
from small_pack import council

from reports.compose import compose
from reports.model.brand import Brand
from reports.model.scorecard import Scorecard
from reports.render.excel import render_scorecard
from reports.render.pdf import render_pdf

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")
SAID = ("The contact centre has moved.", "=Recruitment goes on until March.")


def scorecard() -> Scorecard:
    (card,) = compose(council(sample()), (), WORDING).scorecards
    front = replace(card.front, narrative_heading="From the Director", narrative=SAID)
    return replace(card, front=front)


def without_spaces(text: str) -> str:
    """Lines are broken elsewhere in each format."""
    return "".join(text.split())


def test_questions_and_narrative_are_the_same_words_in_pdf_and_workbook(civic: Brand) -> None:
    card = scorecard()
    front = card.front
    assert front.questions
    asked = ["".join(run.text for run in words) for words in front.questions]
    expected = [front.questions_heading, *asked, front.narrative_heading, *front.narrative]
    pages = PdfReader(BytesIO(render_pdf(card, civic))).pages
    printed = without_spaces(" ".join(page.extract_text() for page in pages))
    rows = openpyxl.load_workbook(BytesIO(render_scorecard(card, civic))).worksheets[0].iter_rows(values_only=True)
    written = [str(value) for row in rows for value in row if value is not None]
    assert [text for text in expected if without_spaces(text) not in printed] == []
    assert [text for text in written if text in expected] == expected


def test_what_a_dashed_line_means_is_said_only_where_one_is_drawn(civic: Brand) -> None:
    """A workbook draws the target in a chart of its own."""
    card = scorecard()
    assert card.front.attention is not None
    told = card.front.attention.drawn_note
    assert told
    pages = PdfReader(BytesIO(render_pdf(card, civic))).pages
    assert without_spaces(told) in without_spaces(" ".join(page.extract_text() for page in pages))
    sheets = openpyxl.load_workbook(BytesIO(render_scorecard(card, civic))).worksheets
    cells = [str(value) for sheet in sheets for row in sheet.iter_rows(values_only=True) for value in row if value]
    assert [text for text in cells if told in text] == []
