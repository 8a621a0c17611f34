"""Tables of measures: the full one of a section, and the short one of the front page."""

from collections.abc import Sequence
from dataclasses import replace

from reports.compose.compared_with import expected_of, heading, short_heading
from reports.compose.edition import Edition
from reports.compose.figures import (
    cell_value,
    figure_shown,
    figure_text,
    printed_figures,
    target_text,
    unknown_limits,
    variance_shown,
)
from reports.compose.history_charts import spark
from reports.compose.marks import direction_mark, status_mark
from reports.compose.owners import usual_owner
from reports.compose.periods import chart_name, year_name
from reports.compose.precision import decimals_for
from reports.compose.tolerance import has_limits
from reports.compose.units import polarity_words, unit_words
from reports.compose.year_end import year_end_figure, year_end_mark
from reports.model.assessment import MeasureAssessment
from reports.model.codes import DirectionCode
from reports.model.direction_rule import Since
from reports.model.document import CellContent, Column, ColumnKind, Mark, Shown, Spark, Table, TableRow, Words
from reports.model.period import PeriodKind
from reports.model.value import Missing


def full_table(
    edition: Edition, measures: Sequence[MeasureAssessment], summary: str, *, is_first: bool = True, is_owned: bool
) -> Table:
    """Every measure with target, actual, variance, status, both directions, history and owner.

    What its signs mean is said below the first of several tables. `is_owned` says that most owners stand above them.
    """
    say, compared = edition.wording.say, edition.rules.comparison
    columns = (
        *_first_columns(edition),
        Column("status", say("measures.column.status"), ColumnKind.MARK),
        Column("year_end", say("measures.column.year_end"), ColumnKind.MARK, folds=2, into="status"),
        Column("short", heading(edition, compared.short), ColumnKind.MARK),
        Column("long", heading(edition, compared.long), ColumnKind.MARK, folds=3, into="short"),
        Column("history", _history_heading(edition, measures), ColumnKind.SPARK),
        Column("owner", say("measures.column.owner"), ColumnKind.TEXT, folds=1, is_said=is_owned),
    )
    usual = usual_owner([measure.measure.owner for measure in measures])
    rows = tuple(TableRow(_full_cells(edition, measure, usual)) for measure in measures)
    if not is_first:
        return Table("measures", summary, columns, rows)
    return Table("measures", summary, columns, rows, _note(edition, measures), _drawn_note(edition, rows))


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
    said = " ".join(part for part in (note, _note(edition, measures)) if part)
    return Table("attention", say("front.attention_summary"), columns, rows, said, _drawn_note(edition, rows))


def target_shown(edition: Edition, measure: MeasureAssessment) -> Shown:
    """The target for a table cell: a figure, a range, or why there is none."""
    decimals = decimals_for(measure, edition.rules)
    text = target_text(edition, measure, decimals, worded=False)
    value = cell_value(measure.target.value)
    is_range = value is None and has_limits(measure)
    return Shown(text, text if is_range else value, decimals, measure.measure.unit.name)


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


def _full_cells(edition: Edition, measure: MeasureAssessment, usual: str) -> tuple[CellContent, ...]:
    long = direction_mark(edition, measure.long, expected_of(edition, measure.long), measure)
    return (
        *_first_cells(edition, measure, _aside(edition, measure)),
        _status(edition, measure),
        _year_end(edition, measure),
        direction_mark(edition, measure.short, expected_of(edition, measure.short), measure),
        replace(long, folded=_long_folded(edition, measure, long)),
        spark(edition, measure),
        _owner(edition, measure.measure.owner, usual),
    )


def _year_end(edition: Edition, measure: MeasureAssessment) -> Mark:
    """The projected status; on a narrow page in words below the status, where it is a rating.

    What cannot be rated has its projected figure there: that it has no target stands in the row already.
    """
    mark, projection = year_end_mark(edition, measure), measure.projection
    band = edition.rules.status.get(projection.status) if projection and projection.status else None
    if band is None or projection is None:
        return mark
    if not band.is_rated:
        return mark if projection.value is None else year_end_figure(edition, measure, mark.reason)
    return replace(mark, folded=edition.wording.say("measures.year_end_folded", status=mark.text.lower()))


