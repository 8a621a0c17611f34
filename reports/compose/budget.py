"""The section on the budget: whole thousands of pounds, income negative, a positive variance adverse on every line."""

from dataclasses import replace

from reports.compose.budget_chart import budget_chart
from reports.compose.columns import without_empty_columns
from reports.compose.edition import Edition
from reports.compose.front_budget import budget_words
from reports.compose.materiality import edges_of, judgement_with_size, key_of_sizes
from reports.compose.money import (
    THOUSANDS,
    converted,
    is_by_forecast,
    money_shown,
    sign_words,
    variance_percent_shown,
    variance_shown,
)
from reports.compose.periods import year_name
from reports.compose.sentences import joined, plain
from reports.model.assessment import BudgetAssessment
from reports.model.document import CellContent, Column, ColumnKind, RowLevel, Section, Shown, Table, TableRow, Words
from reports.model.finance_rule import Size
from reports.model.summary import BudgetTotal, DepartmentAssessment
from reports.model.value import Figure

_FOLDING = {"kind": 1, "commitments": 2, "explanation": 3}
"""Column -> when it folds into the service's small print."""

BUDGET_FIGURES = (
    "annual",
    "profile",
    "actual",
    "variance",
    "variance_percent",
    "commitments",
    "forecast",
    "outturn_variance",
    "outturn_variance_percent",
)


def budget_section(edition: Edition, department: DepartmentAssessment) -> Section | None:
    """The budget of a department, with its net; lines of earlier years below. None without lines of any year."""
    wording = edition.wording
    earlier = (_earlier(edition, department),) if department.earlier_budget else ()
    if not department.budget:
        return replace(earlier[0], key="budget") if earlier else None
    lead = joined(budget_words(edition, department), plain(wording.say("budget.intro")))
    rows = _service_rows(edition, department)
    if department.summary.budget:
        rows.append(_net_row(edition, department.summary.budget, department.department.name))
    table = Table("budget", wording.say("budget.summary"), _columns(edition), tuple(rows), money_note(edition))
    table = without_empty_columns(edition, table)
    chart = budget_chart(edition, department)
    return Section("budget", wording.say("budget.heading"), (lead,), (table,), subsections=earlier, figure=chart)


def money_note(edition: Edition) -> str:
    """What the columns are of, the signs, what is material, and how totals were rounded: below a table of money."""
    say, rule = edition.wording.say, edition.rules.finance
    words = sign_words(edition.wording, rule), key_of_sizes(edition.wording, rule)
    return " ".join(text for text in (say("budget.columns_note"), *words, say("budget.rounding_note")) if text)


def _service_rows(edition: Edition, department: DepartmentAssessment) -> list[TableRow]:
    """The lines of each service together, and below several of them their net; one service alone needs none."""
    nets = dict(department.services)
    services = dict.fromkeys(line.line.service for line in department.budget)
    rows: list[TableRow] = []
    for service in services:
        rows += [_line_row(edition, line) for line in department.budget if line.line.service == service]
        if service in nets and len(services) > 1:
            rows.append(_net_row(edition, nets[service], service, RowLevel.SUBTOTAL))
    return rows


def _judgement_words(edition: Edition, line: BudgetAssessment | BudgetTotal, is_closed: bool) -> str:
    """Adverse, favourable or on budget by the forecast; "to date" where only that is known; else why neither.

    Nothing is to date in a closed year.
    """
    if line.adverse is None and is_closed:
        return edition.wording.say("budget.no_outturn")
    if line.adverse is None:
        return variance_shown(edition, line.outturn_variance, THOUSANDS).text
    by_forecast = is_by_forecast(line)
    decisive = line.outturn_variance if by_forecast else line.variance
    key = "adverse" if line.adverse else "favourable" if decisive.number else "level"
    return edition.wording.say(f"budget.{key}" if by_forecast or is_closed else f"budget.{key}_to_date")


