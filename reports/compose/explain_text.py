"""An explanation as lines for a terminal: a figure, below it how it came about, below that its cells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.rounding import decimals_of, number_and_sign
from reports.model.cell import Source
from reports.model.value import Figure

_MOST_DECIMALS = 6
_INDENT = "    "


@dataclass(frozen=True)
class Answer:
    """Why a figure is what it is."""

    name: str
    """Of the figure, as in pack.json: "variance"; its label is `explain.label.<name>` in the catalogue."""
    text: str
    """The figure as the pack prints it, or why there is none."""
    steps: tuple[str, ...] = ()
    """Rule, inputs and intermediate values, a sentence each."""
    cells: tuple[Source, ...] = ()
    """Where the inputs stand."""


def answer(name: str, figure: Figure, text: str, *steps: str) -> Answer:
    """The answer for a figure; without a value the reason has been said, and only its cells follow."""
    return Answer(name, text, steps if figure.value is not None else (), figure.sources)


def lines_of(edition: Edition, answers: Iterable[Answer]) -> Iterator[str]:
    """The answers, a paragraph each."""
    say = edition.wording.say
    for one in answers:
        yield ""
        yield say("explain.figure", label=say(f"explain.label.{one.name}"), text=one.text)
        yield from (_INDENT + step for step in one.steps)
        if one.cells:
            yield _INDENT + say("explain.from", cells=cells_text(edition, one.cells))


def cells_text(edition: Edition, cells: Iterable[Source]) -> str:
    """Cells as a list: "actuals.xlsx › Actuals!F14; targets.xlsx › Targets!C3"."""
    return edition.wording.say("explain.separator").join(map(str, dict.fromkeys(cells)))


def exact(edition: Edition, value: Decimal, signed: bool = False) -> str:
    """A number with all its decimals, at most six."""
    digits, sign = number_and_sign(edition.wording, value, decimals_of(value, _MOST_DECIMALS), signed)
    return edition.wording.say("units.amount.plain", sign=sign, value=digits)


def signed(edition: Edition, number: int) -> str:
    """A whole number with its sign."""
    return exact(edition, Decimal(number), signed=True)


def operand(edition: Edition, value: Decimal) -> str:
    """A number that follows a plus or minus: in round brackets where it is negative itself."""
    text = exact(edition, value)
    return edition.wording.say("units.amount.brackets", value=text) if value < 0 else text
