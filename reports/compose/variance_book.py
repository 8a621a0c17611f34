"""The finance officers' workbook: every measure and budget line with what its formulas need."""

from reports.compose.book_words import book_words
from reports.compose.bridge import bridge_of
from reports.compose.edition import Edition
from reports.compose.masthead import book_masthead
from reports.compose.names import period_stem
from reports.compose.stated_totals import stated_totals
from reports.compose.variance_budget import budget_blocks, grand_total
from reports.compose.variance_measures import variance_measures
from reports.model.variance_book import VarianceBook


def compose_variance_book(edition: Edition) -> VarianceBook:
    """The workbook of an organisation. All its money is in one unit, so that its formulas can add it up."""
    departments, budget = edition.assessments.departments, edition.assessments.summary.budget
    unit, rule = budget.unit if budget else "£000", edition.rules.finance
    blocks = budget_blocks(edition, unit)
    total = grand_total(edition) if budget else None
    return VarianceBook(
        file_stem=f"variance-{period_stem(edition.period)}",
        masthead=book_masthead(edition),
        words=book_words(edition, unit),
        measures=tuple(measure for one in departments for measure in variance_measures(edition, one)),
        blocks=blocks,
        grand_total=total,
        names={one.department.code: one.department.name for one in departments},
        bridge=bridge_of(edition, blocks, total) if total else None,
        stated_totals=stated_totals(edition),
        is_positive_adverse=rule.is_positive_adverse,
        has_brackets=rule.has_brackets,
        is_of_gross=rule.is_of_gross,
        judges_favourable=rule.judges_favourable,
    )
