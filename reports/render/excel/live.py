"""A row of a sheet with formulas: cells by column name, and a formula only where it gives what was assessed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.model.document import Shown
from reports.render.excel.cells import put_shown, reason_style
from reports.render.excel.formats import Line, Style
from reports.render.excel.formulas import Live, Operand
from reports.render.excel.number_format import number_format
from reports.render.excel.sheet import Sheet

_CLOSE = Decimal("1e-6")
"""How far apart a rounded difference and the unrounded one may lie: far below anything shown."""


class LiveRow:
    """The row that a sheet is about to write, with columns known by their keys."""

    def __init__(self, sheet: Sheet, columns: Sequence[str], style: Style) -> None:
        self._sheet = sheet
        self._columns = columns
        self._style = style
        self.row = sheet.row

    def operand(self, key: str, value: object) -> Operand:
        """The cell of a column, with the number that stands in it."""
        return Operand(self.cell(key), value if isinstance(value, Decimal) else None)

    def cell(self, key: str) -> str:
        """The address of the cell of a column: "F14"."""
        return self._sheet.cell(self.row, self._columns.index(key))

    def put_words(self, key: str, text: str) -> None:
        """Words."""
        self._sheet.put_text(self.row, self._columns.index(key), text, self._style)

    def put_number(self, key: str, value: Decimal, number: str) -> None:
        """A number that no figure stands for: a sign, a tolerance."""
        style = replace(self._style, right=True, number=number)
        self._sheet.put_number(self.row, self._columns.index(key), value, style)

    def put_reason(self, key: str, text: str) -> None:
        """Why there is no number."""
        style = reason_style(self._sheet, replace(self._style, right=True))
        self._sheet.put_text(self.row, self._columns.index(key), text, style)

    def put_figure(self, key: str, shown: Shown, leads_to: tuple[Sheet, int, str] | None = None) -> None:
        """A figure as it came in; it leads to its row among the sources: the sheet, the row, the cell's name."""
        column = self._columns.index(key)
        style = replace(self._style, right=True)
        if leads_to is not None:
            sheet, row, tip = leads_to
            self._sheet.put_link(self.row, column, sheet, row, tip)
            style = replace(style, colour=self._sheet.formats.brand.accent)
        put_shown(self._sheet, self.row, column, shown, style)

    def put_result(self, key: str, shown: Shown, live: Live, number: str = "") -> Operand:
        """A figure as a formula; as it was assessed where the formula would not give that.

        Returns the cell with the number that stands in it. `number` is the format for a figure that is not there yet.
        """
        column = self._columns.index(key)
        if not _gives(live.cached, shown):
            put_shown(self._sheet, self.row, column, shown, replace(self._style, right=True))
            return self.operand(key, shown.value)
        has_value = isinstance(live.cached, Decimal)
        style = replace(self._style, right=True, number=number_format(shown) if has_value else number)
        self._sheet.put_formula(self.row, column, live.formula, live.cached, style)
        return self.operand(key, live.cached)

    def put_verdict(self, key: str, text: str, live: Live) -> None:
        """A judgement as a formula; as it was assessed where the formula would not give that."""
        if live.cached == text:
            self._sheet.put_formula(self.row, self._columns.index(key), live.formula, text, self._style)
        else:
            self.put_words(key, text)


def put_headings(sheet: Sheet, columns: Sequence[str], figures: Sequence[str], words: Mapping[str, str]) -> None:
    """The header of a sheet of figures: it stays in sight, and is printed on every page."""
    brand = sheet.formats.brand
    with sheet.header_row() as row:
        for column, key in enumerate(columns):
            style = Style(bold=True, low=True, colour=brand.accent, ground=brand.tint, line=Line.HEADER)
            sheet.put_text(row, column, words[f"col_{key}"], replace(style, right=key in figures))


def reason_now(shown: Shown) -> str | None:
    """Why there is no figure now; None where there is one, and a formula says later what its cells say then."""
    return shown.text if shown.value is None else None


def _gives(cached: Decimal | str, shown: Shown) -> bool:
    if isinstance(cached, str):
        return shown.value is None and cached == shown.text
    if not isinstance(shown.value, Decimal):
        return False
    return abs(cached - shown.value) <= max(_CLOSE, abs(cached) * _CLOSE / 1000)
