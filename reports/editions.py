"""The files of a pack: which document becomes which file, in the formats asked for."""

from collections.abc import Sequence
from functools import partial

from reports import render
from reports.engine import Job
from reports.model.brand import Brand
from reports.model.pack import Pack


def editions(pack: Pack, brand: Brand, formats: Sequence[str]) -> list[Job]:
    """Every file of a pack, in the order in which the command lists them. A new format is a line here."""
    jobs: list[Job] = []
    for card in pack.scorecards:
        stem = f"{card.folder}/{card.file_stem}"
        if "pdf" in formats:
            jobs.append(Job(f"{stem}.pdf", card.department, partial(render.scorecard_pdf, card, brand)))
        if "xlsx" in formats:
            jobs.append(Job(f"{stem}.xlsx", card.department, partial(render.scorecard_workbook, card, brand)))
    if "xlsx" in formats:
        book = pack.variance_book
        jobs.append(Job(f"{book.file_stem}.xlsx", "", partial(render.variance_workbook, book, brand)))
    if "json" in formats:
        jobs.append(Job("pack.json", "", partial(render.data_file, pack.open_data)))
        jobs.append(Job("findings.json", "", partial(render.data_file, pack.findings)))
    if "csv" in formats:
        jobs += [Job(f"{table.name}.csv", "", partial(render.data_table, table)) for table in pack.tables]
    return jobs
