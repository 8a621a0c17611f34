"""Questions that a panel could ask, each drawn from a figure that it names. By rules alone, the same every time.

`questions_measures` draws them from measures, `questions_delivery` from tasks, budget, risks and returns; here at most
five are chosen: the first of each kind, no two about the same thing, and only then second ones.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from reports.compose.edition import Edition
from reports.compose.question import Question
from reports.compose.questions_delivery import awaited_returns, budget_lines, late_tasks, risks_above
from reports.compose.questions_measures import off_target_measures, projected_misses, same_words, signals
from reports.model.document import Sentence
from reports.model.summary import DepartmentAssessment

_MOST = 5
_ENOUGH = 3


def panel_questions(edition: Edition, department: DepartmentAssessment) -> tuple[Sentence, ...]:
    """Up to five questions, the most pressing first; none where no figure gives one."""
    kinds = (
        tuple(off_target_measures(edition, department)),
        tuple(same_words(edition, department)),
        tuple(budget_lines(edition, department)),
        tuple(late_tasks(edition, department)),
        tuple(risks_above(edition, department)),
        tuple(projected_misses(edition, department)),
        tuple(signals(edition, department)),
        tuple(awaited_returns(edition, department)),
    )
    return tuple(question.words for question in _chosen(kinds))


def _chosen(kinds: Sequence[Sequence[Question]]) -> Iterator[Question]:
    """The first of each kind; where those are fewer than three, second ones, and so on."""
    asked: set[str] = set()
    for place, question in enumerate(chain.from_iterable(zip_longest(*kinds))):
        is_second = place >= len(kinds)
        if question is None or question.subject in asked:
            continue
        if len(asked) >= (_ENOUGH if is_second else _MOST):
            return
        asked.add(question.subject)
        yield question
