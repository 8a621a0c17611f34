"""Every shipped rule makes a whole pack of a real plan, with a word, shape and colour for each code."""

from datetime import date
from pathlib import Path

import pytest
from plans import ROOT

from reports.assess import assess
from reports.check import check
from reports.compose import compose
from reports.model.document import Shown
from reports.model.period import Period
from reports.model.submission import Submission
from reports.model.task_rule import TaskFact
from reports.read import read
from reports.rules import load_rules
from reports.settings import Request, find_organisations
from reports.wording import load_wording

TEMPLATES = ROOT / "templates"
PRESETS = [
    (family, file.stem)
    for family in ("direction", "finance", "statistics", "status", "tasks")
    for file in sorted((TEMPLATES / "rules" / family).glob("*.toml"))
]
WORDING = load_wording([TEMPLATES / "wording"], "en-GB")


@pytest.fixture(scope="module")
def submitted() -> tuple[Submission, Period, date]:
    request = Request(3, ROOT / "inputs" / "wigan-2008-09", Path(), (TEMPLATES,))
    (one,) = find_organisations(request)
    period, as_at = one.period(3), one.as_at(request)
    reading = read(one.folder, one.organisation.headings, [TEMPLATES])
    return check(reading, one.organisation, period, as_at, WORDING)[0], period, as_at


@pytest.mark.parametrize(("family", "preset"), PRESETS)
def test_a_whole_pack_is_made(submitted: tuple[Submission, Period, date], family: str, preset: str) -> None:
    rules = load_rules([TEMPLATES / "rules"], {family: preset})
    assessments = assess(*submitted, rules)
    pack = compose(assessments, (), WORDING)
    assert len(pack.scorecards) == 3
    assert pack.corporate is not None
    assert pack.corporate.front.attention is not None
    table, tasks = pack.corporate.front.attention, [task for one in assessments.departments for task in one.tasks]
    overdue = table.rows[-1].cells[[column.key for column in table.columns].index("tasks")]
    assert isinstance(overdue, Shown)
    assert overdue.value == sum(task.fact is TaskFact.OVERDUE for task in tasks) > 0
