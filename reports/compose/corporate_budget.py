"""Finance by department with the net of all, and the lines that are furthest over budget."""

from collections.abc import Mapping
from decimal import Decimal

from reports.compose.budget import BUDGET_FIGURES, budget_figures, budget_section, money_note
from reports.compose.columns import without_empty_columns
from reports.compose.edition import Edition
from reports.compose.money import THOUSANDS, converted, is_by_forecast
from reports.model.assessment import BudgetAssessment
from reports.model.document import Column, ColumnKind, RowLevel, Section, Sentence, Table, TableRow, Words
from reports.model.summary import BudgetTotal, DepartmentAssessment

_MOST_LINES = 8
"""Lines over budget that are shown; the departments' scorecards have all."""


def corporate_budget(
    edition: Edition,
    departments: tuple[DepartmentAssessment, ...],
    whole: DepartmentAssessment,
    names: Mapping[str, str],
) -> Section | None:
    """The net budget of each department and of all; None where there is no budget of the year."""
    total = whole.summary.budget
    if total is None:
        return None
    say = edition.wording.say
    columns = (
        Column("department", say("corporate.departments.column.department"), ColumnKind.TEXT),
        *(Column(key, say(f"budget.column.{key}"), ColumnKind.FIGURE) for key in BUDGET_FIGURES),
        Column("judgement", say("budget.column.judgement"), ColumnKind.TEXT),
    )
    nets = [(one.department.name, one.summary.budget) for one in departments]
    rows = [_row(edition, name, net) for name, net in nets if net]
    if len(rows) > 1:
        rows.append(_row(edition, say("corporate.budget.total"), total, RowLevel.TOTAL))
    note = " ".join(part for part in (money_note(edition), _without(edition, nets)) if part)
    table = without_empty_columns(edition, Table("budget", say("budget.summary"), columns, tuple(rows), note))
    over = _over(edition, whole, names)
    intro = _intro(edition, whole)
    return Section("budget", say("corporate.budget.heading"), intro, (table,), subsections=(over,) if over else ())


def _intro(edition: Edition, whole: DepartmentAssessment) -> tuple[Sentence, ...]:
    """The net position and what is material: as in the department's own section."""
    section = budget_section(edition, whole)
    return section.intro if section else ()


def _row(edition: Edition, name: str, net: BudgetTotal, level: RowLevel = RowLevel.NORMAL) -> TableRow:
    words = Words(name, strong=level is RowLevel.TOTAL)
    return TableRow((words, *budget_figures(edition, net, net.unit)), level)


def _without(edition: Edition, nets: list[tuple[str, BudgetTotal | None]]) -> str:
    missing = [name for name, net in nets if net is None]
    if not missing:
        return ""
    return edition.wording.say("corporate.budget.without", departments=edition.wording.listed(missing))


def _over(edition: Edition, whole: DepartmentAssessment, names: Mapping[str, str]) -> Section | None:
    """Lines that are over, the furthest first; None for none."""
    say = edition.wording.say
    adverse = sorted((line for line in whole.budget if line.adverse), key=_amount, reverse=True)[:_MOST_LINES]
    if not adverse:
        return None
    texts = ("service", "department", "kind")
    headings = {"department": "corporate.departments.column.department"}
    columns = (
        *(
            Column(key, say(headings.get(key, f"budget.column.{key}")), ColumnKind.TEXT, folds=key != "service")
            for key in texts
        ),
        *(Column(key, say(f"budget.column.{key}"), ColumnKind.FIGURE) for key in BUDGET_FIGURES),
        Column("explanation", say("budget.column.explanation"), ColumnKind.TEXT, folds=2),
    )
    rows = tuple(_line(edition, line, names) for line in adverse)
    table = without_empty_columns(edition, Table("budget_over", say("corporate.budget.lines_summary"), columns, rows))
    return Section("budget_over", say("corporate.budget.lines_heading"), tables=(table,))


def _line(edition: Edition, line: BudgetAssessment, names: Mapping[str, str]) -> TableRow:
    entered, wording = line.line, edition.wording
    kind, name = wording.say(f"budget.kind.{entered.kind.value}"), names[entered.department]
    explanation = entered.explanation or wording.say("budget.no_explanation")
    figures = budget_figures(edition, line, entered.unit)[: len(BUDGET_FIGURES)]
    first = (Words(entered.service), Words(name, folded=name), Words(kind, folded=kind))
    return TableRow((*first, *figures, Words(explanation, folded=entered.explanation)))


def _amount(line: BudgetAssessment) -> Decimal:
    """By how much a line is over, in £000."""
    variance = line.outturn_variance if is_by_forecast(line) else line.variance
    return converted(variance, line.line.unit, THOUSANDS).number or Decimal(0)
