"""The codes of judgements (DESIGN §4). Their words stand in the wording catalogue, their shapes in the rules.

Tasks have none here: their codes are those of the rule files.
"""

from enum import StrEnum


class Status(StrEnum):
    """Status codes of a measure, first that applies (DESIGN §4). A rule preset may add its own."""

    NOT_DUE = "not_due"
    NO_DATA = "no_data"
    DATA_ONLY = "data_only"
    NO_TARGET = "no_target"
    NOT_RATED = "not_rated"
    BETTER = "better"
    ON_TARGET = "on_target"
    WITHIN_TOLERANCE = "within_tolerance"
    OFF_TARGET = "off_target"


class DirectionCode(StrEnum):
    """Direction of travel (DESIGN §4)."""

    IMPROVED = "improved"
    STEADY = "steady"
    WORSENED = "worsened"
    INCREASED = "increased"
    DECREASED = "decreased"
    NOT_COMPARABLE = "not_comparable"


class TargetBasis(StrEnum):
    """Which target was taken (DESIGN §3, "Which target"); the pack says which."""

    PROFILE = "profile"
    """The Q column of the period."""
    YEAR_TO_DATE_SHARE = "year_to_date_share"
    """Cumulative without a Q column: the year's target × quarter ÷ 4."""
    QUARTER_SHARE = "quarter_share"
    """Discrete and additive without a Q column: the year's target ÷ 4."""
    YEAR = "year"
    """The year's target."""
    RANGE = "range"
    """A target range."""
    NONE = "none"
    """No target."""
    HALF_YEAR_SHARE = "half_year_share"
    """Half-yearly, discrete and additive without a Q column: the year's target ÷ 2."""
