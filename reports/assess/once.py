"""Working a thing out once for each measure: history, directions, statistics and projection ask for it again."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from reports.model.measure import Measure
from reports.model.period import Period

Answer = TypeVar("Answer")

_KEPT_AS: list[str] = []
"""The names under which a measure keeps answers: one a function, from when its module is read."""


def once_a_measure(work: Callable[[Measure], Answer]) -> Callable[[Measure], Answer]:
    """The same function, its answer kept with the measure that it is of, as a cached property keeps its own.

    Only for what rests on the measure alone: a measure is frozen, so the answer can never change. Never None.
    """
    name = _name(work)

    @wraps(work)
    def answer(measure: Measure) -> Answer:
        found: Answer | None = measure.__dict__.get(name)
        if found is None:
            found = measure.__dict__[name] = work(measure)
        return found

    return answer


def once(work: Callable[[Measure, Period], Answer]) -> Callable[[Measure, Period], Answer]:
    """The same for what rests on the measure and a period alone; an answer may be None."""
    name = _name(work)

    @wraps(work)
    def answer(measure: Measure, period: Period) -> Answer:
        answers: dict[Period, Answer] | None = measure.__dict__.get(name)
        if answers is None:
            answers = measure.__dict__[name] = {}
        elif period in answers:
            return answers[period]
        found = answers[period] = work(measure, period)
        return found

    return answer


def forget(measure: Measure) -> None:
    """Drop the answers of a measure: thousands of measures with all of theirs would only fill the memory."""
    kept = vars(measure)
    for name in _KEPT_AS:
        kept.pop(name, None)


def _name(work: Callable[..., object]) -> str:
    """The name under which a measure keeps what a function makes of it."""
    name = f"_once_{work.__module__}.{work.__qualname__}"
    _KEPT_AS.append(name)
    return name
