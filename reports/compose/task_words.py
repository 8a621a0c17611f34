"""The task rule in words, made from the rule itself: what the key says cannot drift from how tasks are judged."""

from collections.abc import Iterator, Sequence

from reports.compose.rounding import decimals_of, number_and_sign
from reports.compose.sentences import capitalised
from reports.model.rules import Rules
from reports.model.task_rule import DELAYED, ON_PACE, OTHERWISE, TaskFact, TaskStep
from reports.wording import Wording


def task_meanings(wording: Wording, rules: Rules) -> Iterator[tuple[str, str]]:
    """Every code of the task rule with what it means, in the rule's order."""
    steps = rules.task_rule.steps
    for code in rules.tasks:
        own = [step for step in steps if step.code == code and not (step.test == OTHERWISE and _is_spare(steps, code))]
        tests = [_test_words(wording, step, steps[: steps.index(step)]) for step in own]
        yield code, capitalised(wording.say("tasks.or").join(dict.fromkeys(tests)))


def _is_spare(steps: Sequence[TaskStep], code: str) -> bool:
    """Whether the last test says no more than the others of its band."""
    return any(step.code == code and step.test == TaskFact.UNKNOWN for step in steps)


def _test_words(wording: Wording, step: TaskStep, before: Sequence[TaskStep]) -> str:
    """What a test asks, where those before it did not hold."""
    tried = {one.test for one in before}
    if step.test == ON_PACE and step.least is not None:
        digits, _ = number_and_sign(wording, step.least, decimals_of(step.least))
        return wording.say("tasks.test.on_pace", least=digits)
    if step.test == DELAYED and step.months is not None:
        return wording.count("tasks.test.delayed_months", step.months)
    if step.test == DELAYED and DELAYED in tried:
        return wording.say("tasks.test.delayed_more")
    if step.test == TaskFact.UNDER_WAY and ON_PACE not in tried:
        return wording.say("tasks.test.under_way_alone")
    return wording.say(f"tasks.test.{step.test}")
