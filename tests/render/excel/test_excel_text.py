"""Text on its way into a workbook."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.render.excel.text import clean, literal, printed, sheet_name, starts_like_a_formula


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("one\ttwo\r\nthree", "one two \nthree"),
        ("\u202e100 paid\u202c", "100 paid"),
        ("half a \ud800 sign", "half a  sign"),
        ("ŵ ŷ – “£” 漢字 🙂", "ŵ ŷ – “£” 漢字 🙂"),
    ],
)
def test_control_characters_go_and_letters_stay(text: str, kept: str) -> None:
    assert clean(text) == kept


def test_a_text_too_long_for_a_cell_is_cut_with_an_ellipsis() -> None:
    assert clean("x" * 40_000) == "x" * 32_766 + "…"
    assert len(clean("🙂" * 20_000).encode("utf-16-le")) // 2 <= 32_767


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Risks: [a]/b?*\\", "Risks   a  b"),
        ("'Quoted'", "Quoted"),
        ("History", "History (2)"),
        ("Measures", "Measures (2)"),
        ("A name that is far too long for a sheet", "A name that is far too long fo…"),
        ("", "1"),
    ],
)
def test_sheet_names_are_legal_and_unlike_each_other(wanted: str, name: str) -> None:
    assert sheet_name(wanted, ["measures"]) == name


@given(st.text(max_size=60), st.lists(st.text(max_size=31), max_size=4))
def test_any_text_becomes_a_legal_sheet_name(wanted: str, taken: list[str]) -> None:
    name = sheet_name(wanted, taken)
    assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
    assert not set(name) & set("[]:*?/\\\n")
    assert not name.startswith("'")
    assert not name.endswith("'")
    assert name.casefold() not in {other.casefold() for other in taken}


def test_a_printed_ampersand_is_no_command() -> None:
    assert printed("Parks & Leisure\n&P") == "Parks && Leisure &&P"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('say "no"', '"say ""no"""'),
        ("", '""'),
        ("FILTER(A1)", '"FILTER"&"(A1)"'),
        ("No survey (78% 2000/01)", '"No survey (78% 2000/01)"'),
    ],
)
def test_text_inside_a_formula(text: str, written: str) -> None:
    assert literal(text) == written


def test_text_inside_a_formula_is_in_pieces_that_excel_takes() -> None:
    assert [len(piece) for piece in literal("x" * 600).split("&")] == [257, 257, 92]


@pytest.mark.parametrize(("text", "does"), [("=1", True), ("+1", True), ("-1", True), ("@a", True), ("−1", False)])
def test_what_a_spreadsheet_would_take_for_a_formula(text: str, does: bool) -> None:
    assert starts_like_a_formula(text) is does
