"""The files of a pack: which document becomes which file, in the formats asked for."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reports import render
from reports.engine import Job
from reports.model.brand import Brand
from reports.model.findings_report import FindingsReport
from reports.model.pack import Pack
from reports.model.publication import Publication

_PANELS = "panels/"
"""Where panel packs lie."""


def editions(pack: Pack, brand: Brand, formats: Sequence[str], pages: Sequence[Path]) -> list[Job]:
    """Every file of a pack, in the order in which the command lists them. A new format is a line here.

    `pages` are the folders of page templates, in order.
    """
    jobs: list[Job] = []
    for card in pack.scorecards:
        stem = f"{card.folder}/{card.file_stem}"
        if "pdf" in formats:
            make = partial(render.document_pdf, card, brand, pack.attachments.get(card.file_stem))
            jobs.append(Job(f"{stem}.pdf", card.department, make))
        if "xlsx" in formats:
            jobs.append(Job(f"{stem}.xlsx", card.department, partial(render.scorecard_workbook, card, brand)))
    for edition in pack.publications:
        jobs += _publication(edition, brand, formats)
    if "pdf" in formats:
        jobs += _overviews(pack, brand)
    if "xlsx" in formats:
        jobs += _workbooks(pack, brand)
    for report in pack.findings_reports:
        jobs += _findings(report, brand, formats, pages)
    if "json" in formats:
        jobs.append(Job("pack.json", "", partial(render.data_file, pack.open_data)))
        jobs.append(Job("findings.json", "", partial(render.data_file, pack.findings)))
    if "csv" in formats:
        jobs += [Job(f"{table.name}.csv", "", partial(render.data_table, table)) for table in pack.tables]
    return jobs


def longest_first(jobs: Sequence[Job]) -> list[Job]:
    """The order in which files are begun: panel packs, other PDFs, the rest; so that none is left alone at the end."""
    return sorted(jobs, key=lambda job: (not job.path.startswith(_PANELS), not job.path.endswith(".pdf")))


def checks(formats: Sequence[str]) -> dict[str, list[str]]:
    """What the files of each format were checked for, for the manifest: ending -> names of rules."""
    return {"pdf": list(render.pdf_checks())} if "pdf" in formats else {}


def _overviews(pack: Pack, brand: Brand) -> list[Job]:
    """What shows several departments: the corporate scorecard and the panel packs."""
    jobs: list[Job] = []
    if pack.corporate:
        stem = pack.corporate.file_stem
        make = partial(render.document_pdf, pack.corporate, brand, pack.attachments.get(stem))
        jobs.append(Job(f"{stem}.pdf", "", make))
    for panel in pack.panel_packs:
        make = partial(render.document_pdf, panel, brand, pack.attachments.get(panel.file_stem))
        jobs.append(Job(f"{_PANELS}{panel.file_stem}.pdf", "", make))
    return jobs


def _workbooks(pack: Pack, brand: Brand) -> list[Job]:
    """The workbooks of the whole organisation."""
    jobs: list[Job] = []
    if pack.corporate:
        corporate = partial(render.corporate_workbook, pack.corporate, brand)
        jobs.append(Job(f"{pack.corporate.file_stem}.xlsx", "", corporate))
    book = pack.variance_book
    return [*jobs, Job(f"{book.file_stem}.xlsx", "", partial(render.variance_workbook, book, brand))]


def _findings(report: FindingsReport, brand: Brand, formats: Sequence[str], pages: Sequence[Path]) -> list[Job]:
    """What the checks found: a workbook for each reader, and one page for all."""
    jobs: list[Job] = []
    if "xlsx" in formats:
        workbook = partial(render.findings_workbook, report, brand)
        jobs.append(Job(f"{report.path}.xlsx", report.department, workbook))
    if "html" in formats and not report.department:
        jobs.append(Job(f"{report.path}.html", "", partial(render.findings_page, report, brand, pages)))
    return jobs


def _publication(edition: Publication, brand: Brand, formats: Sequence[str]) -> list[Job]:
    """A department's figures for a website: one workbook in two kinds, and its tables as CSV."""
    jobs: list[Job] = []
    if "xlsx" in formats:
        workbook = partial(render.publication_workbook, edition, brand)
        jobs.append(Job(f"{edition.path}.xlsx", edition.department, workbook))
        jobs.append(Job(f"{edition.path}.ods", edition.department, partial(render.publication_sheet, edition)))
    if "csv" in formats:
        jobs += [Job(f"{one.name}.csv", edition.department, partial(render.data_table, one)) for one in edition.data]
    return jobs
