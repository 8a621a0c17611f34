"""The bridge from the budget to the forecast outturn: a table of steps, and a waterfall chart drawn from its cells.

The library has no waterfall: columns are stacked on a part without a fill. Each kind of step has a part above nought
and one below it, so that a net that crosses nought is drawn right.
"""

from dataclasses import dataclass
from decimal import Decimal

from reports.model.document import Run
from reports.model.variance_book import Bridge, BridgeStep, VarianceBook
from reports.render.excel.book import Book
from reports.render.excel.charts import CHART_ROWS, Drawing
from reports.render.excel.formats import Line, Style
from reports.render.excel.formulas import Live, Operand, decimals_for, rounded
from reports.render.excel.live import LiveRow, Places, put_header
from reports.render.excel.sections import put_heading
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import literal
from reports.render.excel.variance_budget import BudgetSheet
from reports.render.excel.widths import widened

_KINDS = ("total_step", "adverse_step", "favourable_step")
_PARTS = ("base", *(f"{side}_{kind}" for kind in _KINDS for side in ("above", "below")))
_PLACES = Places(("step", "label", "amount", "starts_at", "ends_at", *_PARTS))
_WIDTHS = (34.0, 34.0, *(13.0,) * (len(_PLACES.keys) - 2))
_MOST_PARTS = 20
"""A step of more lines than this is what the other steps leave."""
_NET = -1
_NUMBER, _SIGNED = '#,##0;"\u2212"#,##0;0', '+#,##0;"\u2212"#,##0;0'
_TEXT, _TEXT_SIGNED = '#,##0;"\u2212"#,##0;0', '"+"#,##0;"\u2212"#,##0;0'
_ROW, _TOTAL = Style(line=Line.ROW), Style(bold=True, line=Line.TOTAL)


def bridge_widths(figure: float) -> list[float]:
    """Words as wide as they usually are; figures at least as wide as given."""
    return widened(_WIDTHS, _PLACES.keys, _PLACES.keys[2:], figure)


@dataclass(frozen=True)
class _Column:
    """One column of the chart."""

    label: str
    kind: str
    starts: Operand
    ends: Operand


def put_bridge(book: Book, sheet: Sheet, content: VarianceBook, budget: BudgetSheet | None) -> None:
    """The chart, and below it the table from which it is drawn."""
    bridge, words = content.bridge, content.words
    if bridge is None or budget is None:
        sheet.put_paragraph((Run(words["bridge_none"]),), Style())
        return
    heading_row = sheet.row
    put_heading(sheet, bridge.heading)
    sheet.put_paragraph((Run(bridge.text),), Style())
    chart_row = sheet.row
    sheet.leave_rows(CHART_ROWS)
    headings = [
        (words["col_step_label" if key == "label" else f"col_{key}"], key not in ("step", "label"))
        for key in _PLACES.keys[: -len(_PARTS)]
    ]
    put_header(sheet, sheet.row, [*headings, (words["base_step"], True), *((words[part], True) for part in _PARTS[1:])])
    sheet.end_row()
    first = sheet.row
    _put_steps(sheet, bridge, budget)
    drawing = _chart(book, sheet, (first, sheet.row - 1), heading_row, bridge)
    drawing.put(chart_row, 0, bridge.text)


def _put_steps(sheet: Sheet, bridge: Bridge, budget: BudgetSheet) -> None:
    first = sheet.row
    start, end = (_net(budget, key) for key in ("annual", "forecast"))
    reached = _put_column(sheet, bridge.start, "total_step", start, None)
    for step in bridge.steps:
        value = step.amount.value if isinstance(step.amount.value, Decimal) else Decimal(0)
        kind = "adverse_step" if value > 0 else "favourable_step"
        formula = _change(budget, step, first, sheet.row)
        reached = _put_column(sheet, step.label, kind, Live(f"={formula}", value), reached)
    _put_column(sheet, bridge.end, "total_step", end, None)


def _net(budget: BudgetSheet, key: str) -> Live:
    net = budget.nets[-1]
    return Live(f"={budget.cell(net.row, key)}", net.cells[key].value or Decimal(0))


def _change(budget: BudgetSheet, step: BridgeStep, first: int, row: int) -> str:
    """What a step adds: forecast less budget of its lines, or what all steps before it leave of the whole change."""
    if len(step.lines) > _MOST_PARTS:
        whole = "-".join(budget.cell(budget.nets[-1].row, key) for key in ("forecast", "annual"))
        return f"{whole}-SUM({_PLACES.cell('amount', first + 1)}:{_PLACES.cell('amount', row - 1)})"
    rows = [budget.nets[block].row if line == _NET else budget.rows[block][line] for block, line in step.lines]
    return "+".join(f"({budget.cell(one, 'forecast')}-{budget.cell(one, 'annual')})" for one in rows)


