"""Every key that compose asks for is in the catalogue, and every key of the catalogue is asked for."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from small_figures import RULES, WORDING

from reports.compose.rule_words import status_meanings
from reports.model.codes import DirectionCode, Status, TargetBasis
from reports.model.status_rule import BandTest
from reports.model.task_rule import TESTS
from reports.model.value import Marker, Missing
from reports.rules import load_rules

COMPOSE = Path(__file__).parents[2] / "reports" / "compose"
OTHERS = ("dates", "numbers", "findings", "commentary", "cli")
"""Files of the catalogue that compose does not use."""
SHIPPED = Path(__file__).parents[2] / "templates" / "rules"
PRESETS = sorted(file.stem for file in (SHIPPED / "status").glob("*.toml"))
TASK_PRESETS = [load_rules([SHIPPED], {"tasks": file.stem}) for file in (SHIPPED / "tasks").glob("*.toml")]
TASK_CODES = sorted({code for rules in TASK_PRESETS for code in rules.tasks})
FORMS = {"zero", "one", "two", "few", "many", "other"}


def catalogue() -> dict[str, object]:
    return {
        key: entry for file, table in WORDING.entries.items() if file not in OTHERS for key, entry in flat(file, table)
    }


def flat(prefix: str, table: object) -> Iterator[tuple[str, object]]:
    if isinstance(table, Mapping) and not set(table) <= FORMS:
        for name, entry in table.items():
            yield from flat(f"{prefix}.{name}", entry)
    else:
        yield prefix, table


def asked_for() -> Iterator[str]:
    """Patterns of the keys in the code: whole texts, and texts with places."""
    files = "|".join(file for file in WORDING.entries if file not in OTHERS)
    for path in COMPOSE.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            pattern = "" if id(node) in pieces else pattern_of(node)
            if re.match(rf"({files})\\\.[\w\\.\[\]+-]+$", pattern):
                yield pattern


def pattern_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(re.escape(one.value) if isinstance(one, ast.Constant) else r"[\w-]+" for one in node.values)
    return ""


PATTERNS = sorted(set(asked_for()))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_key_of_the_code_is_in_the_catalogue(pattern: str) -> None:
    assert any(re.fullmatch(pattern + r"(\..+)?", key) for key in catalogue())


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_key_of_the_catalogue_is_asked_for(key: str) -> None:
    family = re.fullmatch(r"(status|direction|tasks|risks)(\.(count|meaning|counted))?\.\w+", key)
    assert family or any(re.fullmatch(pattern, key) for pattern in PATTERNS)


def test_the_two_tests_above_can_fail() -> None:
    assert len(PATTERNS) > 100
    assert not any(re.fullmatch(pattern, "front.news.nonsense") for pattern in PATTERNS)


@pytest.mark.parametrize(
    "key",
    [
        *(f"missing.{length}.{code.value}" for length in ("short", "long") for code in Missing),
        *(f"notes.absent.{code.value}" for code in Missing),
        *(f"markers.meaning.{code.value}" for code in Marker),
        *(f"notes.quality.{code.value}" for code in Marker),
        *(f"status.{code.value}" for code in Status),
        *(f"status.test.{test.value}" for test in BandTest if test is not BandTest.OTHERWISE),
        *(f"status.otherwise.{test.value}" for test in BandTest),
        *(f"direction{table}.{code.value}" for table in ("", ".meaning") for code in DirectionCode),
        *(f"tasks{table}.{code}" for table in ("", ".count") for code in TASK_CODES),
        *(f"tasks.test.{test}" for test in TESTS),
        *(f"risks{table}.{band.code}" for table in ("", ".count") for bands in RULES.risks.values() for band in bands),
        *(f"notes.basis.{code.value}" for code in TargetBasis if code not in (TargetBasis.PROFILE, TargetBasis.NONE)),
    ],
)
def test_every_code_has_its_words(key: str) -> None:
    assert WORDING.has(key)


@pytest.mark.parametrize("preset", PRESETS)
def test_every_status_of_every_preset_can_be_named_counted_and_explained(preset: str) -> None:
    rules = load_rules([SHIPPED], {"status": preset})
    meanings = dict(status_meanings(WORDING, rules))
    for code, band in rules.status.items():
        assert WORDING.say(f"status.{code}") and meanings[code]
        assert "3" in WORDING.count(f"status.{'count' if band.is_rated else 'counted'}.{code}", 3)
    assert len(set(meanings.values())) == len(meanings)


@pytest.mark.parametrize("key", [key for key, entry in catalogue().items() if isinstance(entry, str)])
def test_no_entry_is_empty(key: str) -> None:
    assert str(catalogue()[key]).strip()


def test_sheet_names_fit_a_workbook() -> None:
    names = [
        text
        for key, text in catalogue().items()
        if re.match(r"(book|workbook)\.sheet_\w+$", key) and not key.endswith("_text")
    ]
    assert all(len(str(name)) <= 31 for name in names)
    assert not [name for name in names if re.search(r"[\[\]:*?/\\]", str(name))]


def test_the_key_of_a_status_rule_follows_its_numbers() -> None:
    sure = load_rules([SHIPPED], {"status": "statistical", "statistics": "cautious"})
    assert "99% interval" in dict(status_meanings(WORDING, sure))["similar"]
    four = load_rules([SHIPPED], {"status": "four-band"})
    tight = replace(four, tolerance=replace(four.tolerance, amount=Decimal(3)))
    meanings = dict(status_meanings(WORDING, tight))
    assert ("1.5% of the target" in meanings["close"], "3% of the target" in meanings["behind"]) == (True, True)
