"""The totals that the Budget sheets state, beside what their lines come to (METHODS §1, Budget)."""

from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.reasons import short_reason
from reports.compose.rounding import decimals_of, number_and_sign
from reports.compose.source_cells import source_cell
from reports.model.budget import PrintedTotal
from reports.model.document import Shown
from reports.model.value import Figure, Missing
from reports.model.variance_book import StatedTotal

_MOST_DECIMALS = 12


def stated_totals(edition: Edition) -> tuple[StatedTotal, ...]:
    """Every total of the year, in the order of the sheets."""
    return tuple(_stated(edition, total) for total in edition.assessments.printed_totals)


def _stated(edition: Edition, total: PrintedTotal) -> StatedTotal:
    say = edition.wording.say
    verdicts = {True: "book.foots", False: "book.does_not_foot", None: "book.cannot_foot"}
    withheld = Figure.absent(Missing.SUPPRESSED)
    figure = withheld if total.stated is None else Figure(total.stated)
    return StatedTotal(
        label=total.label,
        amount=say(f"book.col.{total.amount}"),
        source=source_cell(edition, total.source, figure),
        stated=_shown(edition, total.stated),
        sum=_shown(edition, total.sum if total.stated is not None else None),
        verdict=say(verdicts[total.foots]),
        foots=total.foots,
    )


def _shown(edition: Edition, value: Decimal | None) -> Shown:
    if value is None:
        return Shown(short_reason(edition, Missing.INCOMPLETE))
    decimals = decimals_of(value, _MOST_DECIMALS)
    digits, sign = number_and_sign(edition.wording, value, decimals)
    return Shown(sign + digits, value, decimals)
