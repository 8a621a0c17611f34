"""One sheet. Every cell is written here, as text, number, date or formula; nothing is left to guessing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from reports.errors import PackError
from reports.model.document import Run
from reports.render.excel.formats import BODY, Formats, Style, numbered
from reports.render.excel.heights import height_of
from reports.render.excel.library import LongSheet
from reports.render.excel.text import LONGEST_CELL, clean, cut, no_markup, plain, reference, starts_like_a_formula

_FIRST_DAY = date(1900, 3, 1)
"""Excel knows no dates before 1900, and in its first two months programs disagree: Excel has a 29 February there."""
_MOST_ROWS = 1_048_576
"""Excel's limit. Of a workbook 250,000 cells are read, which cannot come near it; several such workbooks might."""
_LONGEST_TIP = 250
_MOST_LINKS = 65_000
"""Excel drops links beyond 65,530 on a sheet."""
_SURE = 0.9
"""Letters in a unit of column width that fit in a single line without a doubt."""
_TALLEST = 409.0
"""Points: Excel's limit."""
_USUAL_HEIGHT = height_of("", 1, Style())


class Sheet:
    """A worksheet with a row on which writing goes on. Rows and columns count from 0."""

    def __init__(self, worksheet: Worksheet, formats: Formats, widths: Sequence[float]) -> None:
        self.formats = formats
        self.widths = tuple(widths)
        self._sure = [width * _SURE for width in self.widths]
        self.row = 0
        self._height = 0.0
        self._links = 0
        self._worksheet = worksheet
        worksheet.hide_gridlines(2)
        for column, width in enumerate(self.widths):
            worksheet.set_column(column, column, width)

    @property
    def name(self) -> str:
        """Its name."""
        return str(self._worksheet.get_name())

    @property
    def worksheet(self) -> Worksheet:
        """The library's sheet, for print set-up, panes and filters."""
        return self._worksheet

    def put_text(self, row: int, column: int, text: str, style: Style) -> None:
        """Words. They stay words, whatever they start with."""
        text = no_markup(clean(text))
        self._make_room(column, text, style)
        look = self.formats.of_words(style, column > 0, starts_like_a_formula(text))
        self._worksheet.write_string(row, column, text, look)

    def put_runs(self, row: int, column: int, runs: Sequence[Run], style: Style, aside: str = "") -> None:
        """Words of which some carry the news; an aside follows them in small quiet letters."""
        parts = [(clean(run.text), replace(style, bold=True) if run.strong else style) for run in runs]
        if aside:
            quiet = replace(style, colour=self.formats.brand.quiet, size=min(style.size, BODY) - 1, bold=False)
            parts.append((clean(aside), quiet))
        parts = [(text, look) for text, look in parts if text]
        if len(parts) < 2 or sum(len(text) for text, _ in parts) > LONGEST_CELL // 2:
            look = parts[0][1] if len(parts) == 1 else style
            self.put_text(row, column, "".join(text for text, _ in parts), look)
            return
        self._make_room(column, "".join(text for text, _ in parts), style)
        fragments = [piece for text, look in parts for piece in (self.formats.of(look), text)]
        quoted = self.formats.of_words(style, column > 0, starts_like_a_formula(parts[0][0]))
        self._worksheet.write_rich_string(row, column, *fragments, quoted)

    def put_blank(self, row: int, column: int, style: Style) -> None:
        """An empty cell with its rules."""
        self._worksheet.write_blank(row, column, None, self.formats.of(style))

    def put_number(self, row: int, column: int, value: Decimal, style: Style) -> None:
        """A native number, unrounded; the style's number format says how it reads."""
        look = numbered(style, style.number) if style.wrap else style
        self._worksheet.write_number(row, column, float(value), self.formats.of(look))

    def put_day(self, row: int, column: int, day: date, text: str, style: Style) -> None:
        """A native date; its text where the date is older than every spreadsheet's calendar."""
        if day < _FIRST_DAY:
            self.put_text(row, column, text, replace(style, number=""))
        else:
            self._worksheet.write_datetime(row, column, day, self.formats.of(numbered(style, style.number)))

    def put_formula(self, row: int, column: int, formula: str, cached: Decimal | str, style: Style) -> None:
        """A live formula with the value that it has now."""
        value = float(cached) if isinstance(cached, Decimal) else clean(cached)
        self._worksheet.write_formula(row, column, formula, self.formats.of_words(style, column > 0, False), value)

    def put_link(self, row: int, column: int, target: "Sheet", target_row: int, tip: str) -> None:
        """Make a cell lead to a row of another sheet. To be called before the cell is written.

        Excel allows a sheet so many links: cells beyond them lead nowhere, and the others still do.
        """
        self._links += 1
        if self._links <= _MOST_LINKS:
            address = f"internal:{reference(target.name)}!A{target_row + 1}"
            self._worksheet.write_url(row, column, address, None, "", cut(clean(tip), _LONGEST_TIP))

    def put_paragraph(self, runs: Sequence[Run], style: Style, first: int = 0, widest: float = 125) -> None:
        """A paragraph across some columns, at most `widest` characters wide, and on to the next row."""
        last, width = self._reach(first, widest)
        if last > first:
            self._worksheet.merge_range(self.row, first, self.row, last, "", self.formats.of(style))
        label_height = self._height
        self.put_runs(self.row, first, runs, style)
        self._height = max(label_height, height_of(plain(runs), width, style))
        self.end_row()

    def end_row(self, height: float | None = None) -> None:
        """Go on in the next row. A height in points; None makes the row as tall as its words need.

        Raises PackError below the last row that a sheet can have: the library would leave out what follows and say
        nothing.
        """
        if self.row >= _MOST_ROWS:
            raise PackError(
                f"The sheet {self.name} would need more rows than the {_MOST_ROWS:,} that a spreadsheet has.",
                "Split the inputs into several folders, with some departments in each.",
            )
        self._worksheet.set_row(self.row, min(_TALLEST, height or self._height or _USUAL_HEIGHT))
        if isinstance(self._worksheet, LongSheet):
            self._worksheet.end_row(self.row)
        self._height = 0.0
        self.row += 1

    def leave_rows(self, number: int) -> None:
        """Leave some rows of the usual height empty, for what lies over them."""
        for _ in range(number):
            self.end_row()

    @contextmanager
    def header_row(self) -> Iterator[int]:
        """The row of column headings: it stays in sight below, and is printed on every page."""
        yield self.row
        self._worksheet.freeze_panes(self.row + 1, 0)
        self._worksheet.repeat_rows(self.row)
        self.end_row()

    def cell(self, row: int, column: int) -> str:
        """The address of a cell on this sheet: "F14"."""
        return f"{xl_col_to_name(column)}{row + 1}"

    def cell_elsewhere(self, row: int, column: int) -> str:
        """The address of a cell as a formula on another sheet names it: "'Measures'!F14"."""
        return f"{reference(self.name)}!{self.cell(row, column)}"

    def span(self, first_row: int, last_row: int, column: int, last_column: int | None = None) -> str:
        """Cells of some columns as a formula on another sheet names them: "'Measures'!$A$8:$A$60"."""
        end = column if last_column is None else last_column
        first, last = f"${xl_col_to_name(column)}${first_row + 1}", f"${xl_col_to_name(end)}${last_row + 1}"
        return f"{reference(self.name)}!{first}:{last}"

    def _reach(self, first: int, widest: float) -> tuple[int, float]:
        """The last column of a paragraph, and how wide that makes it."""
        last, width = first, self.widths[first]
        while last + 1 < len(self.widths) and width + self.widths[last + 1] <= widest:
            last += 1
            width += self.widths[last]
        return last, width

    def _make_room(self, column: int, text: str, style: Style) -> None:
        """Remember how tall the row must be: spreadsheets fit rows to their words only when someone edits them."""
        if len(text) < self._sure[column] and style.size <= BODY and "\n" not in text:
            self._height = self._height or _USUAL_HEIGHT
        elif style.wrap:
            self._height = max(self._height, height_of(text, self.widths[column], style))
