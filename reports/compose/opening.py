"""The sentences that open a scorecard, written from the figures: where it stands, the worst news, some good news."""

from reports.compose.edition import Edition
from reports.compose.news import figures_against_target
from reports.compose.periods import near_name
from reports.compose.sentences import capitalised, counted, joined, plain, sentence
from reports.compose.standing import (
    furthest_ahead,
    met_count,
    off_target,
    recovered,
    running_off,
    shortfall,
    worst_first,
)
from reports.model.assessment import MeasureAssessment
from reports.model.document import Sentence
from reports.model.summary import DepartmentAssessment

_RUNNING = 2


def opening(edition: Edition, department: DepartmentAssessment) -> tuple[Sentence, ...]:
    """One to three paragraphs. Nothing is claimed that the figures do not show."""
    paragraphs = (_standing(edition, department), _adverse(edition, department), _good(edition, department))
    return tuple(words for words in paragraphs if words)


def _standing(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """How many of the measures that can be rated are on target, and how that compares with the quarter before."""
    wording, tally = edition.wording, department.summary.measures
    if not tally.all:
        return sentence(wording, "front.standing.no_measures")
    if not tally.rated:
        return counted(wording, "front.standing.none_rated", tally.all)
    met = met_count(tally.by_status.items(), edition.rules)
    if met in (0, tally.rated):
        return plain(_uniform(edition, department, "all" if met else "none", met))
    return plain(_some(edition, department, met))


def _uniform(edition: Edition, department: DepartmentAssessment, kind: str, met: int) -> str:
    """Where all of the rated measures are on target, or none is; with the quarter before where that was otherwise."""
    wording, rated = edition.wording, department.summary.measures.rated
    former = department.former
    if former is None or not former.rated:
        return wording.count(f"front.standing.{kind}", rated)
    before = met_count(former.by_status.items(), edition.rules)
    if (before, former.rated) == (met, rated):
        return wording.count(f"front.standing.{kind}", rated)
    quarter = near_name(wording, edition.period.previous, edition.period)
    if not before:
        return wording.count(f"front.standing.{kind}_before_none", rated, quarter=quarter)
    places = {"former": wording.number_word(before), "former_rated": wording.number_word(former.rated)}
    return wording.count(f"front.standing.{kind}_before", rated, quarter=quarter, **places)


def _some(edition: Edition, department: DepartmentAssessment, met: int) -> str:
    """With the number of the quarter before: as a difference where as many were rated then, else with both numbers."""
    wording, rated, former = edition.wording, department.summary.measures.rated, department.former
    places: dict[str, object] = {"start": capitalised(wording.number_word(met)), "rated": wording.number_word(rated)}
    if former is None or not former.rated:
        return wording.count("front.standing.some", met, **places)
    before = met_count(former.by_status.items(), edition.rules)
    places["quarter"] = near_name(wording, edition.period.previous, edition.period)
    if former.rated != rated:
        places |= {"former": wording.number_word(before), "former_rated": wording.number_word(former.rated)}
        return wording.count("front.standing.some_before", met, **places)
    places["difference"] = wording.number_word(abs(met - before))
    if met == before:
        return wording.count("front.standing.some_same", met, **places)
    return wording.count("front.standing.some_fewer" if met < before else "front.standing.some_more", met, **places)


def _adverse(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """The measure furthest off target, and how long it has been so; else that none is."""
    wording, tally = edition.wording, department.summary.measures
    off = worst_first(off_target(department, edition.rules), edition.rules)
    if not off:
        met = met_count(tally.by_status.items(), edition.rules)
        if not tally.rated or met == tally.rated:
            return ()
        return counted(wording, "front.news.none_off", tally.rated - met)
    worst = off[0]
    key = "front.news.adverse_only"
    if len(off) > 1:
        is_measured = all(shortfall(measure) is not None for measure in off)
        key = "front.news.adverse_worst" if is_measured else "front.news.adverse_among"
    news = sentence(wording, key, title=worst.measure.title, figures=figures_against_target(edition, worst))
    return joined(news, _running(edition, worst))


def _running(edition: Edition, measure: MeasureAssessment) -> Sentence:
    running = running_off(measure, edition.rules)
    if running < _RUNNING:
        return ()
    return counted(edition.wording, f"front.running.{measure.measure.frequency.value}", running)


def _good(edition: Edition, department: DepartmentAssessment) -> Sentence:
    """A measure that recovered, else the one furthest ahead of its target, else nothing."""
    wording, before = edition.wording, edition.period.previous
    back = recovered(department, edition.rules)
    if back:
        places = {"title": back[0].measure.title, "figures": figures_against_target(edition, back[0])}
        return sentence(wording, "front.news.recovered", quarter=near_name(wording, before, edition.period), **places)
    ahead = furthest_ahead(department.measures, edition.rules)
    if ahead is None:
        return ()
    return sentence(
        wording, "front.news.ahead", title=ahead.measure.title, figures=figures_against_target(edition, ahead)
    )
