"""The scorecard workbook: what a reader finds on each sheet, and what must never be in it."""

import re
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from excel_samples import BRAND, MASTHEAD
from openpyxl.cell import Cell
from scorecard_samples import SCORECARD
from workbooks import at, cells_of, column_of, row_of, values_of

from reports.model.document import Section
from reports.render.excel import render_scorecard

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group extension")


@pytest.fixture(scope="module")
def content() -> bytes:
    return render_scorecard(SCORECARD, BRAND)


@pytest.fixture(scope="module")
def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def cell(content: bytes, sheet: str, row: str, heading: str) -> Cell:
    cells = cells_of(content, sheet)
    address = f"{column_of(cells, heading)}{row_of(cells, row)}"
    return openpyxl.load_workbook(BytesIO(content), rich_text=True)[sheet][address]


def test_a_sheet_for_each_part_that_there_is(content: bytes) -> None:
    assert list(values_of(content)) == ["Summary", "Off target", "Measures", "Budget", "Notes", "Recent history"]


def test_the_summary_says_what_the_front_page_says(content: bytes) -> None:
    said = list(map(str, cells_of(content, "Summary").values()))
    front = SCORECARD.front
    expected = ["".join(run.text for run in sentence) for sentence in front.opening]
    expected += [front.measures.heading, front.measures.remainder, front.movement, front.facts_heading, "● On target"]
    assert [text for text in expected if text not in said] == []


def test_every_sheet_carries_draft_and_notice_on_screen_and_on_paper(content: bytes) -> None:
    for sheet in openpyxl.load_workbook(BytesIO(content)):
        said = [value for row in sheet.iter_rows(values_only=True) for value in row]
        assert {MASTHEAD.draft, MASTHEAD.notice} <= set(said)
        assert MASTHEAD.notice in sheet.oddFooter.left.text
        assert MASTHEAD.draft in sheet.oddHeader.center.text
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0


@pytest.mark.parametrize(
    ("ref", "heading", "value", "number_format"),
    [
        ("LPI 18", "Target", 69, '#,##0.0"%";"−"#,##0.0"%";#,##0.0"%"'),
        ("LPI 18", "Actual", 69.4, '#,##0.0"% [p]";"−"#,##0.0"% [p]";#,##0.0"% [p]"'),
        ("NI 181", "Actual", 24.64, '#,##0.0;"−"#,##0.0;#,##0.0'),
        ("NI 181", "Variance", 3.64, '"+"#,##0.0" days";"−"#,##0.0" days";#,##0.0" days"'),
        ("LPI 9", "Actual", datetime(2009, 1, 14), "d mmm yyyy"),
        ("NI 14", "Target", "no baseline", "General"),
    ],
)
def test_figures_are_native_and_unrounded(
    content: bytes, ref: str, heading: str, value: object, number_format: str
) -> None:
    found = cell(content, "Measures", ref, heading)
    assert (found.value, found.number_format) == (value, number_format)


def test_a_status_is_shape_and_word_in_its_colour(content: bytes) -> None:
    found = cell(content, "Measures", "NI 181", "Status")
    assert found.value == "✕ Off target"
    assert found.font.color.rgb == "FF801650"
    assert str(cell(content, "Measures", "NI 14", "Status").value) == "▬ Not rated\nno baseline yet"


def test_measures_stand_in_one_table_that_can_be_filtered(content: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(content))["Measures"]
    cells = cells_of(content, "Measures")
    header = row_of(cells, "Objective")
    assert sheet.auto_filter.ref == f"A{header}:K{header + 4}"
    assert sheet.freeze_panes == f"A{header + 1}"
    assert sheet.print_title_rows == f"${header}:${header}"
    assert at(cells, "LPI 9", "Objective") == "Better access to the council"


def test_totals_are_not_filtered_away(content: bytes) -> None:
    assert openpyxl.load_workbook(BytesIO(content))["Budget"].auto_filter.ref is None


def test_small_charts_draw_figures_and_targets_that_everyone_can_see(content: bytes, parts: dict[str, str]) -> None:
    history = cells_of(content, "Recent history")
    row = row_of(history, "NI 181")
    drawn = re.findall(r"<xm:f>'Recent history'!([A-Z]+)(\d+):([A-Z]+)\d+</xm:f>", parts["xl/worksheets/sheet3.xml"])
    assert {int(found[1]) for found in drawn} >= {row, row + 1}
    last = next(found[2] for found in drawn if int(found[1]) == row)
    assert (history[f"{last}{row}"], history[f"{last}{row + 1}"]) == (24.6, 21)
    assert history[f"{last}{row_of(history, 'Ref')}"] == "Q3 08/09"
    assert "From 20.1 to 24.6 in 8 quarters." in history.values()


def test_a_gap_in_a_history_is_a_gap_and_not_nought(content: bytes) -> None:
    history = cells_of(content, "Recent history")
    row = row_of(history, "NI 181")
    gap = column_of(history, "Q3 07/08")
    assert f"{gap}{row}" not in history
    assert history[f"{gap}{row + 1}"] == 21


def test_hostile_words_stay_words(content: bytes, parts: dict[str, str]) -> None:
    assert not any("<f>" in text for name, text in parts.items() if "worksheets" in name)
    assert str(cell(content, "Measures", "LPI 9", "Measure").value).startswith("=HYPERLINK(")
    assert cell(content, "Measures", "LPI 9", "Measure").quotePrefix
    assert cell(content, "Measures", "LPI 9", "Owner").value == "@SUM(A1)"


def test_nothing_is_hidden_and_nothing_leads_outside(parts: dict[str, str]) -> None:
    everything = " ".join(parts.values())
    assert 'TargetMode="External"' not in everything
    assert not any('hidden="1"' in text for name, text in parts.items() if "worksheets" in name)
    assert 'state="' not in parts["xl/workbook.xml"]
    assert "vbaProject" not in everything


def test_title_author_and_language_are_set(content: bytes, parts: dict[str, str]) -> None:
    properties = openpyxl.load_workbook(BytesIO(content)).properties
    assert (properties.title, properties.creator) == (MASTHEAD.document_title, MASTHEAD.organisation)
    assert "<dc:language>en-GB</dc:language>" in parts["docProps/core.xml"]


def test_the_same_scorecard_gives_the_same_bytes(content: bytes) -> None:
    assert render_scorecard(SCORECARD, BRAND) == content


def test_a_department_without_anything_to_report() -> None:
    empty = replace(
        SCORECARD,
        exceptions=(),
        measures=Section("measures", "Measures"),
        budget=None,
        front=replace(SCORECARD.front, attention=None, attention_none="No measure is off target.", facts=()),
    )
    content = values_of(render_scorecard(empty, BRAND))
    assert list(content) == ["Summary", "Measures", "Notes"]
    assert "No measure is off target." in content["Summary"].values()
