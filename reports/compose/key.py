"""The key: what each mark of a scorecard means, generated from the rules that judged it."""

from collections.abc import Iterable, Mapping

from reports.compose.compared_with import band_words
from reports.compose.edition import Edition
from reports.compose.marks import code_mark, milestone_not_due, risk_bands
from reports.compose.rule_words import is_always_shown, status_meanings
from reports.compose.task_words import task_meanings
from reports.model.codes import DirectionCode
from reports.model.document import KeyPart, Mark
from reports.model.rules import Band
from reports.model.summary import DepartmentAssessment
from reports.model.task_rule import TaskFact

_ALWAYS = (DirectionCode.IMPROVED, DirectionCode.STEADY, DirectionCode.WORSENED)


def key_of(edition: Edition, department: DepartmentAssessment) -> tuple[KeyPart, ...]:
    """The key of a department's scorecard: every rating, and of the other codes those that it uses."""
    parts = [_statuses(edition, department), _directions(edition, department)]
    if department.tasks:
        parts.append(_tasks(edition, department))
    if department.risks:
        parts.append(_risks(edition, department))
    return tuple(part for part in parts if part[1])


def _statuses(edition: Edition, department: DepartmentAssessment) -> KeyPart:
    used = {measure.status.code for measure in department.measures}
    entries = tuple(
        (code_mark(edition, "status", edition.rules.status, code), words)
        for code, words in status_meanings(edition.wording, edition.rules)
        if code in used or (department.measures and is_always_shown(edition.rules, code))
    )
    return edition.wording.say("notes.key.status"), entries


def _directions(edition: Edition, department: DepartmentAssessment) -> KeyPart:
    used = {direction.code.value for measure in department.measures for direction in (measure.short, measure.long)}
    used |= {risk.direction.value for risk in department.risks}
    codes = [code for code in edition.rules.direction if used and (code in used or code in _ALWAYS)]
    heading, entries = _part(edition, "direction", edition.rules.direction, codes, {})
    if not edition.rules.comparison.dead_band.amount:
        return heading, entries
    steady = edition.wording.say(
        "direction.meaning.steady_band", band=band_words(edition.wording, edition.rules.comparison)
    )
    return heading, tuple(
        (mark, steady if code == DirectionCode.STEADY else words)
        for code, (mark, words) in zip(codes, entries, strict=True)
    )


def _tasks(edition: Edition, department: DepartmentAssessment) -> KeyPart:
    steps = [step for task in department.tasks for step in task.milestones]
    waiting = [step for step in steps if step.fact is TaskFact.NOT_STARTED]
    used = {task.status.code for task in department.tasks}
    used |= {step.code for step in steps if step.fact is not TaskFact.NOT_STARTED}
    bands = edition.rules.tasks
    entries = tuple(
        (code_mark(edition, "tasks", bands, code), words)
        for code, words in task_meanings(edition.wording, edition.rules)
        if bands[code].is_rated or code in used
    )
    if waiting:
        mark = milestone_not_due(edition, waiting[0].code)
        entries += ((mark, edition.wording.say("tasks.section.milestone_meaning")),)
    return edition.wording.say("notes.key.tasks"), entries


def _risks(edition: Edition, department: DepartmentAssessment) -> KeyPart:
    used = {risk.band for risk in department.risks}
    has_score = any(risk.score is not None for risk in department.risks)
    entries: list[tuple[Mark, str]] = []
    for code, band in risk_bands(edition).items():
        mark = code_mark(edition, "risks", {code: band}, code)
        if band.lowest is not None and band.highest is not None:
            words = edition.wording.say("risks.meaning.range", lowest=band.lowest, highest=band.highest)
            entries += [(mark, words)] if has_score else []
        elif code in used:
            entries.append((mark, edition.wording.say("risks.meaning.not_scored")))
    return edition.wording.say("notes.key.risks"), tuple(entries)


def _part(
    edition: Edition, family: str, bands: Mapping[str, Band], codes: Iterable[str], places: Mapping[str, object]
) -> KeyPart:
    entries = tuple(
        (code_mark(edition, family, bands, code), edition.wording.say(f"{family}.meaning.{code}", **places))
        for code in codes
    )
    return edition.wording.say(f"notes.key.{family}"), entries
