"""From problems to findings: the catalogue's severity, the words of the wording catalogue, what is accepted."""

from collections.abc import Iterable, Sequence

from reports.check.catalogue import CATALOGUE
from reports.check.codes import Code
from reports.model.finding import Finding, Problem
from reports.model.organisation import Acceptance
from reports.wording import Wording

LONGEST_QUOTE = 80
"""Characters of a cell that a sentence repeats; the finding itself keeps them all."""


def word_findings(problems: Iterable[Problem], accepted: Sequence[Acceptance], wording: Wording) -> tuple[Finding, ...]:
    """Every problem as a finding, in the same order. An accepted one is still listed, with the reason."""
    return tuple(_finding(problem, accepted, wording) for problem in problems)


def _finding(problem: Problem, accepted: Sequence[Acceptance], wording: Wording) -> Finding:
    code = Code(problem.code)
    entry = CATALOGUE[code]
    key = entry.key(code)
    places = {place: _quoted(problem.details.get(place, "")) for place in entry.places}
    places["seen"] = _quoted(problem.seen)
    where = str(problem.source) if problem.source else wording.say("findings.places.inputs")
    remedy = f"{key}.remedy_nearest" if problem.details.get("nearest") else f"{key}.remedy"
    return Finding(
        code=code.value,
        severity=entry.severity,
        source=problem.source,
        where=where,
        seen=problem.seen,
        message=wording.say(f"{key}.message", **places),
        remedy=wording.say(remedy, **places),
        department=problem.department,
        accepted=_reason(code, where, accepted),
        measures=problem.measures,
        may_be_shown=problem.may_be_shown,
    )


def _quoted(text: str) -> str:
    """A cell's text as a sentence repeats it: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"


def _reason(code: Code, where: str, accepted: Sequence[Acceptance]) -> str:
    """The reason with which a finding is accepted; empty where it is open."""
    return next((one.reason for one in accepted if is_meant(one, code.value, where)), "")


def is_meant(accepted: Acceptance, code: str, where: str) -> bool:
    """Whether an acceptance is of the finding with that code at that place."""
    return accepted.finding.strip().upper() == code and " ".join(accepted.where.split()) == " ".join(where.split())
