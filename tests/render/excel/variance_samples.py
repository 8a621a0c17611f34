"""A variance workbook with invented figures: a row for every case that a finance officer could meet."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from excel_samples import MASTHEAD

from reports.compose.book_words import book_words
from reports.compose.edition import Edition
from reports.model.document import Mark, Shown
from reports.model.finance_rule import Reach, Threshold
from reports.model.period import quarter
from reports.model.rules import Shape
from reports.model.status_rule import BandTest
from reports.model.variance_book import BudgetBlock, VarianceBook, VarianceBudget
from reports.model.variance_measure import FormulaKind, Rung, SourceCell, VarianceMeasure
from reports.rules import load_rules
from reports.wording import load_wording

D = Decimal
BETTER, ON, WITHIN, OFF = "Better than range", "On target", "Within tolerance", "Off target"
FAVOURABLE, ADVERSE = "Favourable", "Adverse"
TEMPLATES = Path(__file__).parents[3] / "templates"
WORDING = load_wording([TEMPLATES / "wording"], "en-GB")
RULES = load_rules([TEMPLATES / "rules"], {})
WORDS = book_words(
    cast(
        "Edition",
        SimpleNamespace(
            wording=WORDING, rules=RULES, period=quarter(2008, 3), assessments=SimpleNamespace(departments=())
        ),
    ),
    "£000",
)
NOTHING = Shown("not given")


def figure(value: str, signed: bool = False) -> Shown:
    """A figure printed with one decimal."""
    number = D(value)
    text = f"{abs(number).quantize(D('0.1'), ROUND_HALF_UP):,}"
    sign = "−" if number < 0 else "+" if signed and number > 0 else ""
    return Shown(sign + text, number, 1, "", signed=signed)


def mark(text: str) -> Mark:
    return Mark(text, Shape.DISC, "#1F7A70")


BY_TOLERANCE = (
    Rung(BandTest.TARGET_MET, mark(ON)),
    Rung(BandTest.WITHIN_TOLERANCE, mark(WITHIN)),
    Rung(BandTest.OTHERWISE, mark(OFF)),
)
BY_LIMITS = (
    Rung(BandTest.BEYOND_RANGE, mark(BETTER)),
    Rung(BandTest.TARGET_MET, mark(ON)),
    Rung(BandTest.OTHERWISE, mark(OFF)),
)
THRESHOLDS = (("Material", Threshold(D(5), D(100), Reach.EITHER, is_inclusive=True)),)


def read(workbook: str, sheet: str, cell: str, value: str) -> SourceCell:
    """A source cell in which a number stands."""
    return SourceCell(workbook, sheet, cell, Shown(value, D(value), max(0, -D(value).as_tuple().exponent)))


def measure(
    ref: str, sign: int, target: str, actual: str, tolerance: str, status: str, judgement: str
) -> VarianceMeasure:
    """A measure judged by its target; "" is no tolerance."""
    variance = D(actual) - D(target)
    percent = NOTHING if D(target) == 0 else figure(str(100 * variance / abs(D(target))), signed=True)
    return VarianceMeasure(
        department="CES",
        ref=ref,
        title=f"Measure {ref}",
        objective="Better services",
        unit="days",
        variance_unit="days",
        better={1: "Higher", -1: "Lower", 0: "Neither"}[sign],
        sign=sign,
        target=figure(target),
        lower=Shown("no lower limit"),
        upper=Shown("no upper limit"),
        floor=Shown("no floor"),
        actual=figure(actual),
        year_ago=NOTHING,
        variance=figure(str(variance), signed=True),
        variance_percent=Shown("target is zero") if D(target) == 0 else percent,
        judgement=judgement,
        status=Mark(status, Shape.DISC, "#1F7A70"),
        tolerance_percent=None,
        tolerance=D(tolerance) if tolerance else None,
        now=figure(actual),
        before=figure("70"),
        movement=figure(str(D(actual) - 70), signed=True),
        direction="Improved",
        explanation="=1+1",
        formula=FormulaKind.DIFFERENCE,
        rungs=BY_TOLERANCE,
        sources={
            "target": (read("measures.xlsx", "Targets", "D7", target),),
            "actual": (read("actuals.xlsx", "Actuals", "F14", actual), read("actuals.xlsx", "Actuals", "G14", "3")),
        },
        is_exception=status == OFF,
    )


def budget_line(
    service: str, annual: str, profile: str, actual: str, forecast: str, judgement: str, materiality: str
) -> VarianceBudget:
    """A budget line; "" is a figure that was not given."""

    def word(first: str, second: str) -> str:
        if not first or not second:
            return "not given"
        return ADVERSE if D(first) > D(second) else FAVOURABLE

    def shown(value: str) -> Shown:
        return Shown(f"{value}", D(value), 0, "£000") if value else NOTHING

    def less(first: str, second: str) -> Shown:
        return figure(str(D(first) - D(second)), signed=True) if first and second else NOTHING

    def percent(first: str, second: str) -> Shown:
        if not first or not second:
            return NOTHING
        if D(second) == 0:
            return Shown("target is zero")
        return figure(str(100 * (D(first) - D(second)) / abs(D(second))), signed=True)

    return VarianceBudget(
        department="CES",
        service=service,
        kind="Income" if service == "Income" else "Expenditure",
        unit="£000",
        annual=shown(annual),
        profile=shown(profile),
        actual=shown(actual),
        commitments=shown("0"),
        forecast=shown(forecast),
        variance=less(actual, profile),
        variance_percent=percent(actual, profile),
        judgement_to_date=word(actual, profile),
        outturn_variance=less(forecast, annual),
        outturn_variance_percent=percent(forecast, annual),
        judgement=judgement,
        movement="no quarters",
        explanation="none given",
        factor=D(-1) if service == "Income" else D(1),
        sources={
            name: (read("budget.xlsx", "Budget", f"H{place}", value.lstrip("-")),)
            for place, (name, value) in enumerate(
                {"annual": annual, "profile": profile, "actual": actual, "forecast": forecast}.items(), 4
            )
            if value
        },
        materiality=materiality,
        thresholds=THRESHOLDS,
        is_exception=materiality == "Material",
    )


def book(
    measures: tuple[VarianceMeasure, ...], blocks: tuple[BudgetBlock, ...], total: VarianceBudget | None
) -> VarianceBook:
    names = {"CES": "Chief Executive’s", "CSS": "Customer and Support"}
    return VarianceBook("variance-2008-09-Q3", MASTHEAD, WORDS, measures, blocks, total, names, None, ())
