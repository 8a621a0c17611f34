"""The council's rules as data: the bands, how each is drawn, and the thresholds. Files of templates/rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from reports.model.direction_rule import DirectionRule
from reports.model.finance_rule import FinanceRule
from reports.model.measure import BETTER_SIDED, Measure, Tolerance
from reports.model.risk import RiskScale
from reports.model.statistics_rule import StatisticsRule
from reports.model.status_rule import BandTest, RollUpRule, StatusCases, ZeroTarget
from reports.model.task_rule import TaskRule
from reports.model.unit import UnitKind

_WHOLE = Decimal(100)
"""Per cent."""


class Shape(StrEnum):
    """Shapes that stand before a word, all told apart in grey. Drawn as paths: typefaces lack them."""

    DISC = "disc"
    RING = "ring"
    DIAMOND = "diamond"
    CROSS = "cross"
    STAR = "star"
    BAR = "bar"
    ARROW_UP = "arrow_up"
    ARROW_LEVEL = "arrow_level"
    ARROW_DOWN = "arrow_down"
    SQUARE = "square"
    TRIANGLE = "triangle"
    NONE = "none"


@dataclass(frozen=True)
class Band:
    """One status, direction or risk band."""

    code: str
    """As in pack.json: "on_target". Its word is `<family>.<code>` in the wording catalogue."""
    shape: Shape
    """Drawn before the word."""
    colour: str
    """"#1F7A70"; at least 4.5:1 on white."""
    is_rated: bool
    """Whether it counts in `rated`."""
    lowest: int | None = None
    """Risk bands only: lowest score."""
    highest: int | None = None
    """Risk bands only: highest score."""
    tests: tuple[BandTest, ...] = ()
    """Status bands only: the band is given where one of these holds; empty for a code that is not a rating."""
    share_of_tolerance: Decimal = Decimal(1)
    """Status bands only: the part of the tolerance that WITHIN_TOLERANCE allows: 0.5 is half of it."""
    is_met: bool = False
    """Status and task bands: whether it counts among the measures, or tasks, that stand well."""
    is_exception: bool = False
    """Status and task bands: whether it is to be explained."""
    points: Decimal | None = None
    """Status bands only: what it counts in a weighted roll-up, 0 to 100; None for a code that is not a rating."""


@dataclass(frozen=True)
class Rules:
    """All rules of one organisation. The order of each mapping is the order of printing."""

    status: Mapping[str, Band]
    """Status code -> band, for measures."""
    direction: Mapping[str, Band]
    """Direction code -> band."""
    tasks: Mapping[str, Band]
    """Task code -> band."""
    risks: Mapping[RiskScale, tuple[Band, ...]]
    """Scale -> bands, lowest first."""
    tolerance: Tolerance
    """For measures that name none: 10 % of |target|."""
    cases: StatusCases
    """What happens at a zero target, with a range, and where nothing can be rated."""
    roll_up: RollUpRule
    """How the statuses of several measures become one."""
    comparison: DirectionRule
    """What the short and the long direction compare with, and how small a change is none."""
    task_rule: TaskRule
    """How tasks are judged, with the thresholds."""
    finance: FinanceRule
    """How variances of the budget are printed, and which of them are material."""
    statistics: StatisticsRule
    """The numbers that limits, intervals, trends and projections go by."""

    @cached_property
    def rating_tests(self) -> tuple[tuple[BandTest, Band], ...]:
        """The tests of the rated status bands, in the order in which they are tried."""
        return tuple((test, band) for band in self.status.values() if band.is_rated for test in band.tests)

    @cached_property
    def single_target_tests(self) -> tuple[tuple[BandTest, Band], ...]:
        """Those of them that can hold without a range: where goal posts stand for one, all."""
        of_ranges = () if self.cases.is_goal_post else (BandTest.BEYOND_RANGE, BandTest.INSIDE_RANGE)
        return tuple((test, band) for test, band in self.rating_tests if test not in of_ranges)

    def tolerance_size(self, measure: Measure, target: Decimal | None) -> Decimal | None:
        """How far on the bad side of a single target is tolerated, in the measure's unit; None where nothing is.

        `target` is None for what is no number. A relative tolerance exists for numbers with a target other than 0 only;
        an absolute one counts in the unit: days for dates, levels for judgements (METHODS §2, Met/tolerance).
        """
        tolerance = measure.tolerance or self.tolerance
        if measure.polarity not in BETTER_SIDED:
            return None
        if tolerance.is_relative:
            return abs(target) * tolerance.amount / _WHOLE if target else None
        if measure.unit.kind in (UnitKind.YES_NO, UnitKind.TEXT):
            return None
        return None if target == 0 and self.cases.zero_target is not ZeroTarget.OWN_TOLERANCE else tolerance.amount

    @cached_property
    def asks_for_interval(self) -> bool:
        """Whether a status band is given by the interval of the actual."""
        asked = (BandTest.INTERVAL_BETTER, BandTest.INTERVAL_SPANS)
        return any(test in asked for test, _ in self.rating_tests)

    @cached_property
    def rates_every_gap(self) -> bool:
        """Whether every measure with a better side, an actual and a target is rated, whatever its target and counts."""
        return not self.asks_for_interval and self.cases.zero_target is not ZeroTarget.NOT_RATED
