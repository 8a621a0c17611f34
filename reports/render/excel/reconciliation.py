"""Proof that the totals are those of the cells that were read, and the totals of the inputs that do not add up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from reports.model.document import Run, Shown
from reports.model.variance_book import StatedTotal, VarianceBook, VarianceBudget
from reports.render.excel.budget_inputs import BudgetInputs
from reports.render.excel.cells import put_shown
from reports.render.excel.formats import Line, Style, aligned
from reports.render.excel.formulas import Live, Operand, decimals_for, difference, rounded
from reports.render.excel.live import LiveRow, Places, put_header
from reports.render.excel.number_format import number_format
from reports.render.excel.sections import put_heading
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import literal
from reports.render.excel.variance_budget import BudgetSheet, Net

_WIDTHS = (34.0, 22.0, 18.0, 18.0, 14.0, 18.0, 18.0, 14.0, 18.0)
_AMOUNTS = ("annual", "profile", "actual", "commitments", "forecast")
_PROVED = Places(("name", "amount", "in_book", "as_read", "gap", "verdict"))
_STATED = Places(("label", "amount", "workbook", "sheet", "source_cell", "stated", "sum", "gap", "verdict"))
_FIGURES = ("in_book", "as_read", "gap", "stated", "sum")
_GAP = '+#,##0.#########;"\u2212"#,##0.#########;0'
_ROW = Style(line=Line.ROW)


def reconciliation_widths(figure: float) -> list[float]:
    """Words as wide as they usually are; the columns in which figures stand at least as wide as given."""
    columns = [{proved, stated} & set(_FIGURES) for proved, stated in zip_longest(_PROVED.keys, _STATED.keys)]
    return [max(width, figure) if here else width for width, here in zip(_WIDTHS, columns, strict=True)]


@dataclass(frozen=True)
class _Proof:
    """A net with the lines that it is the net of, by number."""

    net: Net
    first: int
    lines: Sequence[VarianceBudget]


def put_reconciliation(
    sheet: Sheet, book: VarianceBook, budget: BudgetSheet | None, inputs: BudgetInputs | None
) -> None:
    """What does not add up first; then the totals against the cells read; then every total that the inputs state."""
    words = book.words
    wrong = [total for total in book.stated_totals if total.foots is False]
    put_heading(sheet, words["not_listed_heading"])
    if wrong:
        _put_stated(sheet, book, wrong)
    else:
        sheet.put_paragraph((Run(words["not_listed_none"]),), Style())
    if budget is not None and inputs is not None:
        put_heading(sheet, words["reconciled_heading"])
        _put_proofs(sheet, book, budget, inputs)
        sheet.put_paragraph((Run(words["lines_left_out"]),), Style())
    put_heading(sheet, words["stated_heading"])
    if book.stated_totals:
        _put_stated(sheet, book, book.stated_totals)
    else:
        sheet.put_paragraph((Run(words["stated_none"]),), Style())


def _put_proofs(sheet: Sheet, book: VarianceBook, budget: BudgetSheet, inputs: BudgetInputs) -> None:
    _put_headings(sheet, _PROVED, book)
    for proof in _proofs(book, budget):
        for amount in _AMOUNTS:
            row = LiveRow(sheet, _PROVED, _ROW, book.has_brackets)
            row.put_words("name", proof.net.line.service)
            row.put_words("amount", book.words[f"col_{amount}"])
            in_book = _put_in_book(row, proof, amount, budget)
            as_read = _put_as_read(row, proof, amount, inputs)
            _put_verdict(
                row, in_book, as_read, (book.words["agrees"], book.words["differs"]), book.words["not_weighed"]
            )
            sheet.end_row()


def _proofs(book: VarianceBook, budget: BudgetSheet) -> list[_Proof]:
    """The nets of the departments, then that of all."""
    proofs, first = [], 0
    for block, net in zip(book.blocks, budget.nets, strict=False):
        proofs.append(_Proof(net, first, block.lines))
        first += len(block.lines)
    if len(budget.nets) > len(book.blocks):
        proofs.append(_Proof(budget.nets[-1], 0, [line for block in book.blocks for line in block.lines]))
    return proofs


def _put_in_book(row: LiveRow, proof: _Proof, amount: str, budget: BudgetSheet) -> Operand:
    shown: Shown = getattr(proof.net.line, amount)
    row.put_read("in_book", shown, f"={budget.cell(proof.net.row, amount)}")
    return row.operand("in_book", shown.value)


def _put_as_read(row: LiveRow, proof: _Proof, amount: str, inputs: BudgetInputs) -> Operand:
    """The sum of what stands on the sheet of inputs, where every line of the net stands there."""
    shown: Shown = getattr(proof.net.line, amount)
    values = [_as_read(line, amount) for line in proof.lines]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not isinstance(shown.value, Decimal):
        row.put_reason("as_read", shown.text if shown.value is None else "–")
        return row.operand("as_read", None)
    value = sum(known, Decimal(0))
    last = proof.first + len(proof.lines) - 1
    live = Live(f"=ROUND({inputs.sum(proof.first, last, amount)},{decimals_for(value, *known)})", value)
    return row.put_result("as_read", shown, live) if value == shown.value else _put_differing(row, shown, live)


def _put_differing(row: LiveRow, shown: Shown, live: Live) -> Operand:
    """A sum that is not the net: it is shown as it is, for the verdict to say so."""
    value = live.cached if isinstance(live.cached, Decimal) else None
    row.put_formula("as_read", live, number_format(shown))
    return row.operand("as_read", value)


def _as_read(line: VarianceBudget, amount: str) -> Decimal | None:
    cells = line.sources.get(amount, ())
    if line.factor is None or len(cells) != 1 or not isinstance(cells[0].as_read.value, Decimal):
        return None
    return cells[0].as_read.value * line.factor


def _put_verdict(row: LiveRow, one: Operand, other: Operand, words: tuple[str, str], unknown: str) -> None:
    """The difference of two cells, and in a word whether there is any."""
    if one.value is None or other.value is None:
        row.put_reason("gap", unknown)
        row.put_words("verdict", unknown)
        return
    gap = difference(one, other, None)
    row.put_formula("gap", gap, _GAP)
    _put_word(row, gap, words)


def _put_word(row: LiveRow, gap: Live, words: tuple[str, str]) -> None:
    cell = row.operand("gap", gap.cached).cell
    text = words[0] if gap.cached == 0 else words[1]
    row.put_verdict("verdict", text, Live(f"=IF({cell}=0,{literal(words[0])},{literal(words[1])})", text))


def _put_stated(sheet: Sheet, book: VarianceBook, totals: Sequence[StatedTotal]) -> None:
    _put_headings(sheet, _STATED, book)
    for total in totals:
        row = LiveRow(sheet, _STATED, _ROW)
        source = total.source
        row.put_words("label", total.label or book.words["net"])
        row.put_words("amount", total.amount)
        row.put_words("workbook", source.workbook)
        row.put_words("sheet", source.sheet)
        row.put_words("source_cell", source.cell)
        for key, shown in (("stated", total.stated), ("sum", total.sum)):
            put_shown(sheet, sheet.row, _STATED.column[key], shown, aligned(_ROW))
        _put_footing(row, total, book.words["not_weighed"])
        sheet.end_row()


def _put_footing(row: LiveRow, total: StatedTotal, unknown: str) -> None:
    """The sign is not looked at: income may be entered either way."""
    stated, made = (row.operand(key, shown.value) for key, shown in (("stated", total.stated), ("sum", total.sum)))
    if stated.value is None or made.value is None:
        row.put_reason("gap", unknown)
        row.put_words("verdict", total.verdict)
        return
    decimals = decimals_for(stated.value, made.value)
    gap = rounded(abs(stated.value) - abs(made.value), decimals)
    row.put_formula("gap", Live(f"=ROUND(ABS({stated.cell})-ABS({made.cell}),{decimals})", gap), _GAP)
    row.put_words("verdict", total.verdict)


def _put_headings(sheet: Sheet, places: Places, book: VarianceBook) -> None:
    headings = [(book.words[f"col_{key}"], key in _FIGURES) for key in places.keys]
    put_header(sheet, sheet.row, headings)
    sheet.end_row()