def _earlier(edition: Edition, department: DepartmentAssessment) -> Section:
    """Lines of other years; their sign convention is said where the budget of the year does not say it already."""
    wording = edition.wording
    rows = tuple(_line_row(edition, line, with_year=True) for line in department.earlier_budget)
    columns = _columns(edition, with_year=True)
    table = Table("budget_earlier", wording.say("budget.earlier_summary"), columns, rows)
    said = (
        wording.say("budget.earlier_intro"),
        *(() if department.budget else (sign_words(edition.wording, edition.rules.finance),)),
    )
    intro = tuple(plain(words) for words in said)
    heading = wording.say("budget.earlier_heading")
    absent = (wording.say("budget.no_outturn"), wording.say("budget.no_explanation"))
    return Section("budget_earlier", heading, intro, (without_empty_columns(edition, table, absent),))


def _columns(edition: Edition, with_year: bool = False) -> tuple[Column, ...]:
    texts = ("service", "year", "kind") if with_year else ("service", "kind")
    kinds = dict.fromkeys(BUDGET_FIGURES, ColumnKind.FIGURE)
    keys = (*texts, *BUDGET_FIGURES, "judgement", "explanation")
    table = "earlier_column" if with_year else "column"
    return tuple(
        Column(
            key,
            edition.wording.say(f"budget.{table}.{key}"),
            kinds.get(key, ColumnKind.TEXT),
            folds=_FOLDING.get(key, 0),
        )
        for key in keys
    )


def _line_row(edition: Edition, line: BudgetAssessment, with_year: bool = False) -> TableRow:
    wording, entered = edition.wording, line.line
    year = (Words(year_name(wording, entered.year)),) if with_year else ()
    kind = wording.say(f"budget.kind.{entered.kind.value}")
    first = (Words(entered.service), *year, Words(kind, folded=kind))
    last = Words(entered.explanation or wording.say("budget.no_explanation"), folded=entered.explanation)
    return TableRow((*first, *budget_figures(edition, line, entered.unit, is_closed=with_year), last))


def _net_row(edition: Edition, total: BudgetTotal, name: str, level: RowLevel = RowLevel.TOTAL) -> TableRow:
    """The net of a service or of the department; how large it is is weighed for the department alone."""
    wording = edition.wording
    if level is RowLevel.SUBTOTAL:
        total = replace(total, materiality=replace(total.materiality, size=Size.NOT_JUDGED))
    first = (
        Words(wording.say("budget.net", department=name), strong=True),
        Words(wording.say("budget.net_kind")),
    )
    last = Words(wording.say("budget.net_lines"))
    return TableRow((*first, *budget_figures(edition, total, total.unit), last), level)


def budget_figures(
    edition: Edition, line: BudgetAssessment | BudgetTotal, unit: str, is_closed: bool = False
) -> tuple[CellContent, ...]:
    """The figures of a line or total, as `BUDGET_FIGURES` lists them, and whether they are adverse."""
    amounts, shares = edges_of(edition, line.materiality, THOUSANDS)
    return (
        money_shown(edition, line.annual, unit),
        money_shown(edition, line.profile, unit),
        money_shown(edition, line.actual, unit, strong=True),
        variance_shown(edition, converted(line.variance, unit, THOUSANDS), THOUSANDS, amounts),
        variance_percent_shown(edition, line.variance_percent, shares),
        _commitments(edition, line.commitments, unit),
        money_shown(edition, line.forecast, unit),
        variance_shown(edition, converted(line.outturn_variance, unit, THOUSANDS), THOUSANDS, amounts),
        variance_percent_shown(edition, line.outturn_variance_percent, shares),
        Words(judgement_with_size(edition, _judgement_words(edition, line, is_closed), line.materiality)),
    )


def _commitments(edition: Edition, figure: Figure, unit: str) -> Shown:
    """Commitments; folded only where there are any."""
    shown = money_shown(edition, figure, unit)
    folded = edition.wording.say("budget.committed", amount=shown.text) if figure.number else ""
    return replace(shown, folded=folded)
