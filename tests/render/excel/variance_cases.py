"""The truth tables of the variance workbook: what each formula must say now, and after someone changes the actual."""

from dataclasses import dataclass, replace
from decimal import Decimal

from variance_samples import (
    ADVERSE,
    BETTER,
    BY_LIMITS,
    FAVOURABLE,
    NOTHING,
    OFF,
    ON,
    WITHIN,
    WORDS,
    book,
    budget_line,
    figure,
    measure,
)

from reports.model.document import Mark, Shown
from reports.model.rules import Shape
from reports.model.variance_book import BudgetBlock
from reports.model.variance_measure import FormulaKind, VarianceMeasure

D = Decimal


@dataclass(frozen=True)
class Case:
    """A measure, and what its row says when the actual becomes another."""

    ref: str
    sign: int
    target: str
    tolerance: str
    actual: str
    status: str
    judgement: str
    other: str
    other_status: str
    other_judgement: str


@dataclass(frozen=True)
class RangeCase:
    """As a case, judged by limits; "" is an open limit."""

    ref: str
    sign: int
    lower: str
    upper: str
    actual: str
    variance: str
    status: str
    judgement: str
    other: str
    other_status: str
    other_judgement: str


# fmt: off
DIFFERENCES = (
    # ref                     sign target    tol     actual   status  judgement   other     status  judgement
    Case("higher met",          1, "80",     "4",    "80",    ON,     FAVOURABLE, "79.99",  WITHIN, ADVERSE),
    Case("higher beaten",       1, "80",     "4",    "90",    ON,     FAVOURABLE, "0",      OFF,    ADVERSE),
    Case("higher at tolerance", 1, "80",     "4",    "76",    WITHIN, ADVERSE,    "75.99",  OFF,    ADVERSE),
    Case("higher off",          1, "80",     "4",    "75.99", OFF,    ADVERSE,    "76",     WITHIN, ADVERSE),
    Case("higher no tolerance", 1, "95",     "",     "94.9",  OFF,    ADVERSE,    "95",     ON,     FAVOURABLE),
    Case("percentage T1.1",     1, "95.0",   "9.5",  "92.4",  WITHIN, ADVERSE,    "95.1",   ON,     FAVOURABLE),
    Case("lower met",          -1, "3",      "0.3",  "3",     ON,     FAVOURABLE, "3.2",    WITHIN, ADVERSE),
    Case("lower at tolerance", -1, "3",      "0.3",  "3.3",   WITHIN, ADVERSE,    "3.31",   OFF,    ADVERSE),
    Case("lower off",          -1, "3",      "0.3",  "3.31",  OFF,    ADVERSE,    "3.3",    WITHIN, ADVERSE),
    Case("lower T1.2",         -1, "8.0",    "0.8",  "9.1",   OFF,    ADVERSE,    "8.8",    WITHIN, ADVERSE),
    Case("lower zero met",     -1, "0",      "",     "0",     ON,     FAVOURABLE, "2",      OFF,    ADVERSE),
    Case("lower zero off",     -1, "0",      "",     "2",     OFF,    ADVERSE,    "0",      ON,     FAVOURABLE),
    Case("negative target",     1, "-500",   "50",   "-450",  ON,     FAVOURABLE, "-550",   WITHIN, ADVERSE),
    Case("negative tolerance",  1, "-500",   "50",   "-550",  WITHIN, ADVERSE,    "-550.1", OFF,    ADVERSE),
    Case("millions",           -1, "5235000.50", "0.05", "5235000.55", WITHIN, ADVERSE, "5235000.56", OFF, ADVERSE),
)
RANGES = (
    # ref                         sign lower upper actual  variance status judgement  other    status  judgement
    RangeCase("range above",         0, "18", "22", "23",   "1",    OFF,    ADVERSE,    "22",    ON,     FAVOURABLE),
    RangeCase("range below",         0, "18", "22", "17",   "-1",   OFF,    ADVERSE,    "18",    ON,     FAVOURABLE),
    RangeCase("range at limit",      0, "18", "22", "22",   "0",    ON,     FAVOURABLE, "22.01", OFF,    ADVERSE),
    RangeCase("range open below",    0, "",   "22", "1",    "0",    ON,     FAVOURABLE, "30",    OFF,    ADVERSE),
    RangeCase("higher better",       1, "18", "22", "23.3", "1.3",  BETTER, FAVOURABLE, "17",    OFF,    ADVERSE),
    RangeCase("higher inside",       1, "18", "22", "18",   "0",    ON,     FAVOURABLE, "17.99", OFF,    ADVERSE),
    RangeCase("higher beyond",       1, "18", "22", "17",   "-1",   OFF,    ADVERSE,    "23",    BETTER, FAVOURABLE),
    RangeCase("lower better",       -1, "18", "22", "17",   "-1",   BETTER, FAVOURABLE, "23",    OFF,    ADVERSE),
    RangeCase("lower beyond",       -1, "18", "22", "23",   "1",    OFF,    ADVERSE,    "20",    ON,     FAVOURABLE),
)
# fmt: on


