"""A workbook from its first sheet to its bytes: properties, printed pages, language, and the same bytes every time."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter.chart import Chart

from reports.model.brand import Brand
from reports.model.scorecard import Masthead
from reports.render.excel.formats import Formats
from reports.render.excel.library import FormulaSheet, LongSheet, SpokenWorkbook
from reports.render.excel.paper import A4, paper_for
from reports.render.excel.sheet import Sheet
from reports.render.excel.text import ELLIPSIS, LONGEST_PRINTED, clean, cut, printed, sheet_name, units

_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date: the same document gives the same bytes
_UNSCALED = {"scale_with_doc": False}
"""Heads and feet keep their size on a sheet that is printed smaller."""
_OPTIONS = {
    "in_memory": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class Book:
    """A workbook that is being written."""

    def __init__(self, masthead: Masthead, brand: Brand) -> None:
        self._masthead = masthead
        self._target = BytesIO()
        self._workbook = SpokenWorkbook(self._target, _OPTIONS, clean(masthead.language))
        self._formats = Formats(self._workbook, brand)
        self._names: list[str] = []
        self._workbook.set_properties(
            {
                "title": clean(masthead.document_title),
                "subject": clean(masthead.running_head),
                "author": clean(masthead.organisation),
                "company": clean(masthead.organisation),
                "created": _CREATED,
            }
        )

    def add_sheet(self, name: str, widths: Sequence[float], is_long: bool = False) -> Sheet:
        """A new sheet after the others, ready to be printed: landscape, as wide as can be read, draft and notice below.

        A long one is written quickly and row by row, and no chart may show its cells.
        """
        self._names.append(sheet_name(name, self._names))
        worksheet = self._workbook.add_worksheet(self._names[-1], LongSheet if is_long else FormulaSheet)
        paper = paper_for(widths)
        worksheet.set_landscape()
        worksheet.set_paper(paper.size)
        worksheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.8)
        worksheet.fit_to_pages(paper.pages, 0)
        if paper.repeated:
            worksheet.repeat_columns(0, paper.repeated - 1)
        worksheet.set_header(self._header(), _UNSCALED)
        worksheet.set_footer(self._footer(), _UNSCALED)
        return Sheet(worksheet, self._formats, widths)

    def add_plain_sheet(self, name: str, widths: Sequence[float]) -> Sheet:
        """A new sheet after the others that prints nothing but its cells: A4 landscape, one page wide."""
        self._names.append(sheet_name(name, self._names))
        worksheet = self._workbook.add_worksheet(self._names[-1], FormulaSheet)
        worksheet.set_landscape()
        worksheet.set_paper(A4)
        worksheet.fit_to_pages(1, 0)
        return Sheet(worksheet, self._formats, widths)

    def add_chart(self, kind: dict[str, str]) -> Chart:
        """A chart of the workbook, without a place yet."""
        return self._workbook.add_chart(kind)

    def add_name(self, name: str, cells: str) -> None:
        """A name for some cells: "Data" for "'Data'!$A$8:$L$60"."""
        self._workbook.define_name(name, f"={cells}")

    def finish(self) -> bytes:
        """The bytes of the workbook, with its language among its properties."""
        self._workbook.close()
        return self._target.getvalue()

    def _header(self) -> str:
        """Organisation, draft, and which document and page it is."""
        font = self._font()
        left = f"&L{font}{_shortened(printed(self._masthead.organisation), 64)}"
        middle = f"&C{font}{_shortened(printed(self._masthead.draft), 40)}" if self._masthead.draft else ""
        page = printed(self._masthead.page).replace("{page}", "&P").replace("{pages}", "&N")
        room = LONGEST_PRINTED - units(left) - units(middle) - units(page) - units(font) - 8
        return f"{left}{middle}&R{font}{_shortened(printed(self._masthead.running_head), room)} · {page}"

    def _footer(self) -> str:
        """The notice; one that is longer than a footer stands in full at the top of the sheet, and is a finding."""
        start = f"&L{self._font()}"
        return f"{start}{_shortened(printed(self._masthead.notice), LONGEST_PRINTED - units(start))}"

    def _font(self) -> str:
        # The space keeps a text that starts with a figure apart from the size.
        return f'&"{cut(printed(self._formats.brand.office), 24)},Regular"&8 '


def _shortened(text: str, longest: int) -> str:
    """A printed text of at most `longest` UTF-16 units that does not end in half an ampersand."""
    short = cut(text, longest)
    if short == text:
        return text
    kept = short.removesuffix(ELLIPSIS)
    if (len(kept) - len(kept.rstrip("&"))) % 2:
        kept = kept[:-1]
    return kept + ELLIPSIS
