"""Tasks, money, risk and data on the front page: a line each, and none for what was not reported."""

from reports.compose.data_quality import Quality, quality_of
from reports.compose.edition import Edition
from reports.compose.front_budget import budget_words
from reports.compose.marks import band_standing
from reports.compose.sentences import capitalised, counted, joined, sentence
from reports.model.assessment import RiskAssessment
from reports.model.document import Fact, Sentence
from reports.model.finding import Finding
from reports.model.summary import DepartmentAssessment, Tally
from reports.model.task_rule import TaskFact
from reports.model.value import Marker, Missing


def front_facts(edition: Edition, department: DepartmentAssessment, findings: tuple[Finding, ...]) -> tuple[Fact, ...]:
    """The lines of the front page, in their fixed order."""
    wording = edition.wording
    facts: list[Fact] = []
    if department.tasks:
        facts.append(Fact(wording.say("front.tasks.label"), _tasks(edition, department)))
    if department.budget:
        facts.append(Fact(wording.say("front.budget.label"), budget_words(edition, department)))
    if department.risks:
        facts.append(Fact(wording.say("front.risks.label"), _risks(edition, department)))
    has_figures = any(measure.actual.value is not None for measure in department.measures)
    data = _data(edition, quality_of(department), findings, has_figures)
    return (*facts, Fact(wording.say("front.data.label"), data))


def _tasks(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """How many of the rated tasks go well, which are overdue, and what the others are."""
    wording, tally = edition.wording, department.summary.tasks
    good = sum(tally.by_status.get(code, 0) for code, band in edition.rules.tasks.items() if band.is_met)
    standing = sentence(wording, "front.tasks.none_rated")
    if tally.rated:
        standing = counted(wording, "front.tasks.standing", tally.rated, good=good)
    return joined(standing, _overdue(edition, department), _unrated_tasks(edition, tally))


def _unrated_tasks(edition: Edition, tally: Tally) -> Sentence:
    """How many tasks are not rated, and why; a number that would stand there twice stands there once."""
    wording, bands = edition.wording, edition.rules.tasks
    reasons = [
        wording.count(f"tasks.{'unrated' if wording.has(f'tasks.unrated.{code}') else 'count'}.{code}", number)
        for code, number in tally.by_status.items()
        if number and code in bands and not bands[code].is_rated
    ]
    if not reasons:
        return ()
    if len(reasons) == 1:
        return sentence(wording, "front.tasks.remainder_alike", reasons=reasons[0])
    unrated = tally.all - tally.rated
    return counted(wording, "front.tasks.remainder", unrated, reasons=wording.listed(reasons))


def _overdue(edition: Edition, department: DepartmentAssessment) -> Sentence:
    overdue = [task for task in department.tasks if task.fact is TaskFact.OVERDUE]
    if not overdue:
        return ()
    longest = max(overdue, key=lambda task: task.days_late or 0)
    number = capitalised(edition.wording.number_word(len(overdue)))
    key = "front.tasks.overdue_one" if len(overdue) == 1 else "front.tasks.overdue_many"
    return counted(edition.wording, key, longest.days_late or 0, title=longest.task.title, overdue=number)


def _risks(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """How many risks stand in each band, worst first, and how many are above the score aimed at."""
    wording, tally = edition.wording, department.summary.risks
    bands = band_standing(edition, tally)
    standing = counted(wording, "front.risks.standing", tally.all, bands=bands)
    aimed = [risk for risk in department.risks if risk.gap is not None]
    above = [risk for risk in aimed if (risk.gap or 0) > 0]
    if above:
        return joined(standing, _above(edition, above))
    return joined(standing, sentence(wording, "front.risks.above_none") if aimed else ())


def _above(edition: Edition, above: list[RiskAssessment]) -> Sentence:
    furthest = max(above, key=lambda risk: (risk.gap or 0, risk.score or 0))
    key = "front.risks.above_one" if len(above) == 1 else "front.risks.above_many"
    number, risk = capitalised(edition.wording.number_word(len(above))), furthest.risk
    return sentence(
        edition.wording, key, above=number, title=risk.title, score=furthest.score, target=risk.target_score
    )


def _data(edition: Edition, quality: Quality, findings: tuple[Finding, ...], has_figures: bool) -> Sentence:
    """What to know of the data; that all is well only where it is."""
    wording = edition.wording
    counts = {
        "awaited": len(quality.absent.get(Missing.AWAITED, ())),
        "absent": quality.other_absent,
        "provisional": len(quality.marked.get(Marker.PROVISIONAL, ())),
        "estimated": len(quality.marked.get(Marker.ESTIMATED, ())),
        "revised": len(quality.marked.get(Marker.REVISED, ())),
        "unusable": len(quality.unusable),
        "findings": sum(finding.is_open for finding in findings),
    }
    said = [counted(wording, f"front.data.{name}", number) for name, number in counts.items() if number]
    if said:
        has_more = counts["absent"] or counts["findings"]
        return joined(*said, sentence(wording, "front.data.see_notes") if has_more else ())
    return sentence(wording, "front.data.complete" if has_figures else "front.data.nothing_due")
