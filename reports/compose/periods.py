"""The names of periods: in sentences, in column headings and under charts (METHODS §10)."""

from reports.model.period import Period, PeriodKind
from reports.wording import Wording


def year_name(wording: Wording, period: Period) -> str:
    """The financial year of a period: "2008/09"."""
    return wording.say("periods.year", start=period.start_year, end=_two_digits(period.start_year + 1))


def full_name(wording: Wording, period: Period) -> str:
    """A period in a sentence: "quarter 3, 2008/09", "2008/09"."""
    return wording.say(f"periods.full.{period.kind.value}", **_places(wording, period))


def short_name(wording: Wording, period: Period) -> str:
    """A period in a heading: "Q3 2008/09", "2008/09"."""
    return wording.say(f"periods.short.{period.kind.value}", **_places(wording, period))


def chart_name(wording: Wording, period: Period) -> str:
    """A period under a chart: "Q3 08/09", "2008/09"."""
    return wording.say(f"periods.chart.{period.kind.value}", **_places(wording, period))


def near_name(wording: Wording, period: Period, reported: Period) -> str:
    """A period in a sentence, without its year where that is the reported one: "quarter 2"."""
    if period.kind is PeriodKind.QUARTER and period.year == reported.year:
        return wording.say("periods.near.quarter", n=period.number)
    return full_name(wording, period)


def near_short_name(wording: Wording, period: Period, reported: Period) -> str:
    """A period in a heading, without its year where that is the reported one: "Q2"."""
    if period.kind is PeriodKind.QUARTER and period.year == reported.year:
        return wording.say("periods.near_short.quarter", n=period.number)
    return short_name(wording, period)


def month_span(wording: Wording, period: Period) -> str:
    """The months of a period: "October to December 2008"."""
    first, last = wording.month(period.start), wording.month(period.end)
    return wording.say("periods.span", first=first, last=last, calendar_year=period.end.year)


def _places(wording: Wording, period: Period) -> dict[str, object]:
    short_year = wording.say(
        "periods.short_year", start=_two_digits(period.start_year), end=_two_digits(period.start_year + 1)
    )
    return {
        "n": period.number,
        "year": year_name(wording, period),
        "short_year": short_year,
        "month": wording.month(period.start),
        "calendar_year": period.start.year,
    }


def _two_digits(year: int) -> str:
    return f"{year % 100:02d}"
