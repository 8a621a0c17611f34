"""Tables of measures: the full one of a section, and the short one of the front page."""

from collections.abc import Sequence
from dataclasses import replace

from reports.compose.compared_with import expected_of, heading, short_heading
from reports.compose.edition import Edition
from reports.compose.figures import cell_value, figure_shown, printed_figures, target_text, variance_shown
from reports.compose.history_charts import spark
from reports.compose.marks import direction_mark, status_mark
from reports.compose.precision import decimals_for
from reports.compose.units import polarity_words, unit_words
from reports.compose.year_end import year_end_mark
from reports.model.assessment import MeasureAssessment
from reports.model.document import CellContent, Column, ColumnKind, Mark, Shown, Spark, Table, TableRow, Words
from reports.model.period import PeriodKind
from reports.model.value import Missing


def full_table(edition: Edition, measures: Sequence[MeasureAssessment], summary: str) -> Table:
    """Every measure with target, actual, variance, status, both directions, history and owner."""
    say, compared = edition.wording.say, edition.rules.comparison
    columns = (
        *_first_columns(edition),
        Column("status", say("measures.column.status"), ColumnKind.MARK),
        Column("year_end", say("measures.column.year_end"), ColumnKind.MARK, folds=True),
        Column("short", heading(edition, compared.short), ColumnKind.MARK),
        Column("long", heading(edition, compared.long), ColumnKind.MARK),
        Column("history", _history_heading(edition, measures), ColumnKind.SPARK),
        Column("owner", say("measures.column.owner"), ColumnKind.TEXT, folds=True),
    )
    rows = tuple(TableRow(_full_cells(edition, measure)) for measure in measures)
    return Table("measures", summary, columns, rows, _note(edition, measures, rows))


def attention_table(edition: Edition, measures: Sequence[MeasureAssessment], note: str) -> Table:
    """Some measures with target, actual, variance, direction since last quarter and history."""
    say = edition.wording.say
    columns = (
        *_first_columns(edition),
        Column("short", short_heading(edition), ColumnKind.MARK),
        Column("history", _history_heading(edition, measures), ColumnKind.SPARK),
    )
    rows = tuple(
        TableRow(
            (
                *_first_cells(edition, measure, aside=""),
                direction_mark(edition, measure.short, expected_of(edition, measure.short), measure),
                spark(edition, measure),
            )
        )
        for measure in measures
    )
    said = " ".join(part for part in (note, _note(edition, measures, rows)) if part)
    return Table("attention", say("front.attention_summary"), columns, rows, said)


def target_shown(edition: Edition, measure: MeasureAssessment) -> Shown:
    """The target for a table cell: a figure, a range, or why there is none."""
    decimals = decimals_for(measure, edition.rules)
    text = target_text(edition, measure, decimals, worded=False)
    return Shown(text, cell_value(measure.target.value), decimals, measure.measure.unit.name)


def _first_columns(edition: Edition) -> tuple[Column, ...]:
    say = edition.wording.say
    return (
        Column("ref", say("measures.column.ref"), ColumnKind.REF),
        Column("measure", say("measures.column.measure"), ColumnKind.TEXT),
        Column("target", say("measures.column.target"), ColumnKind.FIGURE),
        Column("actual", say("measures.column.actual"), ColumnKind.FIGURE),
        Column("variance", say("measures.column.variance"), ColumnKind.FIGURE),
    )


def _first_cells(edition: Edition, measure: MeasureAssessment, aside: str) -> tuple[CellContent, ...]:
    decimals = decimals_for(measure, edition.rules)
    return (
        Words(measure.measure.ref),
        Words(measure.measure.title, aside),
        target_shown(edition, measure),
        figure_shown(edition, measure.actual, measure.measure, decimals, strong=True),
        variance_shown(edition, measure),
    )


def _full_cells(edition: Edition, measure: MeasureAssessment) -> tuple[CellContent, ...]:
    return (
        *_first_cells(edition, measure, _aside(edition, measure)),
        _status(edition, measure),
        _year_end(edition, measure),
        direction_mark(edition, measure.short, expected_of(edition, measure.short), measure),
        direction_mark(edition, measure.long, expected_of(edition, measure.long), measure),
        spark(edition, measure),
        _owner(edition, measure.measure.owner),
    )


def _year_end(edition: Edition, measure: MeasureAssessment) -> Mark:
    """The projected status; on a narrow page in words below the measure, where there is a projection."""
    mark = year_end_mark(edition, measure)
    if measure.forecast.value is None:
        return mark
    return replace(mark, folded=edition.wording.say("measures.year_end_folded", status=mark.text))


_NOT_SAID = (Missing.NO_POLARITY, Missing.NOT_MEANINGFUL, Missing.ZERO_TARGET, Missing.NO_INTERVAL)
"""Reasons for no rating that the row's target and actual do not tell."""


def _status(edition: Edition, measure: MeasureAssessment) -> Mark:
    """The status; why there is no rating only where the row's target and actual do not say it."""
    mark = status_mark(edition, measure)
    return mark if measure.status.reason in _NOT_SAID else replace(mark, reason="")


def _owner(edition: Edition, owner: str) -> Words:
    if not owner:
        return Words(edition.wording.say("measures.owner_none"))
    return Words(owner, folded=edition.wording.say("measures.owner_folded", owner=owner))


def _aside(edition: Edition, measure: MeasureAssessment) -> str:
    """Unit and which way is better; then the frameworks that ask for the measure."""
    wording = edition.wording
    polarity = polarity_words(wording, measure.measure.unit, measure.measure.polarity)
    aside = wording.say("units.aside", unit=unit_words(wording, measure.measure.unit), polarity=polarity)
    return wording.say("pack.separator").join((aside, *measure.measure.frameworks))


def _note(edition: Edition, measures: Sequence[MeasureAssessment], rows: Sequence[TableRow]) -> str:
    """What the dashed line and the square brackets mean, where the table has them."""
    drawn = [cell for row in rows for cell in row.cells if isinstance(cell, Spark)]
    has_target = any(target is not None for cell in drawn for target in cell.targets)
    has_markers = any(figure.markers for measure in measures for figure in printed_figures(measure))
    notes = (("measures.note_target", has_target), ("measures.note_markers", has_markers))
    return " ".join(edition.wording.say(key) for key, is_needed in notes if is_needed)


def _history_heading(edition: Edition, measures: Sequence[MeasureAssessment]) -> str:
    """ "Twelve quarters", or "History" where annual measures are among them."""
    kinds = {point.period.kind for measure in measures for point in measure.history}
    longest = max((len(measure.history) for measure in measures), default=0)
    if kinds != {PeriodKind.QUARTER}:
        return edition.wording.say("measures.column.history_mixed")
    text = edition.wording.count("measures.column.history", longest)
    return text[:1].upper() + text[1:]
