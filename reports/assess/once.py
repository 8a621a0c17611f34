"""Working a thing out once for each measure and quarter: history, directions, statistics and projection ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from reports.model.measure import Measure
from reports.model.period import Period

Answer = TypeVar("Answer")


def once(work: Callable[[Measure, Period], Answer]) -> Callable[[Measure, Period], Answer]:
    """The same function, its answers kept with the measure that they are of, as a cached property keeps its own.

    Only for what rests on the measure and the quarter alone: a measure is frozen, so the answer can never change.
    """
    name = f"_once_{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def answer(measure: Measure, quarter: Period) -> Answer:
        answers: dict[Period, Answer] = vars(measure).setdefault(name, {})
        try:
            return answers[quarter]
        except KeyError:
            answers[quarter] = work(measure, quarter)
            return answers[quarter]

    return answer
