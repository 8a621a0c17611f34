"""Words that only the workbook of a scorecard prints: sheet names, and headings of what has no heading on paper."""

from collections.abc import Mapping

from reports.compose.edition import Edition

_KEYS = (
    "sheet_summary",
    "sheet_exceptions",
    "sheet_measures",
    "sheet_tasks",
    "sheet_budget",
    "sheet_risks",
    "sheet_notes",
    "sheet_history",
    "col_group",
    "col_exception",
    "col_spark_target",
    "history_heading",
    "history_note",
    "col_history_ref",
    "col_history_measure",
    "col_history_series",
    "col_history_text",
    "history_actual",
    "history_target",
    "history_lower",
    "history_upper",
    "charts_heading",
    "live_note",
)
_BESIDE = ("better", "sign", "lower", "upper", "floor", "year_ago", "tolerance_percent", "tolerance")
"""Columns that stand beside the measures, for their formulas."""


def workbook_words(edition: Edition) -> Mapping[str, str]:
    """Key -> words, as `Scorecard.words` holds them."""
    say = edition.wording.say
    return {
        **{key: say(f"workbook.{key}") for key in _KEYS},
        **{f"col_{key}": say(f"book.col.{key}") for key in _BESIDE},
        "better_higher": say("units.polarity_word.higher"),
        "better_lower": say("units.polarity_word.lower"),
    }
