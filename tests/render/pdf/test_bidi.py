"""Words that run from right to left: their order on the page, their letters' forms, and what is told of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.render.pdf.bidi import as_shown, as_spoken, in_joined_forms, runs_right_to_left


@pytest.mark.parametrize(
    ("spoken", "shown"),
    [
        ("שלום", "םולש"),
        ("שלום (7) עולם", "םלוע (7) םולש"),
        ("Title: שלום עולם.", "Title: םלוע םולש."),
        ("שלום.", ".םולש"),
        ("12 שלום 98.7%", "98.7% םולש 12"),
        ("no such letter (1)", "no such letter (1)"),
        ("שלום \u05c8", "□ םולש"),  # a code without a character
        ("שלום \u2067(7)\u2069", "(7) םולש"),
    ],
)
def test_the_order_on_the_page(spoken: str, shown: str) -> None:
    assert as_shown(spoken) == shown


def test_a_figure_is_never_turned_round() -> None:
    assert "1,234.5" in as_shown("ב 1,234.5 ב")


def test_arabic_letters_are_joined_and_told_as_they_are_spelt() -> None:
    joined = in_joined_forms("مرحبا")
    assert joined != "مرحبا"
    assert as_spoken(joined) == "مرحبا"
    assert as_spoken(in_joined_forms("سلام")) == "سلام"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40))
def test_no_character_is_lost(text: str) -> None:
    if runs_right_to_left(text):
        assert len(as_shown(text)) >= len([one for one in text if one.isalnum()])


@pytest.mark.parametrize("text", ["", "plain", "Ŵy £ – ’"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert not runs_right_to_left(text)
    assert in_joined_forms(text) == text
