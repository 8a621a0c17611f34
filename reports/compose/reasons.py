"""Why a figure has no value, in few words for a cell and as a sentence."""

from reports.compose.edition import Edition
from reports.model.measure import Frequency, Measure
from reports.model.suppression import Suppression
from reports.model.value import Missing

_LAST_QUARTER = 4


def short_reason(edition: Edition, missing: Missing, measure: Measure | None = None) -> str:
    """The reason for a table cell: "no baseline", "due in quarter 4"."""
    quarter = due_quarter(edition, measure)
    if missing is Missing.NOT_DUE and quarter:
        return edition.wording.say("missing.short.not_due_until", quarter=quarter)
    return edition.wording.say(f"missing.short.{missing.value}", **_counts(edition))


def long_reason(edition: Edition, missing: Missing, measure: Measure | None = None) -> str:
    """The reason as a sentence."""
    quarter = due_quarter(edition, measure)
    if missing is Missing.NOT_DUE and quarter:
        return edition.wording.say("missing.long.not_due_until", quarter=quarter)
    return edition.wording.say(f"missing.long.{missing.value}", **_counts(edition))


def due_quarter(edition: Edition, measure: Measure | None) -> int | None:
    """The later quarter of the year in which an annual or half-yearly measure is next due; None where none is."""
    if measure is None or measure.frequency not in (Frequency.ANNUAL, Frequency.HALF_YEARLY):
        return None
    now = edition.period.number
    due = 2 if measure.frequency is Frequency.HALF_YEARLY and now < 2 else _LAST_QUARTER
    return due if due > now else None


def _counts(edition: Edition) -> dict[str, object]:
    """The least count that is shown, and the greatest that is not."""
    rule = edition.assessments.organisation.suppression or Suppression()
    return {"least": rule.least, "most": rule.least - 1}
