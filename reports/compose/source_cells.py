"""The cells that a figure was taken from, each with what stood there (DESIGN §4): nothing of a withheld figure."""

from collections.abc import Mapping
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.reasons import short_reason
from reports.compose.rounding import decimals_of
from reports.model.cell import Source
from reports.model.document import Shown
from reports.model.value import Figure, Missing
from reports.model.variance_measure import SourceCell

_MOST_DECIMALS = 12


def sources_of(edition: Edition, figures: Mapping[str, Figure]) -> dict[str, tuple[SourceCell, ...]]:
    """Figure name -> the cells that it was read or worked out from; figures without cells are left out."""
    return {
        name: tuple(source_cell(edition, source, figure) for source in figure.sources)
        for name, figure in figures.items()
        if figure.sources
    }


def source_cell(edition: Edition, source: Source, figure: Figure) -> SourceCell:
    """One cell of a figure."""
    return SourceCell(source.workbook, source.sheet, source.cell, _as_read(edition, source, figure))


def factor_of(figures: Mapping[str, Figure], usual: Decimal) -> Decimal | None:
    """What each amount as read is multiplied by to give its figure: one power of ten, with a sign, for all.

    `usual` is that of noughts. None where a figure is not one cell times a factor, or the factors differ.
    """
    factors = {_factor(figure, usual) for figure in figures.values() if figure.number is not None}
    return factors.pop() if len(factors) == 1 else None


def _factor(figure: Figure, usual: Decimal) -> Decimal | None:
    if len(figure.sources) != 1 or figure.sources[0].number is None or figure.number is None:
        return None
    read = figure.sources[0].number
    if not read:
        return usual if not figure.number else None
    factor = (figure.number / read).normalize()
    return factor if factor.as_tuple().digits == (1,) else None


def _as_read(edition: Edition, source: Source, figure: Figure) -> Shown:
    """What stood in the cell; of a withheld figure only why it is not shown."""
    if figure.is_confidential:
        return Shown(short_reason(edition, figure.missing or Missing.SUPPRESSED))
    if not source.seen:
        return Shown(edition.wording.say("book.blank_cell" if figure.value is None else "book.not_kept"))
    if source.number is None:
        return Shown(source.seen, source.seen)
    unit = "%" if source.seen.rstrip().endswith("%") else ""
    return Shown(source.seen, source.number, decimals_of(source.number, _MOST_DECIMALS), unit)
