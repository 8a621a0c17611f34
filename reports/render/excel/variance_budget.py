"""The budget of the variance workbook: lines, the net of each department, and the net of all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.model.document import Shown
from reports.model.variance_book import VarianceBook, VarianceBudget
from reports.render.excel.budget_inputs import BudgetInputs
from reports.render.excel.formats import Line, Style
from reports.render.excel.formulas import Live, Operand, difference, gross, percentage, projection, total
from reports.render.excel.live import LiveRow, Places, put_headings, reason_now
from reports.render.excel.money_judgements import Weighed, materiality, money_judgement, one_judgement
from reports.render.excel.sheet import Sheet
from reports.render.excel.widths import figure_width, words_width

PLACES = Places(
    (
        *("department", "service", "kind", "unit", "annual", "profile", "actual", "commitments", "forecast"),
        *("variance", "variance_percent", "judgement_to_date"),
        *("outturn_variance", "outturn_variance_percent", "judgement", "materiality", "movement", "explanation"),
    )
)
_WORDS = ("kind", "unit", "movement", "explanation")
_INPUTS = ("annual", "profile", "actual", "commitments", "forecast")
_VARIANCES = {"variance": ("actual", "profile"), "outturn_variance": ("forecast", "annual")}
_SUMS = (*_INPUTS, *_VARIANCES)
_BASES = {"variance_percent": ("variance", "profile"), "outturn_variance_percent": ("outturn_variance", "annual")}
_FIGURES = (*_SUMS, *_BASES)
_Cells = dict[str, Operand]
_FIGURE_WIDTH = 13.0
_WIDEST = {"service": 34.0, "explanation": 40.0, "judgement": 14.0, "judgement_to_date": 14.0, "materiality": 14.0}
_NUMBER = '+#,##0;"\u2212"#,##0;#,##0'
_PERCENT = '+0.0"%";"\u2212"0.0"%";0.0"%"'
_LINE, _NET = Style(line=Line.ROW), Style(bold=True, line=Line.TOTAL)


@dataclass(frozen=True)
class Net:
    """A net that has been written."""

    line: VarianceBudget
    """What it is the net of."""
    row: int
    """Its row on the sheet, from 0."""
    cells: Mapping[str, Operand]
    """Its figures by column."""


@dataclass(frozen=True)
class BudgetSheet:
    """Where the lines and the nets stand on their sheet."""

    sheet: Sheet
    """The sheet."""
    rows: tuple[tuple[int, ...], ...]
    """Rows of the lines, a tuple a block, from 0."""
    nets: tuple[Net, ...]
    """Nets of the blocks, then of all where there is one."""

    def cell(self, row: int, key: str) -> str:
        """A cell as a formula on another sheet names it."""
        return self.sheet.cell_elsewhere(row, PLACES.column[key])


def budget_widths(book: VarianceBook) -> list[float]:
    """Words as wide as they are, up to a limit; figures alike."""
    lines = [line for block in book.blocks for line in (*block.lines, block.total)]
    lines += [book.grand_total] if book.grand_total else []
    widths = []
    for key in PLACES.keys:
        cells = [getattr(line, key) for line in lines]
        if key in _FIGURES:
            widths.append(max(_FIGURE_WIDTH, figure_width(cells)))
        else:
            widths.append(words_width(book.words[f"col_{key}"], cells, _WIDEST.get(key, 12.0)))
    return widths


def put_budget(sheet: Sheet, book: VarianceBook, inputs: BudgetInputs) -> BudgetSheet:
    """Every department's lines with their net below, and the net of all departments at the end."""
    put_headings(sheet, PLACES, _FIGURES, book.words)
    top, index = sheet.row, 0
    rows: list[tuple[int, ...]] = []
    nets: list[Net] = []
    for block in book.blocks:
        first, cells = sheet.row, []
        for line in block.lines:
            cells.append(_put_line(sheet, line, index, inputs, book))
            index += 1
        rows.append(tuple(range(first, sheet.row)))
        nets.append(_put_net(sheet, block.total, cells, (first, sheet.row - 1), book))
    if book.grand_total is not None and nets:
        parts = [net.cells for net in nets]
        nets.append(_put_net(sheet, book.grand_total, parts, (top, sheet.row - 1), book))
    return BudgetSheet(sheet, tuple(rows), tuple(nets))


