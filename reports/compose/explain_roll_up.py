"""A roll-up explained: what each status counts, by which weight, and the sum that they make (METHODS §2, Roll-up)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.explain_text import Answer, exact
from reports.compose.marks import code_mark, counted_codes
from reports.compose.reasons import long_reason
from reports.compose.roll_ups import coverage_shown, score_shown
from reports.model.assessment import MeasureAssessment
from reports.model.roll_up import RollUp

_ONE = Decimal(1)


def roll_up_answers(edition: Edition, part: RollUp, measures: Mapping[str, MeasureAssessment]) -> Iterator[Answer]:
    """Score, coverage and counts. `measures` is ref -> measure, of those that it sums up at least."""
    found = [measures[ref] for ref in part.measures if ref in measures]
    counts = counted_codes(edition, "status", part.by_status)
    if found:
        yield Answer("score", score_shown(edition, part).text, tuple(_score(edition, part, found)))
        yield Answer("coverage", coverage_shown(edition, part).text, tuple(_coverage(edition, part, found)))
        yield Answer("measures", counts, (edition.wording.listed(part.measures),))
    if part.status is not None:
        mark = code_mark(edition, "status", edition.rules.status, part.status)
        method = edition.wording.say(f"explain.roll_up.{edition.rules.roll_up.method.value}")
        yield Answer("status", mark.text, (method,))
    if part.tasks:
        yield Answer("tasks", str(len(part.tasks)), (edition.wording.listed(part.tasks),))


def _score(edition: Edition, part: RollUp, measures: Sequence[MeasureAssessment]) -> Iterator[str]:
    """Points × weight of each status, and their mean by weight."""
    say, products, weights = edition.wording.say, [], []
    for code, band in edition.rules.status.items():
        own = [one for one in measures if one.status.code == code]
        if not own or not band.is_rated:
            continue
        weight, points = sum(map(_weight, own), Decimal(0)), band.points or Decimal(0)
        products.append(points * weight)
        weights.append(weight)
        yield say(
            "explain.roll_up.status",
            status=say(f"status.{code}"),
            points=exact(edition, points),
            weight=exact(edition, weight),
            product=exact(edition, products[-1]),
            refs=edition.wording.listed(one.measure.ref for one in own),
        )
    if part.score.number is not None:
        total, covered = sum(products, Decimal(0)), sum(weights, Decimal(0))
        places = {"total": total, "weight": covered, "score": part.score.number}
        yield say("explain.roll_up.score", **{name: exact(edition, number) for name, number in places.items()})


def _coverage(edition: Edition, part: RollUp, measures: Sequence[MeasureAssessment]) -> Iterator[str]:
    """The weight that is rated of all, and why the rest is not."""
    say, bands = edition.wording.say, edition.rules.status
    unrated = [one for one in measures if not bands[one.status.code].is_rated]
    every = sum(map(_weight, measures), Decimal(0))
    if part.coverage is not None:
        places = {"rated": every - sum(map(_weight, unrated), Decimal(0)), "all": every, "coverage": part.coverage}
        yield say("explain.roll_up.coverage", **{name: exact(edition, number) for name, number in places.items()})
    refs: dict[str, list[str]] = {}
    for one in unrated:
        reason = one.status.reason
        why = long_reason(edition, reason, one.measure) if reason else say(f"status.meaning.{one.status.code}")
        refs.setdefault(why, []).append(one.measure.ref)
    for why, found in refs.items():
        yield say("explain.roll_up.unrated", refs=edition.wording.listed(found), reason=why)


def _weight(measure: MeasureAssessment) -> Decimal:
    return _ONE if measure.measure.weight is None else measure.measure.weight
