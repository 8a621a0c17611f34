"""How often the latest figure is a signal where nothing but chance is at work: `by_chance` of the statistics rules.

    python benchmarks/signals_by_chance.py

Independent, normally distributed figures, judged by the real rules; a line a preset and number of figures, with the
share of each kind of signal in per cent. The standard error of each total is about 0.1.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

from reports.assess.statistics.limits import limits_of
from reports.assess.statistics.points import marks_of
from reports.model.statistics import PointType
from reports.model.statistics_rule import StatisticsRule
from reports.rules import load_rules, preset_names

RULES = Path(__file__).parents[1] / "templates" / "rules"
RUNS = 20_000
LENGTHS = (13, 20, 24)


def latest_signals(rule: StatisticsRule, length: int, chance: Random) -> Counter[PointType]:
    """Kinds of the last point of many series in which nothing happens."""
    found: Counter[PointType] = Counter()
    for _ in range(RUNS):
        values = [Decimal(chance.gauss(0, 1)) for _ in range(length)]
        found[marks_of(values, limits_of(values, rule.is_screened), rule.run)[-1][0]] += 1
    return found


def lines() -> Iterator[str]:
    """A line a preset and number of figures."""
    for name in preset_names([RULES], "statistics"):
        rule = load_rules([RULES], {"statistics": name}).statistics
        for length in LENGTHS:
            found = latest_signals(rule, length, Random(1))
            kinds = ", ".join(f"{kind.value} {100 * count / RUNS:.2f}" for kind, count in found.most_common())
            yield f"{name}, {length} figures: {100 * (1 - found[PointType.COMMON] / RUNS):.1f}% signals ({kinds})"


if __name__ == "__main__":
    for line in lines():
        print(line)
