"""Render: from a finished document and a brand to bytes. Every word and figure is final before it comes here.

One folder a format; each knows paper, sheets or files, and nothing of how a figure came to be. Formats are imported
when they are asked for, so that a run that writes only data loads no PDF library.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from reports.collection import without_cycle_search
from reports.model.attachment import Attachment
from reports.model.brand import Brand
from reports.model.corporate import CorporateScorecard
from reports.model.data_table import DataTable
from reports.model.findings_report import FindingsReport
from reports.model.pack import Json
from reports.model.panel_pack import PanelPack
from reports.model.publication import Publication
from reports.model.scorecard import Scorecard
from reports.model.variance_book import VarianceBook


def prove_brand(brand: Brand) -> None:
    """Open the brand's mark and typeface. Raises PackError where one cannot be used, before anything is rendered."""
    with without_cycle_search():  # the libraries take half a second to load, a quarter of it for the search
        from reports.render.pdf import prove
    prove(brand)


def unprintable(brand: Brand, characters: AbstractSet[str]) -> frozenset[str]:
    """Those of some characters that no document of the brand can show."""
    from reports.render.brand.printable import unprintable as lacking

    return lacking(brand, characters)


def document_pdf(
    document: Scorecard | CorporateScorecard | PanelPack, brand: Brand, attachment: Attachment | None = None
) -> bytes:
    """A scorecard or a panel pack as a tagged PDF, with its figures inside where an attachment is given."""
    from reports.render.pdf import render_pdf

    return render_pdf(document, brand, attachment=attachment)


def pdf_checks() -> tuple[str, ...]:
    """The names of the rules that every PDF is checked for before it is handed over."""
    from reports.render.pdf.file_checks import checked_rules

    return checked_rules()


def scorecard_workbook(scorecard: Scorecard, brand: Brand) -> bytes:
    """A department's scorecard as a workbook."""
    from reports.render.excel import render_scorecard

    return render_scorecard(scorecard, brand)


def corporate_workbook(scorecard: CorporateScorecard, brand: Brand) -> bytes:
    """The corporate scorecard as a workbook."""
    from reports.render.excel import render_corporate

    return render_corporate(scorecard, brand)


def variance_workbook(book: VarianceBook, brand: Brand) -> bytes:
    """The finance officers' workbook."""
    from reports.render.excel import render_variance_book

    return render_variance_book(book, brand)


def findings_workbook(report: FindingsReport, brand: Brand) -> bytes:
    """What the checks found as a workbook that a department answers and sends back."""
    from reports.render.excel import render_findings

    return render_findings(report, brand)


def findings_page(report: FindingsReport, brand: Brand, folders: Sequence[Path]) -> bytes:
    """What the checks found as a page. `folders` are those of page templates, in order."""
    from reports.render.html import render_findings

    return render_findings(report, brand, folders)


def publication_workbook(publication: Publication, brand: Brand) -> bytes:
    """The publication edition as a workbook."""
    from reports.render.excel import render_publication

    return render_publication(publication, brand)


def publication_sheet(publication: Publication) -> bytes:
    """The publication edition as an OpenDocument spreadsheet."""
    from reports.render.ods import render_ods

    return render_ods(publication)


def data_file(content: Json) -> bytes:
    """A JSON file."""
    from reports.render.data import render_json

    return render_json(content)


def data_table(table: DataTable) -> bytes:
    """A CSV file."""
    from reports.render.data import render_csv

    return render_csv(table)
