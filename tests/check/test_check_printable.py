"""Characters that no page can show are found with their cell, each once."""

from collections.abc import Set as AbstractSet

import pytest
from check_tables import MEASURES, english, sheet

from reports.check import check
from reports.check.codes import Code
from reports.model.finding import Finding, Reading
from reports.model.organisation import Organisation, Panel
from reports.model.period import financial_year, quarter

Q3 = quarter(2008, 3)


def beyond_latin(characters: AbstractSet[str]) -> frozenset[str]:
    """As of a typeface that has the letters of western Europe alone."""
    return frozenset(one for one in characters if one > "\u017f")


def found(*titles: str, **settings: object) -> list[Finding]:
    rows = [MEASURES | {"Ref": f"NI {number}", "Measure": title} for number, title in enumerate(titles, 1)]
    organisation = Organisation(**({"name": "Wigan", "slug": "wigan", "year": financial_year(2008)} | settings))  # type: ignore[arg-type]
    departments = sheet("Departments", {"Code": "CES", "Department": "Ŵyn"})
    reading = Reading((departments, sheet("Measures", *rows)), ())
    _, findings = check(reading, organisation, Q3, Q3.end, english(), beyond_latin)
    return [one for one in findings if one.code == Code.NOT_PRINTABLE]


@pytest.mark.parametrize("title", ["Calls answered", "Tŷ café – £".replace("–", "-"), "cafe\u0301"])
def test_what_can_be_shown_is_no_finding(title: str) -> None:
    assert found(title) == []


def test_the_character_its_name_and_its_cell_are_told() -> None:
    (one,) = found("Calls", "Bikes 🚲")
    assert (one.where, one.department, one.seen) == ("book.xlsx › Measures!B3", "CES", "Bikes 🚲")
    assert "🚲 BICYCLE (U+1F6B2)" in one.message


def test_each_character_is_told_once_and_a_script_is_not_told_letter_by_letter() -> None:
    first, second = found("漢字漢字語言", "漢字", "漢字 🚲")
    assert first.message.count("CJK") == 2
    assert first.message.endswith(" ….")
    assert "漢" not in second.message
    assert "BICYCLE" in second.message


def test_what_has_no_name_is_told_by_its_number() -> None:
    (one,) = found("Private \ue000 use")
    assert "U+E000" in one.message


def test_settings_that_are_printed_are_looked_at_too() -> None:
    told = found("Calls", notice="Provisional 🚲", panels=(Panel("漢", ("CES",)),))
    assert [one.where for one in told] == ["pack.toml", "pack.toml"]


def test_a_confidential_text_is_not_repeated() -> None:
    (one,) = found("Secret 🚲 [c]")
    assert one.seen == "[c]"