def _long_folded(edition: Edition, measure: MeasureAssessment, mark: Mark) -> str:
    """The long direction below the short one, where there is anything to compare, and with another period."""
    is_known = measure.long.against is not None and measure.long.code is not DirectionCode.NOT_COMPARABLE
    is_said = (measure.long.against, measure.long.code) == (measure.short.against, measure.short.code)
    if measure.long.against is None or not is_known or is_said:
        return ""
    since = heading(edition, measure.long.since)
    if measure.long.since in (Since.PREVIOUS_PERIOD, Since.SAME_PERIOD_LAST_YEAR):
        since = edition.wording.say("measures.long_since", period=chart_name(edition.wording, measure.long.against))
    return edition.wording.say("measures.long_folded", direction=mark.text.lower(), since=since[:1].lower() + since[1:])


_NOT_SAID = (
    Missing.NO_POLARITY,
    Missing.NOT_MEANINGFUL,
    Missing.ZERO_TARGET,
    Missing.NO_INTERVAL,
    Missing.NO_LIMITS,
)
"""Reasons for no rating that the row's target and actual do not tell."""


def _status(edition: Edition, measure: MeasureAssessment) -> Mark:
    """The status; why there is no rating only where the row's target and actual do not say it."""
    mark, unknown = status_mark(edition, measure), unknown_limits(edition, measure)
    if unknown and mark.reason:
        return replace(mark, reason=unknown)
    return mark if measure.status.reason in _NOT_SAID else replace(mark, reason="")


def _owner(edition: Edition, owner: str, usual: str) -> Words:
    words = owner or edition.wording.say("measures.owner_none")
    return Words(words, folded=edition.wording.say("measures.owner_folded", owner=words) if owner != usual else "")


def _aside(edition: Edition, measure: MeasureAssessment) -> str:
    """Unit and which way is better; the frameworks that ask for the measure; targets of the years to come."""
    wording = edition.wording
    polarity = polarity_words(wording, measure.measure.unit, measure.measure.polarity)
    aside = wording.say("units.aside", unit=unit_words(wording, measure.measure.unit), polarity=polarity)
    parts = (aside, *measure.measure.frameworks, *_future_targets(edition, measure))
    return wording.say("pack.separator").join(parts)


def _future_targets(edition: Edition, measure: MeasureAssessment) -> tuple[str, ...]:
    """The targets of later years as one part; nothing where none was given."""
    decimals = decimals_for(measure, edition.rules)
    later = sorted(
        (one for one in measure.measure.targets if one.year.start_year > edition.period.start_year),
        key=lambda one: one.year.start,
    )
    targets = [
        edition.wording.say(
            "measures.future_target",
            year=year_name(edition.wording, one.year),
            target=figure_text(edition, one.annual, measure.measure, decimals, worded=False),
        )
        for one in later
        if one.annual.value is not None
    ]
    if not targets:
        return ()
    return (edition.wording.say("measures.future_targets", targets=edition.wording.listed(targets)),)


def _note(edition: Edition, measures: Sequence[MeasureAssessment]) -> str:
    """What the square brackets mean, where the table has them."""
    has_markers = any(figure.markers for measure in measures for figure in printed_figures(measure))
    return edition.wording.say("measures.note_markers") if has_markers else ""


def _drawn_note(edition: Edition, rows: Sequence[TableRow]) -> str:
    """What the dashed line means, where the table has one. A workbook draws targets in charts of their own."""
    drawn = [cell for row in rows for cell in row.cells if isinstance(cell, Spark)]
    has_target = any(target is not None for cell in drawn for target in cell.targets)
    return edition.wording.say("measures.note_target") if has_target else ""


def _history_heading(edition: Edition, measures: Sequence[MeasureAssessment]) -> str:
    """ "Twelve quarters", or "History" where annual measures are among them."""
    kinds = {point.period.kind for measure in measures for point in measure.history}
    longest = max((len(measure.history) for measure in measures), default=0)
    if kinds != {PeriodKind.QUARTER}:
        return edition.wording.say("measures.column.history_mixed")
    text = edition.wording.count("measures.column.history", longest)
    return text[:1].upper() + text[1:]
