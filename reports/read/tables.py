"""From a raw sheet to a table: which canonical sheet it is, its header row, its columns, its rows."""

from reports.model.cell import Cell, CellKind, InputRow, InputTable, Source, TableKind
from reports.model.finding import Problem
from reports.read.headings import SheetHeadings, kind_of_sheet
from reports.read.limits import HEADER_WITHIN
from reports.read.values import RawCell, understand
from reports.read.workbooks import RawSheet


def table_of(sheet: RawSheet, headings: dict[TableKind, SheetHeadings]) -> tuple[InputTable | None, list[Problem]]:
    """The table that a sheet holds, with the problems of its columns and cells; None where it holds none."""
    place = Source(sheet.workbook, sheet.name, "")
    if not sheet.rows:
        return None, []
    kind = kind_of_sheet(sheet.name)
    if kind is None:
        return None, [Problem("F003", place, seen=sheet.name)]
    known = headings[kind]
    header = _header_row(sheet, known)
    if header is None:
        return None, [Problem("F013", place, details={"columns": ", ".join(known.required)})]
    columns, problems = _columns(sheet, header, known)
    first = Source(sheet.workbook, sheet.name, f"{next(iter(sheet.rows[header]))}{header}")
    missing = [column for column in known.required if column not in columns]
    problems += [Problem("F010", first, details={"column": column}) for column in missing]
    if sheet.overflow:
        problems.append(Problem("F032", place, details={"limit": sheet.overflow}))
    if missing:
        return None, problems
    rows = tuple(_rows(sheet, header, columns))
    problems += _cell_problems(sheet, rows)
    return InputTable(kind, first, columns, rows), problems


def _header_row(sheet: RawSheet, known: SheetHeadings) -> int | None:
    """The row near the top whose cells name most columns; None where no row names two of them."""
    best: tuple[int, int] | None = None
    for number in [number for number in sheet.rows if number <= min(sheet.rows) + HEADER_WITHIN]:
        texts = [cell.value for cell in sheet.rows[number].values() if isinstance(cell.value, str)]
        named = len({meaning for text in texts if (meaning := known.meaning(text))})
        if named >= min(2, len(known.required) + 1) and (best is None or named > best[0]):
            best = (named, number)
    return best[1] if best else None


def _columns(sheet: RawSheet, header: int, known: SheetHeadings) -> tuple[dict[str, str], list[Problem]]:
    """Canonical column -> letter. A column's own name wins over a synonym that stands before it."""
    columns: dict[str, str] = {}
    problems: list[Problem] = []
    for letter, raw in sheet.rows[header].items():
        heading = str(raw.value).strip()
        source = Source(sheet.workbook, sheet.name, f"{letter}{header}")
        column = known.meaning(heading)
        if column is None:
            problems.append(Problem("F011", source, seen=heading, details={"heading": heading}))
        elif column not in columns:
            columns[column] = letter
        elif heading.casefold() == column.casefold() and columns[column] != letter:
            taken = Source(sheet.workbook, sheet.name, f"{columns[column]}{header}")
            problems.append(Problem("F012", taken, seen=heading, details={"column": column, "heading": heading}))
            columns[column] = letter
        else:
            problems.append(Problem("F012", source, seen=heading, details={"column": column, "heading": heading}))
    return columns, problems


def _rows(sheet: RawSheet, header: int, columns: dict[str, str]) -> list[InputRow]:
    rows = []
    blank = RawCell(None, "General")
    for number, raw in sheet.rows.items():
        if number <= header:
            continue
        cells: dict[str, Cell] = {
            column: understand(raw.get(letter, blank), Source(sheet.workbook, sheet.name, f"{letter}{number}"))
            for column, letter in columns.items()
        }
        if not all(cell.is_blank for cell in cells.values()):
            rows.append(InputRow(number, cells))
    return rows


def _cell_problems(sheet: RawSheet, rows: tuple[InputRow, ...]) -> list[Problem]:
    """Formula errors, and formulas without a stored value."""
    errors = [
        Problem("F030", cell.source, seen=cell.seen, details={"error": cell.seen})
        for row in rows
        for cell in row.cells.values()
        if cell.kind is CellKind.ERROR
    ]
    uncached = [Problem("F031", Source(sheet.workbook, sheet.name, address)) for address in sheet.uncached]
    return errors + uncached
