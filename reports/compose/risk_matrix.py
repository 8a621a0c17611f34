"""The risk matrix: every scored risk in its cell of likelihood and impact, with which way its score went."""

from collections.abc import Iterator, Sequence

from reports.compose.edition import Edition
from reports.compose.marks import risk_bands, risk_direction_mark
from reports.compose.sentences import plain
from reports.model.assessment import RiskAssessment
from reports.model.codes import DirectionCode
from reports.model.document import Fact
from reports.model.drawn import MatrixBand, MatrixRisk, RiskMatrix
from reports.model.rules import Band, Shape
from reports.model.summary import DepartmentAssessment


def risk_matrix(edition: Edition, department: DepartmentAssessment) -> RiskMatrix | None:
    """The matrix of the organisation's scale; None where no risk can be placed on it."""
    placed = [risk for risk in department.risks if risk.risk.likelihood and risk.risk.impact]
    if not placed:
        return None
    wording = edition.wording
    bands = [band for band in risk_bands(edition).values() if band.lowest is not None and band.highest is not None]
    steps = range(1, edition.assessments.organisation.risk_scale.steps + 1)
    unplaced = len(department.risks) - len(placed)
    rest = wording.count("risks.matrix.unplaced", unplaced) if unplaced else ""
    return RiskMatrix(
        heading=wording.say("risks.matrix.heading"),
        subheading=" ".join(part for part in (wording.say("risks.matrix.subheading"), rest) if part),
        text=wording.say("risks.matrix.text", risks=wording.listed(_told(edition, risk) for risk in placed)),
        likelihood=wording.say("risks.column.likelihood"),
        impact=wording.say("risks.column.impact"),
        bands=tuple(MatrixBand(_band_words(edition, band), band.shape, band.colour) for band in bands),
        cells=tuple(tuple(_place(bands, likelihood * impact) for impact in steps) for likelihood in steps),
        risks=tuple(_on_matrix(edition, risk) for risk in placed),
    )


def risk_movement(edition: Edition, department: DepartmentAssessment) -> tuple[Fact, ...]:
    """Which risks rose, fell and stayed, and which stand above the score aimed at."""
    say = edition.wording.say
    return tuple(
        Fact(say(f"risks.movement.{key}"), plain(edition.wording.listed(told)))
        for key, told in (
            ("worsened", list(_moved(edition, department.risks, DirectionCode.WORSENED))),
            ("improved", list(_moved(edition, department.risks, DirectionCode.IMPROVED))),
            ("steady", [one.risk.ref for one in department.risks if one.direction is DirectionCode.STEADY]),
            ("above", list(_above(edition, department.risks))),
        )
        if told
    )


def _moved(edition: Edition, risks: Sequence[RiskAssessment], code: DirectionCode) -> Iterator[str]:
    for one in risks:
        if one.direction is code:
            places = {"ref": one.risk.ref, "before": one.risk.previous_score, "now": one.score}
            yield edition.wording.say("risks.movement.from_to", **places)


def _above(edition: Edition, risks: Sequence[RiskAssessment]) -> Iterator[str]:
    for one in risks:
        if (one.gap or 0) > 0:
            places = {"ref": one.risk.ref, "score": one.score, "target": one.risk.target_score}
            yield edition.wording.say("risks.movement.against", **places)


def _on_matrix(edition: Edition, one: RiskAssessment) -> MatrixRisk:
    is_known = one.direction is not DirectionCode.NOT_COMPARABLE
    arrow = risk_direction_mark(edition, one).shape if is_known else Shape.NONE
    return MatrixRisk(one.risk.ref, one.risk.likelihood or 0, one.risk.impact or 0, arrow)


def _told(edition: Edition, one: RiskAssessment) -> str:
    places = {
        "ref": one.risk.ref,
        "likelihood": one.risk.likelihood,
        "impact": one.risk.impact,
        "band": edition.wording.say(f"risks.{one.band}").lower(),
    }
    if one.direction is DirectionCode.NOT_COMPARABLE:
        return edition.wording.say("risks.matrix.told", **places)
    direction = risk_direction_mark(edition, one).text.lower()
    return edition.wording.say("risks.matrix.told_moved", direction=direction, **places)


def _band_words(edition: Edition, band: Band) -> str:
    words = edition.wording.say(f"risks.{band.code}")
    return edition.wording.say("risks.matrix.band", band=words, lowest=band.lowest, highest=band.highest)


def _place(bands: Sequence[Band], score: int) -> int:
    """The band of a score; the lowest where none holds it."""
    found = (place for place, band in enumerate(bands) if (band.lowest or 0) <= score <= (band.highest or 0))
    return next(found, 0)
