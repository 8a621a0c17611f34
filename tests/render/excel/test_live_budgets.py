"""Budget lines in the variance workbook follow the cells as read, under every finance rule, as the assessment would."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from excel_samples import BRAND
from office import recalculated_files
from workbooks import Values, at, cells_of, column_of, row_of

from reports.assess import assess
from reports.compose import compose
from reports.model.budget import BudgetKind, BudgetLine
from reports.model.cell import Source
from reports.model.organisation import Organisation
from reports.model.period import financial_year, quarter
from reports.model.submission import Department, Submission
from reports.model.value import Figure, Missing
from reports.model.variance_book import VarianceBook
from reports.render.excel import render_variance_book
from reports.rules import load_rules
from reports.wording import load_wording

TEMPLATES = Path(__file__).parents[3] / "templates"
WORDING = load_wording([TEMPLATES / "wording"], "en-GB")
PRESETS = sorted(path.stem for path in (TEMPLATES / "rules" / "finance").glob("*.toml"))
Q3 = quarter(2008, 3)
NAMES = ("annual", "profile", "actual", "commitments", "forecast")


@dataclass(frozen=True)
class Case:
    """Amounts as entered in £000 ("" is blank), and another forecast."""

    kind: str
    amounts: tuple[str, str, str, str, str]
    other: str


CASES = (
    Case("expenditure", ("1000", "750", "760", "5", "1020"), "1100"),
    Case("expenditure", ("1000", "750", "700", "0", "949"), "1000"),
    Case("income", ("400", "300", "260", "0", "380"), "379.9"),
    Case("income", ("5000", "3750", "3800", "0", "5099"), "4900"),
    Case("expenditure", ("0", "0", "12", "0", "0"), "3"),
    Case("expenditure", ("20000", "15000", "15100", "40", "20399.9"), "20400"),
    Case("expenditure", ("600", "450", "480", "10", ""), ""),
)


def line(number: int, case: Case, *, is_other: bool) -> BudgetLine:
    amounts = dict(zip(NAMES, case.amounts, strict=True)) | ({"forecast": case.other} if is_other else {})
    figures = {
        name: Figure(
            Decimal(text), sources=(Source("budget.xlsx", "Budget", f"{letter}{number}", text, Decimal(text)),)
        )
        if text
        else Figure.absent(Missing.NOT_GIVEN)
        for letter, (name, text) in zip("FGHIJ", amounts.items(), strict=True)
    }
    return BudgetLine(
        department="CES" if number % 2 else "CSS",
        service=f"Service {number}",
        year=financial_year(2008),
        kind=BudgetKind(case.kind),
        unit="£000",
        variance=Figure.absent(Missing.NOT_GIVEN),
        source=Source("budget.xlsx", "Budget", f"B{number}"),
        **figures,
    )


def book(preset: str, *, is_other: bool = False) -> VarianceBook:
    organisation = Organisation("Example Borough Council", "example", financial_year(2008))
    departments = (Department("CES", "Chief Executive"), Department("CSS", "Customer Services"))
    lines = tuple(line(number, case, is_other=is_other) for number, case in enumerate(CASES))
    submission = Submission(organisation, departments, (), (), lines, ())
    rules = load_rules([TEMPLATES / "rules"], {"finance": preset})
    return compose(assess(submission, Q3, Q3.end, rules), (), WORDING).variance_book


def retyped(content: bytes) -> bytes:
    """The workbook after the other forecasts were typed in as read."""
    workbook, cells = openpyxl.load_workbook(BytesIO(content)), cells_of(content, "Budget as read")
    column = column_of(cells, "Forecast outturn: as read")
    for number, case in enumerate(CASES):
        if case.other:
            row = row_of(cells, f"Service {number}")
            workbook["Budget as read"][f"{column}{row}"] = float(case.other)
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def calculated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Values]:
    files = {preset: retyped(render_variance_book(book(preset), BRAND)) for preset in PRESETS}
    return recalculated_files(files, tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize("preset", PRESETS)
def test_judgement_and_size_follow_the_cells_as_read(preset: str, calculated: Mapping[str, Values]) -> None:
    cells = calculated[preset]["Budget"]
    other = book(preset, is_other=True)
    assert other.grand_total is not None
    lines = [one for block in other.blocks for one in (*block.lines, block.total)] + [other.grand_total]
    for one in lines:
        assert at(cells, one.service, "Judgement") == one.judgement, one.service
        assert at(cells, one.service, "Materiality") == one.materiality, one.service
        for heading, shown in (
            ("Outturn variance", one.outturn_variance),
            ("Outturn variance, %", one.outturn_variance_percent),
        ):
            found = at(cells, one.service, heading)
            expected = float(shown.value) if isinstance(shown.value, Decimal) else shown.text
            assert found == (pytest.approx(expected, abs=1e-6) if isinstance(expected, float) else expected), (
                one.service
            )


@pytest.mark.parametrize("preset", PRESETS)
def test_everything_is_reconciled_after_the_change_too(preset: str, calculated: Mapping[str, Values]) -> None:
    verdicts = list(calculated[preset]["Reconciliation"].values())
    assert verdicts.count("agrees") > 8
    assert "differs" not in verdicts
