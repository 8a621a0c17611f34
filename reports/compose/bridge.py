"""From the budget to the forecast outturn, a step a department or a service: a waterfall chart in words and figures."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.marks import code_mark
from reports.compose.money import money_text
from reports.compose.rounding import decimals_to_tell_from_zero, number_and_sign
from reports.model.document import Shown
from reports.model.variance_book import Bridge, BridgeStep, BudgetBlock, VarianceBudget

_MOST_STEPS = 10
"""More columns than this cannot be told apart on a page; the smallest are added up."""
_LEAST_SHARE = 4
"""Steps that together are less than a quarter of the largest column cannot be read from an axis that starts at 0."""
_NET = -1
_Parts = list[tuple[int, int]]


def bridge_of(edition: Edition, blocks: Sequence[BudgetBlock], total: VarianceBudget) -> Bridge | None:
    """The bridge of an organisation: by department, or by service where it has one department.

    None where the net budget or forecast is not known.
    """
    if not isinstance(total.annual.value, Decimal) or not isinstance(total.forecast.value, Decimal):
        return None
    say, unit = edition.wording.say, total.unit
    steps = tuple(_steps(edition, blocks, unit))
    bands = edition.rules.status
    rated = [code for code, band in bands.items() if band.is_rated]
    places = {
        "budget": money_text(edition, total.annual.value, unit),
        "forecast": money_text(edition, total.forecast.value, unit),
    }
    listed = edition.wording.listed(_in_words(edition, step, unit) for step in steps)
    start = _axis_start(total.annual.value, steps)
    note = say("book.bridge.axis", start=money_text(edition, start, unit)) if start else ""
    text = say("book.bridge.text" if steps else "book.bridge.text_level", steps=listed, **places)
    return Bridge(
        heading=say("book.bridge.heading", **places),
        text=f"{text} {note}".strip(),
        start=say("book.bridge.start"),
        end=say("book.bridge.end"),
        adverse=code_mark(edition, "status", bands, next(code for code in rated if bands[code].is_exception)),
        favourable=code_mark(edition, "status", bands, next(code for code in reversed(rated) if bands[code].is_met)),
        axis_from=start,
        steps=steps,
    )


def _axis_start(budget: Decimal, steps: Sequence[BridgeStep]) -> Decimal | None:
    """A round amount below every column, where they all stand so high above 0 that the steps between would vanish."""
    levels = [budget]
    for step in steps:
        levels.append(levels[-1] + (step.amount.value if isinstance(step.amount.value, Decimal) else 0))
    span = max(levels) - min(levels)
    if min(levels) <= 0 or span * _LEAST_SHARE >= max(levels) or not span:
        return None
    step_size = Decimal(1).scaleb(span.adjusted())
    start = (min(levels) - span / 2) // step_size * step_size
    return start if start > 0 else None


def _steps(edition: Edition, blocks: Sequence[BudgetBlock], unit: str) -> Iterable[BridgeStep]:
    """The largest steps in the book's order, then the rest as one; those that change nothing are left out."""
    parts = _by_department(blocks) if len(blocks) > 1 else _by_service(blocks)
    sizes = {label: _sum(blocks, places) for label, places in parts.items()}
    changing = [label for label, size in sizes.items() if size]
    largest = sorted(changing, key=lambda label: -abs(sizes[label]))
    kept = changing if len(changing) <= _MOST_STEPS else largest[: _MOST_STEPS - 1]
    for label in changing:
        if label in kept:
            yield _step(edition, label, sizes[label], parts[label], unit)
    rest = [label for label in changing if label not in kept]
    if rest:
        label = edition.wording.count("book.bridge.others", len(rest))
        places = [place for one in rest for place in parts[one]]
        yield _step(edition, label, sum((sizes[one] for one in rest), Decimal(0)), places, unit)


def _by_department(blocks: Sequence[BudgetBlock]) -> dict[str, _Parts]:
    return {f"{block.name} ({block.department})": [(number, _NET)] for number, block in enumerate(blocks)}


def _by_service(blocks: Sequence[BudgetBlock]) -> dict[str, _Parts]:
    """Expenditure and income of a service are one step."""
    parts: dict[str, _Parts] = defaultdict(list)
    for number, block in enumerate(blocks):
        for place, line in enumerate(block.lines):
            parts[line.service].append((number, place))
    return parts


def _step(edition: Edition, label: str, size: Decimal, lines: _Parts, unit: str) -> BridgeStep:
    decimals = decimals_to_tell_from_zero(size, 0)
    digits, sign = number_and_sign(edition.wording, size, decimals, signed=True)
    return BridgeStep(label, Shown(sign + digits, size, decimals, unit, signed=True), tuple(lines))


def _sum(blocks: Sequence[BudgetBlock], places: _Parts) -> Decimal:
    """Outturn less budget of some lines or nets, whatever sign their variances are printed with."""
    return sum((_change(_line_at(blocks, place)) for place in places), Decimal(0))


def _line_at(blocks: Sequence[BudgetBlock], place: tuple[int, int]) -> VarianceBudget:
    block, line = blocks[place[0]], place[1]
    return block.total if line == _NET else block.lines[line]


def _change(line: VarianceBudget) -> Decimal:
    """0 where either is not known: then the net is not known either, and there is no bridge."""
    forecast, annual = line.forecast.value, line.annual.value
    if isinstance(forecast, Decimal) and isinstance(annual, Decimal):
        return forecast - annual
    return Decimal(0)


def _in_words(edition: Edition, step: BridgeStep, unit: str) -> str:
    value = step.amount.value if isinstance(step.amount.value, Decimal) else Decimal(0)
    key = "book.bridge.adds" if value > 0 else "book.bridge.takes"
    return edition.wording.say(key, label=step.label, amount=money_text(edition, abs(value), unit))
