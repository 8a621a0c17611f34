"""The publication edition as an OpenDocument spreadsheet: the same plain tables, written by odfdo.

The same document gives the same bytes: the file carries fixed days, and its parts are packed anew in a fixed order.
"""

import zipfile
from collections.abc import Collection, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from odfdo import Cell, Document, HeaderRows, Link, Paragraph, Row, Table
from odfdo import Column as TableColumn

from reports.model.document import CellContent, Column, ColumnKind, Shown
from reports.model.publication import CONTENTS, Publication, PublicationSheet
from reports.render.excel.text import clean
from reports.render.excel.widths import plain_widths

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date: the same document gives the same bytes
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = ("Thumbnails/", "Configurations2/")
"""Parts of odfdo's template that say nothing of this document."""
_COVER = 80.0
_CENTIMETRES = 0.22
"""Of a unit of column width."""
_MOST_DECIMALS = 14

_WORDS, _FIGURE, _DAY, _HEADING, _TITLE = "words", "figure", "day", "heading", "title"
_RIGHT, _BESIDE = "-right", "-beside"
"""Endings of styles: of figures' columns, and of words to the right of figures, which keep away from them."""
_FIGURES = (ColumnKind.FIGURE, ColumnKind.DATE)


def render_ods(publication: Publication) -> bytes:
    """The publication edition of a department as a spreadsheet (ods)."""
    document = Document("spreadsheet")
    document.body.clear()
    for style in _styles(publication):
        document.insert_style(style, automatic=True)
    names = {sheet.name for sheet in publication.sheets}
    for sheet in publication.sheets:
        document.body.append(_table(sheet, names))
    meta = document.meta
    meta.title, meta.language = clean(publication.masthead.document_title), publication.masthead.language
    meta.creator = clean(publication.masthead.organisation)
    meta.creation_date = meta.date = _MADE
    target = BytesIO()
    document.save(target)
    return _packed_anew(target.getvalue())


def _table(sheet: PublicationSheet, names: set[str]) -> Table:
    table = Table(sheet.name)
    table.clear()
    content = sheet.table
    for width in _widths(sheet):
        table.append(TableColumn(style=_width_name(width)))
    table.append_row(_row([Cell(clean(sheet.title), cell_type="string", style=_TITLE)]), clone=False)
    for sentence in sheet.sentences:
        style = "line" if content else _WORDS
        table.append_row(_row([Cell(clean(sentence), cell_type="string", style=style)]), clone=False)
    if content:
        heading = HeaderRows()
        sides = [_side(content.columns, at) for at in range(len(content.columns))]
        heading.append(_row([_heading(*one) for one in zip(content.columns, sides, strict=True)]))
        table.append(heading)
        linked = names if content.key == CONTENTS else set()
        for row in content.rows:
            cells = [
                _cell(cell, side, linked if at == 0 else ())
                for at, (cell, side) in enumerate(zip(row.cells, sides, strict=True))
            ]
            table.append_row(_row(cells), clone=False)
    return table


def _side(columns: Sequence[Column], at: int) -> str:
    """The ending of the styles of a column."""
    if columns[at].kind in _FIGURES:
        return _RIGHT
    return _BESIDE if at > 0 and columns[at - 1].kind in _FIGURES else ""


def _row(cells: list[Cell]) -> Row:
    row = Row()
    for cell in cells:
        row.append_cell(cell, clone=False)
    return row


def _heading(column: Column, side: str) -> Cell:
    return Cell(clean(column.heading), cell_type="string", style=f"{_HEADING}{side}")


