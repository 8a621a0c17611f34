"""Statistics rules: numbers of figures and years, and how sure intervals and trends are (METHODS §4, §5)."""

from decimal import Decimal

from reports.model.statistics_rule import StatisticsRule
from reports.rules.file import RuleFile

_LEAST_RUN = 5
_LEAST_TREND = 4


def statistics_rule(statistics: RuleFile) -> StatisticsRule:
    """The numbers that statistics go by; none so small that a figure could not be worked out."""
    run = _count(statistics, "limits", "run", _LEAST_RUN)
    least = _count(statistics, "limits", "least_points", 2)
    return StatisticsRule(
        is_screened=statistics.flag("limits", "screen"),
        run=run,
        least_points=least,
        full_points=_count(statistics, "limits", "full_points", least),
        by_chance=_percent(statistics, "limits", "by_chance"),
        confidence=_percent(statistics, "intervals", "confidence"),
        trend_points=_count(statistics, "trend", "points", _LEAST_TREND),
        trend_confidence=_percent(statistics, "trend", "confidence"),
        least_years=_count(statistics, "projection", "least_years", 2),
    )


def _count(statistics: RuleFile, table: str, key: str, least: int) -> int:
    number = statistics.number(table, key)
    if number != int(number) or number < least:
        statistics.wrong(f"{table}.{key}", f"a whole number from {least} on")
    return int(number)


def _percent(statistics: RuleFile, table: str, key: str) -> Decimal:
    number = statistics.number(table, key)
    if not 0 < number < 100:
        statistics.wrong(f"{table}.{key}", "a number above 0 and below 100")
    return number
