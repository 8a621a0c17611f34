"""What was taken for what, a note each: nothing is understood in silence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reports.model.cell import InputTable, Source, TableKind
from reports.model.finding import Problem
from reports.model.layout import RowReason
from reports.read.beside import Block
from reports.read.header import Header
from reports.read.rows import Sorted
from reports.read.sheet import RawSheet


def words_of(
    header: Header,
    rows: Sorted,
    carried: Mapping[str, int],
    given: tuple[int, int],
    tables: Sequence[InputTable],
    first: Source,
) -> list[Problem]:
    """The notes of one table. `given` are refs made and units taken."""
    found: list[Problem] = []

    def note(code: str, cell: str, seen: str = "", **details: str) -> None:
        found.append(Problem(code, replace(first, cell=cell), seen=seen, details=details))

    if header.is_by_columns:
        kinds = ", ".join(dict.fromkeys(table.kind.value for table in tables))
        note("F140", first.cell, first.sheet, kinds=kinds)
    for code, reason in (("F143", RowReason.SECTION), ("F144", RowReason.NOTE), ("F146", RowReason.CONTINUED)):
        of_reason = [(number, seen) for why, number, seen in rows.left_out if why is reason]
        if of_reason:
            number, seen = of_reason[0]
            note(code, f"{header.columns[0].letter}{number}", seen[:80], count=str(len(of_reason)))
    if header.kind is not TableKind.BUDGET and rows.totals:
        number = rows.totals[0].number
        note("F145", f"{header.columns[0].letter}{number}", "", count=str(len(rows.totals)))
    for column, count in carried.items():
        note("F147", first.cell, "", column=column, count=str(count))
    for code, count in zip(("F142", "F149"), given, strict=True):
        if count:
            note(code, first.cell, "", count=str(count))
    return found


def words_beside(sheet: RawSheet, blocks: Sequence[Block]) -> list[Problem]:
    """What was made of blank columns: tables parted there, one that was not understood, or a table that goes on."""
    place = Source(sheet.workbook, sheet.name, "")
    found = []
    if len(blocks) > 1:
        letters = ", ".join(one.letter for one in blocks)
        found.append(Problem("F167", place, seen=sheet.name, details={"letters": letters}))
    for block in blocks:
        row = next((number for number, cells in block.sheet.rows.items() if block.letter in cells), 1)
        if not block.stands_alone and len(blocks) > 1:
            seen = str(block.sheet.rows[row][block.letter].value)
            found.append(Problem("F168", replace(place, cell=f"{block.letter}{row}"), seen=seen))
        elif block.gaps:
            found.append(Problem("F169", place, seen=sheet.name, details={"letters": ", ".join(block.gaps)}))
    return found
