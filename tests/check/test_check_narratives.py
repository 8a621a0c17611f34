"""Directors' narratives: whose they are, of which quarter, and what keeps one out."""

import pytest
from check_tables import MEASURES, codes, departments, run, sheet

from reports.model.cell import InputTable

WORDS = "A hard quarter.\n\nCalls rose by a fifth."


def narrative(**columns: object) -> InputTable:
    return sheet("Narrative", {"Department": "CES", "Period": "Q3 2008/09", "Text": WORDS} | columns)


def test_a_narrative_keeps_its_paragraphs() -> None:
    submission, findings = run(departments("CES"), sheet("Measures", MEASURES), narrative())
    (one,) = submission.narratives
    assert (one.department, one.period.code) == ("CES", "2008-09 Q3")
    assert one.paragraphs == ("A hard quarter.", "Calls rose by a fifth.")
    assert not {code for code in codes(findings) if code in ("F134", "F135", "F136", "F137")}


@pytest.mark.parametrize(
    ("columns", "code", "kept"),
    [
        ({"Department": "XYZ"}, "F023", 0),
        ({"Period": "Q2 2008/09"}, "F134", 1),
        ({"Period": "soon"}, "F100", 0),
        ({"Text": "Word " * 400}, "F135", 1),
        ({"Text": "#REF!"}, "F030", 0),
        ({"Text": None}, None, 0),
    ],
)
def test_what_keeps_a_narrative_out(columns: dict[str, object], code: str | None, kept: int) -> None:
    submission, findings = run(departments("CES"), sheet("Measures", MEASURES), narrative(**columns))
    found = [one for one in findings if one.where.startswith("book.xlsx › Narrative")]
    assert codes(found) == ([code] if code else [])
    assert len(submission.narratives) == kept


def test_the_first_of_two_stands() -> None:
    rows = [{"Department": "CES", "Period": "Q3 2008/09", "Text": words} for words in ("One.", "Two.")]
    submission, findings = run(departments("CES"), sheet("Measures", MEASURES), sheet("Narrative", *rows))
    assert [one.paragraphs for one in submission.narratives] == [("One.",)]
    assert "F136" in codes(findings)
