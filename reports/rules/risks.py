"""Risk rules: every score that a matrix can give lies in one band (METHODS §7)."""

from reports.model.risk import RiskScale
from reports.model.rules import Band
from reports.rules.file import RuleFile

NOT_SCORED = "not_scored"
"""Code of the band of risks without a score."""


def risk_bands(risks: RuleFile, scale: RiskScale) -> tuple[Band, ...]:
    """The bands of a scale, lowest first; every reachable score lies in exactly one."""
    bands = tuple(risks.bands(scale, [NOT_SCORED]).values())
    scored = [band for band in bands if band.lowest is not None and band.highest is not None]
    for score in sorted(reachable_scores(scale)):
        if sum((band.lowest or 0) <= score <= (band.highest or 0) for band in scored) != 1:
            risks.wrong(scale, f"bands that hold the score {score} once")
    if [band.lowest for band in scored] != sorted(band.lowest or 0 for band in scored):
        risks.wrong(scale, "bands with the lowest first")
    return bands


def reachable_scores(scale: RiskScale) -> frozenset[int]:
    """The scores that likelihood × impact can give on a scale."""
    steps = range(1, scale.steps + 1)
    return frozenset(likelihood * impact for likelihood in steps for impact in steps)