def _put_line(sheet: Sheet, line: VarianceBudget, index: int, inputs: BudgetInputs, book: VarianceBook) -> _Cells:
    row = LiveRow(sheet, PLACES, _LINE, book.has_brackets)
    row.put_words("department", line.department)
    row.lead("service", inputs.row_of(index, line))
    row.put_words("service", line.service)
    cells: _Cells = {}
    for key in _INPUTS:
        shown: Shown = getattr(line, key)
        cells[key] = row.operand(key, shown.value)
        if key == "forecast" and line.is_projected:
            row.put_result(key, shown, projection(cells, reason_now(shown)))
        else:
            row.put_read(key, shown, inputs.figure(index, key, line))
    for key, pair in _VARIANCES.items():
        cells[key] = _put_variance(row, key, line, [cells[one] for one in pair], book)
    _put_rest(row, line, cells, cells, book)
    sheet.end_row()
    return cells


def _put_variance(row: LiveRow, key: str, line: VarianceBudget, pair: Sequence[Operand], book: VarianceBook) -> Operand:
    """What was reached less what was planned; the other way round where an underspend is printed as positive."""
    shown: Shown = getattr(line, key)
    reached, planned = pair if book.is_positive_adverse else reversed(pair)
    return row.put_result(key, shown, difference(reached, planned, reason_now(shown)), _NUMBER)


def _put_net(
    sheet: Sheet,
    net: VarianceBudget,
    parts: Sequence[_Cells] | Sequence[Mapping[str, Operand]],
    rows: tuple[int, int],
    book: VarianceBook,
) -> Net:
    """The sum of some rows: of the lines above it, or of the nets of the departments."""
    row = LiveRow(sheet, PLACES, _NET, book.has_brackets)
    row.put_words("department", net.department)
    row.put_words("service", net.service)
    cells: _Cells = {}
    for key in _SUMS:
        shown: Shown = getattr(net, key)
        live = total([part[key] for part in parts], net is not book.grand_total, reason_now(shown))
        cells[key] = row.put_result(key, shown, live, _NUMBER)
    bases = cells
    if book.is_of_gross:
        bases = cells | {key: _gross(book, net, key, rows) for _, key in _BASES.values()}
    written = _put_rest(row, net, cells, bases, book)
    sheet.end_row()
    return Net(net, row.row, cells | written)


def _gross(book: VarianceBook, net: VarianceBudget, key: str, rows: tuple[int, int]) -> Operand:
    """The spending alone that a net's percentage is of."""
    lines = [line for block in book.blocks for line in block.lines if net.department in ("", block.department)]
    spending = [getattr(line, key).value for line in lines if line.kind == book.words["kind_expenditure"]]
    kinds, amounts = (f"{PLACES.cell(one, rows[0])}:{PLACES.cell(one, rows[1])}" for one in ("kind", key))
    return gross(kinds, book.words["kind_expenditure"], amounts, spending)


def _put_rest(row: LiveRow, line: VarianceBudget, cells: _Cells, bases: _Cells, book: VarianceBook) -> _Cells:
    """Words, percentages, judgements and the size: of a line from its figures, of a net from its sums."""
    for key in _WORDS:
        row.put_words(key, getattr(line, key))
    written: _Cells = {}
    for key, (part, whole) in _BASES.items():
        shown: Shown = getattr(line, key)
        of_zero = shown.text if bases[whole].value == 0 else book.words["percent_of_zero"]
        live = percentage(cells[part], bases[whole], of_zero, reason_now(shown))
        written[key] = row.put_result(key, shown, live, _PERCENT)
    to_date = cells["variance"], written["variance_percent"]
    outturn = cells["outturn_variance"], written["outturn_variance_percent"]
    pairs = (to_date, outturn) if line.is_projected else (outturn, to_date)
    weighed = Weighed(*pairs, book.is_positive_adverse)
    _put_words(row, line, weighed, to_date[0], book)
    return written


def _put_words(row: LiveRow, line: VarianceBudget, weighed: Weighed, to_date: Operand, book: VarianceBook) -> None:
    by_now = line.judgement_to_date
    reason = by_now if to_date.value is None else None
    row.put_verdict("judgement_to_date", by_now, one_judgement(weighed, to_date, book.words, reason))
    reason = line.judgement if weighed.deciding[0].value is None else None
    row.put_verdict("judgement", line.judgement, money_judgement(weighed, book.words, reason))
    size: Live = materiality(weighed, line.thresholds, book.judges_favourable, book.words)
    if line.thresholds:
        row.put_verdict("materiality", line.materiality, size)
    else:
        row.put_words("materiality", line.materiality)
