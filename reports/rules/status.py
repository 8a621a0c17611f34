"""Status rules: bands in order, each with its test, and the cases at the edges (METHODS §2)."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reports.model.codes import Status
from reports.model.measure import Tolerance
from reports.model.rules import Band
from reports.model.status_rule import BandTest, RollUpMethod, RollUpRule, StatusCases, ZeroTarget
from reports.rules.file import RuleFile, is_amount

_UNRATED = (Status.NOT_DUE, Status.NO_DATA, Status.DATA_ONLY, Status.NO_TARGET, Status.NOT_RATED)
_RANGE = ("limits", "target")
_SINGLE_TARGET = ("target", "goal_post")
_MOST_POINTS = 100


def status_bands(status: RuleFile) -> dict[str, Band]:
    """Code -> band, in the order in which they are tried and printed."""
    wanted = [status.choice("unrated", code, None) for code in _UNRATED]
    bands = status.bands("band", dict.fromkeys(wanted))
    judged = {}
    for place, (code, table) in enumerate(zip(bands, status.tables("band"), strict=True), 1):
        judged[code] = _with_test(status, f"band {place}", bands[code], table)
    rated = [band for band in judged.values() if band.is_rated]
    if not rated or any((BandTest.OTHERWISE in band.tests) != (band is rated[-1]) for band in rated):
        status.wrong("band", "rated bands of which the last, and no other, has the test otherwise")
    if any(judged[code].is_rated for code in wanted):
        status.wrong("unrated", "codes of bands that are not rated")
    return judged


def default_tolerance(status: RuleFile) -> Tolerance:
    """For measures that name none."""
    return Tolerance(status.number("tolerance", "amount"), status.flag("tolerance", "relative"))


def cases_of(status: RuleFile, bands: Mapping[str, Band]) -> StatusCases:
    """What happens at a zero target, with a range, and where nothing can be rated."""
    return StatusCases(
        is_range_judged=status.choice("cases", "range", _RANGE) == "limits",
        is_goal_post=status.choice("cases", "single_target", _SINGLE_TARGET) == "goal_post",
        zero_target=ZeroTarget(status.choice("cases", "zero_target", list(ZeroTarget))),
        codes={code: status.choice("unrated", code, list(bands)) for code in _UNRATED},
    )


def roll_up_of(status: RuleFile, bands: Mapping[str, Band]) -> RollUpRule:
    """How several statuses become one."""
    rated = [code for code, band in bands.items() if band.is_rated]
    method = RollUpMethod(status.choice("roll_up", "method", list(RollUpMethod)))
    return RollUpRule(method, status.choice("roll_up", "tie", rated))


def _with_test(status: RuleFile, key: str, band: Band, table: Mapping[str, object]) -> Band:
    """A band with what decides whether a measure lies in it, and what that amounts to."""
    names = table.get("when", [])
    if not isinstance(names, list) or any(name not in list(BandTest) for name in names):
        status.wrong(f"{key} when", f"a list of: {', '.join(BandTest)}")
    if bool(names) != band.is_rated:
        status.wrong(f"{key} when", "at least one test" if band.is_rated else "absent: the band is not rated")
    is_met, is_exception = (table.get(name, False) for name in ("met", "exception"))
    if not isinstance(is_met, bool) or not isinstance(is_exception, bool) or (is_met and is_exception):
        status.wrong(f"{key} met and exception", "true or false, and not both true")
    share, points = table.get("share_of_tolerance", Decimal(1)), table.get("points")
    if not _lies_within(share, 1) or share == 0:
        status.wrong(f"{key} share_of_tolerance", "a number above 0 and no more than 1")
    if _lies_within(points, _MOST_POINTS) != band.is_rated:
        status.wrong(f"{key} points", "a number from 0 to 100" if band.is_rated else "absent: the band is not rated")
    return replace(
        band,
        tests=tuple(BandTest(name) for name in names),
        share_of_tolerance=Decimal(str(share)),
        is_met=is_met,
        is_exception=is_exception,
        points=Decimal(str(points)) if band.is_rated else None,
    )


def _lies_within(value: object, most: int) -> bool:
    return is_amount(value) and Decimal(str(value)) <= most
