"""How long the assessment of many measures takes, and whether twice as many take twice as long.

    python benchmarks/assessing.py

Measures of five kinds with twelve quarters each, by every method there is, on one core.
"""

import statistics
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

from reports.assess import assess
from reports.model.cell import Source
from reports.model.measure import Actual, Counting, Frequency, Measure, Polarity, Target
from reports.model.organisation import Organisation
from reports.model.period import Period, financial_year, quarter
from reports.model.submission import Department, Submission
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Missing
from reports.rules import load_rules

RULES = load_rules([Path(__file__).parents[1] / "templates" / "rules"], {})
LAST = quarter(2008, 3)
QUARTERS = [LAST.shifted(step) for step in range(-11, 1)]
PERCENT, NUMBER, DAYS = Unit(UnitKind.PERCENT, "%"), Unit(UnitKind.NUMBER, "number"), Unit(UnitKind.DURATION, "days")
KINDS = [
    (PERCENT, Polarity.HIGHER, Counting.SNAPSHOT),
    (PERCENT, Polarity.HIGHER, Counting.AVERAGE),
    (NUMBER, Polarity.LOWER, Counting.DISCRETE),
    (NUMBER, Polarity.HIGHER, Counting.CUMULATIVE),
    (DAYS, Polarity.LOWER, Counting.SNAPSHOT),
]
"""Percentages come with their counts."""


def measure(place: int) -> Measure:
    """One measure with twelve quarters, never the same values twice in a row."""
    unit, polarity, counting = KINDS[place % len(KINDS)]
    source = Source("measures.xlsx", "Measures", f"A{place + 2}")
    return Measure(
        ref=f"M {place}",
        title=f"Measure {place}",
        department="CES",
        unit=unit,
        polarity=polarity,
        counting=counting,
        frequency=Frequency.QUARTERLY,
        source=source,
        targets=tuple(_target(year) for year in (2006, 2007, 2008)),
        actuals=tuple(_actual(unit, counting, one, place, step) for step, one in enumerate(QUARTERS)),
    )


def _target(year: int) -> Target:
    none = Figure.absent(Missing.NOT_GIVEN)
    annual = Figure(Decimal(80))
    return Target(financial_year(year), annual, (none, none, none, none), none, none, none)


def _actual(unit: Unit, counting: Counting, period: Period, place: int, step: int) -> Actual:
    source = Source("actuals.xlsx", "Actuals", f"{'CDEF'[period.number - 1]}{place + 2}")
    count = 60 + (place * 7 + step * 13) % 31
    if unit is PERCENT:
        return Actual(period, Figure(Decimal(count), sources=(source,)), Decimal(2 * count), Decimal(200))
    value = period.number * 20 + count % 7 if counting is Counting.CUMULATIVE else count
    return Actual(period, Figure(Decimal(value), sources=(source,)))


def seconds(count: int, runs: int = 3) -> float:
    """Median CPU time of some assessments."""
    return statistics.median(_once(count) for _ in range(runs))


def _once(count: int) -> float:
    organisation = Organisation("Anytown Council", "anytown", LAST.year)
    measures = tuple(measure(place) for place in range(count))
    everyone = Submission(organisation, (Department("CES", "Services"),), measures, (), (), ())
    start = time.process_time()
    assess(everyone, LAST, date(2008, 12, 31), RULES)
    return time.process_time() - start


def main() -> None:
    """Print the times of 5,000 and 10,000 measures."""
    _once(100)
    half, whole = seconds(5000), seconds(10000)
    print(f"5,000 measures   {half:6.2f} s")
    print(f"10,000 measures  {whole:6.2f} s    limit 3 s")
    print(f"twice as many    {whole / half:6.2f} times as long")


if __name__ == "__main__":
    main()
