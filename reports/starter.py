"""A new working folder: pack.toml, blank input workbooks, a brand to edit."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

from reports.errors import ExitCode, PackError
from reports.model.blank import BlankColumn, BlankSheet
from reports.render.excel.blank import render_blank_workbook

BRAND = "our-brand"
"""The folder of the brand to edit, as the new pack.toml names it."""

COPIED_BRAND = "civic"
"""The shipped brand that it starts from."""


def make_working_folder(folder: Path, templates: Path, year: str) -> list[Path]:
    """Make `folder` with inputs/ and templates/brands/, and return the files written.

    `year` goes into pack.toml: "2008-09". Raises PackError where the folder is not empty or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PackError(
            f"'{folder}' is not empty; nothing was written.",
            "Name a new folder, so that nothing of yours is overwritten.",
            ExitCode.WRONG_USAGE,
        )
    inputs = folder / "inputs"
    try:
        inputs.mkdir(parents=True)
        settings = (templates / "starter" / "pack.toml").read_text(encoding="utf-8")
        (inputs / "pack.toml").write_text(settings.replace("{year}", year), encoding="utf-8")
        for name, sheets in blank_workbooks(templates).items():
            (inputs / name).write_bytes(render_blank_workbook(sheets))
        shutil.copytree(templates / "brands" / COPIED_BRAND, folder / "templates" / "brands" / BRAND)
    except OSError as fault:
        raise PackError(
            f"'{folder}' cannot be written: {fault.strerror}.", "Name a folder that you may write."
        ) from fault
    return sorted(path for path in folder.rglob("*") if path.is_file())


def blank_workbooks(templates: Path) -> dict[str, list[BlankSheet]]:
    """File name -> its sheets, from templates/starter/columns.toml and templates/reading/headings.toml."""
    starter = _read(templates / "starter" / "columns.toml")
    headings = _read(templates / "reading" / "headings.toml")
    return {
        name: [_sheet(sheet, headings[sheet]["columns"], starter) for sheet in sheets]
        for name, sheets in starter["workbooks"].items()
    }


def _sheet(name: str, columns: dict[str, Any], starter: dict[str, Any]) -> BlankSheet:
    choices = starter["choices"] | starter["choices_on"].get(name, {})
    left_out = starter["left_out"].get(name, [])
    return BlankSheet(
        name,
        tuple(
            BlankColumn(column, tuple(choices.get(column, ())), starter["hints"].get(column, ""))
            for column in columns
            if column not in left_out
        ),
    )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
