"""Files that mean harm or ask for too much: refused with the limit's name, or defused."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from reports.model.cell import CellKind, Source
from reports.model.finding import Problem
from reports.read import limits, read
from reports.read.values import RawCell, understand
from reports.read.workbooks import RawSheet, open_workbook

TEMPLATES = Path(__file__).parents[2] / "templates"
Parts = dict[str, bytes]


def saved(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.worksheets[0].title = "Targets"
    book.save(path)
    return path


def changed(path: Path, **new: tuple[bytes, bytes]) -> Path:
    """The workbook with (old, new) bytes in the part whose name ends so: sheet1=(…)."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for end, (old, text) in new.items():
        name = next(name for name in parts if name.endswith(f"{end}.xml"))
        assert old in parts[name]
        parts[name] = parts[name].replace(old, text, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def opened(path: Path) -> tuple[list[RawSheet], list[tuple[str, str]]]:
    sheets, problems = open_workbook(path)
    return sheets, [(one.code, " ".join(one.details.values())) for one in problems]


def test_entities_are_refused(tmp_path: Path) -> None:
    entity = b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'
    path = changed(saved(tmp_path / "t.xlsx", ["Ref"]), sheet1=(b"<worksheet", entity))
    assert opened(path) == ([], [("F001", "it declares XML entities, which no spreadsheet writes")])


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "xl\\..\\..\\evil.xml"])
def test_a_part_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path / "t.xlsx", ["Ref"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"x")
    assert opened(path) == ([], [("F001", "a part of it has a name that leads out of the workbook")])


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ["Ref"])
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/workbook.xml", b"x")
    assert opened(path) == ([], [("F001", "two of its parts have the same name")])


@pytest.mark.parametrize(
    ("limit", "named"),
    [
        ("LARGEST_FILE", "MB a file"),
        ("LARGEST_CONTENT", "once unpacked"),
        ("LARGEST_PART", "MB a part"),
        ("MOST_PARTS", "parts a workbook"),
        ("LARGEST_CONTENTS_LIST", "parts a workbook"),
        ("MOST_SHARED_TAGS", "outside the sheets"),
        ("MOST_STYLE_TAGS", "of styles"),
        ("LONGEST_TOKEN", "between two XML tags"),
        ("MOST_TAGS", "XML tags a sheet"),
        ("MOST_SHEETS", "sheets a workbook"),
    ],
)
def test_a_workbook_over_a_limit_is_refused_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, named: str
) -> None:
    path = changed(
        saved(tmp_path / "t.xlsx", ["x" * 50]), sheet1=(b"<worksheet", b"<!--" + b"-x" * 300_000 + b"--><worksheet")
    )
    monkeypatch.setattr(limits, limit, 0)
    sheets, ((code, words),) = opened(path)
    assert (sheets, code, named in words) == ([], "F032", True)


@pytest.mark.parametrize(
    ("limit", "value", "named", "taken"),
    [
        ("MOST_ROWS", 2, "2 rows a sheet", 4),
        ("MOST_COLUMNS", 1, "1 columns a sheet", 3),
        ("MOST_CELLS", 3, "3 cells a workbook", 3),
        ("MOST_CHARACTERS", 6, "6 characters a workbook", 2),
    ],
)
def test_a_sheet_is_read_up_to_the_limit_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, named: str, taken: int
) -> None:
    monkeypatch.setattr(limits, limit, value)
    (sheet,), _ = opened(saved(tmp_path / "t.xlsx", ["abc", "def"], ["abc", "def"], ["abc", "def"]))
    assert (sheet.overflow, sum(map(len, sheet.rows.values()))) == (named, taken)


def test_a_cell_that_is_too_long_is_cut_with_a_word(tmp_path: Path) -> None:
    sheets, problems = open_workbook(saved(tmp_path / "t.xlsx", ["Ref"], ["y" * 32_000]))
    assert len(str(sheets[0].rows[2]["A"].value)) == limits.LONGEST_TEXT
    assert problems == [
        Problem("F032", Source("t.xlsx", "Targets", "A2"), details={"limit": "10,000 characters a cell"})
    ]


def test_a_million_blank_rows_cost_little_and_hide_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.xlsx", ["Ref"], ["NI 1"])
    blank = b"".join(
        b'<row r="%d"><c r="A%d" s="0"/><c r="B%d" s="0"></c></row>' % (n, n, n) for n in range(3, 400_000)
    )
    last = b'<row r="1048576"><c r="A1048576"><v>7</v></c></row></sheetData>'
    (sheet,), problems = opened(changed(path, sheet1=(b"</sheetData>", blank + last)))
    assert (list(sheet.rows), sheet.overflow, problems) == ([1, 2, 1_048_576], "", [])


def test_headings_in_every_row_are_read_up_to_the_limit_and_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_HEADINGS", 20)
    rows = [["Ref", "Year", *(f"Q{number}" for number in range(1, 2 + place % 4))] for place in range(50)]
    saved(tmp_path / "t.xlsx", *rows)
    found = read(tmp_path, {}, [TEMPLATES])
    named = [one.details["limit"] for one in found.problems if one.code == "F032"]
    assert named == ["20 cells of headings a workbook"]


def test_links_to_other_workbooks_are_not_followed(tmp_path: Path) -> None:
    cell = b'<c r="B1"><f>[1]Sheet1!A1</f><v>5</v></c></row>'
    (sheet,), problems = opened(changed(saved(tmp_path / "t.xlsx", ["Ref"]), sheet1=(b"</row>", cell)))
    assert (sheet.rows[1]["B"].value, problems) == (5, [])


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "👍 مرحبا \u202e", "<b>bold</b>"])
def test_formula_like_and_odd_texts_stay_texts(tmp_path: Path, text: str) -> None:
    (tmp_path / "t.csv").write_text(f"Ref,Target\n{text},1\n", encoding="utf-8")
    (sheet,), _ = opened(tmp_path / "t.csv")
    cell = understand(sheet.rows[2]["A"], Source("t.csv", "t", "A2"))
    assert (cell.kind, cell.seen) == (CellKind.TEXT, text.strip())


@pytest.mark.parametrize(
    "text", ["1" + " " * 9_990 + "!", "1 " + "a " * 4_990 + "!", " [p" * 3_000 + "]", "a" + "[p]" * 3_000]
)
def test_no_text_is_slow_to_understand(text: str) -> None:
    source = Source("t.csv", "t", "A2")
    for _ in range(200):
        assert understand(RawCell(text, "General"), source).kind is CellKind.TEXT


def test_a_number_without_end_is_an_error() -> None:
    assert understand(RawCell(10**400, "General"), Source("t", "t", "A2")).kind is CellKind.ERROR
