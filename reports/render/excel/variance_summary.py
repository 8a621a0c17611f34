"""The first sheet of the variance workbook: measures and money by department, all of it formulas over what follows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.model.document import Run, Shown
from reports.model.variance_book import VarianceBook
from reports.render.excel.cells import put_shown
from reports.render.excel.formats import Line, Style, aligned, numbered
from reports.render.excel.live import put_header
from reports.render.excel.number_format import in_brackets, number_format
from reports.render.excel.sections import put_heading
from reports.render.excel.sheet import Sheet
from reports.render.excel.variance_budget import BudgetSheet
from reports.render.excel.variance_measures import MeasuresSheet
from reports.render.excel.widths import figure_width

_STATUS = "status_"
_MONEY = ("annual", "profile", "actual", "commitments", "variance", "variance_percent", "forecast", "outturn_variance")
_SHARE = "outturn_variance_percent"
_WORDS = ("judgement", "materiality")
_ROW = Style(line=Line.ROW)


def summary_widths(book: VarianceBook) -> list[float]:
    """Department, its name, and as many figures as there are statuses or sums of money."""
    lines = [block.total for block in book.blocks] + ([book.grand_total] if book.grand_total else [])
    figure = max(12.0, figure_width(getattr(line, key) for line in lines for key in (*_MONEY, _SHARE)))
    return [16.0, 34.0, *(figure,) * max(1 + len(_statuses(book)), len(_MONEY) + 1 + len(_WORDS))]


def put_contents(sheet: Sheet, others: Mapping[str, Sheet], words: Mapping[str, str]) -> None:
    """Each sheet that follows, with what it holds; its name leads there."""
    for key, other in others.items():
        sheet.put_link(sheet.row, 0, other, 0, other.name)
        sheet.put_text(sheet.row, 0, other.name, Style(bold=True, colour=sheet.formats.brand.accent))
        sheet.put_paragraph((Run(words[f"sheet_{key}_text"]),), Style(), first=1)


def put_counts(sheet: Sheet, book: VarianceBook, measures: MeasuresSheet) -> None:
    """Measures by department and status, counted on the sheet of measures."""
    words, statuses = book.words, _statuses(book)
    put_heading(sheet, words["sheet_measures"])
    top, number = sheet.row, len(book.measures)
    departments, found = measures.span("department", number), measures.span("status", number)
    put_header(sheet, top, [(words["col_department"], False), (words["col_name"], False), (words["col_count"], True)])
    put_header(sheet, top, [(status, True) for status in statuses], first=3)
    sheet.end_row()
    for department in dict.fromkeys(measure.department for measure in book.measures):
        sheet.put_text(sheet.row, 0, department, _ROW)
        sheet.put_text(sheet.row, 1, book.names.get(department, department), _ROW)
        own = [measure.status.text for measure in book.measures if measure.department == department]
        is_here = f"({departments}={sheet.cell(sheet.row, 0)})"
        _put_count(sheet, 2, f"=SUMPRODUCT({is_here}*1)", len(own))
        for column, status in enumerate(statuses, 3):
            formula = f"=SUMPRODUCT({is_here}*({found}={sheet.cell(top, column)}))"
            _put_count(sheet, column, formula, own.count(status))
        sheet.end_row()


def put_money(sheet: Sheet, budget: BudgetSheet, book: VarianceBook) -> None:
    """The net of each department and of all, each cell a reference to the sheet of the budget."""
    words, figures = book.words, (*_MONEY, _SHARE)
    put_heading(sheet, words["sheet_budget"])
    headings = [(words["col_department"], False), (words["col_name"], False)]
    headings += [(words[f"col_{key}"], key in figures) for key in (*figures, *_WORDS)]
    put_header(sheet, sheet.row, headings)
    sheet.end_row()
    for net in budget.nets:
        is_total = net.line is book.grand_total
        style = replace(_ROW, bold=is_total, line=Line.TOTAL if is_total else Line.ROW)
        sheet.put_text(sheet.row, 0, net.line.department, style)
        sheet.put_text(sheet.row, 1, book.names.get(net.line.department, net.line.service), style)
        for column, key in enumerate(figures, 2):
            shown: Shown = getattr(net.line, key)
            put_reference(sheet, column, budget.cell(net.row, key), shown, style, brackets=book.has_brackets)
        for column, key in enumerate(_WORDS, 2 + len(figures)):
            text: str = getattr(net.line, key)
            sheet.put_formula(sheet.row, column, f"={budget.cell(net.row, key)}", text, style)
        sheet.end_row()


def put_reference(
    sheet: Sheet, column: int, address: str, shown: Shown, style: Style, *, brackets: bool = False
) -> None:
    """A figure that stands on another sheet, as a reference to it; the reason where there is none."""
    style = aligned(style)
    if not isinstance(shown.value, Decimal):
        put_shown(sheet, sheet.row, column, shown, style)
        return
    number = in_brackets(shown) if brackets else number_format(shown)
    sheet.put_formula(sheet.row, column, f"={address}", shown.value, numbered(style, number))


def _statuses(book: VarianceBook) -> Sequence[str]:
    return [text for key, text in book.words.items() if key.startswith(_STATUS) and key != "status_note"]


def _put_count(sheet: Sheet, column: int, formula: str, count: int) -> None:
    sheet.put_formula(sheet.row, column, formula, Decimal(count), replace(_ROW, right=True, number="0"))
