"""Rows and cells of an OpenDocument table, in XML: a table is handed to odfdo whole, which is many times faster."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from reports.model.document import CellContent, Shown
from reports.render.excel.text import clean
from reports.render.ods_styles import DAY, WORDS, figure_name


def row_of(cells: Sequence[str]) -> str:
    """A row of cells."""
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell_of(content: CellContent, side: str, linked: Collection[str]) -> str:
    """Native numbers and dates, unrounded; everything else as words, whatever they start with.

    `side` is the ending of the column's styles. A text that is `linked` leads to the sheet of that name.
    """
    if isinstance(content, Shown) and isinstance(content.value, Decimal):
        held = f'office:value="{content.value}" calcext:value="{content.value}"'
        return _native("float", held, figure_name(content.decimals), content.text)
    if isinstance(content, Shown) and isinstance(content.value, date):
        return _native("date", f'office:date-value="{content.value.isoformat()}"', DAY, content.text)
    text, style = clean(content.text), f"{WORDS}{side}"
    return _link(text, style) if text in linked else words_cell(text, style)


def words_cell(text: str, style: str) -> str:
    """A cell of words."""
    text = clean(text)
    return _native("string", f"office:string-value={quoteattr(text)}", style, text)


def _native(kind: str, held: str, style: str, text: str) -> str:
    """A cell of a kind: what it holds, as attributes, and what it shows."""
    kinds = f'office:value-type="{kind}" calcext:value-type="{kind}"'
    shown = escape(clean(text))
    return f'<table:table-cell {kinds} {held} table:style-name="{style}"><text:p>{shown}</text:p></table:table-cell>'


def _link(sheet: str, style: str) -> str:
    """A cell that leads to another sheet."""
    link = f"<text:a xlink:href={quoteattr('#' + sheet)}>{escape(sheet)}</text:a>"
    cell = f'office:value-type="string" table:style-name="{style}"'
    return f"<table:table-cell {cell}><text:p>{link}</text:p></table:table-cell>"
