"""Excel: a department's scorecard, and the finance officers' workbook with its live formulas.

Figures are native numbers and dates, words are always text, and the same document gives the same bytes. Nothing is
hidden, nothing leads out of the workbook, and there are no macros.
"""

from dataclasses import replace

from reports.collection import without_cycle_search
from reports.model.brand import Brand
from reports.model.corporate import CorporateScorecard
from reports.model.findings_report import FindingsReport
from reports.model.publication import Publication
from reports.model.scorecard import Scorecard
from reports.model.variance_book import VarianceBook
from reports.render.excel.book import Book
from reports.render.excel.corporate import put_corporate
from reports.render.excel.findings import put_findings
from reports.render.excel.publication import FAMILY, put_publication
from reports.render.excel.scorecard import put_scorecard
from reports.render.excel.variance_book import put_variance_book


def render_scorecard(scorecard: Scorecard, brand: Brand) -> bytes:
    """A department's scorecard as a workbook (xlsx)."""
    book = Book(scorecard.masthead, brand)
    put_scorecard(book, scorecard)
    return book.finish()


def render_corporate(scorecard: CorporateScorecard, brand: Brand) -> bytes:
    """The corporate scorecard as a workbook (xlsx)."""
    book = Book(scorecard.masthead, brand)
    put_corporate(book, scorecard)
    return book.finish()


def render_findings(report: FindingsReport, brand: Brand) -> bytes:
    """What the checks found as a workbook (xlsx) in which a department answers."""
    book = Book(report.masthead, brand)
    put_findings(book, report)
    return book.finish()


@without_cycle_search()
def render_variance_book(book: VarianceBook, brand: Brand) -> bytes:
    """The variance workbook (xlsx): inputs, live formulas with the values that they have now, and every source cell."""
    workbook = Book(book.masthead, brand)
    put_variance_book(workbook, book)
    return workbook.finish()


def render_publication(publication: Publication, brand: Brand) -> bytes:
    """The publication edition of a department as a workbook (xlsx)."""
    book = Book(publication.masthead, replace(brand, office=FAMILY))
    put_publication(book, publication)
    return book.finish()
