"""A small binary workbook (.xlsb), record by record: nothing here writes that kind."""

import struct
import zipfile
from pathlib import Path
from typing import IO

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"""


def record(kind: int, content: bytes = b"") -> bytes:
    """One record: its type and its size in seven bits a byte, then its bytes."""
    name = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, left = b"", len(content)
    while left > 127:
        size, left = size + bytes([left & 0x7F | 0x80]), left >> 7
    return name + size + bytes([left]) + content


def wide(text: str) -> bytes:
    """A text with its length before it."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def styles(*formats: str) -> bytes:
    """Styles whose number formats are these, after a first one that has none. "0%" is one of Excel's own."""
    own = [text for text in formats if text != "0%"]
    numbers = [0, *(9 if text == "0%" else 164 + own.index(text) for text in formats)]
    made = [record(44, struct.pack("<H", 164 + place) + wide(text)) for place, text in enumerate(own)]
    within = [record(47, struct.pack("<HH", 0, number) + bytes(12)) for number in numbers]
    beside = record(626) + record(47, struct.pack("<HH", 0xFFFF, 9) + bytes(12)) + record(627)
    return b"".join([*made, beside, record(617, struct.pack("<I", len(numbers))), *within, record(618)])


def save(
    path: Path | IO[bytes],
    rows: list[list[str | float | None]],
    style_of: dict[tuple[int, int], int],
    look: bytes,
    name: str = "Targets",
) -> None:
    """Write one sheet. `style_of` is row and column, from 0, -> style; errors are texts such as "#N/A"."""
    width = max(len(row) for row in rows)
    sheet = record(129) + record(148, struct.pack("<4I", 0, len(rows) - 1, 0, width - 1))
    sheet += record(60, struct.pack("<4IH", 1, 1, 2560, 0, 1)) + record(145)  # the second column is hidden
    for number, row in enumerate(rows):
        hidden = 0x10 if number == len(rows) - 1 else 0
        sheet += record(0, struct.pack("<IIHBBBI", number, 0, 320, 0, hidden, 0, 0))
        for column, value in enumerate(row):
            start = struct.pack("<II", column, style_of.get((number, column), 0))
            if value == "#N/A":
                sheet += record(3, start + bytes([42]))
            elif isinstance(value, str):
                sheet += record(6, start + wide(value))
            elif value is not None:
                sheet += record(5, start + struct.pack("<d", value))
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide(name))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", book + record(144) + record(132))
        archive.writestr("xl/_rels/workbook.bin.rels", RELS)
        archive.writestr("xl/worksheets/sheet1.bin", sheet + record(146) + record(130))
        if look:
            archive.writestr("xl/styles.bin", look)
