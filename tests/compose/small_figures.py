"""Figures, quarters, units and the shipped rules, for departments built by hand."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from reports.model.assessment import Direction, HistoryPoint
from reports.model.cell import Source
from reports.model.codes import DirectionCode
from reports.model.period import quarter
from reports.model.rules import Rules
from reports.model.unit import Unit, UnitKind
from reports.model.value import Figure, Marker, Missing, Value
from reports.rules import load_rules
from reports.wording import Wording, load_wording

TEMPLATES = Path(__file__).parents[2] / "templates"
WORDING: Wording = load_wording([TEMPLATES / "wording"], "en-GB")
RULES: Rules = load_rules([TEMPLATES / "rules"], {})
Q3 = quarter(2008, 3)
AS_AT = date(2008, 12, 31)
PERCENT = Unit(UnitKind.PERCENT, "%")
DAYS = Unit(UnitKind.DURATION, "days")
NUMBER = Unit(UnitKind.NUMBER, "number")
POUNDS = Unit(UnitKind.MONEY, "£")
YES_NO = Unit(UnitKind.YES_NO, "yes/no")
DATE = Unit(UnitKind.DATE, "date")
SCALE = Unit(UnitKind.JUDGEMENT, "judgement", ("Inadequate", "Adequate", "Well", "Strongly"))


def figure(value: Figure | Value | str | int | None, *markers: Marker, cell: str = "") -> Figure:
    """A figure: "24.6" is a number; a Missing is an absent one."""
    sources = (Source("actuals.xlsx", "Actuals", cell),) if cell else ()
    if isinstance(value, Figure):
        return value
    if isinstance(value, Missing):
        return Figure.absent(value, sources=sources)
    if isinstance(value, int | str) and not isinstance(value, bool):
        value = Decimal(value)
    return Figure(value, markers=markers, sources=sources)


NOTHING = Figure.absent(Missing.NOT_GIVEN)


def direction(code: DirectionCode, year: int, number: int, before: str, now: str) -> Direction:
    return Direction(code, quarter(year, number), figure(before), figure(now))


NOT_COMPARABLE = Direction(DirectionCode.NOT_COMPARABLE, None, NOTHING, NOTHING, Missing.NO_COMPARISON)


def history(values: Sequence[str | None], target: str | None, statuses: Sequence[str], last: Figure | None = None):
    """Quarters that end with the reported one; None is a gap."""
    points = []
    for place, (value, status) in enumerate(zip(values, statuses, strict=True)):
        period = Q3.shifted(place + 1 - len(values))
        shown = figure(value) if value is not None else Figure.absent(Missing.AWAITED)
        points.append(HistoryPoint(period, shown, figure(target) if target else NOTHING, status))
    return tuple(points)
