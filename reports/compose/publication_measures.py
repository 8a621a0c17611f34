"""The measures of the publication edition: one row a measure, one a period of its history, one a commentary."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from reports.compose.compared_with import expected_of
from reports.compose.compared_with import heading as since_heading
from reports.compose.edition import Edition
from reports.compose.figures import cell_value, percent_shown, value_text, variance_decimals
from reports.compose.marks import direction_mark, status_mark
from reports.compose.periods import short_name
from reports.compose.precision import decimals_for
from reports.compose.publication_notes import NOT_APPLICABLE, Notes, RowNotes
from reports.compose.publication_tables import Row, digits, headings_of, noted_table, plain_table
from reports.compose.reasons import long_reason
from reports.compose.units import polarity_words, unit_words
from reports.compose.year_end import year_end_mark
from reports.model.assessment import Direction, HistoryPoint, MeasureAssessment
from reports.model.codes import TargetBasis
from reports.model.document import CellContent, ColumnKind, Shown, Table, Words
from reports.model.measure import Commentary
from reports.model.value import Figure

_MEASURES = {
    "ref": ColumnKind.REF,
    "measure": ColumnKind.TEXT,
    "objective": ColumnKind.TEXT,
    "unit": ColumnKind.TEXT,
    "better": ColumnKind.TEXT,
    "target": ColumnKind.FIGURE,
    "lower": ColumnKind.FIGURE,
    "upper": ColumnKind.FIGURE,
    "actual": ColumnKind.FIGURE,
    "shorthand": ColumnKind.TEXT,
    "variance": ColumnKind.FIGURE,
    "variance_unit": ColumnKind.TEXT,
    "variance_percent": ColumnKind.FIGURE,
    "judgement": ColumnKind.TEXT,
    "status": ColumnKind.TEXT,
    "short": ColumnKind.TEXT,
    "long": ColumnKind.TEXT,
    "forecast": ColumnKind.FIGURE,
    "year_end": ColumnKind.TEXT,
    "notes": ColumnKind.TEXT,
}
_HISTORY = {
    "ref": ColumnKind.REF,
    "measure": ColumnKind.TEXT,
    "period": ColumnKind.TEXT,
    "unit": ColumnKind.TEXT,
    "target": ColumnKind.FIGURE,
    "actual": ColumnKind.FIGURE,
    "shorthand": ColumnKind.TEXT,
    "notes": ColumnKind.TEXT,
}
_COMMENTARY = dict.fromkeys(("ref", "measure", "period", "cause", "action", "owner", "by_when"), ColumnKind.TEXT)


def measures_table(edition: Edition, measures: Sequence[MeasureAssessment], notes: Notes) -> Table:
    """Every measure with target, actual, variance, status, directions and projected year end."""
    compared = edition.rules.comparison
    since = {"short": since_heading(edition, compared.short), "long": since_heading(edition, compared.long)}
    headings = headings_of(edition, "measures", _MEASURES, **since)
    rows = [_measure(edition, measure) for measure in measures]
    return noted_table(edition, "measures", _MEASURES, headings, rows, notes)


def history_table(edition: Edition, measures: Sequence[MeasureAssessment], notes: Notes) -> Table:
    """Every period of every measure, oldest first."""
    headings = headings_of(edition, "history", _HISTORY)
    rows = [_point(edition, measure, point) for measure in measures for point in measure.history]
    return noted_table(edition, "history", _HISTORY, headings, rows, notes)


def commentary_table(edition: Edition, measures: Sequence[MeasureAssessment]) -> Table:
    """What owners say of the measures of the quarter."""
    headings = headings_of(edition, "commentary", _COMMENTARY)
    rows = [_commentary(edition, measure, measure.commentary) for measure in measures if measure.commentary]
    return plain_table(edition, "commentary", _COMMENTARY, headings, rows)


def _measure(edition: Edition, measure: MeasureAssessment) -> Row:
    wording, about, row = edition.wording, measure.measure, RowNotes(edition, measure.measure)
    unit, percent = unit_words(wording, about.unit), measure.variance_percent
    has_range = measure.basis is TargetBasis.RANGE

    def cell(key: str, figure: Figure) -> CellContent:
        return row.figure(key, figure, _shown(edition, measure, figure))

    cells: dict[str, CellContent] = {
        "ref": Words(about.ref),
        "measure": Words(about.title),
        "objective": Words(about.objective or wording.say("publication.none")),
        "unit": Words(unit),
        "better": Words(polarity_words(wording, about.unit, about.polarity)),
        "target": cell("target", measure.target),
        "lower": cell("lower", measure.lower) if has_range else Words(NOT_APPLICABLE),
        "upper": cell("upper", measure.upper) if has_range else Words(NOT_APPLICABLE),
        "actual": cell("actual", measure.actual),
        "shorthand": row.markers(measure.actual.markers),
        "variance": row.figure("variance", measure.variance, _variance(edition, measure)),
        "variance_unit": Words(about.unit.variance_unit or unit),
        "variance_percent": row.figure("variance_percent", percent, _percent(edition, measure)),
        "judgement": Words(_judgement(edition, measure)),
        "status": Words(status_mark(edition, measure).text),
        "short": _direction(edition, measure, measure.short, "short", row),
        "long": _direction(edition, measure, measure.long, "long", row),
        "forecast": cell("forecast", measure.forecast),
        "year_end": Words(year_end_mark(edition, measure).text),
    }  # fmt: skip
    if measure.status.reason:
        row.say("status", long_reason(edition, measure.status.reason, about))
    if measure.projection and measure.projection.status_reason:
        row.say("year_end", long_reason(edition, measure.projection.status_reason, about))
    return Row(cells, row)


def _point(edition: Edition, measure: MeasureAssessment, point: HistoryPoint) -> Row:
    row = RowNotes(edition, measure.measure)
    cells: dict[str, CellContent] = {
        "ref": Words(measure.measure.ref),
        "measure": Words(measure.measure.title),
        "period": Words(short_name(edition.wording, point.period)),
        "unit": Words(unit_words(edition.wording, measure.measure.unit)),
        "target": row.figure("target", point.target, _shown(edition, measure, point.target)),
        "actual": row.figure("actual", point.figure, _shown(edition, measure, point.figure)),
        "shorthand": row.markers(point.figure.markers),
    }
    return Row(cells, row)


def _commentary(edition: Edition, measure: MeasureAssessment, said: Commentary) -> dict[str, CellContent]:
    none = edition.wording.say("publication.none")
    return {
        "ref": Words(measure.measure.ref),
        "measure": Words(measure.measure.title),
        "period": Words(short_name(edition.wording, said.period)),
        "cause": Words(said.cause or none),
        "action": Words(said.action or none),
        "owner": Words(said.owner or none),
        "by_when": Words(said.by_when or none),
    }


def _shown(edition: Edition, measure: MeasureAssessment, figure: Figure) -> Shown:
    """A figure as digits alone: its unit and its markers have columns of their own."""
    if figure.value is None:
        return Shown(NOT_APPLICABLE)
    value = cell_value(figure.value)
    if isinstance(value, Decimal):
        return digits(edition, value, decimals_for(measure, edition.rules))
    text = value_text(edition.wording, figure.value, measure.measure.unit, 0, worded=False)
    return Shown(text, value if isinstance(value, date) else None)


def _variance(edition: Edition, measure: MeasureAssessment) -> Shown:
    number = measure.variance.number
    return Shown(NOT_APPLICABLE) if number is None else digits(edition, number, variance_decimals(edition, measure))


def _percent(edition: Edition, measure: MeasureAssessment) -> Shown:
    shown = percent_shown(edition, measure)
    return digits(edition, shown.value, shown.decimals) if isinstance(shown.value, Decimal) else shown


def _judgement(edition: Edition, measure: MeasureAssessment) -> str:
    if measure.favourable is None:
        return edition.wording.say("publication.no_judgement")
    return edition.wording.say("publication.favourable" if measure.favourable else "publication.adverse")


def _direction(edition: Edition, measure: MeasureAssessment, direction: Direction, key: str, row: RowNotes) -> Words:
    """The direction; a note says why it is not comparable, or that another period than its column's was compared."""
    mark = direction_mark(edition, direction, expected_of(edition, direction), measure)
    if direction.reason:
        row.say(key, long_reason(edition, direction.reason, measure.measure))
    elif mark.reason:
        row.say(key, mark.reason)
    return Words(mark.text)
