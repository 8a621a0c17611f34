"""The sheets of a department's scorecard, in the order in which they are read.

Keys of `Scorecard.words`: sheet_summary, sheet_exceptions, sheet_measures, sheet_tasks, sheet_budget, sheet_risks,
sheet_notes, sheet_history; col_group (heading over the objectives), col_exception (over what is off target),
col_spark_target (beside a column of small charts); history_heading, history_note, col_history_ref,
col_history_measure, col_history_series, col_history_text, history_actual, history_target.
"""

from dataclasses import dataclass, replace

from reports.model.document import Column, ColumnKind, Fact, Run, Section, Table, TableRow, Words
from reports.model.scorecard import ExceptionReport, Scorecard
from reports.render.excel.book import Book
from reports.render.excel.formats import Style
from reports.render.excel.history import History, histories, history_widths, put_history
from reports.render.excel.marks import mark_text
from reports.render.excel.notes import put_key
from reports.render.excel.sections import put_opening, put_section, tables_of, without_drawn
from reports.render.excel.summary import put_summary, summary_widths
from reports.render.excel.widths import joined_widths

_NOTES_WIDTHS = (26.0, 60.0)


@dataclass(frozen=True)
class _Plan:
    """A sheet that holds one part of the scorecard."""

    name: str
    section: Section
    least: tuple[float, ...] = (12.0, 12.0)
    """Least widths: of a label, and of what there is to say."""


def put_scorecard(book: Book, scorecard: Scorecard) -> None:
    """Write every sheet. All are made before any is filled: small charts need to know where their figures stand."""
    words = scorecard.words
    plans = _plans(scorecard)
    summary = book.add_sheet(words["sheet_summary"], summary_widths(scorecard.front))
    sheets = [book.add_sheet(plan.name, joined_widths(tables_of(plan.section), plan.least)) for plan in plans]
    history = _put_history(book, scorecard)
    put_opening(summary, scorecard.masthead.title, scorecard.masthead.subtitle, scorecard.masthead)
    put_summary(summary, scorecard.front, history, words["col_spark_target"])
    for plan, sheet in zip(plans, sheets, strict=True):
        put_opening(sheet, plan.section.heading, scorecard.masthead.running_head, scorecard.masthead)
        put_section(sheet, plan.section, history, words["col_spark_target"])
    put_key(sheets[-1], scorecard.key)


def _plans(scorecard: Scorecard) -> list[_Plan]:
    """The sheets between the summary and the histories; the notes are the last."""
    words = scorecard.words
    plans: list[_Plan] = []
    if scorecard.exceptions:
        section = Section("exceptions", scorecard.exceptions_heading, tables=(_exceptions(scorecard),))
        plans.append(_Plan(words["sheet_exceptions"], section))
    plans.append(_Plan(words["sheet_measures"], _in_one_table(scorecard.measures, words["col_group"])))
    for section_or_none in (scorecard.tasks, scorecard.budget, scorecard.risks):
        if section_or_none is not None:
            plans.append(_Plan(words[f"sheet_{section_or_none.key}"], without_drawn(section_or_none)))
    return [*plans, _Plan(words["sheet_notes"], scorecard.notes, _NOTES_WIDTHS)]


def _in_one_table(section: Section, heading: str) -> Section:
    """The measures of all objectives in one table, which can be sorted and filtered, with the objective first."""
    parts = [part for part in section.subsections if len(part.tables) == 1]
    columns = {tuple(column.key for column in part.tables[0].columns) for part in parts}
    if len(columns) != 1 or len(parts) != len(section.subsections):
        return section
    first = parts[0].tables[0]
    rows = tuple(_labelled(part.heading, row) for part in parts for row in part.tables[0].rows)
    notes = " ".join(dict.fromkeys(part.tables[0].note for part in parts if part.tables[0].note))
    group = Column("group", heading, ColumnKind.TEXT)
    table = replace(first, columns=(group, *first.columns), rows=rows, note=notes)
    said = tuple(Fact(part.heading, sentence) for part in parts for sentence in part.intro)
    facts = section.facts + said + tuple(fact for part in parts for fact in part.facts)
    return replace(section, tables=(*section.tables, table), facts=facts, subsections=())


def _labelled(label: str, row: TableRow) -> TableRow:
    return replace(row, cells=(Words(label), *row.cells))


def _exceptions(scorecard: Scorecard) -> Table:
    """What is off target, a row each, with the answers in columns."""
    reports = scorecard.exceptions
    labels = list(dict.fromkeys(fact.label for report in reports for fact in _facts(report)))
    columns = [Column("exception", scorecard.words["col_exception"], ColumnKind.TEXT)]
    columns += [Column(label, label, ColumnKind.TEXT) for label in labels]
    rows = tuple(TableRow((_finding(report), *(_answer(report, label) for label in labels))) for report in reports)
    return Table("exceptions", scorecard.exceptions_heading, tuple(columns), rows)


def _facts(report: ExceptionReport) -> tuple[Fact, ...]:
    return (*report.facts, *report.answers)


def _finding(report: ExceptionReport) -> Words:
    aside = "\n".join(text for text in (report.subheading, report.note) if text)
    return Words(report.heading, aside, strong=True)


def _answer(report: ExceptionReport, label: str) -> Words:
    """What the report says under a label, a line each; a dash where it has no such label."""
    facts = [fact for fact in _facts(report) if fact.label == label]
    return Words("\n".join(_said(fact) for fact in facts) or "–")


def _said(fact: Fact) -> str:
    words = "".join(run.text for run in fact.words)
    return f"{mark_text(fact.mark)} {words}".strip() if fact.mark else words


def _put_history(book: Book, scorecard: Scorecard) -> History:
    """The sheet of figures behind the small charts; none where nothing is drawn."""
    attention = [scorecard.front.attention] if scorecard.front.attention else []
    entries = histories(tables_of(scorecard.measures) + attention)
    if not entries:
        return {}
    words = scorecard.words
    sheet = book.add_sheet(words["sheet_history"], history_widths(entries))
    put_opening(sheet, words["history_heading"], scorecard.masthead.running_head, scorecard.masthead)
    sheet.put_paragraph((Run(words["history_note"]),), Style())
    return put_history(sheet, entries, words)
