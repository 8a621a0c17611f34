"""Direction rules: what short and long compare with, and the dead-band (METHODS §3)."""

from reports.model.direction_rule import DirectionRule, Since
from reports.model.measure import Tolerance
from reports.rules.file import RuleFile


def comparison_of(direction: RuleFile) -> DirectionRule:
    """What the directions of travel mean; the two must differ."""
    short, long = (Since(direction.choice("compare", key, list(Since))) for key in ("short", "long"))
    if short is long:
        direction.wrong("compare.long", "another comparison than compare.short")
    band = Tolerance(direction.number("dead_band", "amount"), direction.flag("dead_band", "relative"))
    return DirectionRule(short, long, band)
