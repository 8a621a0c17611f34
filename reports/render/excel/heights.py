"""How tall a row must be for its words: spreadsheets fit rows to their words only when someone edits them."""

from textwrap import wrap

from reports.render.excel.formats import BODY, Style

_LETTERS = 1.1
"""Letters of ten points that fit in a unit of column width, for a broad typeface."""
_BOLD_LETTERS = 0.95
_LINE_HEIGHT = 1.36
"""Height of a line ÷ size of its letters."""
_PADDING = 4


def height_of(text: str, width: float, style: Style) -> float:
    """Points that words need in a column of some characters."""
    room = max(1, int(width * (_BOLD_LETTERS if style.bold else _LETTERS) * BODY / style.size))
    if len(text) <= room and "\n" not in text:
        lines = 1
    else:
        lines = sum(max(1, len(wrap(line, room))) for line in text.split("\n"))
    return lines * style.size * _LINE_HEIGHT + _PADDING
