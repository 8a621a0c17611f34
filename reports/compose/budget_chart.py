"""The budget's variances as bars, a service each, the furthest over first."""

from collections.abc import Sequence
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.materiality import edges_of
from reports.compose.money import (
    THOUSANDS,
    as_printed,
    converted,
    is_by_forecast,
    money_text,
    variance_percent_shown,
    variance_shown,
)
from reports.compose.question import name_of
from reports.compose.sentences import capitalised
from reports.model.assessment import BudgetAssessment
from reports.model.drawn import Bar, BarChart
from reports.model.summary import BudgetTotal, DepartmentAssessment
from reports.model.value import Figure

_MOST = 10
_FEWEST = 2

Entry = tuple[str, BudgetAssessment | BudgetTotal, str]
"""A service, its line or net, and the unit of its amounts."""


def budget_chart(edition: Edition, department: DepartmentAssessment) -> BarChart | None:
    """Bars by what the judgements are of, the forecast or to date; None where fewer than two have a variance.

    Where the forecast leaves nothing to draw, bars of the variances to date say that they are not what is judged.
    """
    services = service_entries(department)
    is_forecast = sum(is_by_forecast(source) for _, source, _ in services) * 2 >= len(services)
    has_outturn = len(_varied(services, "outturn")) >= _FEWEST
    way = "outturn" if is_forecast and has_outturn else "to_date"
    varied = sorted(_varied(services, way), key=lambda entry: -_variance(entry, way))
    if len(varied) < _FEWEST:
        return None
    shown = _furthest(varied, way)
    say, bars = edition.wording.say, tuple(_bar(edition, entry, way) for entry in shown)
    listed = edition.wording.listed(say("budget.chart.told", service=bar.label, text=bar.text) for bar in bars)
    basis = "to_date_beside_outturn" if is_forecast and way == "to_date" else way
    subheading = say(f"budget.chart.{basis}", side=_adverse_side(edition))
    if len(shown) < len(services):
        rest = edition.wording.count("budget.chart.rest", len(services) - len(shown))
        subheading = say("budget.chart.with_rest", words=subheading, rest=rest)
    return BarChart(_finding(edition, varied, way), subheading, say("budget.chart.text", listed=listed), bars)


def service_entries(department: DepartmentAssessment) -> list[Entry]:
    """Each service once, in order of first mention: its only line, or the net of its lines."""
    nets = dict(department.services)
    entries: dict[str, Entry] = {}
    for line in department.budget:
        service = line.line.service
        net = nets.get(service)
        entries.setdefault(service, (service, net, net.unit) if net else (service, line, line.line.unit))
    return list(entries.values())


def _varied(entries: Sequence[Entry], way: str) -> list[Entry]:
    return [entry for entry in entries if _figure(entry, way).number]


def _furthest(entries: Sequence[Entry], way: str) -> list[Entry]:
    """At most ten, the largest of either sign, in their order."""
    largest = sorted(entries, key=lambda entry: -abs(_variance(entry, way)))[:_MOST]
    return [entry for entry in entries if entry in largest]


def _bar(edition: Edition, entry: Entry, way: str) -> Bar:
    service, source, unit = entry
    percent = source.outturn_variance_percent if way == "outturn" else source.variance_percent
    variance = _variance(entry, way)
    words = edition.wording.say("budget.adverse" if variance > 0 else "budget.favourable").lower()
    amounts, shares = edges_of(edition, source.materiality, THOUSANDS)
    amount = variance_shown(edition, converted(_figure(entry, way), unit, THOUSANDS), THOUSANDS, amounts).text
    places = {"amount": amount, "judgement": words}
    key = "budget.chart.bar_plain"
    if percent.number is not None:
        key, places["percent"] = "budget.chart.bar", variance_percent_shown(edition, percent, shares).text
    return Bar(name_of(service), as_printed(edition, variance), edition.wording.say(key, **places), variance > 0)


def _finding(edition: Edition, varied: Sequence[Entry], way: str) -> str:
    """The service furthest over; that none is over where that is so."""
    first = varied[0]
    variance = _variance(first, way)
    if variance <= 0:
        return edition.wording.say(f"budget.chart.none_over_{way}")
    amount = money_text(edition, variance, THOUSANDS, edges_of(edition, first[1].materiality, THOUSANDS)[0])
    return edition.wording.say(f"budget.chart.over_{way}", service=capitalised(name_of(first[0])), amount=amount)


def _adverse_side(edition: Edition) -> str:
    side = "right" if edition.rules.finance.is_positive_adverse else "left"
    return edition.wording.say(f"budget.chart.{side}")


def _figure(entry: Entry, way: str) -> Figure:
    source = entry[1]
    return source.outturn_variance if way == "outturn" else source.variance


def _variance(entry: Entry, way: str) -> Decimal:
    """Positive adverse, in £000."""
    return converted(_figure(entry, way), entry[2], THOUSANDS).number or Decimal(0)
