"""Task rules: how much of what is expected by now is on track, and how much is to be monitored (METHODS §6)."""

from decimal import Decimal

from reports.rules.file import RuleFile


def least_on_track(tasks: RuleFile) -> Decimal:
    """Least percent complete ÷ expected, × 100, that is on track."""
    return tasks.number("thresholds", "on_track")


def least_to_monitor(tasks: RuleFile) -> Decimal:
    """Least percentage that is to be monitored; never above the one that is on track."""
    monitor = tasks.number("thresholds", "monitor")
    if monitor > least_on_track(tasks):
        tasks.wrong("thresholds.monitor", "no higher than thresholds.on_track")
    return monitor
