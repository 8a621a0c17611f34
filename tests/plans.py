"""Building the five plans once for all tests, and reading back what came out."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
from pypdf import PdfReader

from reports.pipeline import build
from reports.settings import Request

ROOT = Path(__file__).parents[1]

PLANS = (
    "salford-2002-03",
    "salford-2009-10",
    "shropshire-2008-09",
    "wigan-2008-09",
    "winchester-2004-05",
)


@dataclass(frozen=True)
class BuiltPack:
    """A pack on disk."""

    inputs: Path
    folder: Path

    @property
    def data(self) -> Any:
        return json.loads((self.folder / "pack.json").read_text(encoding="utf-8"))

    def json(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def rows(self, name: str) -> list[dict[str, str]]:
        text = (self.folder / f"{name}.csv").read_text(encoding="utf-8-sig")
        return list(csv.DictReader(StringIO(text)))

    def pdfs(self) -> list[Path]:
        return sorted(self.folder.rglob("*.pdf"))

    def input_rows(self, sheet: str) -> int:
        """Data rows of a canonical sheet over all workbooks."""
        total = 0
        for path in sorted(self.inputs.glob("*.xlsx")):
            book = openpyxl.load_workbook(path, read_only=True)
            if sheet in book.sheetnames:
                total += sum(
                    any(value is not None for value in row)
                    for row in book[sheet].iter_rows(min_row=2, values_only=True)
                )
            book.close()
        return total


def build_plan(name: str, outputs: Path, jobs: int = 2) -> BuiltPack:
    """The pack of a plan for quarter 3, in every format."""
    inputs = ROOT / "inputs" / name
    (outcome,) = build(Request(3, inputs, outputs, (ROOT / "templates",), jobs=jobs), lambda what, done, of: None)
    assert outcome.published, outcome.error
    assert outcome.failures == ()
    return BuiltPack(inputs, outcome.published.folder)


def figures(node: Any) -> Iterator[dict[str, Any]]:
    """Every {"value", "text", "reason"} of a pack, wherever it stands."""
    if isinstance(node, dict):
        if {"value", "text", "reason"} <= node.keys():
            yield node
        for child in node.values():
            yield from figures(child)
    elif isinstance(node, list):
        for child in node:
            yield from figures(child)


def page_texts(path: Path) -> list[str]:
    """The text of each page without white space, in the order in which it is written."""
    return [squeezed(page.extract_text()) for page in PdfReader(path).pages]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
