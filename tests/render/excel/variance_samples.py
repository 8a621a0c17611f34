"""A variance workbook with invented figures: a row for every case that a finance officer could meet."""

from decimal import ROUND_HALF_UP, Decimal

from excel_samples import MASTHEAD

from reports.model.document import Mark, Shown
from reports.model.rules import Shape
from reports.model.variance_book import BudgetBlock, FormulaKind, VarianceBook, VarianceBudget, VarianceMeasure

D = Decimal
BETTER, ON, WITHIN, OFF = "Better than range", "On target", "Within tolerance", "Off target"
FAVOURABLE, ADVERSE = "Favourable", "Adverse"
FIELDS = {
    "department": "Department",
    "ref": "Ref",
    "title": "Measure",
    "unit": "Unit",
    "better": "Better",
    "sign": "Sign (+1 higher, −1 lower)",
    "target": "Target",
    "lower": "Lower limit",
    "upper": "Upper limit",
    "actual": "Actual",
    "variance": "Variance",
    "variance_unit": "Unit of variance",
    "variance_percent": "Variance, %",
    "tolerance": "Tolerance",
    "judgement": "Judgement",
    "status": "Status",
    "service": "Service",
    "kind": "Kind",
    "annual": "Annual budget",
    "profile": "Profile to date",
    "commitments": "Commitments",
    "forecast": "Forecast outturn",
    "outturn_variance": "Outturn variance",
    "outturn_variance_percent": "Outturn variance, %",
    "explanation": "Explanation",
    "name": "Department name",
    "count": "Measures",
    "source_figure": "Figure",
    "source_cell": "Cell",
    "value_as_read": "Value as read",
}
SHEETS = ("summary", "measures", "budget", "sources", "notes")
NOTES = ("sign_note", "measure_note", "rounding_note", "tolerance_note", "missing_note", "formula_note")
WORDS = {
    "title": "Variance workbook",
    "subtitle": "Measures and budget for quarter 3, 2008/09",
    **{f"sheet_{name}": name.capitalize() for name in SHEETS},
    **{f"sheet_{name}_text": f"What the sheet of {name} holds." for name in SHEETS},
    **{name: f"A sentence for the {name.replace('_', ' ')}." for name in NOTES},
    "budget_none": "No budget lines were reported for the year.",
    **{f"col_{key}": heading for key, heading in FIELDS.items()},
    "status_no_data": "No data",
    "status_better": BETTER,
    "status_on_target": ON,
    "status_within_tolerance": WITHIN,
    "status_off_target": OFF,
    "favourable": FAVOURABLE,
    "adverse": ADVERSE,
    "percent_of_zero": "target is zero",
}
NOTHING = Shown("not given")


def figure(value: str, signed: bool = False) -> Shown:
    """A figure printed with one decimal."""
    number = D(value)
    text = f"{abs(number).quantize(D('0.1'), ROUND_HALF_UP):,}"
    sign = "−" if number < 0 else "+" if signed and number > 0 else ""
    return Shown(sign + text, number, 1, "", signed=signed)


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
        unit="days",
        variance_unit="days",
        better={1: "Higher", -1: "Lower", 0: "Neither"}[sign],
        sign=sign,
        target=figure(target),
        lower=Shown("no lower limit"),
        upper=Shown("no upper limit"),
        actual=figure(actual),
        variance=figure(str(variance), signed=True),
        variance_percent=Shown("target is zero") if D(target) == 0 else percent,
        judgement=judgement,
        status=Mark(status, Shape.DISC, "#1F7A70"),
        tolerance=D(tolerance) if tolerance else None,
        formula=FormulaKind.DIFFERENCE,
        sources={
            "target": ("measures.xlsx › Targets!D7",),
            "actual": ("actuals.xlsx › Actuals!F14", "actuals.xlsx › Actuals!G14"),
        },
    )


def budget_line(service: str, annual: str, profile: str, actual: str, forecast: str, judgement: str) -> VarianceBudget:
    """A budget line; "" is a figure that was not given."""

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
        kind="Expenditure",
        unit="£000",
        annual=shown(annual),
        profile=shown(profile),
        actual=shown(actual),
        commitments=shown("0"),
        forecast=shown(forecast),
        variance=less(actual, profile),
        variance_percent=percent(actual, profile),
        outturn_variance=less(forecast, annual),
        outturn_variance_percent=percent(forecast, annual),
        judgement=judgement,
        explanation="none given",
        sources={"actual": ("budget.xlsx › Budget!H4",)},
    )


def book(
    measures: tuple[VarianceMeasure, ...], blocks: tuple[BudgetBlock, ...], total: VarianceBudget | None
) -> VarianceBook:
    return VarianceBook("variance-2008-09-Q3", MASTHEAD, WORDS, measures, blocks, total)
