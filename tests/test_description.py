"""`make-pack describe FILE`: what each column means and why, rows taken and left out, the lines that change it."""

import subprocess
import sys
import tomllib
from pathlib import Path

import openpyxl
import pytest

ROWS = [
    ["Our measures"],
    ["PI ref", "Measure", "Target 2008/09", "Shoe size", "Perf. owner"],
    ["Improving services"],
    ["NI 181", "Time taken", 21, 9, "Head"],
    ["NI 14", "Avoidable contact", "Need baseline", 8, "Head"],
    ["* \u202eprovisional"],
]


def describe(path: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from reports.cli import main; main()", "describe", str(path)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Return"
    for row in ROWS:
        book.worksheets[0].append(row)
    book.create_sheet("Scribbles").append(["hello"])
    book.save(tmp_path / "return.xlsx")
    return tmp_path / "return.xlsx"


def test_it_says_how_every_column_and_row_was_understood(workbook: Path, tmp_path: Path) -> None:
    done = describe(workbook, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    for said in (
        "Measures, Targets (headings in row 2)",
        "A PI ref Ref synonym",
        "B Measure Measure own name",
        "C Target 2008/09 target 2008/09 pattern",
        "D Shoe size – not understood",
        "Taken: rows 4–5",
        "Left out, section: row 3 (“Improving services”)",
        "Left out, note: row 6 (“* provisional”)",
        "return.xlsx › Scribbles",
        "Nothing was read.",
    ):
        assert said in lines
    assert "\u202e" not in done.stdout


def test_its_lines_of_pack_toml_change_what_it_says(workbook: Path, tmp_path: Path) -> None:
    said = describe(workbook, tmp_path).stdout
    columns = tomllib.loads(said[said.index("\n[columns]") :])["columns"]
    assert columns == {"Shoe size": "", "Perf. owner": ""}
    lines = ['organisation = "Wigan"', 'year = "2008-09"', "[columns]", '"Shoe size" = ""', '"Perf. owner" = "Owner"']
    (tmp_path / "pack.toml").write_text("\n".join(lines), encoding="utf-8")
    done = [" ".join(line.split()) for line in describe(workbook, tmp_path).stdout.splitlines()]
    assert "E Perf. owner Owner pack.toml" in done
    assert "D Shoe size – pack.toml" in done


def test_a_file_that_is_no_workbook_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"not a workbook")
    done = describe(tmp_path / "broken.xlsx", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: broken.xlsx: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"", b"Ref,Target\n"], ids=["refused", "read"])
def test_no_name_of_a_file_steers_the_terminal(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a \x1b[31m\u202ered\nline.csv"
    path.write_bytes(content)
    done = describe(path, tmp_path)
    assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)
    assert not any(line.startswith("line") for line in (done.stdout + done.stderr).splitlines())


def test_a_sheet_of_which_nothing_was_read_says_what_its_headings_may_be(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Our year"], ["Agency", "Output", "FY09 Goal"], ["Parks", "Trees", 400]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "return.xlsx")
    said = describe(tmp_path / "return.xlsx", tmp_path).stdout
    assert "Most like headings is row 2: “Agency”, “Output”, “FY09 Goal”" in said
    columns = tomllib.loads(said[said.index("\n[columns]") :])["columns"]
    assert columns == {"Agency": "", "Output": "", "FY09 Goal": ""}
    given = '"Agency" = "Department"\n"Output" = "Measure"\n"FY09 Goal" = "Target 2008/09"\n'
    pack = f'organisation = "A council"\nyear = "2008-09"\n[columns]\n{given}'
    (tmp_path / "pack.toml").write_text(pack, encoding="utf-8")
    assert "Measures, Targets (headings in row 2)" in describe(tmp_path / "return.xlsx", tmp_path).stdout


def test_a_single_year_gets_the_lines_that_would_say_which_is_meant(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Ref", "Measure", "Unit", "Target 2008"], ["M1", "Calls", "number", 400]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "return.xlsx")
    said = describe(tmp_path / "return.xlsx", tmp_path).stdout
    assert '"Target 2008" = "Target 2008/09"  # or "Target 2007/08"' in said
    assert tomllib.loads(said[said.index("\n[columns]") :])["columns"] == {"Target 2008": "Target 2008/09"}
