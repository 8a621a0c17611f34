"""The budget of the variance workbook: lines, the net of each department, and the net of all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.model.document import Shown
from reports.model.variance_book import VarianceBook, VarianceBudget
from reports.render.excel.formats import Line, Style
from reports.render.excel.formulas import Operand, difference, percentage, total
from reports.render.excel.judgements import money_judgement
from reports.render.excel.live import LiveRow, put_headings, reason_now
from reports.render.excel.sheet import Sheet
from reports.render.excel.sources import Sources
from reports.render.excel.widths import figure_width, words_width

COLUMNS = (
    *("department", "service", "kind", "unit", "annual", "profile", "actual", "commitments", "forecast"),
    *("variance", "variance_percent", "outturn_variance", "outturn_variance_percent", "judgement", "explanation"),
)
_WORDS = ("department", "service", "kind", "unit", "explanation")
_INPUTS = ("annual", "profile", "actual", "commitments", "forecast")
_VARIANCES = {"variance": ("actual", "profile"), "outturn_variance": ("forecast", "annual")}
_SUMS = (*_INPUTS, *_VARIANCES)
_BASES = {"variance_percent": ("variance", "profile"), "outturn_variance_percent": ("outturn_variance", "annual")}
_FIGURES = (*_SUMS, *_BASES)
_Cells = Mapping[str, Operand]
_FIGURE_WIDTH = 13.0
_NUMBER = '+#,##0;"\u2212"#,##0;#,##0'
_PERCENT = '+0.0"%";"\u2212"0.0"%";0.0"%"'


@dataclass(frozen=True)
class Net:
    """A net that has been written."""

    line: VarianceBudget
    """What it is the net of."""
    row: int
    """Its row on the sheet, from 0."""
    cells: Mapping[str, Operand]
    """Its figures by column."""


def budget_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they are, up to a limit; figures alike."""
    widest = {"service": 34.0, "explanation": 40.0, "judgement": 14.0}
    lines = [line for block in book.blocks for line in (*block.lines, block.total)]
    lines += [book.grand_total] if book.grand_total else []
    widths = []
    for key in COLUMNS:
        cells = [getattr(line, key) for line in lines]
        if key in _FIGURES:
            widths.append(max(_FIGURE_WIDTH, figure_width(cells)))
        else:
            widths.append(words_width(book.words[f"col_{key}"], cells, widest.get(key, 12.0)))
    return widths


def put_budget(sheet: Sheet, book: VarianceBook, sources: Sources) -> list[Net]:
    """Every department's lines with their net below, and the net of all departments at the end. Returns the nets."""
    put_headings(sheet, COLUMNS, _FIGURES, book.words)
    index = 0
    nets: list[Net] = []
    for block in book.blocks:
        lines = []
        for line in block.lines:
            lines.append(_put_line(sheet, line, sources.of("budget", index), book.words))
            index += 1
        nets.append(_put_net(sheet, block.total, lines, True, book.words))
    if book.grand_total is not None and nets:
        nets.append(_put_net(sheet, book.grand_total, [net.cells for net in nets], False, book.words))
    return nets


def _put_line(
    sheet: Sheet, line: VarianceBudget, sources: Mapping[str, tuple[Sheet, int, str]], words: Mapping[str, str]
) -> _Cells:
    row = _row(sheet, line, Style(line=Line.ROW))
    cells = {}
    for key in _INPUTS:
        shown: Shown = getattr(line, key)
        row.put_figure(key, shown, sources.get(key))
        cells[key] = row.operand(key, shown.value)
    for key, (minuend, subtrahend) in _VARIANCES.items():
        shown = getattr(line, key)
        live = difference(cells[minuend], cells[subtrahend], reason_now(shown))
        cells[key] = row.put_result(key, shown, live, _NUMBER)
    _put_percentages(row, line, cells, words)
    sheet.end_row()
    return cells


def _put_net(
    sheet: Sheet, net: VarianceBudget, parts: Sequence[_Cells], is_column: bool, words: Mapping[str, str]
) -> Net:
    """The sum of some rows: of the lines above it, or of the nets of the departments."""
    row = _row(sheet, net, Style(bold=True, line=Line.TOTAL))
    cells = {}
    for key in _SUMS:
        shown: Shown = getattr(net, key)
        live = total([part[key] for part in parts], is_column, reason_now(shown))
        cells[key] = row.put_result(key, shown, live, _NUMBER)
    cells |= _put_percentages(row, net, cells, words)
    sheet.end_row()
    return Net(net, row.row, cells)


def _row(sheet: Sheet, line: VarianceBudget, style: Style) -> LiveRow:
    row = LiveRow(sheet, COLUMNS, style)
    for key in _WORDS:
        row.put_words(key, getattr(line, key))
    return row


def _put_percentages(row: LiveRow, line: VarianceBudget, cells: _Cells, words: Mapping[str, str]) -> _Cells:
    """Percentages and the judgement, of a line from its figures, of a net from its sums."""
    written = {}
    for key, (part, whole) in _BASES.items():
        shown: Shown = getattr(line, key)
        of_zero = shown.text if cells[whole].value == 0 else words["percent_of_zero"]
        live = percentage(cells[part], cells[whole], of_zero, reason_now(shown))
        written[key] = row.put_result(key, shown, live, _PERCENT)
    outturn, to_date = cells["outturn_variance"], cells["variance"]
    is_judged = outturn.value is not None or to_date.value is not None
    reason = None if is_judged else line.judgement
    row.put_verdict("judgement", line.judgement, money_judgement(outturn, to_date, words, reason))
    return written
