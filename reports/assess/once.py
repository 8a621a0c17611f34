"""Working a thing out once for each measure and quarter: history, directions, statistics and projection ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from reports.model.measure import Measure
from reports.model.period import Period

Answer = TypeVar("Answer")

_KEPT_AS: list[str] = []
"""The names under which a measure keeps answers: one a function, from when its module is read."""


def once(work: Callable[[Measure, Period], Answer]) -> Callable[[Measure, Period], Answer]:
    """The same function, its answers kept with the measure that they are of, as a cached property keeps its own.

    Only for what rests on the measure and the quarter alone: a measure is frozen, so the answer can never change.
    """
    name = f"_once_{work.__module__}.{work.__qualname__}"
    _KEPT_AS.append(name)
    none_yet = cast(Answer, object())

    @wraps(work)
    def answer(measure: Measure, quarter: Period) -> Answer:
        answers: dict[Period, Answer] | None = measure.__dict__.get(name)
        if answers is None:
            answers = measure.__dict__[name] = {}
        found = answers.get(quarter, none_yet)
        if found is none_yet:
            found = answers[quarter] = work(measure, quarter)
        return found

    return answer


def forget(measure: Measure) -> None:
    """Drop the answers of a measure: thousands of measures with all of theirs would only fill the memory."""
    kept = vars(measure)
    for name in _KEPT_AS:
        kept.pop(name, None)