def _put_column(sheet: Sheet, label: str, kind: str, amount: Live, starts: Operand | None) -> Operand:
    """A row of the table: where the column starts and ends, and its parts. Returns where it ends."""
    row = LiveRow(sheet, _PLACES, _ROW if starts else _TOTAL)
    row.put_words("step", label)
    row.put_formula("amount", amount, _SIGNED if starts else _NUMBER)
    row.put_verdict("label", *_labelled(row, label, amount, is_signed=starts is not None))
    own = row.operand("amount", amount.cached)
    if starts is None:
        row.put_number("starts_at", Decimal(0), _NUMBER)
        begins = row.operand("starts_at", Decimal(0))
    else:
        begins = row.operand("starts_at", starts.value)
        row.put_formula("starts_at", Live(f"={starts.cell}", starts.value or Decimal(0)), _NUMBER)
    ends = _sum(begins, own)
    row.put_formula("ends_at", ends, _NUMBER)
    column = _Column(label, kind, begins, row.operand("ends_at", ends.cached))
    for part in _PARTS:
        row.put_formula(part, _part(column, part), _NUMBER)
    sheet.end_row()
    return column.ends


def _labelled(row: LiveRow, label: str, amount: Live, *, is_signed: bool) -> tuple[str, Live]:
    """The label of a column with its amount, which follows the cells."""
    value = amount.cached if isinstance(amount.cached, Decimal) else Decimal(0)
    shown = f"{abs(rounded(value, 0)):,.0f}"
    sign = "\u2212" if value < 0 and shown != "0" else "+" if is_signed and value > 0 and shown != "0" else ""
    text = f"{label} {sign}{shown}"
    pattern = _TEXT_SIGNED if is_signed else _TEXT
    cells = row.operand("step", None).cell, f"ROUND({row.operand('amount', None).cell},0)"
    return text, Live(f"={cells[0]}&{literal(' ')}&TEXT({cells[1]},{literal(pattern)})", text)


def _sum(one: Operand, other: Operand) -> Live:
    decimals = decimals_for(one.value, other.value)
    value = rounded((one.value or Decimal(0)) + (other.value or Decimal(0)), decimals)
    return Live(f"=ROUND({one.cell}+{other.cell},{decimals})", value)


def _part(column: _Column, part: str) -> Live:
    """How high a part of the column is: what lies above or below nought; nothing of a kind that the step is not."""
    cells = f"{column.starts.cell},{column.ends.cell}"
    low, high = sorted((column.starts.value or Decimal(0), column.ends.value or Decimal(0)))
    if part == "base":
        value = low if low > 0 else min(high, Decimal(0))
        return Live(f"=IF(MIN({cells})>0,MIN({cells}),MIN(MAX({cells}),0))", value)
    side, kind = part.split("_", 1)
    if side == "above":
        formula, value = f"MAX(MAX({cells}),0)-MAX(MIN({cells}),0)", max(high, Decimal(0)) - max(low, Decimal(0))
    else:
        formula, value = f"MIN(MIN({cells}),0)-MIN(MAX({cells}),0)", min(low, Decimal(0)) - min(high, Decimal(0))
    return Live(f"={_if_of(column, kind, formula)}", value if kind == column.kind else Decimal(0))


def _if_of(column: _Column, kind: str, formula: str) -> str:
    """The formula where the step is of the kind; whether it adds or takes away follows its cells."""
    if "total_step" in (kind, column.kind):
        return formula if kind == column.kind else "0"
    test = ">" if kind == "adverse_step" else "<="
    return f"IF({column.ends.cell}{test}{column.starts.cell},{formula},0)"


def _chart(book: Book, sheet: Sheet, rows: tuple[int, int], heading_row: int, bridge: Bridge) -> Drawing:
    """Stacked columns: a part without a fill, then each kind of step in its colour."""
    (first, last), label = rows, _PLACES.column["label"]
    drawing = Drawing(book, sheet, "column", "stacked")
    colours = {"total_step": "", "adverse_step": bridge.adverse.colour, "favourable_step": bridge.favourable.colour}
    for part in _PARTS:
        column, kind = _PLACES.column[part], part.split("_", 1)[-1]
        drawing.add_columns(
            heading=(first - 1, column),
            categories=(first, label, last, label),
            values=(first, column, last, column),
            colour=None if part == "base" else colours[kind],
        )
    drawing.set_title(heading_row, 0)
    drawing.set_axes(start=bridge.axis_from)
    drawing.leave_out([number for number, part in enumerate(_PARTS) if part == "base" or part.startswith("below")])
    return drawing
