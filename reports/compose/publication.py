"""The publication edition: for each department cover, contents, notes, and one plain table a worksheet (METHODS §9)."""

import re
from collections.abc import Sequence

from reports.compose.edition import Edition
from reports.compose.masthead import titled_masthead
from reports.compose.money import sign_words
from reports.compose.names import folder_names, period_stem
from reports.compose.periods import full_name
from reports.compose.publication_budget import budget_table, without_brackets
from reports.compose.publication_measures import commentary_table, history_table, measures_table
from reports.compose.publication_notes import Notes
from reports.compose.publication_tables import data_table, plain_table
from reports.compose.publication_tasks import risks_table, tasks_table
from reports.model.document import ColumnKind, Table, Words
from reports.model.publication import CONTENTS, Publication, PublicationSheet
from reports.model.scorecard import Masthead
from reports.model.summary import DepartmentAssessment

_SHORTHAND = re.compile(r"\[[bcefpruxz]\]")
_NOTE = "[note "
_FIGURES = (ColumnKind.FIGURE, ColumnKind.DATE)


def publications(edition: Edition) -> tuple[Publication, ...]:
    """The publication edition of each department, in the order of the departments."""
    departments = edition.assessments.departments
    folders = folder_names([one.department.code for one in departments])
    return tuple(_publication(edition, one, folder) for one, folder in zip(departments, folders, strict=True))


def _publication(edition: Edition, department: DepartmentAssessment, folder: str) -> Publication:
    stem = f"{folder}/{folder}-publication-{period_stem(edition.period)}"
    subtitle = edition.wording.say("publication.subtitle", quarter=full_name(edition.wording, edition.period))
    masthead = titled_masthead(edition, department.department.name, subtitle)
    notes = Notes()
    tables = [table for table in _tables(edition, department, notes) if table.rows]
    sheets = tuple(_table_sheet(edition, table) for table in tables)
    listed = (_notes_sheet(edition, notes), *sheets) if notes.texts else sheets
    contents = (_contents(edition, listed),) if listed else ()
    return Publication(
        department=department.department.code,
        path=stem,
        masthead=masthead,
        sheets=(_cover(edition, masthead), *contents, *listed),
        data=tuple(data_table(f"{stem}-{table.key}", table) for table in tables),
    )


def _tables(edition: Edition, department: DepartmentAssessment, notes: Notes) -> tuple[Table, ...]:
    lines = (*department.budget, *department.earlier_budget)
    return (
        measures_table(edition, department.measures, notes),
        history_table(edition, department.measures, notes),
        commentary_table(edition, department.measures),
        tasks_table(edition, department.tasks, notes),
        budget_table(edition, lines, notes),
        risks_table(edition, department.risks, notes),
    )


def _cover(edition: Edition, masthead: Masthead) -> PublicationSheet:
    say = edition.wording.say
    lines = (masthead.organisation, masthead.subtitle, say("publication.about"), masthead.draft, masthead.notice)
    return PublicationSheet(say("publication.sheet.cover"), masthead.title, tuple(line for line in lines if line))


def _contents(edition: Edition, sheets: Sequence[PublicationSheet]) -> PublicationSheet:
    say = edition.wording.say
    headings = {key: say(f"publication.contents_column.{key}") for key in ("sheet", "title")}
    rows = [{"sheet": Words(sheet.name), "title": Words(sheet.title)} for sheet in sheets]
    table = plain_table(edition, CONTENTS, dict.fromkeys(headings, ColumnKind.TEXT), headings, rows)
    return _sheet(edition, table, ())


def _notes_sheet(edition: Edition, notes: Notes) -> PublicationSheet:
    say = edition.wording.say
    headings = {key: say(f"publication.notes_column.{key}") for key in ("note", "text")}
    rows = [{"note": Words(mark), "text": Words(text)} for mark, text in notes.texts]
    table = plain_table(edition, "notes", dict.fromkeys(headings, ColumnKind.TEXT), headings, rows)
    return _sheet(edition, table, ())


def _table_sheet(edition: Edition, table: Table) -> PublicationSheet:
    """A table with what is to be known above it: notes, shorthand, units."""
    say = edition.wording.say
    sentences = []
    if any(text.startswith(_NOTE) for text in _texts(table, ("notes",))):
        sentences.append(say("publication.has_notes"))
    used = sorted({mark for text in _texts(table) for mark in _SHORTHAND.findall(text)})
    if used:
        meanings = [f"{mark} {say(f'publication.shorthand.{mark[1:-1]}')}" for mark in used]
        sentences.append(say("publication.shorthand_used", meanings=edition.wording.listed(meanings)))
    if table.note:
        sentences.append(table.note)
    if table.key == "budget":
        sentences += [say("publication.money"), sign_words(edition.wording, without_brackets(edition.rules.finance))]
    return _sheet(edition, table, tuple(sentences))


def _texts(table: Table, keys: Sequence[str] = ()) -> list[str]:
    """The texts of some columns; without keys those of figures, dates and their shorthand, which no workbook wrote."""
    wanted = [
        at
        for at, column in enumerate(table.columns)
        if (column.key in keys if keys else column.key == "shorthand" or column.kind in _FIGURES)
    ]
    return [row.cells[at].text for row in table.rows for at in wanted]


def _sheet(edition: Edition, table: Table, sentences: tuple[str, ...]) -> PublicationSheet:
    say = edition.wording.say
    first = say("publication.one_table")
    return PublicationSheet(say(f"publication.sheet.{table.key}"), table.summary, (first, *sentences), table)
