"""The first sheet of the variance workbook: measures and money by department, all of it formulas over what follows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.model.document import Run, Shown
from reports.model.variance_book import VarianceBook
from reports.render.excel.cells import put_shown
from reports.render.excel.formats import Line, Style
from reports.render.excel.number_format import number_format
from reports.render.excel.sections import put_heading
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import reference
from reports.render.excel.variance_budget import Net
from reports.render.excel.widths import figure_width

_STATUS = "status_"
_MONEY = ("annual", "profile", "actual", "variance", "variance_percent", "forecast", "outturn_variance")
_SHARE = "outturn_variance_percent"
_ROW = Style(line=Line.ROW)


def summary_widths(book: VarianceBook) -> list[float]:
    """Department, its name, and as many figures as there are statuses or sums of money."""
    lines = [block.total for block in book.blocks] + ([book.grand_total] if book.grand_total else [])
    figure = max(12.0, figure_width(getattr(line, key) for line in lines for key in (*_MONEY, _SHARE)))
    return [14.0, 34.0, *(figure,) * max(1 + len(_statuses(book.words)), len(_MONEY) + 1)]


def put_contents(sheet: Sheet, others: Mapping[str, Sheet], words: Mapping[str, str]) -> None:
    """Each sheet that follows, with what it holds; its name leads there."""
    for key, other in others.items():
        sheet.put_link(sheet.row, 0, other, 0, other.name)
        sheet.put_text(sheet.row, 0, other.name, Style(bold=True, colour=sheet.formats.brand.accent))
        sheet.put_paragraph((Run(words[f"sheet_{key}_text"]),), Style(), first=1)


def put_counts(sheet: Sheet, book: VarianceBook, cells: tuple[str, str]) -> None:
    """Measures by department and status. `cells` are the departments and the statuses on the sheet of measures."""
    words = book.words
    statuses = _statuses(words)
    put_heading(sheet, words["sheet_measures"])
    top = sheet.row
    _put_header(sheet, [words["col_department"], words["col_name"], words["col_count"], *statuses])
    names = {block.department: block.name for block in book.blocks}
    for department in dict.fromkeys(measure.department for measure in book.measures):
        sheet.put_text(sheet.row, 0, department, _ROW)
        sheet.put_text(sheet.row, 1, names.get(department, department), _ROW)
        found = [measure.status.text for measure in book.measures if measure.department == department]
        is_here = f"({cells[0]}={sheet.cell(sheet.row, 0)})"
        _put_count(sheet, 2, f"=SUMPRODUCT({is_here}*1)", len(found))
        for column, status in enumerate(statuses, 3):
            formula = f"=SUMPRODUCT({is_here}*({cells[1]}={sheet.cell(top, column)}))"
            _put_count(sheet, column, formula, found.count(status))
        sheet.end_row()


def put_money(sheet: Sheet, budget: Sheet, nets: Sequence[Net], columns: Sequence[str], book: VarianceBook) -> None:
    """The net of each department and of all, each cell a reference to the sheet of the budget."""
    words = book.words
    put_heading(sheet, words["sheet_budget"])
    shown = (*_MONEY, _SHARE)
    _put_header(sheet, [words["col_department"], words["col_name"], *(words[f"col_{key}"] for key in shown)])
    names = {block.department: block.name for block in book.blocks}
    for net in nets:
        is_total = net.line is book.grand_total
        style = replace(_ROW, bold=is_total, line=Line.TOTAL if is_total else Line.ROW)
        sheet.put_text(sheet.row, 0, net.line.department, style)
        sheet.put_text(sheet.row, 1, names.get(net.line.department, net.line.service), style)
        for column, key in enumerate(shown, 2):
            address = f"{reference(budget.name)}!{budget.cell(net.row, columns.index(key))}"
            _put_reference(sheet, column, address, getattr(net.line, key), net.cells[key].value, style)
        sheet.end_row()


def _statuses(words: Mapping[str, str]) -> list[str]:
    return [text for key, text in words.items() if key.startswith(_STATUS)]


def _put_header(sheet: Sheet, headings: Sequence[str]) -> None:
    brand = sheet.formats.brand
    style = Style(bold=True, low=True, colour=brand.accent, ground=brand.tint, line=Line.HEADER)
    for column, heading in enumerate(headings):
        sheet.put_text(sheet.row, column, heading, replace(style, right=column > 1))
    sheet.end_row()


def _put_count(sheet: Sheet, column: int, formula: str, count: int) -> None:
    sheet.put_formula(sheet.row, column, formula, Decimal(count), replace(_ROW, right=True, number="0"))


def _put_reference(sheet: Sheet, column: int, address: str, shown: Shown, value: Decimal | None, style: Style) -> None:
    style = replace(style, right=True)
    if value is None:
        put_shown(sheet, sheet.row, column, shown, style)
        return
    sheet.put_formula(sheet.row, column, f"={address}", value, replace(style, number=number_format(shown)))
