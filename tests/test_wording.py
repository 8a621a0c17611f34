"""The wording catalogue: sentences, plurals, numbers and days."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reports.errors import PackError
from reports.wording import Wording, load_wording

PACKAGE = Path(__file__).parents[1] / "reports"
ENTRIES = {
    "cards": {"greeting": "Hello {who}", "measures": {"one": "{n} measure", "other": "{word} measures"}},
    "numbers": {"words": ["none", "one", "two"]},
    "dates": {"day": "d MMMM y", "short_day": "d MMM y"},
}


@pytest.fixture
def wording() -> Wording:
    return Wording("en-GB", ENTRIES, Path("en"))


def test_places_are_filled_and_never_evaluated(wording: Wording) -> None:
    assert wording.say("cards.greeting", who="{n} <b>") == "Hello {n} <b>"


@pytest.mark.parametrize(("number", "text"), [(1, "1 measure"), (0, "none measures"), (2, "two measures")])
def test_plurals(wording: Wording, number: int, text: str) -> None:
    assert wording.count("cards.measures", number) == text


def test_a_language_with_more_forms_needs_no_code() -> None:
    forms = {
        "zero": "0 mesur",
        "one": "1 mesur",
        "two": "2 fesur",
        "few": "3 mesur",
        "many": "6 mesur",
        "other": "{n}!",
    }
    welsh = Wording("cy", {"cards": {"measures": forms}, "numbers": {"words": []}}, Path("cy"))
    found = [welsh.count("cards.measures", number) for number in (0, 1, 2, 3, 6, 7)]
    assert found == ["0 mesur", "1 mesur", "2 fesur", "3 mesur", "6 mesur", "7!"]


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "text"),
    [
        ("1234567.5", 1, False, "1,234,567.5"),
        ("-2.60", 2, False, "\u22122.60"),
        ("3", 0, True, "+3"),
        ("0", 1, True, "0.0"),
    ],
)
def test_numbers(wording: Wording, value: str, decimals: int, signed: bool, text: str) -> None:
    assert wording.number(Decimal(value), decimals, signed) == text


def test_days_and_lists(wording: Wording) -> None:
    assert wording.day(date(2008, 12, 31)) == "31 December 2008"
    assert wording.short_day(date(2008, 9, 1)) == "1 Sept 2008"
    assert wording.listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize("key", ["cards.parting", "cards.measures", "nothing.at.all"])
def test_a_gap_in_the_catalogue_is_named(wording: Wording, key: str) -> None:
    with pytest.raises(PackError, match=key):
        wording.say(key)


def test_the_working_folders_catalogue_comes_first(tmp_path: Path, templates: Path) -> None:
    own = tmp_path / "en"
    own.mkdir()
    (own / "cards.toml").write_text('greeting = "Good day"', encoding="utf-8")
    shipped = templates / "wording"
    assert load_wording([tmp_path, shipped], "en-GB").say("cards.greeting") == "Good day"
    assert load_wording([shipped], "en-GB").number_word(3) == "three"


def test_an_unknown_language_is_refused_with_those_there_are(templates: Path) -> None:
    with pytest.raises(PackError, match="'fr'") as caught:
        load_wording([templates / "wording"], "fr")
    assert "en" in caught.value.remedy


def spoken_keys() -> set[tuple[str, str]]:
    """Every key that the code says as it stands, with the module that says it."""
    said = re.compile(r"\b(?:say|count)\(\s*\"([a-z_]+(?:\.[a-z_0-9]+)+)\"")
    return {
        (path.relative_to(PACKAGE).as_posix(), key)
        for path in PACKAGE.rglob("*.py")
        for key in said.findall(path.read_text(encoding="utf-8"))
    }


def test_every_key_that_the_code_says_is_in_the_catalogue(templates: Path) -> None:
    catalogue = load_wording([templates / "wording"], "en-GB")
    spoken = spoken_keys()
    assert len(spoken) > 100
    assert {(module, key) for module, key in spoken if not catalogue.has(key)} == set()
