"""What changed since the quarter before: which measures went off target, which recovered, and which stay off."""

from collections.abc import Iterator, Sequence

from reports.compose.edition import Edition
from reports.compose.periods import near_name
from reports.compose.standing import newly_off, off_target, recovered, running_off
from reports.model.summary import DepartmentAssessment

_RUNNING = 2
_MOST_REFS = 12


def movement(edition: Edition, department: DepartmentAssessment) -> str:
    """Refs newly off target, recovered, and off target for some periods running; empty without a quarter before."""
    said = " ".join((*_changes(edition, department), *_running(edition, department)))
    is_known = department.former is not None and department.former.rated and department.summary.measures.rated
    if said or not is_known:
        return said
    return edition.wording.say("front.movement.none", quarter=_before(edition))


def _changes(edition: Edition, department: DepartmentAssessment) -> Iterator[str]:
    former, rules = department.former, edition.rules
    if former is None or not former.rated:
        return
    changes = (("newly", newly_off(department, rules)), ("recovered", recovered(department, rules)))
    for key, measures in changes:
        if measures:
            refs = few_of(edition, [measure.measure.ref for measure in measures])
            yield edition.wording.say(f"front.movement.{key}", quarter=_before(edition), refs=refs)


def _running(edition: Edition, department: DepartmentAssessment) -> Iterator[str]:
    """The measures that have been off target for two periods or more, the longest first."""
    wording = edition.wording
    lengths = [(running_off(measure, edition.rules), measure) for measure in off_target(department, edition.rules)]
    longest_first = sorted((pair for pair in lengths if pair[0] >= _RUNNING), key=lambda pair: -pair[0])
    refs = [
        wording.count(f"front.movement.length.{measure.measure.frequency.value}", length, ref=measure.measure.ref)
        for length, measure in longest_first
    ]
    if refs:
        yield wording.say("front.movement.running", refs=few_of(edition, refs))


def few_of(edition: Edition, refs: Sequence[str]) -> str:
    """Refs as a list; of very many the first, and how many more: a front page is no place for two hundred."""
    if len(refs) <= _MOST_REFS:
        return edition.wording.listed(refs)
    shown = refs[: _MOST_REFS - 2]
    return edition.wording.listed([*shown, edition.wording.count("front.movement.more", len(refs) - len(shown))])


def _before(edition: Edition) -> str:
    return near_name(edition.wording, edition.period.previous, edition.period)
