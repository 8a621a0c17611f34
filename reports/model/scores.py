"""Scores of a measure on the scales that performance systems use (METHODS §2). None of them is a status."""

from decimal import Decimal

from reports.model.numerous import numerous


@numerous
class Scores:
    """Scores of one measure in a period; each None where its parts are missing."""

    goal_score: Decimal | None
    """0 to 10 between a floor (3⅓) and a target (6⅔), beyond both to the ends of the scale."""
    target_share: Decimal | None
    """Percent of the target or range: 100 is met, turned round where lower is better. May be above 100 or below 0."""
    from_baseline: Decimal | None
    """(actual − baseline) ÷ (target − baseline), 1 at the target; the baseline is last year's outturn."""