def _cell(content: CellContent, side: str, linked: Collection[str]) -> Cell:
    """Native numbers and dates, unrounded; everything else as words, whatever they start with.

    A text that is `linked` leads to the sheet of that name.
    """
    if isinstance(content, Shown) and isinstance(content.value, Decimal):
        style = f"{_FIGURE}-{min(content.decimals, _MOST_DECIMALS)}"
        return Cell(content.value, text=content.text, cell_type="float", style=style)
    if isinstance(content, Shown) and isinstance(content.value, date):
        return Cell(content.value, text=content.text, cell_type="date", style=_DAY)
    text = clean(content.text)
    style = f"{_WORDS}{side}"
    cell = Cell(text, cell_type="string", style=style)
    if text in linked:
        paragraph = Paragraph("")
        paragraph.append(Link(f"#{text}", text=text))
        cell.clear()
        cell.set_attribute("office:value-type", "string")
        cell.append(paragraph)
        cell.style = style
    return cell


def _widths(sheet: PublicationSheet) -> list[float]:
    return [_COVER] if sheet.table is None else plain_widths(sheet.table)


def _width_name(width: float) -> str:
    return f"width-{round(10 * width)}"


def _styles(publication: Publication) -> list[str]:
    """Automatic styles: widths of columns, and how words, figures and days look."""
    decimals = {
        min(cell.decimals, _MOST_DECIMALS)
        for sheet in publication.sheets
        if sheet.table
        for row in sheet.table.rows
        for cell in row.cells
        if isinstance(cell, Shown) and isinstance(cell.value, Decimal)
    }
    right = '<style:paragraph-properties fo:text-align="end"/>'
    beside = '<style:paragraph-properties fo:text-align="start" fo:margin-left="0.35cm"/>'
    return [
        *(_column_style(width) for width in sorted({one for sheet in publication.sheets for one in _widths(sheet)})),
        *(_number_style(places) for places in sorted(decimals)),
        '<number:date-style style:name="day-form"><number:day/><number:text> </number:text>'
        '<number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/>'
        "</number:date-style>",
        _cell_style("line", wrap="no-wrap"),
        _cell_style(_TITLE, wrap="no-wrap", size=16, weight="bold"),
        *(
            _cell_style(f"{name}{side}", weight=weight, more=more)
            for name, weight in ((_WORDS, "normal"), (_HEADING, "bold"))
            for side, more in (("", ""), (_RIGHT, right), (_BESIDE, beside))
        ),
        _cell_style(_DAY, form="day-form", more=right),
        *(_cell_style(f"{_FIGURE}-{places}", form=f"number-{places}", more=right) for places in sorted(decimals)),
    ]


def _column_style(width: float) -> str:
    properties = f'<style:table-column-properties style:column-width="{width * _CENTIMETRES:.2f}cm"/>'
    return f'<style:style style:name="{_width_name(width)}" style:family="table-column">{properties}</style:style>'


def _number_style(places: int) -> str:
    number = f'number:decimal-places="{places}" number:min-decimal-places="{places}" number:min-integer-digits="1"'
    return (
        f'<number:number-style style:name="number-{places}">'
        f'<number:number {number} number:grouping="true"/></number:number-style>'
    )


def _cell_style(
    name: str, form: str = "", wrap: str = "wrap", size: int = 12, weight: str = "normal", more: str = ""
) -> str:
    data = f' style:data-style-name="{form}"' if form else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell"{data}>'
        f'<style:table-cell-properties fo:wrap-option="{wrap}" style:vertical-align="top"/>{more}'
        f'<style:text-properties style:font-name="Arial" fo:font-size="{size}pt" fo:font-weight="{weight}"/>'
        "</style:style>"
    )


def _packed_anew(content: bytes) -> bytes:
    """The same file without the template's own parts, with fixed days; the kind comes first and is not compressed."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            if name.startswith(_LEFT_OUT) or name.endswith("/"):
                continue
            part = source.read(name)
            if name == "META-INF/manifest.xml":
                part = _without_left_out(part)
            info = zipfile.ZipInfo(name, _ZIPPED)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            out.writestr(info, part)
    return target.getvalue()


def _without_left_out(manifest: bytes) -> bytes:
    """The list of parts without those that were left out."""
    lines = manifest.decode("utf-8").replace("<manifest:file-entry", "\n<manifest:file-entry").split("\n")
    return "\n".join(line for line in lines if not any(f'full-path="{one}' in line for one in _LEFT_OUT)).encode()
