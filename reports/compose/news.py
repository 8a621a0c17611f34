"""A measure's figure beside its target, in words that fit any kind of measure."""

from reports.compose.edition import Edition
from reports.compose.figures import figure_text, target_text
from reports.compose.precision import decimals_for
from reports.compose.tolerance import has_limits
from reports.model.assessment import MeasureAssessment
from reports.model.unit import UnitKind


def figures_against_target(edition: Edition, measure: MeasureAssessment) -> str:
    """ "24.6 days against a target of 21.0 days"; for yes and no whether it was met."""
    wording, decimals = edition.wording, decimals_for(measure, edition.rules)
    target = target_text(edition, measure, decimals)
    if measure.actual.value is None:
        return wording.say("front.news.not_done", target=target)
    if measure.measure.unit.kind is UnitKind.YES_NO:
        return wording.say("front.news.met" if measure.favourable else "front.news.not_met")
    actual = figure_text(edition, measure.actual, measure.measure, decimals)
    has_range = has_limits(measure) and measure.target.value is None
    key = "front.news.against_range" if has_range else "front.news.against_target"
    return wording.say(key, actual=actual, target=target)
