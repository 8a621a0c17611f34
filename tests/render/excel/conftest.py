"""LibreOffice as an independent calculator, started once for all tests."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import openpyxl
import pytest
from excel_samples import BRAND
from office import recalculated_files
from variance_cases import ALL_CASES, DIFFERENCES, RANGES
from workbooks import Values, cells_of, column_of, row_of

from reports.render.excel import render_variance_book


@pytest.fixture(scope="session")
def variance_workbook() -> bytes:
    """Every case of the truth tables in one workbook."""
    return render_variance_book(ALL_CASES, BRAND)


@pytest.fixture(scope="session")
def wrong_workbook(variance_workbook: bytes) -> bytes:
    """The same with one stored value that is not what its formula gives."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(variance_workbook)) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            part = source.read(name)
            if name.endswith("worksheets/sheet3.xml"):
                assert b"</f><v>-2.6</v>" in part
                part = part.replace(b"</f><v>-2.6</v>", b"</f><v>-2.7</v>", 1)
            out.writestr(name, part)
    return target.getvalue()


@pytest.fixture(scope="session")
def recalculated(
    variance_workbook: bytes, wrong_workbook: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Values]:
    """What LibreOffice makes of the cases, of the cases with other actuals, and of the wrong value."""
    files = {"cases": variance_workbook, "changed": _changed(variance_workbook), "wrong": wrong_workbook}
    return recalculated_files(files, tmp_path_factory.mktemp("office"))


def _changed(content: bytes) -> bytes:
    """The workbook after someone has typed another actual into every row of the truth tables."""
    workbook = openpyxl.load_workbook(BytesIO(content))
    sheet = workbook["Measures"]
    cells = cells_of(content, "Measures")
    for case in (*DIFFERENCES, *RANGES):
        sheet[f"{column_of(cells, 'Actual')}{row_of(cells, case.ref)}"] = float(case.other)
    sheet[f"{column_of(cells, 'Actual')}{row_of(cells, 'awaited')}"] = 81
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()
