"""The sheets of a department's scorecard, in the order in which they are read.

`compose.workbook_words` lists the words that only this workbook prints.
"""

from dataclasses import dataclass, replace

from reports.model.document import Column, ColumnKind, Fact, Run, Section, Table, TableRow, Words
from reports.model.scorecard import ExceptionReport, Scorecard
from reports.render.excel.book import Book
from reports.render.excel.formats import Style
from reports.render.excel.history import History, histories, history_widths, put_history
from reports.render.excel.marks import mark_text
from reports.render.excel.notes import put_key
from reports.render.excel.scorecard_charts import put_history_charts
from reports.render.excel.scorecard_live import live_measures, put_live, widths_beside
from reports.render.excel.sections import put_opening, put_section, tables_of, without_drawn
from reports.render.excel.sheet import Sheet
from reports.render.excel.summary import put_summary, summary_widths
from reports.render.excel.tables import Written
from reports.render.excel.text import plain
from reports.render.excel.widths import joined_widths

_NOTES_WIDTHS = (26.0, 60.0)
_NAMED = ("measures", "tasks", "budget", "risks")
"""Sections whose table has a name in the workbook."""


@dataclass(frozen=True)
class _Plan:
    """A sheet that holds one part of the scorecard."""

    name: str
    section: Section
    least: tuple[float, ...] = (12.0, 12.0)
    """Least widths: of a label, and of what there is to say."""
    beside: tuple[float, ...] = ()
    """Widths of columns to the right of its table."""


def put_scorecard(book: Book, scorecard: Scorecard) -> None:
    """Write every sheet. All are made before any is filled: charts and counts need to know where figures stand."""
    words = scorecard.words
    plans = _plans(scorecard)
    summary = book.add_sheet(words["sheet_summary"], summary_widths(scorecard.front))
    sheets = {plan.section.key: book.add_sheet(plan.name, _widths(plan)) for plan in plans}
    data, history = _put_history(book, scorecard)
    put_opening(summary, scorecard.masthead.title, scorecard.masthead.subtitle, scorecard.masthead)
    statuses = ""
    for plan in plans:
        sheet = sheets[plan.section.key]
        put_opening(sheet, plan.section.heading, scorecard.masthead.running_head, scorecard.masthead)
        written = put_section(sheet, plan.section, history, words["col_spark_target"])
        if written is not None and plan.section.key in _NAMED:
            book.add_name(f"Table_{plan.section.key}", sheet.span(written.top, written.last, 0, written.columns - 1))
        if written is not None and plan.section.key == "measures":
            statuses = _put_measures(book, sheet, written, plan.section, scorecard)
    if data is not None and scorecard.exceptions:
        put_history_charts(book, sheets["exceptions"], data, scorecard.exceptions, words)
    put_summary(book, summary, scorecard.front, history, words, statuses)
    put_key(sheets[scorecard.notes.key], scorecard.key)


def _widths(plan: _Plan) -> list[float]:
    return [*joined_widths(tables_of(plan.section), plan.least), *plan.beside]


def _put_measures(book: Book, sheet: Sheet, written: Written, section: Section, scorecard: Scorecard) -> str:
    """Formulas and names for the table of measures. Returns the cells of the statuses, for counting."""
    if section.subsections or len(section.tables) != 1:
        return ""
    table = section.tables[0]
    live = live_measures(table, scorecard.live)
    if not live:
        return ""
    places = put_live(sheet, written, table, live, scorecard.words)
    for key in ("ref", "target", "actual", "variance", "status", "tolerance"):
        book.add_name(f"Measures_{key}", sheet.span(written.top + 1, written.last, places.column[key]))
    return sheet.span(written.top + 1, written.last, places.column["status"])


def _plans(scorecard: Scorecard) -> list[_Plan]:
    """The sheets between the summary and the histories; the notes are the last."""
    words = scorecard.words
    plans: list[_Plan] = []
    if scorecard.exceptions:
        section = Section("exceptions", scorecard.exceptions_heading, tables=(_exceptions(scorecard),))
        plans.append(_Plan(words["sheet_exceptions"], section))
    measures = _in_one_table(scorecard.measures, words["col_group"])
    if scorecard.live and len(measures.tables) == 1 and not measures.subsections:
        live = live_measures(measures.tables[0], scorecard.live)
        measures = replace(measures, intro=(*measures.intro, (Run(words["live_note"]),)) if live else measures.intro)
        plans.append(_Plan(words["sheet_measures"], measures, beside=tuple(widths_beside(live, words)) if live else ()))
    else:
        plans.append(_Plan(words["sheet_measures"], measures))
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
    words = plain(fact.words)
    return f"{mark_text(fact.mark)} {words}".strip() if fact.mark else words


def _put_history(book: Book, scorecard: Scorecard) -> tuple[Sheet | None, History]:
    """The sheet of figures behind small and large charts; none where nothing is drawn."""
    attention = [scorecard.front.attention] if scorecard.front.attention else []
    entries = histories(tables_of(scorecard.measures) + attention)
    if not entries:
        return None, {}
    words = scorecard.words
    sheet = book.add_sheet(words["sheet_history"], history_widths(entries))
    put_opening(sheet, words["history_heading"], scorecard.masthead.running_head, scorecard.masthead)
    sheet.put_paragraph((Run(words["history_note"]),), Style())
    return sheet, put_history(sheet, entries, words)