def by_target(case: Case) -> VarianceMeasure:
    """A measure judged by its target and its tolerance."""
    return measure(case.ref, case.sign, case.target, case.actual, case.tolerance, case.status, case.judgement)


def by_limits(case: RangeCase) -> VarianceMeasure:
    """A measure judged by its limits, without a single target."""
    plain = measure(case.ref, case.sign, "0", case.actual, "", case.status, case.judgement)
    return replace(
        plain,
        target=NOTHING,
        lower=figure(case.lower) if case.lower else plain.lower,
        upper=figure(case.upper) if case.upper else plain.upper,
        variance=figure(case.variance, signed=True),
        variance_percent=NOTHING,
        formula=FormulaKind.RANGE,
        rungs=BY_LIMITS,
    )


# A figure that is still to come, one that has no formula, and words that would be a formula if they could.
AWAITED = replace(
    measure("awaited", 1, "80", "80", "4", "No data", "awaited"),
    actual=Shown("=1+1"),
    variance=Shown("awaited"),
    variance_percent=Shown("awaited"),
)
JUDGED = replace(
    measure("judged", 1, "3", "2", "", "Off target", ADVERSE),
    target=Shown("performing well", "performing well"),
    actual=Shown("adequate", "adequate"),
    variance=Shown("−1 level", D(-1), 0, "levels", signed=True),
    variance_percent=NOTHING,
    formula=FormulaKind.NONE,
)
# Assessed by a rule of the council's own, which the plain formula does not know.
OWN_RULE = replace(
    measure("own rule", 1, "80", "70", "4", ON, ADVERSE), status=Mark("On target", Shape.DISC, "#1F7A70")
)
MEASURES = (
    *(
        measure(case.ref, case.sign, case.target, case.actual, case.tolerance, case.status, case.judgement)
        for case in DIFFERENCES
    ),
    *(by_limits(case) for case in RANGES),
    AWAITED,
    JUDGED,
    OWN_RULE,
)
SPENDING = budget_line("Expenditure", "115654", "49812", "51568", "117238", ADVERSE, "Material")
INCOME = budget_line("Income", "-14804", "-5583", "-6765", "-16388", FAVOURABLE, "Material")
NET = budget_line("Net, CES", "100850", "44229", "44803", "100850", FAVOURABLE, "Not material")
WITH_A_GAP = budget_line("Grants", "120.5", "0", "0.3", "", ADVERSE, "Material")
PUBLISHED = replace(
    budget_line("Parking", "100", "50", "", "", ADVERSE, "Material"),
    variance=figure("12", signed=True),
    variance_percent=figure("24", signed=True),
    judgement_to_date=ADVERSE,
)
GAP_NET = replace(
    budget_line("Net, CSS", "220.5", "50", "", "", ADVERSE, "Material"),
    variance=figure("12.3", signed=True),
    variance_percent=figure("24.6", signed=True),
    judgement_to_date=ADVERSE,
)
TOTAL = replace(
    budget_line("Net, all departments", "101070.5", "44279", "", "", ADVERSE, "Material"), judgement_to_date=ADVERSE
)
ALL_CASES = book(
    MEASURES,
    (
        BudgetBlock("CES", "Chief Executive’s", (SPENDING, INCOME), NET),
        BudgetBlock("CSS", "Customer and Support", (WITH_A_GAP, PUBLISHED), GAP_NET),
    ),
    replace(TOTAL, variance=figure("586.3", signed=True), variance_percent=figure("1.324103977", signed=True)),
)
STATUSES = {text for key, text in WORDS.items() if key.startswith("status_")}
