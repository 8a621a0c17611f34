"""A row of a sheet with formulas: cells by column name, and a formula only where it gives what was assessed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name

from reports.model.document import Shown
from reports.render.excel.cells import put_shown, reason_style
from reports.render.excel.formats import Line, Style, aligned, numbered
from reports.render.excel.formulas import Live, Operand
from reports.render.excel.number_format import in_brackets, number_format
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import literal

_CLOSE = Decimal("1e-6")
"""How far apart a rounded difference and the unrounded one may lie: far below anything shown."""


class Places:
    """Where the columns of a sheet stand, by their keys."""

    def __init__(self, keys: Sequence[str], first: int = 0) -> None:
        self.keys = tuple(keys)
        self.column = {key: number for number, key in enumerate(self.keys, first)}
        self.letters = {key: xl_col_to_name(number) for key, number in self.column.items()}

    def cell(self, key: str, row: int) -> str:
        """The address of a cell: "F14". Rows count from 0."""
        return f"{self.letters[key]}{row + 1}"


class LiveRow:
    """The row that a sheet is about to write, with columns known by their keys."""

    def __init__(
        self, sheet: Sheet, places: Places, style: Style, brackets: bool = False, row: int | None = None
    ) -> None:
        self._sheet = sheet
        self._format = in_brackets if brackets else number_format
        self._places = places
        self._style = style
        self._right = aligned(style)
        self.row = sheet.row if row is None else row

    def operand(self, key: str, value: object) -> Operand:
        """The cell of a column, with the number that stands in it; of a column that was left out, no number."""
        if key not in self._places.column:
            return Operand(literal(""), None)
        return Operand(self._places.cell(key, self.row), value if isinstance(value, Decimal) else None)

    def put_words(self, key: str, text: str) -> None:
        """Words."""
        self._sheet.put_text(self.row, self._places.column[key], text, self._style)

    def put_number(self, key: str, value: Decimal, number: str) -> None:
        """A number that no figure stands for: a sign, a tolerance."""
        self._sheet.put_number(self.row, self._places.column[key], value, numbered(self._right, number))

    def put_reason(self, key: str, text: str) -> None:
        """Why there is no number."""
        style = reason_style(self._right, self._sheet.formats.brand.quiet)
        self._sheet.put_text(self.row, self._places.column[key], text, style)

    def lead(self, key: str, to: tuple[Sheet, int, str] | None) -> None:
        """Make a cell lead to a row of another sheet: the sheet, the row, what is there. Before the cell is written."""
        if to is not None:
            self._sheet.put_link(self.row, self._places.column[key], *to)

    def put_figure(self, key: str, shown: Shown, leads_to: tuple[Sheet, int, str] | None = None) -> None:
        """A figure as it came in; it leads to its row among the sources."""
        style = self._right
        if leads_to is not None:
            self.lead(key, leads_to)
            style = replace(style, colour=self._sheet.formats.brand.accent)
        put_shown(self._sheet, self.row, self._places.column[key], shown, style)

    def put_formula(self, key: str, live: Live, number: str) -> None:
        """A number that only this sheet works out, as a formula."""
        self._put_formula(key, live.formula, live.cached, number)

    def put_read(self, key: str, shown: Shown, formula: str) -> None:
        """A figure as a formula over the cell in which it stands as read."""
        if isinstance(shown.value, Decimal) and formula:
            self._put_formula(key, formula, shown.value, self._format(shown))
        else:
            put_shown(self._sheet, self.row, self._places.column[key], shown, self._right)

    def put_result(self, key: str, shown: Shown, live: Live, number: str = "") -> Operand:
        """A figure as a formula; as it was assessed where the formula would not give that.

        Returns the cell with the number that stands in it. `number` is the format for a figure that is not there yet.
        """
        if not _gives(live.cached, shown):
            put_shown(self._sheet, self.row, self._places.column[key], shown, self._right)
            return self.operand(key, shown.value)
        self._put_formula(key, live.formula, live.cached, self._format(shown) if _is_number(live) else number)
        return self.operand(key, live.cached)

    def put_verdict(self, key: str, text: str, live: Live, style: Style | None = None) -> None:
        """A judgement as a formula; as it was assessed where the formula would not give that."""
        if live.cached == text:
            self._sheet.put_formula(self.row, self._places.column[key], live.formula, text, style or self._style)
        else:
            self.put_words(key, text)

    def _put_formula(self, key: str, formula: str, cached: Decimal | str, number: str) -> None:
        style = numbered(self._right, number)
        self._sheet.put_formula(self.row, self._places.column[key], formula, cached, style)


def put_headings(sheet: Sheet, places: Places, figures: Sequence[str], words: Mapping[str, str]) -> None:
    """The header of a sheet of figures: it stays in sight, and is printed on every page."""
    with sheet.header_row() as row:
        put_header(sheet, row, [(words[f"col_{key}"], key in figures) for key in places.keys])


def put_header(sheet: Sheet, row: int, headings: Sequence[tuple[str, bool]], first: int = 0) -> None:
    """Headings of columns, each with whether figures stand below it."""
    brand = sheet.formats.brand
    style = Style(bold=True, low=True, colour=brand.accent, ground=brand.tint, line=Line.HEADER)
    for column, (heading, is_figure) in enumerate(headings, first):
        sheet.put_text(row, column, heading, aligned(style) if is_figure else style)


def reason_now(shown: Shown) -> str | None:
    """Why there is no figure now; None where there is one, and a formula says later what its cells say then."""
    return shown.text if shown.value is None else None


def _is_number(live: Live) -> bool:
    return isinstance(live.cached, Decimal)


def _gives(cached: Decimal | str, shown: Shown) -> bool:
    if isinstance(cached, str):
        return shown.value is None and cached == shown.text
    if not isinstance(shown.value, Decimal):
        return False
    return abs(cached - shown.value) <= max(_CLOSE, abs(cached) * _CLOSE / 1000)
