"""The catalogue of findings: every kind of fault with its stable code, its severity and the places of its sentences.

The words are in templates/wording/en/findings.toml, a table a code, named as here in small letters.
Groups: F00x workbooks and sheets, F01x columns and headings, F02x refs and departments, F03x values, F04x settings
of a measure, F05x targets, F06x actuals and commentary, F07x tasks, F08x budget, F09x risks, F10x periods and dates,
F11x doubtful figures, F12x one sheet beside another and whole returns, F13x what is said of a figure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.model.finding import Severity


class Code(StrEnum):
    """Stable codes. A code is never given to another fault."""

    WORKBOOK_NOT_OPENED = "F001"
    WORKBOOK_SKIPPED = "F002"
    SHEET_NOT_RECOGNISED = "F003"
    WORKBOOK_NOT_SUPPORTED = "F004"
    NO_WORKBOOK = "F005"
    SHEET_MISSING = "F006"

    COLUMN_MISSING = "F010"
    HEADING_NOT_UNDERSTOOD = "F011"
    HEADING_TWICE = "F012"
    NO_HEADER_ROW = "F013"
    COLUMN_ADVISED = "F014"

    REF_UNKNOWN = "F020"
    REF_TWICE = "F021"
    REF_MISSING = "F022"
    DEPARTMENT_UNKNOWN = "F023"
    DEPARTMENT_NOT_LISTED = "F024"
    DEPARTMENT_MISSING = "F025"
    TITLE_MISSING = "F026"
    OWNER_MISSING = "F027"
    DEPARTMENT_EMPTY = "F028"
    FORMER_REF_TWICE = "F029"

    FORMULA_ERROR = "F030"
    FORMULA_WITHOUT_VALUE = "F031"
    LIMIT_PASSED = "F032"
    NOT_A_NUMBER = "F033"
    NOT_A_DATE = "F034"
    NOT_YES_OR_NO = "F035"
    NOT_ON_SCALE = "F036"
    UNIT_DIFFERS = "F037"
    POUNDS_OR_THOUSANDS = "F038"
    REMARK_AFTER_VALUE = "F039"

    POLARITY_MISSING = "F040"
    POLARITY_UNKNOWN = "F041"
    COUNTING_UNKNOWN = "F042"
    FREQUENCY_UNKNOWN = "F043"
    UNIT_UNKNOWN = "F044"
    UNIT_MISSING = "F045"
    SCALE_MISSING = "F046"
    TOLERANCE_NOT_UNDERSTOOD = "F047"
    SETTING_NOT_UNDERSTOOD = "F048"
    POLARITY_CONTRADICTED = "F049"

    RANGE_WITHOUT_LIMITS = "F050"
    LIMITS_UPSIDE_DOWN = "F051"
    TOLERANCE_AT_ZERO = "F052"
    TARGET_TWICE = "F053"
    FLOOR_BEYOND_TARGET = "F054"
    TARGET_IN_WORDS = "F055"

    ACTUAL_AWAITED = "F060"
    ACTUAL_TWICE = "F061"
    ACTUAL_LATER = "F062"
    DENOMINATOR_NOT_POSITIVE = "F063"
    LOOKS_LIKE_FRACTION = "F064"
    ALL_LOOK_LIKE_FRACTIONS = "F065"
    MONTHS_INCOMPLETE = "F066"
    MONTHS_NOT_ADDITIVE = "F067"
    HALF_FOR_QUARTER = "F068"
    COMMENTARY_TWICE = "F069"

    DUE_BEFORE_START = "F070"
    COMPLETED_AFTER_REPORT = "F071"
    COMPLETE_WITHOUT_DATE = "F072"
    PERCENT_OUT_OF_RANGE = "F073"
    PERCENT_LOOKS_LIKE_FRACTION = "F074"
    STATE_UNKNOWN = "F075"

    KIND_UNKNOWN = "F080"
    BUDGET_UNIT_UNKNOWN = "F081"
    BUDGET_UNIT_MISSING = "F082"
    NEGATIVE_WITH_KIND = "F083"
    LINE_NEGATIVE = "F084"
    READ_AS_INCOME = "F085"
    LINE_TWICE = "F086"
    TOTAL_DIFFERS = "F087"
    TOTAL_LEFT_OUT = "F088"
    UNITS_MIXED = "F089"

    OFF_THE_SCALE = "F090"
    SCORE_NOT_REACHABLE = "F091"
    SCORE_DIFFERS = "F092"
    TARGET_ABOVE_CURRENT = "F093"

    NOT_A_PERIOD = "F100"
    NO_SUCH_QUARTER = "F101"
    DATE_FOR_PERIOD = "F102"
    YEAR_MISSING = "F103"
    DATE_NOT_UNDERSTOOD = "F104"
    MARKER_UNKNOWN = "F105"
    MARKER_CONTRADICTS = "F106"

    SIZE_UNLIKE_HISTORY = "F112"
    SAME_AS_BEFORE = "F113"
    YEAR_TO_DATE_FELL = "F114"
    NUMERATOR_ABOVE = "F115"
    QUOTIENT_DIFFERS = "F116"
    DATE_FOR_FIGURE = "F117"
    DATE_FOR_REF = "F118"
    SIZE_UNLIKE_TARGET = "F119"

    REF_NEARLY_TWICE = "F120"
    TITLE_TWICE = "F121"
    MEASURE_ALONE = "F122"
    RETURN_MISSING = "F123"
    RETURN_LATE = "F124"

    COMMENTARY_REPEATED = "F131"
    COMMENTARY_TOO_LONG = "F132"


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
    Code.COLUMN_MISSING: Entry(_ERROR, ("column",)),
    Code.HEADING_NOT_UNDERSTOOD: Entry(_WARNING, ("heading",)),
    Code.HEADING_TWICE: Entry(_WARNING, ("column", "heading")),
    Code.NO_HEADER_ROW: Entry(_ERROR, ("columns",)),
    Code.COLUMN_ADVISED: Entry(_WARNING, ("column",)),
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
    Code.COMMENTARY_REPEATED: Entry(_WARNING, ("ref", "before")),
    Code.COMMENTARY_TOO_LONG: Entry(_WARNING, ("ref", "length", "longest")),
}
"""Every code has its entry."""
