"""The rules of direction, finance, statistics and risk in lines for `make-pack rules`, made from the rules."""

from collections.abc import Iterator
from decimal import Decimal

from reports.compose.compared_with import band_words, comparison_words
from reports.compose.materiality import key_of_sizes
from reports.compose.money import sign_words
from reports.compose.rounding import decimals_of, number_and_sign
from reports.model.rules import Rules
from reports.wording import Wording


def family_heading(wording: Wording, family: str) -> str:
    """What a family of rules judges, and the setting that chooses one."""
    return wording.say(f"rules.family.{family}")


def direction_lines(wording: Wording, rules: Rules) -> Iterator[str]:
    """What short and long compare with, and how small a change is none."""
    yield from comparison_words(wording, rules.comparison)
    yield band_words(wording, rules.comparison)


def finance_lines(wording: Wording, rules: Rules) -> Iterator[str]:
    """The sign convention, what a percentage is of, and what is material."""
    yield sign_words(wording, rules.finance)
    yield wording.say(f"rules.finance.{'gross' if rules.finance.is_of_gross else 'net'}")
    yield key_of_sizes(wording, rules.finance) or wording.say("book.no_thresholds")


def statistics_lines(wording: Wording, rules: Rules) -> Iterator[str]:
    """The numbers that can be chosen."""
    rule = rules.statistics
    yield wording.say(f"rules.statistics.{'screened' if rule.is_screened else 'unscreened'}")
    numbers = {
        name: number_and_sign(wording, Decimal(getattr(rule, name)), decimals_of(Decimal(getattr(rule, name))))[0]
        for name in ("run", "least_points", "full_points", "by_chance", "confidence", "trend_points", "least_years")
    }
    sure = number_and_sign(wording, rule.trend_confidence, decimals_of(rule.trend_confidence, 4))[0]
    for line in ("limits", "intervals", "trend", "projection"):
        yield wording.say(f"rules.statistics.{line}", **numbers, trend_confidence=sure)


def risk_lines(wording: Wording, rules: Rules) -> Iterator[str]:
    """The bands of each size of matrix."""
    for scale, bands in rules.risks.items():
        scored = [
            wording.say(
                "rules.risks.band", word=wording.say(f"risks.{band.code}"), lowest=band.lowest, highest=band.highest
            )
            for band in bands
            if band.lowest is not None
        ]
        yield wording.say("rules.risks.scale", scale=scale.value, bands=wording.listed(scored))
