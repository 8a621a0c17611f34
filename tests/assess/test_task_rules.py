"""Task rules as data: a truth table for each preset, what is refused, and the key made from the tests."""

from datetime import date
from pathlib import Path

import pytest
from assess_builders import milestone, task
from hypothesis import given
from hypothesis import strategies as st

from reports.assess.tasks import assess_task
from reports.compose.task_words import task_meanings
from reports.errors import PackError
from reports.model.rules import Rules
from reports.model.task import Task, TaskState
from reports.rules import load_rules, preset_names
from reports.wording import load_wording

TEMPLATES = Path(__file__).parents[2] / "templates"
SHIPPED = TEMPLATES / "rules"
PRESETS = preset_names([SHIPPED], "tasks")
WORDING = load_wording([TEMPLATES / "wording"], "en-GB")
REPORT = date(2008, 12, 31)
START, DUE, PAST = "2008-04-01", "2009-03-31", "2008-11-14"

CASES = {
    "cancelled": task(START, DUE, "70", state="cancelled"),
    "done": task(START, PAST, "100", completed="2008-11-01"),
    "done late": task(START, PAST, "100", completed="2008-12-01"),
    "deferred": task(START, PAST, "40", state="deferred"),
    "overdue": task(START, PAST, "40"),
    "long overdue": task(START, "2008-09-14", "40"),
    "before its start": task("2009-01-05", DUE, "0"),
    "not begun": task(START, DUE, "0"),
    "93% of what is expected": task(START, DUE, "70"),
    "80% of what is expected": task(START, DUE, "60"),
    "60% of what is expected": task(START, DUE, "45"),
    "moved by two months, on pace": task(START, "2009-01-31", "75", revised=DUE),
    "moved by five months, on pace": task(START, "2008-10-31", "75", revised=DUE),
    "said to be on track, without progress": task(START, DUE, state="on_track"),
    "said to be at risk, on pace": task(START, DUE, "90", state="at_risk"),
    "nothing known": task(),
}

TABLE = {
    "default": (
        *("cancelled", "completed", "completed_late", "deferred", "overdue", "overdue", "not_started", "at_risk"),
        *("on_track", "monitor", "at_risk", "on_track", "on_track", "on_track", "on_track", "not_assessed"),
    ),
    "three-months": (
        *("cancelled", "completed", "completed", "deferred", "delayed", "not_within", "on_track", "on_track"),
        *("on_track", "on_track", "on_track", "delayed", "not_within", "on_track", "on_track", "not_assessed"),
    ),
    "in-progress": (
        *("cancelled", "completed", "completed", "deferred"),
        *("in_progress_at_risk", "in_progress_at_risk", "not_started", "not_started"),
        *("in_progress_on_track", "in_progress_monitor", "in_progress_at_risk", "in_progress_on_track"),
        *("in_progress_on_track", "in_progress_on_track", "in_progress_on_track", "not_assessed"),
    ),
    "under-control": (
        *("cancelled", "achieved", "achieved", "pending", "behind", "behind", "pending", "behind"),
        *("achieved", "under_control", "behind", "achieved", "achieved", "achieved", "achieved", "not_assessed"),
    ),
    "owner": (
        *("cancelled", "completed", "completed", "deferred", *("not_assessed",) * 2, "not_started", "not_assessed"),
        *("not_assessed",) * 5,
        *("on_track", "at_risk", "not_assessed"),
    ),
}


def rules(name: str) -> Rules:
    return load_rules([SHIPPED], {"tasks": name})


def test_every_preset_has_its_table() -> None:
    assert set(TABLE) == set(PRESETS)


@pytest.mark.parametrize(
    ("name", "case", "code"),
    [(name, case, code) for name, codes in TABLE.items() for case, code in zip(CASES, codes, strict=True)],
)
def test_a_task_by_each_rule(name: str, case: str, code: str) -> None:
    assert assess_task(CASES[case], REPORT, rules(name)).status.code == code


