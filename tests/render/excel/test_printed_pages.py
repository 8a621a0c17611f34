"""Headers and footers of printed pages: within Excel's limits, and no word of them is a command."""

import html
import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from excel_samples import BRAND, MASTHEAD

from reports.render.excel.book import Book
from reports.render.excel.formats import Style

AWKWARD = {"ampersands": "&" * 300, "emoji": "🙂" * 300, "long": "w" * 400, "pairs": "a&" * 200, "digits": "2008 " * 90}
COMMANDS = r'&(?:&|[LCRPN8]|"[^"]*")'
"""An ampersand itself, the three places, page and pages, size and typeface."""


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
@pytest.mark.parametrize("fields", [("organisation",), ("draft",), ("notice",), ("running_head",), ()])
def test_printed_lines_are_never_longer_than_the_limit(text: str, fields: tuple[str, ...]) -> None:
    """Excel counts in UTF-16 units, an emoji takes two; a line that is too long would not be printed at all."""
    names = fields or ("organisation", "draft", "notice", "running_head")
    masthead = replace(MASTHEAD, **dict.fromkeys(names, text))
    book = Book(masthead, replace(BRAND, office="A Typeface With A Long Name"))
    book.add_sheet("One", [10.0])
    with zipfile.ZipFile(BytesIO(book.finish())) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    lines = [html.unescape(line) for line in re.findall(r"<odd(?:Header|Footer)>(.*?)</odd", sheet, re.DOTALL)]
    assert len(lines) == 2
    for line in lines:
        assert len(line.encode("utf-16-le")) // 2 <= 255
        assert "&" not in re.sub(COMMANDS, "", line)


def test_days_on_which_programs_disagree_are_words() -> None:
    """Excel counts a 29 February 1900 that never was: before it another program shows another day."""
    book = Book(MASTHEAD, BRAND)
    sheet = book.add_sheet("One", [10.0])
    for column, day in enumerate((date(1900, 2, 28), date(1900, 3, 1))):
        sheet.put_day(0, column, day, day.isoformat(), Style(number="d mmm yyyy"))
    first, second = openpyxl.load_workbook(BytesIO(book.finish()))["One"][1]
    assert first.value == "1900-02-28"
    assert second.value.date() == date(1900, 3, 1)
