"""Task rules: bands in order, each with its tests and thresholds (METHODS §6)."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reports.model.rules import Band
from reports.model.task_rule import DELAYED, ON_PACE, OTHERWISE, TESTS, TaskRule, TaskStep
from reports.rules.file import RuleFile, is_amount

_MOST_PERCENT = 100


def task_bands(tasks: RuleFile) -> dict[str, Band]:
    """Code -> band, in the order in which they are tried and printed."""
    bands = tasks.bands("band", [])
    judged = {}
    for place, (code, table) in enumerate(zip(bands, tasks.tables("band"), strict=True), 1):
        is_met, is_exception = (table.get(name, False) for name in ("met", "exception"))
        if not isinstance(is_met, bool) or not isinstance(is_exception, bool) or (is_met and is_exception):
            tasks.wrong(f"band {place} met and exception", "true or false, and not both true")
        judged[code] = replace(bands[code], is_met=is_met, is_exception=is_exception)
    return judged


def task_rule(tasks: RuleFile) -> TaskRule:
    """How tasks are judged: the tests of all bands, in order."""
    tables = tasks.tables("band")
    steps = tuple(step for place, table in enumerate(tables, 1) for step in _steps(tasks, f"band {place}", table))
    if [step.test for step in steps].count(OTHERWISE) != 1 or steps[-1].test != OTHERWISE:
        tasks.wrong("band", "bands of which the last, and no other, has the test otherwise")
    paces = [step.least for step in steps if step.least is not None]
    if paces != sorted(paces, reverse=True):
        tasks.wrong("band", "bands in which each least of on_pace is no higher than the one before")
    return TaskRule(steps, tasks.choice("owner", "decides", ("last", "first")) == "first")


def _steps(tasks: RuleFile, key: str, table: Mapping[str, object]) -> list[TaskStep]:
    names = table.get("when")
    if not isinstance(names, list) or not names or any(name not in TESTS for name in names):
        tasks.wrong(f"{key} when", f"a list of: {', '.join(TESTS)}")
    least, months = table.get("least"), table.get("months")
    if (least is not None) != (ON_PACE in names) or not (least is None or _is_percent(least)):
        tasks.wrong(f"{key} least", "a number from 0 to 100, and only beside on_pace")
    if months is not None and (DELAYED not in names or not _is_count(months)):
        tasks.wrong(f"{key} months", "a whole number above 0, and only beside delayed")
    return [
        TaskStep(
            code=str(table.get("code")),
            test=str(name),
            least=Decimal(str(least)) if name == ON_PACE else None,
            months=months if name == DELAYED and isinstance(months, int) else None,
        )
        for name in names
    ]


def _is_percent(value: object) -> bool:
    return is_amount(value) and Decimal(str(value)) <= _MOST_PERCENT


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
