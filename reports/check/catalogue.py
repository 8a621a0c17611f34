"""The catalogue of findings: every kind of fault with its severity and the places of its sentences.

The codes are in `codes`; the words are in templates/wording/en/findings.toml, a table a code, named as there in small
letters. docs/findings.md is made from both.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.check.codes import Code
from reports.model.finding import Severity


@dataclass(frozen=True)
class Entry:
    """What the catalogue says of a code."""

    severity: Severity
    """How much it matters."""
    places: tuple[str, ...] = ()
    """Places that its sentences may have besides `seen`; one that a problem does not fill is left empty."""

    def key(self, code: Code) -> str:
        """Its table in the wording catalogue."""
        return f"findings.{code.name.lower()}"


_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

CATALOGUE: Mapping[Code, Entry] = {
    Code.WORKBOOK_NOT_OPENED: Entry(_ERROR, ("reason",)),
    Code.WORKBOOK_SKIPPED: Entry(_NOTE),
    Code.SHEET_NOT_RECOGNISED: Entry(_NOTE),
    Code.WORKBOOK_NOT_SUPPORTED: Entry(_ERROR, ("kind",)),
    Code.NO_WORKBOOK: Entry(_ERROR),
    Code.SHEET_MISSING: Entry(_WARNING, ("sheet",)),
    Code.FORMATS_UNKNOWN: Entry(_WARNING, ("kind",)),
    Code.COPY_PASSED_OVER: Entry(_WARNING),
    Code.TEXT_READ_AS: Entry(_NOTE, ("encoding", "separator")),
    Code.COLUMN_MISSING: Entry(_ERROR, ("column",)),
    Code.HEADING_NOT_UNDERSTOOD: Entry(_WARNING, ("heading",)),
    Code.HEADING_TWICE: Entry(_WARNING, ("column", "heading")),
    Code.NO_HEADER_ROW: Entry(_ERROR, ("columns",)),
    Code.COLUMN_ADVISED: Entry(_WARNING, ("column",)),
    Code.SHEET_HIDDEN: Entry(_WARNING),
    Code.ROWS_HIDDEN: Entry(_WARNING, ("rows", "count")),
    Code.COLUMNS_HIDDEN: Entry(_WARNING, ("letters", "columns")),
    Code.REF_UNKNOWN: Entry(_ERROR, ("sheet", "nearest")),
    Code.REF_TWICE: Entry(_ERROR, ("first",)),
    Code.REF_MISSING: Entry(_ERROR),
    Code.DEPARTMENT_UNKNOWN: Entry(_ERROR, ("nearest",)),
    Code.DEPARTMENT_NOT_LISTED: Entry(_WARNING, ("nearest",)),
    Code.DEPARTMENT_MISSING: Entry(_ERROR),
    Code.TITLE_MISSING: Entry(_WARNING, ("column",)),
    Code.OWNER_MISSING: Entry(_NOTE, ("ref",)),
    Code.DEPARTMENT_EMPTY: Entry(_NOTE),
    Code.FORMER_REF_TWICE: Entry(_WARNING, ("first",)),
    Code.FORMULA_ERROR: Entry(_ERROR, ("error",)),
    Code.FORMULA_WITHOUT_VALUE: Entry(_ERROR),
    Code.LIMIT_PASSED: Entry(_ERROR, ("limit",)),
    Code.NOT_A_NUMBER: Entry(_ERROR),
    Code.NOT_A_DATE: Entry(_ERROR),
    Code.NOT_YES_OR_NO: Entry(_ERROR),
    Code.NOT_ON_SCALE: Entry(_ERROR, ("scale",)),
    Code.UNIT_DIFFERS: Entry(_ERROR, ("unit",)),
    Code.POUNDS_OR_THOUSANDS: Entry(_ERROR, ("unit",)),
    Code.REMARK_AFTER_VALUE: Entry(_NOTE, ("value",)),
    Code.POLARITY_MISSING: Entry(_WARNING),
    Code.POLARITY_UNKNOWN: Entry(_ERROR),
    Code.COUNTING_UNKNOWN: Entry(_WARNING),
    Code.FREQUENCY_UNKNOWN: Entry(_WARNING),
    Code.UNIT_UNKNOWN: Entry(_NOTE),
    Code.UNIT_MISSING: Entry(_WARNING),
    Code.SCALE_MISSING: Entry(_ERROR, ("scale",)),
    Code.TOLERANCE_NOT_UNDERSTOOD: Entry(_WARNING),
    Code.SETTING_NOT_UNDERSTOOD: Entry(_WARNING, ("column",)),
    Code.POLARITY_CONTRADICTED: Entry(_WARNING, ("ref", "polarity", "path")),
    Code.RANGE_WITHOUT_LIMITS: Entry(_ERROR, ("ref",)),
    Code.LIMITS_UPSIDE_DOWN: Entry(_ERROR, ("lower", "upper")),
    Code.TOLERANCE_AT_ZERO: Entry(_WARNING, ("tolerance",)),
    Code.TARGET_TWICE: Entry(_ERROR, ("ref", "year", "first")),
    Code.FLOOR_BEYOND_TARGET: Entry(_WARNING),
    Code.TARGET_IN_WORDS: Entry(_WARNING),
    Code.ACTUAL_AWAITED: Entry(_WARNING, ("ref", "period")),
    Code.ACTUAL_TWICE: Entry(_ERROR, ("ref", "period", "first")),
    Code.ACTUAL_LATER: Entry(_NOTE, ("period", "count")),
    Code.DENOMINATOR_NOT_POSITIVE: Entry(_ERROR),
    Code.LOOKS_LIKE_FRACTION: Entry(_WARNING),
    Code.ALL_LOOK_LIKE_FRACTIONS: Entry(_WARNING, ("ref",)),
    Code.MONTHS_INCOMPLETE: Entry(_WARNING, ("ref", "period")),
    Code.MONTHS_NOT_ADDITIVE: Entry(_ERROR, ("ref", "period")),
    Code.HALF_FOR_QUARTER: Entry(_ERROR),
    Code.COMMENTARY_TWICE: Entry(_WARNING, ("ref", "period", "first")),
    Code.DUE_BEFORE_START: Entry(_ERROR, ("start",)),
    Code.COMPLETED_AFTER_REPORT: Entry(_ERROR, ("day",)),
    Code.COMPLETE_WITHOUT_DATE: Entry(_WARNING, ("ref",)),
    Code.PERCENT_OUT_OF_RANGE: Entry(_ERROR),
    Code.PERCENT_LOOKS_LIKE_FRACTION: Entry(_ERROR),
    Code.STATE_UNKNOWN: Entry(_WARNING),
    Code.KIND_UNKNOWN: Entry(_ERROR),
    Code.BUDGET_UNIT_UNKNOWN: Entry(_ERROR),
    Code.BUDGET_UNIT_MISSING: Entry(_WARNING),
    Code.NEGATIVE_WITH_KIND: Entry(_WARNING),
    Code.LINE_NEGATIVE: Entry(_ERROR, ("service",)),
    Code.READ_AS_INCOME: Entry(_NOTE, ("service",)),
    Code.LINE_TWICE: Entry(_WARNING, ("service", "first")),
    Code.TOTAL_DIFFERS: Entry(_WARNING, ("column", "sum")),
    Code.TOTAL_LEFT_OUT: Entry(_NOTE),
    Code.UNITS_MIXED: Entry(_WARNING, ("unit", "usual", "count")),
    Code.OFF_THE_SCALE: Entry(_ERROR, ("steps",)),
    Code.SCORE_NOT_REACHABLE: Entry(_ERROR, ("scale",)),
    Code.SCORE_DIFFERS: Entry(_WARNING, ("likelihood", "impact", "score")),
    Code.TARGET_ABOVE_CURRENT: Entry(_WARNING, ("score",)),
    Code.NOT_A_PERIOD: Entry(_ERROR),
    Code.NO_SUCH_QUARTER: Entry(_ERROR),
    Code.DATE_FOR_PERIOD: Entry(_ERROR),
    Code.YEAR_MISSING: Entry(_ERROR),
    Code.DATE_NOT_UNDERSTOOD: Entry(_NOTE),
    Code.MARKER_UNKNOWN: Entry(_NOTE, ("marker",)),
    Code.MARKER_CONTRADICTS: Entry(_WARNING, ("marker",)),
    Code.MARKER_NOT_UNDERSTOOD: Entry(_ERROR, ("marker",)),
    Code.COMMENTARY_MAY_DISCLOSE: Entry(_ERROR, ("ref", "period")),
    Code.DATE_AFTER_REPORT: Entry(_ERROR, ("ref", "day")),
    Code.NUMBER_TOO_LARGE: Entry(_ERROR),
    Code.NUMBER_AS_TEXT: Entry(_NOTE, ("column", "count")),
    Code.SIZE_UNLIKE_HISTORY: Entry(_WARNING, ("ref", "like", "times")),
    Code.SAME_AS_BEFORE: Entry(_WARNING, ("ref", "before")),
    Code.YEAR_TO_DATE_FELL: Entry(_WARNING, ("ref", "before", "figure")),
    Code.NUMERATOR_ABOVE: Entry(_WARNING, ("ref", "numerator", "denominator")),
    Code.QUOTIENT_DIFFERS: Entry(_WARNING, ("ref", "numerator", "denominator", "quotient")),
    Code.DATE_FOR_FIGURE: Entry(_ERROR),
    Code.DATE_FOR_REF: Entry(_WARNING),
    Code.SIZE_UNLIKE_TARGET: Entry(_WARNING, ("ref", "like", "times")),
    Code.REF_NEARLY_TWICE: Entry(_WARNING, ("first", "place")),
    Code.TITLE_TWICE: Entry(_WARNING, ("ref", "first")),
    Code.MEASURE_ALONE: Entry(_WARNING, ("ref",)),
    Code.RETURN_MISSING: Entry(_WARNING, ("of", "period")),
    Code.RETURN_LATE: Entry(_WARNING, ("count", "of", "period", "deadline")),
    Code.COMMENTARY_ABSENT: Entry(_WARNING, ("ref", "period")),
    Code.COMMENTARY_REPEATED: Entry(_WARNING, ("ref", "before")),
    Code.COMMENTARY_TOO_LONG: Entry(_WARNING, ("ref", "length", "longest")),
    Code.COMMENTARY_CONTRADICTS: Entry(_WARNING, ("ref", "period", "status")),
    Code.NARRATIVE_OTHER_PERIOD: Entry(_NOTE, ("period", "now")),
    Code.NARRATIVE_TOO_LONG: Entry(_WARNING, ("length", "longest")),
    Code.NARRATIVE_TWICE: Entry(_WARNING, ("period", "first")),
    Code.NARRATIVE_MAY_DISCLOSE: Entry(_ERROR, ("ref", "period")),
    Code.SHEET_BY_COLUMNS: Entry(_NOTE, ("kinds",)),
    Code.DEPARTMENT_BY_NAME: Entry(_NOTE, ("department",)),
    Code.REFS_MADE: Entry(_NOTE, ("count",)),
    Code.SECTIONS_TAKEN: Entry(_NOTE, ("count",)),
    Code.NOTES_LEFT_OUT: Entry(_NOTE, ("count",)),
    Code.TOTALS_LEFT_OUT: Entry(_NOTE, ("count",)),
    Code.ROWS_JOINED: Entry(_NOTE, ("count",)),
    Code.VALUES_CARRIED: Entry(_NOTE, ("column", "count")),
    Code.DEADLINES_NOT_MATCHED: Entry(_WARNING, ("milestones", "deadlines")),
    Code.UNITS_TAKEN: Entry(_NOTE, ("count",)),
    Code.BENCHMARK_TWICE: Entry(_ERROR, ("ref", "period", "first")),
    Code.QUARTILES_UPSIDE_DOWN: Entry(_ERROR, ("top", "bottom")),
    Code.COUNTING_DOES_NOT_FIT: Entry(_ERROR, ("unit",)),
    Code.NEGATIVE_COUNT: Entry(_ERROR),
    Code.NOTHING_COUNTED: Entry(_ERROR, ("value",)),
    Code.MAY_BE_PERCENT: Entry(_WARNING),
}
"""Every code has its entry."""
