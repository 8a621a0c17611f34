"""The catalogue and its words agree, and every code that `read` uses is known."""

import re
import tomllib
from string import Formatter

import pytest
from check_tables import TEMPLATES, english

from reports.check.catalogue import CATALOGUE
from reports.check.codes import Code
from reports.check.findings import LONGEST_QUOTE, word_findings
from reports.model.cell import Source
from reports.model.finding import Problem
from reports.model.organisation import Acceptance

SENTENCES = tomllib.loads((TEMPLATES / "wording" / "en" / "findings.toml").read_text(encoding="utf-8"))


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_has_an_entry_and_every_entry_its_words() -> None:
    assert set(CATALOGUE) == set(Code)
    assert set(SENTENCES) == {code.name.lower() for code in Code} | {"places"}


@pytest.mark.parametrize("code", Code)
def test_sentences_use_the_places_of_the_catalogue(code: Code) -> None:
    table = SENTENCES[code.name.lower()]
    assert set(table) in ({"message", "remedy"}, {"message", "remedy", "remedy_nearest"})
    used = set.union(*(places(sentence) for sentence in table.values()))
    assert used - {"seen"} == set(CATALOGUE[code].places)
    assert "nearest" not in places(table["remedy"])
    assert all(sentence.endswith(".") and sentence.count(". ") == 0 for sentence in table.values())


def test_every_code_of_the_reader_is_known() -> None:
    sources = (TEMPLATES.parent / "reports" / "read").glob("*.py")
    used = {code for source in sources for code in re.findall(r'"(F\d{3})"', source.read_text(encoding="utf-8"))}
    assert used
    assert used <= {code.value for code in Code}


def test_a_place_that_nobody_fills_is_left_empty() -> None:
    (finding,) = word_findings([Problem("F001", Source("a.xlsx", "", ""))], (), english())
    assert (finding.where, finding.code) == ("a.xlsx", "F001")
    assert "{" not in finding.message


def test_text_of_a_cell_is_never_evaluated_and_not_repeated_at_length() -> None:
    hostile = "{seen.__class__} {0} " + "x" * 500
    (finding,) = word_findings([Problem("F033", None, seen=hostile)], (), english())
    assert finding.seen == hostile
    assert "{seen.__class__} {0}" in finding.message
    assert len(finding.message) < LONGEST_QUOTE + 60
    assert finding.where == "input workbooks"


def test_an_accepted_finding_is_listed_with_its_reason() -> None:
    place = Source("actuals.xlsx", "Actuals", "F14")
    accepted = [Acceptance("f033", "actuals.xlsx › Actuals!F14", "The office was closed.")]
    problems = [Problem("F033", place, "closed"), Problem("F037", place, "5%"), Problem("F104", place, "soon")]
    first, second, third = word_findings(problems, accepted, english())
    assert (first.accepted, first.is_open) == ("The office was closed.", False)
    assert (second.accepted, second.is_open) == ("", True)
    assert (third.accepted, third.is_open) == ("", False)
