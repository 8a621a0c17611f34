"""What is said of tasks, budget lines and risks: a notice where it could tell a withheld count (METHODS §8)."""

from collections.abc import Callable
from dataclasses import replace

from reports.model.submission import Submission


def planned_safely(submission: Submission, told: Callable[[str], str], notice: str) -> Submission:
    """A submission with the `notice` in place of commentary, explanations and mitigations that could tell a count.

    `told` gives the ref of the measure that words tell of; empty where they tell nothing that is withheld.
    """
    tasks = tuple(
        replace(one, commentary=notice, withheld_for=ref) if (ref := told(one.commentary)) else one
        for one in submission.tasks
    )
    budget = tuple(
        replace(one, explanation=notice, withheld_for=ref) if (ref := told(one.explanation)) else one
        for one in submission.budget
    )
    risks = tuple(
        replace(one, mitigation=notice, withheld_for=ref) if (ref := told(one.mitigation)) else one
        for one in submission.risks
    )
    words = [one.source for one in tasks if one.withheld_for]
    words += [one.source for one in budget if one.withheld_for]
    words += [one.source for one in risks if one.withheld_for]
    withheld = (*submission.withheld_words, *words)
    return replace(submission, tasks=tasks, budget=budget, risks=risks, withheld_words=withheld)
