"""The styles of the publication edition as an OpenDocument spreadsheet: widths, letters, numbers, dates, the page."""

from collections.abc import Sequence
from decimal import Decimal
from xml.sax.saxutils import quoteattr

from reports.model.document import Shown
from reports.model.publication import PublicationSheet
from reports.render.excel.text import clean
from reports.render.excel.widths import plain_widths

WORDS, DAY, HEADING, TITLE, LINE = "words", "day", "heading", "title", "line"
RIGHT, BESIDE = "-right", "-beside"
"""Endings of styles: of figures' columns, and of words to the right of figures, which keep away from them."""
_COVER = 80.0
_CENTIMETRES = 0.22
"""Of a unit of column width."""
_MOST_DECIMALS = 14
_APART = ' fo:padding-right="0.15cm"'
"""Words of one column end before those of the next begin."""
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def document_styles(language: str) -> bytes:
    """The part styles.xml: the language of every cell, and an A4 page across, one page wide, without header or footer.

    The language is as the masthead has it: "en-GB".
    """
    page = 'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"'
    fitted = 'fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"'
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_NAMESPACES} office:version="1.3">'
        '<office:styles><style:default-style style:family="table-cell">'
        f'<style:text-properties fo:font-family="Arial" fo:font-size="12pt" {_spoken("fo", language)}/>'
        "</style:default-style>"
        '<style:style style:name="Default" style:family="table-cell"/></office:styles>'
        f'<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties {page} {fitted}/>'
        "</style:page-layout></office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>'
        "</office:document-styles>"
    )
    return text.encode()


def column_widths(sheet: PublicationSheet) -> list[float]:
    """In units of column width, as in the workbook."""
    return [_COVER] if sheet.table is None else plain_widths(sheet.table)


def width_name(width: float) -> str:
    """The style of a column of a width."""
    return f"width-{round(10 * width)}"


def figure_name(decimals: int) -> str:
    """The style of figures with so many decimals."""
    return f"figure-{min(decimals, _MOST_DECIMALS)}"


def cell_styles(sheets: Sequence[PublicationSheet], language: str) -> list[str]:
    """Automatic styles: widths of columns, and how words, figures and days look."""
    decimals = {
        min(cell.decimals, _MOST_DECIMALS)
        for sheet in sheets
        if sheet.table
        for row in sheet.table.rows
        for cell in row.cells
        if isinstance(cell, Shown) and isinstance(cell.value, Decimal)
    }
    right = '<style:paragraph-properties fo:text-align="end"/>'
    beside = '<style:paragraph-properties fo:text-align="start" fo:margin-left="0.35cm"/>'
    return [
        *(_column_style(width) for width in sorted({one for sheet in sheets for one in column_widths(sheet)})),
        *(_number_style(places, language) for places in sorted(decimals)),
        _date_style(language),
        _cell_style(LINE, wrap="no-wrap"),
        _cell_style(TITLE, wrap="no-wrap", size=16, weight="bold"),
        *(
            _cell_style(f"{name}{side}", weight=weight, more=more)
            for name, weight in ((WORDS, "normal"), (HEADING, "bold"))
            for side, more in (("", ""), (RIGHT, right), (BESIDE, beside))
        ),
        _cell_style(DAY, form="day-form", more=right),
        *(_cell_style(figure_name(places), form=f"number-{places}", more=right) for places in sorted(decimals)),
    ]


def _column_style(width: float) -> str:
    properties = f'<style:table-column-properties style:column-width="{width * _CENTIMETRES:.2f}cm"/>'
    return f'<style:style style:name="{width_name(width)}" style:family="table-column">{properties}</style:style>'


def _spoken(kind: str, language: str) -> str:
    """The attributes that give the language of letters ("fo") or of a format ("number")."""
    tongue, _, country = clean(language).partition("-")
    return f"{kind}:language={quoteattr(tongue)} {kind}:country={quoteattr(country or 'none')}"


def _number_style(places: int, language: str) -> str:
    number = f'number:decimal-places="{places}" number:min-decimal-places="{places}" number:min-integer-digits="1"'
    return (
        f'<number:number-style style:name="number-{places}" {_spoken("number", language)}>'
        f'<number:number {number} number:grouping="true"/></number:number-style>'
    )


def _date_style(language: str) -> str:
    return (
        f'<number:date-style style:name="day-form" {_spoken("number", language)}>'
        '<number:day/><number:text> </number:text><number:month number:textual="true"/>'
        '<number:text> </number:text><number:year number:style="long"/></number:date-style>'
    )


def _cell_style(
    name: str, form: str = "", wrap: str = "wrap", size: int = 12, weight: str = "normal", more: str = ""
) -> str:
    data = f' style:data-style-name="{form}"' if form else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell"{data}>'
        f'<style:table-cell-properties fo:wrap-option="{wrap}" style:vertical-align="top"{_APART}/>{more}'
        f'<style:text-properties style:font-name="Arial" fo:font-size="{size}pt" fo:font-weight="{weight}"/>'
        "</style:style>"
    )