@pytest.mark.parametrize(
    ("day", "code"), [("2008-09-30", "delayed"), ("2008-10-01", "delayed"), ("2008-09-29", "not_within")]
)
def test_three_months_are_calendar_months(day: str, code: str) -> None:
    """From 30 September three months last to 30 December; the report is of the 31st."""
    report = date(2008, 12, 30)
    assert assess_task(task(START, day, "40"), report, rules("three-months")).status.code == code


@pytest.mark.parametrize("name", PRESETS)
def test_milestones_and_tasks_have_codes_of_the_rule(name: str) -> None:
    steps = (milestone("2008-11-30", "2008-11-01"), milestone("2008-11-30"), milestone("2009-02-28"), milestone())
    found = assess_task(task(START, DUE, "70", milestones=steps), REPORT, rules(name))
    assert {step.code for step in found.milestones} <= set(rules(name).tasks)


DAYS = st.dates(date(2008, 1, 1), date(2010, 1, 1)).map(str) | st.just("")


@given(
    DAYS,
    DAYS,
    DAYS,
    DAYS,
    st.integers(0, 100).map(str) | st.just(""),
    st.sampled_from([state.value for state in TaskState]),
    st.sampled_from(PRESETS),
)
def test_any_task_gets_one_code_with_words(
    start: str, due: str, revised: str, completed: str, percent: str, state: str, name: str
) -> None:
    one: Task = task(start, due, percent, revised=revised, completed=completed, state=state)
    code = assess_task(one, REPORT, rules(name)).status.code
    assert code in rules(name).tasks
    assert WORDING.say(f"tasks.{code}") and WORDING.count(f"tasks.count.{code}", 2)


@pytest.mark.parametrize("name", PRESETS)
def test_the_key_has_words_for_every_code(name: str) -> None:
    meanings = dict(task_meanings(WORDING, rules(name)))
    assert set(meanings) == set(rules(name).tasks)
    assert all(meanings.values())


def changed(folder: Path, old: str, new: str, name: str = "default") -> list[Path]:
    text = (SHIPPED / "tasks" / f"{name}.toml").read_text(encoding="utf-8")
    head, body = text.split("[owner]", 1)
    assert old in "[owner]" + body
    (folder / "tasks").mkdir()
    file = folder / "tasks" / f"{name}.toml"
    file.write_text(head + ("[owner]" + body).replace(old, new, 1), encoding="utf-8")
    return [folder, SHIPPED]


def test_the_key_follows_the_threshold(tmp_path: Path) -> None:
    mine = load_rules(changed(tmp_path, "least = 90", "least = 82.5"), {})
    assert "At least 82.5% of the progress" in dict(task_meanings(WORDING, mine))["on_track"]
    assert assess_task(task(START, DUE, "63"), REPORT, mine).status.code == "on_track"  # 83.7%


def test_the_key_follows_the_months(tmp_path: Path) -> None:
    mine = load_rules(changed(tmp_path, "months = 3", "months = 1", "three-months"), {"tasks": "three-months"})
    assert dict(task_meanings(WORDING, mine))["delayed"].endswith("passed or moved by up to 1 month.")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('decides = "last"', 'decides = "always"', "owner.decides"),
        ('when = ["completed"]', "when = []", "band 1 when"),
        ('when = ["completed"]', 'when = ["finished"]', "band 1 when"),
        ('when = ["completed"]', 'when = ["otherwise"]', "band"),
        ('when = ["completed"]', 'when = ["completed"]\nleast = 5', "band 1 least"),
        ('when = ["completed"]', 'when = ["completed"]\nmonths = 5', "band 1 months"),
        ("least = 90", "", "band 3 least"),
        ("least = 90", "least = 101", "band 3 least"),
        ("least = 90", "least = 60", "band"),
        ('when = ["otherwise"]', 'when = ["unknown"]', "band"),
        ("met = true", "met = 1", "band 1 met and exception"),
        ("met = true", "met = true\nexception = true", "band 1 met and exception"),
    ],
)
def test_a_broken_rule_names_file_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    with pytest.raises(PackError, match=r"tasks/default\.toml") as caught:
        load_rules(changed(tmp_path, old, new), {})
    assert f"'{key}' must be" in caught.value.remedy
