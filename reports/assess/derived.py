"""Figures that are worked out from others: the value or the reason, and always the cells that it rests on."""

from datetime import date
from decimal import Decimal

from reports.model.cell import Source
from reports.model.value import Figure, Level, Marker, Missing, Value

_NOTHING_ENTERED = (Missing.NOT_GIVEN, Missing.AWAITED, Missing.NOT_DUE)


def derived(value: Value, *inputs: Figure, markers: tuple[Marker, ...] = ()) -> Figure:
    """A figure worked out from `inputs`, with all their cells."""
    return Figure(value, None, "", markers, sources_of(*inputs))


def lacking(reason: Missing, *inputs: Figure) -> Figure:
    """A figure that cannot be worked out from `inputs`, with the cells that should have given it."""
    return Figure.absent(reason, "", sources_of(*inputs))


def sources_of(*figures: Figure) -> tuple[Source, ...]:
    """The cells of some figures, each once, in order."""
    if len(figures) == 1:
        return figures[0].sources
    if len(figures) == 2 and (not figures[1].sources or figures[1].sources == figures[0].sources):
        return figures[0].sources
    return tuple(dict.fromkeys(source for figure in figures for source in figure.sources))


def is_blank(figure: Figure) -> bool:
    """Whether nothing was entered at all; a marker or words that say why there is no value are an answer."""
    return figure.missing is not None and figure.missing in _NOTHING_ENTERED


def place(figure: Figure) -> Decimal | None:
    """Where a value stands on its own scale, so that any two values of a measure can be compared by difference.

    A number stands for itself, a date for its day, a judgement for its level, yes for 1 and no for 0. None: words, or
    nothing.
    """
    if figure.number is not None or figure.value is None:
        return figure.number
    return _place_of_other(figure.value)


def _place_of_other(value: Value) -> Decimal | None:
    if isinstance(value, bool):
        return Decimal(int(value))
    if isinstance(value, date):
        return Decimal(value.toordinal())
    return Decimal(value.position) if isinstance(value, Level) else None


def percentage(part: Figure, whole: Figure) -> Figure:
    """100 × part ÷ |whole|, sign of `part`; a percentage of zero does not exist (METHODS §1)."""
    if part.number is None or whole.number is None:
        return lacking(part.missing or whole.missing or Missing.NOT_MEANINGFUL, part, whole)
    if whole.number == 0:
        return lacking(Missing.ZERO_TARGET, part, whole)
    return derived(100 * part.number / abs(whole.number), part, whole)
