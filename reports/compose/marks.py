"""Codes to marks: a word from the catalogue, a shape and a colour from the rules, and why where it is not a rating."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.compose.edition import Edition
from reports.compose.periods import near_name
from reports.compose.reasons import short_reason
from reports.errors import PackError
from reports.model.assessment import Direction, MeasureAssessment, MilestoneAssessment, RiskAssessment, TaskAssessment
from reports.model.codes import DirectionCode
from reports.model.document import Mark
from reports.model.period import Period
from reports.model.rules import Band, Shape
from reports.model.summary import Tally
from reports.model.task_rule import TaskFact
from reports.model.value import Missing


def status_mark(edition: Edition, assessment: MeasureAssessment) -> Mark:
    """The status of a measure."""
    reason = assessment.status.reason
    words = short_reason(edition, reason, assessment.measure) if reason else ""
    return code_mark(edition, "status", edition.rules.status, assessment.status.code, words)


_SAID_ALREADY = (Missing.NO_COMPARISON, Missing.NO_ACTUAL, Missing.NOT_DUE)
"""Reasons that the word "not comparable" and the row's own figures tell."""


def direction_mark(edition: Edition, direction: Direction, expected: Period | None, measure: MeasureAssessment) -> Mark:
    """A direction of travel. Where the period compared is not the `expected` one of the column, the mark says which."""
    words = ""
    if direction.reason and direction.reason not in _SAID_ALREADY:
        words = short_reason(edition, direction.reason, measure.measure)
    elif not direction.reason and direction.against and direction.against != expected:
        period = near_name(edition.wording, direction.against, edition.period)
        words = edition.wording.say("direction.aside.against", period=period)
    return code_mark(edition, "direction", edition.rules.direction, direction.code.value, words)


def task_mark(edition: Edition, task: TaskAssessment) -> Mark:
    """The status of a task, with how late it is or how far its date was moved."""
    words = _lateness(edition, task.days_late)
    if not words and task.slip:
        words = edition.wording.count("tasks.cell.slipped", task.slip)
    return code_mark(edition, "tasks", edition.rules.tasks, task.status.code, words)


def overdue_mark(edition: Edition) -> Mark | None:
    """The status of overdue tasks; None where the rule has no band of that name, for then they may lie in several."""
    bands = edition.rules.tasks
    return code_mark(edition, "tasks", bands, TaskFact.OVERDUE) if TaskFact.OVERDUE in bands else None


def milestone_mark(edition: Edition, milestone: MilestoneAssessment) -> Mark:
    """The status of a milestone, with how late it is. One that is not due yet has no start to speak of."""
    words = _lateness(edition, milestone.days_late)
    if milestone.fact is TaskFact.NOT_STARTED:
        return milestone_not_due(edition, milestone.code)
    return code_mark(edition, "tasks", edition.rules.tasks, milestone.code, words)


def milestone_not_due(edition: Edition, code: str) -> Mark:
    """The mark of a milestone whose date has not come: its task may well have started."""
    mark = code_mark(edition, "tasks", edition.rules.tasks, code)
    return replace(mark, text=edition.wording.say("tasks.section.milestone_not_due"))


def risk_mark(edition: Edition, risk: RiskAssessment) -> Mark:
    """The band of a risk."""
    return code_mark(edition, "risks", risk_bands(edition), risk.band)


def risk_direction_mark(edition: Edition, risk: RiskAssessment) -> Mark:
    """Which way a risk's score went since the quarter before."""
    words = ""
    if risk.direction is DirectionCode.NOT_COMPARABLE:
        words = edition.wording.say("risks.reason.no_previous_short")
    return code_mark(edition, "direction", edition.rules.direction, risk.direction.value, words)


def risk_bands(edition: Edition) -> dict[str, Band]:
    """The bands of the organisation's risk matrix, lowest first, and the one for risks without a score."""
    bands = {band.code: band for band in edition.rules.risks[edition.assessments.organisation.risk_scale]}
    colour = next((band.colour for band in edition.rules.status.values() if not band.is_rated), "#505A5F")
    return {**bands, "not_scored": bands.get("not_scored", Band("not_scored", Shape.BAR, colour, is_rated=False))}


def code_mark(edition: Edition, family: str, bands: Mapping[str, Band], code: str, reason: str = "") -> Mark:
    """The mark of a code of a family ("status", "direction", "tasks", "risks").

    Raises PackError where the rules have no band for the code.
    """
    band = bands.get(code)
    if band is None:
        raise PackError(
            f"The rules for {family} have no band '{code}', and a figure was given it.",
            f"Add '{code}' with its shape and colour to the rules file for {family}.",
        )
    word = edition.wording.say(f"{family}.{code}")
    return Mark(word, band.shape, band.colour, "" if reason.casefold() == word.casefold() else reason)


def counted_codes(edition: Edition, family: str, counts: Iterable[tuple[str, int]]) -> str:
    """Codes with how many have each, as a list: "2 not started, 1 deferred and 1 cancelled". Codes with none are left
    out.
    """
    wording = edition.wording
    return wording.listed(wording.count(f"{family}.count.{code}", number) for code, number in counts if number)


def counted_bands(edition: Edition, tally: Tally) -> str:
    """Risk bands with how many risks lie in each, highest first, those without a score last."""
    counts = tally.by_status
    highest_first = (code for code in reversed(tuple(counts)) if code != "not_scored")
    pairs = [*((code, counts[code]) for code in highest_first), ("not_scored", counts.get("not_scored", 0))]
    return counted_codes(edition, "risks", pairs)


def band_standing(edition: Edition, tally: Tally) -> str:
    """As `counted_bands`; "all moderate" where every one of several risks lies in one band."""
    bands = [code for code, number in tally.by_status.items() if number]
    if len(bands) > 1 or tally.all == 1:
        return counted_bands(edition, tally)
    return edition.wording.say("risks.all_of_band", band=edition.wording.say(f"risks.{bands[0]}").lower())


def _lateness(edition: Edition, days: int | None) -> str:
    return edition.wording.count("tasks.cell.late", days) if days else ""
