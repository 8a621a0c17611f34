"""`make-pack init`: a working folder that the reader understands."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from reports.errors import ExitCode, PackError
from reports.read import read
from reports.render.brand import load_brand
from reports.starter import BRAND, COPIED_BRAND, make_working_folder


def test_a_new_folder_holds_settings_workbooks_and_a_brand(tmp_path: Path, templates: Path) -> None:
    folder = tmp_path / "council"
    files = {path.relative_to(folder).as_posix() for path in make_working_folder(folder, templates, "2026-27")}
    assert {
        "inputs/pack.toml",
        "inputs/measures.xlsx",
        "inputs/actuals.xlsx",
        "inputs/tasks.xlsx",
        "inputs/budget.xlsx",
        "inputs/risks.xlsx",
        "templates/brands/our-brand/brand.toml",
    } <= files
    assert 'year = "2026-27"' in (folder / "inputs" / "pack.toml").read_text(encoding="utf-8")


def test_the_reader_knows_every_heading_of_the_blank_workbooks(tmp_path: Path, templates: Path) -> None:
    make_working_folder(tmp_path / "council", templates, "2026-27")
    reading = read(tmp_path / "council" / "inputs", {}, [templates])
    assert reading.problems == ()
    assert len(reading.tables) == 10


def test_lists_and_hints_help_to_fill_them_in(tmp_path: Path, templates: Path) -> None:
    make_working_folder(tmp_path / "council", templates, "2026-27")
    book = openpyxl.load_workbook(tmp_path / "council" / "inputs" / "measures.xlsx")
    lists = {rule.formula1 for rule in book["Measures"].data_validations.dataValidation if rule.type == "list"}
    assert '"higher,lower,range,none"' in lists


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, templates: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(PackError, match="not empty") as caught:
        make_working_folder(tmp_path, templates, "2026-27")
    assert caught.value.exit_code is ExitCode.WRONG_USAGE
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_brand_of_a_new_folder_can_be_used_as_it_is(tmp_path: Path, templates: Path) -> None:
    make_working_folder(tmp_path / "council", templates, "2026-27")
    own, shipped = (load_brand(name, [folder]) for name, folder in (
        (BRAND, tmp_path / "council" / "templates" / "brands"), (COPIED_BRAND, templates / "brands"),
    ))  # fmt: skip
    assert replace(own, name="", mark=None) == replace(shipped, name="", mark=None)
