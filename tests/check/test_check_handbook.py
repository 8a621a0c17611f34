"""docs/findings.md is what the catalogue, its words and its examples make of it."""

import re
import runpy
import tomllib

import pytest
from check_tables import TEMPLATES

from reports.check.catalogue import CATALOGUE
from reports.check.codes import Code

DOCS = TEMPLATES.parent / "docs"
EXAMPLES = tomllib.loads((DOCS / "findings_examples.toml").read_text(encoding="utf-8"))
PAGE = (DOCS / "findings.md").read_text(encoding="utf-8")


def test_the_page_is_up_to_date() -> None:
    made = runpy.run_path(str(DOCS / "make_findings.py"))["page"]()
    assert made == PAGE, "run: python docs/make_findings.py"


def test_every_code_has_its_place_on_the_page_once() -> None:
    assert re.findall(r"^### (F\d{3}) ", PAGE, re.MULTILINE) == sorted(Code)


@pytest.mark.parametrize("code", Code)
def test_every_place_of_a_sentence_is_filled_by_its_example(code: Code) -> None:
    example = EXAMPLES["places"] | EXAMPLES[code]
    assert set(CATALOGUE[code].places) <= set(example)
    assert set(EXAMPLES[code]) <= {*CATALOGUE[code].places, "where", "seen"}
