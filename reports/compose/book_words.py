"""The words of the finance officers' workbook, by key.

`sheet_<name>` names a sheet and `sheet_<name>_text` says what it holds, for summary, measures, budget, sources and
notes. `title`, `subtitle`; `sign_note`, `measure_note`, `rounding_note`, `tolerance_note`, `missing_note`,
`formula_note` and `materiality_note` are explanations, a sentence or two each. `col_<field>` is the heading of a field
of VarianceMeasure or VarianceBudget; `col_name`, `col_count`, `col_source_figure`, `col_source_cell` and
`col_value_as_read` head the columns that are no such field. `status_<code>` are the words of every status, for
formulas; `favourable` and `adverse` the judgements; `percent_of_zero` stands for a percentage of a target of nought;
`grand_total`, `net`, `budget_none`, `no_source` are labels.
"""

from collections.abc import Mapping

from reports.compose.edition import Edition
from reports.compose.materiality import key_of_sizes
from reports.compose.money import sign_words
from reports.compose.periods import full_name
from reports.compose.rule_words import tolerance_words

_SHEETS = ("summary", "measures", "budget", "sources", "notes")
_PLAIN = (
    "title",
    "measure_note",
    "rounding_note",
    "missing_note",
    "formula_note",
    "favourable",
    "adverse",
    "percent_of_zero",
    "grand_total",
    "net",
    "budget_none",
    "no_source",
)
_COLUMNS = (
    "department",
    "name",
    "ref",
    "title",
    "unit",
    "variance_unit",
    "better",
    "sign",
    "target",
    "lower",
    "upper",
    "actual",
    "variance",
    "variance_percent",
    "judgement",
    "status",
    "tolerance",
    "service",
    "kind",
    "annual",
    "profile",
    "commitments",
    "forecast",
    "outturn_variance",
    "outturn_variance_percent",
    "explanation",
    "source_figure",
    "source_cell",
    "value_as_read",
    "count",
    "materiality",
    "materiality_reason",
)


def book_words(edition: Edition, unit: str) -> Mapping[str, str]:
    """Key -> words. `unit` is the money unit of the whole workbook."""
    say = edition.wording.say
    sheets = {f"sheet_{name}": say(f"book.sheet_{name}") for name in _SHEETS}
    texts = {f"sheet_{name}_text": say(f"book.sheet_{name}_text", unit=unit) for name in _SHEETS}
    tolerance = tolerance_words(edition.wording, edition.rules.tolerance)
    return {
        **sheets,
        **texts,
        **{key: say(f"book.{key}") for key in _PLAIN},
        **{f"col_{key}": say(f"book.col.{key}") for key in _COLUMNS},
        **{f"status_{code}": say(f"status.{code}") for code in edition.rules.status},
        "sign_note": sign_words(edition),
        "subtitle": say("book.subtitle", quarter=full_name(edition.wording, edition.period)),
        "tolerance_note": say("book.tolerance_note", tolerance=tolerance),
        "materiality_note": key_of_sizes(edition) or say("book.no_thresholds"),
    }
