"""The words of the finance officers' workbook, by key.

`sheet_<name>` names a sheet and `sheet_<name>_text` says what it holds; `<name>_note` are explanations, a sentence or
two each. `col_<field>` is the heading of a field of VarianceMeasure or VarianceBudget, or of a column that is no such
field; `cell_<amount>` and `read_<amount>` head the columns of budget lines as read. `status_<code>` are the words of
every status, for counting; `favourable` and `adverse` the judgements; `size_<size>` the sizes that no threshold gives.
"""

from collections.abc import Mapping

from reports.compose.edition import Edition
from reports.compose.materiality import key_of_sizes
from reports.compose.money import sign_words
from reports.compose.periods import full_name
from reports.compose.rule_words import tolerance_words

SHEETS = (
    *("summary", "exceptions", "measures", "budget", "bridge", "reconciliation"),
    *("data", "sources", "inputs", "notes"),
)
_NOTES = ("measure_note", "rounding_note", "missing_note", "formula_note", "status_note", "movement_note")
_PLAIN = (
    *("title", "favourable", "adverse", "percent_of_zero", "net", "budget_none", "exceptions_none", "not_weighed"),
    *("agrees", "differs", "record_measure", "record_budget", "basis_to_date", "basis_year", "stated_none"),
    *("not_listed_heading", "not_listed_none", "reconciled_heading", "stated_heading", "bridge_none"),
    *("adverse_step", "favourable_step", "total_step", "base_step"),
)
_STEPS = ("total_step", "adverse_step", "favourable_step")
_COLUMNS = (
    *("department", "name", "ref", "title", "objective", "unit", "variance_unit", "better", "sign", "target", "lower"),
    *("upper", "floor", "actual", "year_ago", "variance", "variance_percent", "judgement", "status", "tolerance"),
    *("tolerance_percent", "now", "before", "movement", "direction", "explanation", "service", "kind", "annual"),
    *("profile", "commitments", "forecast", "judgement_to_date", "outturn_variance", "outturn_variance_percent"),
    *("materiality", "materiality_reason", "factor", "source_link", "source_figure", "source_cell", "value_as_read"),
    *("count", "workbook", "sheet", "record", "item", "group", "basis", "planned", "reached", "reason", "step"),
    *("amount", "starts_at", "ends_at", "in_book", "as_read", "gap", "verdict", "label", "stated", "sum", "step_label"),
)
_READ = ("annual", "profile", "actual", "commitments", "forecast", "variance")


def book_words(edition: Edition, unit: str) -> Mapping[str, str]:
    """Key -> words. `unit` is the money unit of the whole workbook."""
    say = edition.wording.say
    quarter = full_name(edition.wording, edition.period)
    return {
        **{f"sheet_{name}": say(f"book.sheet_{name}") for name in SHEETS},
        **{f"sheet_{name}_text": say(f"book.sheet_{name}_text", unit=unit) for name in SHEETS},
        **{key: say(f"book.{key}") for key in (*_PLAIN, *_NOTES)},
        **{f"col_{key}": say(f"book.col.{key}") for key in _COLUMNS},
        **_reading_words(edition),
        **{f"{side}_{step}": say(f"book.{side}_step", kind=say(f"book.{step}")) for step in _STEPS for side in _SIDES},
        **{f"status_{code}": say(f"status.{code}") for code in edition.rules.status},
        **{f"size_{size}": say(f"budget.size.{size}") for size in ("small", "not_judged")},
        "better_higher": say("units.polarity_word.higher"),
        "better_lower": say("units.polarity_word.lower"),
        "kind_expenditure": say("budget.kind.expenditure"),
        "subtitle": say("book.subtitle", quarter=quarter),
        "basis_period": quarter[:1].upper() + quarter[1:],
        "lines_left_out": _lines_left_out(edition),
        "sign_note": sign_words(edition.wording, edition.rules.finance),
        "tolerance_note": say(
            "book.tolerance_note", tolerance=tolerance_words(edition.wording, edition.rules.tolerance)
        ),
        "materiality_note": key_of_sizes(edition.wording, edition.rules.finance) or say("book.no_thresholds"),
    }


_SIDES = ("above", "below")


def _reading_words(edition: Edition) -> dict[str, str]:
    """Headings of the columns that show an amount as it was read."""
    say = edition.wording.say
    figures = {name: say(f"book.col.{name}") for name in _READ}
    return {
        **{f"cell_{name}": say("book.col.read_cell", figure=figure) for name, figure in figures.items()},
        **{f"read_{name}": say("book.col.read_value", figure=figure) for name, figure in figures.items()},
    }


def _lines_left_out(edition: Edition) -> str:
    number = sum(len(one.earlier_budget) for one in edition.assessments.departments)
    if not number:
        return edition.wording.say("book.lines_left_out_none")
    return edition.wording.count("book.lines_left_out", number)
