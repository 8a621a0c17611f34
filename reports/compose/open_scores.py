"""Scores of a measure and the progress of a department's tasks in the open data (METHODS §2, §6)."""

from decimal import Decimal

from reports.compose.open_figures import number_json
from reports.model.pack import Json
from reports.model.progress import EarnedSchedule, Progress
from reports.model.scores import Scores


def scores_json(scores: Scores | None) -> Json:
    """The scores of a measure; null where there is nothing to score."""
    if scores is None:
        return None
    return {
        "goal_score": _number(scores.goal_score),
        "target_share": _number(scores.target_share),
        "from_baseline": _number(scores.from_baseline),
    }


def progress_json(progress: Progress | None) -> Json:
    """The progress of tasks together; null where none says how far it is."""
    if progress is None:
        return None
    return {
        "percent": number_json(progress.percent),
        "coverage": number_json(progress.coverage),
        "schedule": _schedule_json(progress.schedule),
    }


def _schedule_json(schedule: EarnedSchedule | None) -> Json:
    if schedule is None:
        return None
    return {
        "reached": number_json(schedule.reached),
        "gone": schedule.gone,
        "variance": number_json(schedule.variance),
        "index": number_json(schedule.index),
        "tasks": schedule.tasks,
    }


def _number(value: Decimal | None) -> Json:
    return None if value is None else number_json(value)
