"""The sheets of the corporate scorecard: the front page, then a sheet for each section, in the order of the pages."""

from reports.model.corporate import CorporateScorecard
from reports.model.document import Run, Section
from reports.render.excel.book import Book
from reports.render.excel.formats import Style
from reports.render.excel.history import History, histories, history_widths, put_history
from reports.render.excel.notes import put_key
from reports.render.excel.sections import put_opening, put_section, tables_of, without_drawn
from reports.render.excel.summary import put_summary, summary_widths
from reports.render.excel.widths import joined_widths

_LEAST = (12.0, 12.0)
_NOTES_WIDTHS = (26.0, 60.0)
_NOTES = "notes"


def put_corporate(book: Book, scorecard: CorporateScorecard) -> None:
    """Write every sheet. All are made before any is filled: small charts need to know where their figures stand."""
    words, masthead = scorecard.words, scorecard.masthead
    sections = [without_drawn(section) for section in scorecard.sections]
    summary = book.add_sheet(words["sheet_summary"], summary_widths(scorecard.front))
    sheets = [book.add_sheet(_name(section, scorecard), _widths(section)) for section in sections]
    history = _put_history(book, scorecard, sections)
    put_opening(summary, masthead.title, masthead.subtitle, masthead)
    put_summary(book, summary, scorecard.front, history, words, "")
    for section, sheet in zip(sections, sheets, strict=True):
        put_opening(sheet, section.heading, masthead.running_head, masthead)
        put_section(sheet, section, history, words["col_spark_target"])
        if section.key == _NOTES:
            put_key(sheet, scorecard.key)


def _name(section: Section, scorecard: CorporateScorecard) -> str:
    """A section that department scorecards have too has the name of their sheet, any other its heading."""
    return scorecard.words.get(f"sheet_{section.key}", section.heading)


def _widths(section: Section) -> list[float]:
    return joined_widths(tables_of(section), _NOTES_WIDTHS if section.key == _NOTES else _LEAST)


def _put_history(book: Book, scorecard: CorporateScorecard, sections: list[Section]) -> History:
    """The sheet of figures behind the small charts; none where nothing is drawn."""
    tables = [table for section in sections for table in tables_of(section)]
    entries = histories(tables + ([scorecard.front.attention] if scorecard.front.attention else []))
    if not entries:
        return {}
    words = scorecard.words
    sheet = book.add_sheet(words["sheet_history"], history_widths(entries))
    put_opening(sheet, words["history_heading"], scorecard.masthead.running_head, scorecard.masthead)
    sheet.put_paragraph((Run(words["history_note"]),), Style())
    return put_history(sheet, entries, words)
