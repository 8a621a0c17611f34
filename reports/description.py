"""What `make-pack describe` says: how each sheet was understood, and the pack.toml lines that change it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from reports.check.findings import word_findings
from reports.errors import PackError
from reports.model.finding import Finding
from reports.model.layout import ColumnLayout, RowsLeftOut, SheetLayout, TableLayout, Why
from reports.read import describe
from reports.settings import headings_beside
from reports.wording import load_wording

_LONGEST = 60
"""Characters of a heading or a cell that are shown."""

_MOST_HEADINGS = 8
"""Headings of a sheet of which nothing was read that are shown on one line; all of them stand under [columns]."""

_NOT_READ = (Why.CALENDAR_YEAR, Why.UNKNOWN, Why.TWICE)


def describe_file(path: Path, templates: Sequence[Path]) -> tuple[tuple[SheetLayout, ...], tuple[Finding, ...]]:
    """How each sheet of a workbook is understood, with the pack.toml beside it. Raises PackError where none is read."""
    sheets, problems = describe(path, headings_beside(path), templates)
    wording = load_wording([folder / "wording" for folder in templates], "en-GB")
    findings = word_findings(problems, (), wording)
    if not sheets:
        reasons = [(finding.message, finding.remedy) for finding in findings] or [
            ("It has no sheets.", "Look into it.")
        ]
        raise PackError(f"{path.name}: {reasons[0][0]}", reasons[0][1])
    return sheets, findings


def lines_about(sheets: Sequence[SheetLayout], findings: Sequence[Finding]) -> Iterator[str]:
    """The description: sheet by sheet, then what pack.toml may say. `findings` are those of the workbook."""
    for sheet in sheets:
        yield f"{_plain(sheet.workbook)} › {_plain(sheet.sheet)}"
        for table in sheet.tables:
            yield from _table(table)
        if not sheet.tables:
            yield "  Nothing was read."
        if sheet.likely:
            texts = ", ".join(f"“{_short(text)}”" for text in sheet.likely[:_MOST_HEADINGS])
            more = " …" if len(sheet.likely) > _MOST_HEADINGS else ""
            yield f"  Most like headings is row {sheet.likely_row}: {texts}{more}"
        for finding in findings:
            place = finding.source
            if place and place.sheet == sheet.sheet and not (place.cell and sheet.tables):
                yield f"  {_plain(finding.message)}"
                yield f"    {_plain(finding.remedy)}"
        yield ""
    columns = {one.heading: one for sheet in sheets for table in sheet.tables for one in table.columns}
    unread = [text for sheet in sheets if not sheet.tables for text in sheet.likely if text not in columns]
    if columns or unread:
        yield from _pack_toml(list(columns.values()), list(dict.fromkeys(unread)))


def _table(table: TableLayout) -> Iterator[str]:
    kinds = ", ".join(table.kinds) or "Not read: a column that it cannot do without is missing"
    yield f"  {kinds} (headings in {_rows(table.header_rows)})"
    widths = [max(len(_short(one.heading)) for one in table.columns), max(len(one.meaning) for one in table.columns)]
    for one in table.columns:
        heading, meaning = _short(one.heading), one.meaning or "–"
        yield f"    {one.letter:<3}{heading:<{widths[0]}}  {meaning:<{widths[1]}}  {one.why.value}"
    yield f"    Taken: {_rows(table.rows)}" if table.rows else "    No row was taken."
    for group in table.left_out:
        yield f"    Left out, {group.reason.value}: {_rows(group.numbers)}{_seen(group)}"
    for column, count in table.carried:
        yield f"    {column}: blank cells filled with the value above: {count}"
    if table.made_refs:
        yield f"    Refs made from titles: {table.made_refs}"


def _pack_toml(columns: Sequence[ColumnLayout], unread: Sequence[str]) -> Iterator[str]:
    """The [columns] of pack.toml: those that need a word first, the others as they were understood.

    `unread` are the likely headings of sheets of which nothing was read.
    """
    yield "In pack.toml, a heading may be given a meaning: a column's name, words such as"
    yield '"Target 2008/09" or "Actual Q3 2008/09", or "" for a column that is not to be read:'
    yield ""
    yield "[columns]"
    for one in columns:
        if one.why in _NOT_READ:
            first, *others = one.advice or ("",)
            yield f"{_quoted(one.heading)} = {_quoted(first)}" + "".join(f"  # or {_quoted(two)}" for two in others)
    for text in unread:
        yield f'{_quoted(text)} = ""'
    for one in columns:
        if one.meaning and not one.meaning.startswith("Frameworks:"):
            yield f"# {_quoted(one.heading)} = {_quoted(one.meaning)}"


def _rows(numbers: Sequence[int]) -> str:
    """ "row 3", "rows 5–9, 11"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"{'row' if len(numbers) == 1 else 'rows'} {parts}"


def _seen(group: RowsLeftOut) -> str:
    return f" (“{_short(group.seen)}”)" if group.seen else ""


def _quoted(text: str) -> str:
    """A TOML string."""
    return json.dumps(_plain(text), ensure_ascii=False)


def _short(text: str) -> str:
    plain = " ".join(_plain(text).split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


def _plain(text: str) -> str:
    """A text without the signs that would steer a terminal or turn its lines around."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
