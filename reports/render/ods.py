"""The publication edition as an OpenDocument spreadsheet: the same plain tables, written by odfdo.

The same document gives the same bytes: the file carries fixed days, and its parts are packed anew in a fixed order.
"""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from xml.sax.saxutils import quoteattr

from odfdo import Document, Element
from odfdo.utils import digit_to_alpha

from reports.model.document import Column, ColumnKind
from reports.model.publication import CONTENTS, Publication, PublicationSheet
from reports.render.excel.text import clean
from reports.render.ods_cells import cell_of, row_of, words_cell
from reports.render.ods_styles import (
    BESIDE,
    HEADING,
    LINE,
    RIGHT,
    TITLE,
    WORDS,
    cell_styles,
    column_widths,
    document_styles,
    width_name,
)

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date: the same document gives the same bytes
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = ("Thumbnails/", "Configurations2/", "settings.xml", "manifest.rdf")
"""Parts of odfdo's template that say nothing of this document."""
_FIGURES = (ColumnKind.FIGURE, ColumnKind.DATE)


def render_ods(publication: Publication) -> bytes:
    """The publication edition of a department as a spreadsheet (ods)."""
    document = Document("spreadsheet")
    document.body.clear()
    for style in cell_styles(publication.sheets, publication.masthead.language):
        document.insert_style(style, automatic=True)
    names = {sheet.name for sheet in publication.sheets}
    for sheet in publication.sheets:
        document.body.append(_table(sheet, names))
    document.body.append(_marked_up(publication))
    meta = document.meta
    meta.title, meta.language = clean(publication.masthead.document_title), publication.masthead.language
    meta.creator = clean(publication.masthead.organisation)
    meta.creation_date = meta.date = _MADE
    target = BytesIO()
    document.save(target)
    return _packed_anew(target.getvalue(), document_styles(publication.masthead.language))


def _table(sheet: PublicationSheet, names: set[str]) -> Element:
    """A sheet: its title, its sentences, and its table."""
    content = sheet.table
    parts = [f'<table:table-column table:style-name="{width_name(width)}"/>' for width in column_widths(sheet)]
    parts.append(row_of([words_cell(sheet.title, TITLE)]))
    parts += [row_of([words_cell(sentence, LINE if content else WORDS)]) for sentence in sheet.sentences]
    if content:
        sides = [_side(content.columns, at) for at in range(len(content.columns))]
        headed = zip(content.columns, sides, strict=True)
        heading = row_of([words_cell(column.heading, f"{HEADING}{side}") for column, side in headed])
        parts.append(f"<table:table-header-rows>{heading}</table:table-header-rows>")
        linked = names if content.key == CONTENTS else set()
        for row in content.rows:
            cells = [
                cell_of(cell, side, linked if at == 0 else ())
                for at, (cell, side) in enumerate(zip(row.cells, sides, strict=True))
            ]
            parts.append(row_of(cells))
    return Element.from_tag(f"<table:table table:name={quoteattr(sheet.name)}>{''.join(parts)}</table:table>")


def _marked_up(publication: Publication) -> Element:
    """Each table as a range with a name and a heading row, as spreadsheets keep tables; no filter buttons."""
    ranges: Element = Element.from_tag("table:database-ranges")
    for sheet in publication.sheets:
        if sheet.table:
            first = 2 + len(sheet.sentences)
            last = f"{digit_to_alpha(len(sheet.table.columns) - 1)}{first + len(sheet.table.rows)}"
            marked = Element.from_tag("table:database-range")
            marked.set_attribute("table:name", f"{sheet.name}_table")
            marked.set_attribute("table:target-range-address", f"{sheet.name}.A{first}:{sheet.name}.{last}")
            marked.set_attribute("table:display-filter-buttons", "false")
            ranges.append(marked)
    return ranges


def _side(columns: Sequence[Column], at: int) -> str:
    """The ending of the styles of a column."""
    if columns[at].kind in _FIGURES:
        return RIGHT
    return BESIDE if at > 0 and columns[at - 1].kind in _FIGURES else ""


def _packed_anew(content: bytes, styles: bytes) -> bytes:
    """The same file with these styles, without the template's own parts and days; the kind comes first, as it is.

    The template's styles are French, and print headers and footers.
    """
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            if name.startswith(_LEFT_OUT) or name.endswith("/"):
                continue
            part = source.read(name)
            if name == "META-INF/manifest.xml":
                part = _without_left_out(part)
            if name == "styles.xml":
                part = styles
            info = zipfile.ZipInfo(name, _ZIPPED)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            out.writestr(info, part)
    return target.getvalue()


def _without_left_out(manifest: bytes) -> bytes:
    """The list of parts without those that were left out."""
    lines = manifest.decode("utf-8").replace("<manifest:file-entry", "\n<manifest:file-entry").split("\n")
    return "\n".join(line for line in lines if not any(f'full-path="{one}' in line for one in _LEFT_OUT)).encode()
