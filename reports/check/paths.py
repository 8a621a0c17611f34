"""A polarity that the measure's own targets contradict: higher is said to be better, and every target is lower."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.sheets import Sheets
from reports.check.thresholds import STEPS_OF_A_PATH
from reports.model.cell import Source
from reports.model.measure import Measure, Polarity, Target

_WRONG_WAY = {Polarity.HIGHER: -1, Polarity.LOWER: 1}


def check_paths(measures: Sequence[Measure], sheets: Sheets, faults: Faults) -> None:
    """Warn once a measure: its targets get worse from year to year, or within a year, and never better."""
    for measure in measures:
        wrong = _WRONG_WAY.get(measure.polarity)
        if wrong and any(_leads(path, wrong) for path in _paths(measure)):
            last = measure.targets[-1]
            seen = ", ".join(f"{number.normalize():f}" for number in _path_shown(measure, wrong))
            source = (last.annual.sources or _quarter_sources(last) or (measure.source,))[0]
            details = {"ref": measure.ref, "polarity": measure.polarity.value, "path": seen}
            faults.at(Code.POLARITY_CONTRADICTED, sheets.cell_at(source), measure.department, **details)


def _paths(measure: Measure) -> list[list[Decimal]]:
    """The targets of the years; and those of a year's quarters where they do not add up through the year."""
    paths = [[target.annual.number for target in measure.targets]]
    if not measure.counting.is_cumulative:
        paths += [[figure.number for figure in target.quarters] for target in measure.targets]
    return [[number for number in path if number is not None] for path in paths]


def _path_shown(measure: Measure, wrong: int) -> list[Decimal]:
    return next(path for path in _paths(measure) if _leads(path, wrong))


def _leads(path: Sequence[Decimal], way: int) -> bool:
    """Whether a path has enough steps up (1) or down (-1), and none the other way."""
    steps = [(after - before) * way for before, after in pairwise(path)]
    return sum(step > 0 for step in steps) >= STEPS_OF_A_PATH and all(step >= 0 for step in steps)


def _quarter_sources(target: Target) -> tuple[Source, ...]:
    return tuple(source for figure in target.quarters for source in figure.sources)
