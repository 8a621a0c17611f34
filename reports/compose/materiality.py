"""How large a budget variance is, in words: the size, and why it is that size by the council's thresholds."""

from dataclasses import replace
from decimal import Decimal

from reports.compose.edition import Edition
from reports.compose.money import POUNDS_IN, THOUSANDS, money_text
from reports.compose.reasons import long_reason
from reports.compose.rounding import decimals_beside, decimals_of, number_and_sign
from reports.model.finance_rule import BudgetLevel, FinanceRule, Size, Threshold
from reports.model.materiality import Materiality
from reports.wording import Wording

_SIZES = (Size.MATERIAL, Size.NOTABLE)


def size_words(edition: Edition, materiality: Materiality) -> str:
    """In a word or two: "Material", "To watch", "Not material" or "Not judged"."""
    return edition.wording.say(f"budget.size.{materiality.size.value}")


def judgement_with_size(edition: Edition, judgement: str, materiality: Materiality) -> str:
    """A judgement with the size: "Adverse, material"; a size below the thresholds, or not judged, adds nothing."""
    if materiality.size not in _SIZES:
        return judgement
    return edition.wording.say(f"budget.with_size.{materiality.size.value}", judgement=judgement)


def size_reason(edition: Edition, materiality: Materiality, unit: str) -> str:
    """Why it is that size, as a sentence. `unit` is that of its variance: "£" or "£000"."""
    say, threshold = edition.wording.say, materiality.threshold
    if materiality.reason:
        return long_reason(edition, materiality.reason)
    if threshold is None or materiality.variance.number is None:
        return say("budget.size_reason.no_threshold")
    variance = _variance_words(edition, materiality, threshold, unit)
    if materiality.variance.number < 0 and not edition.rules.finance.judges_favourable:
        return say("budget.size_reason.favourable", variance=variance)
    way = "reaches" if materiality.size in _SIZES else "short"
    words = threshold_words(edition.wording, threshold)
    return say(f"budget.size_reason.{way}_{_edge(threshold)}", variance=variance, threshold=words)


def threshold_words(wording: Wording, threshold: Threshold) -> str:
    """A threshold: "5% of the budget or £100k, whichever is lower"."""
    limits = {"percent": threshold.percent, "amount": threshold.amount}
    units = {"percent": "units.amount.percent", "amount": "units.amount.thousands"}
    places = {
        name: wording.say(units[name], sign="", value=number_and_sign(wording, limit, decimals_of(limit))[0])
        for name, limit in limits.items()
        if limit is not None
    }
    kind = threshold.reach.value if len(places) > 1 else "".join(places)
    return wording.say(f"budget.threshold.{kind}", **places)


def thresholds_in(edition: Edition, level: BudgetLevel, unit: str) -> tuple[tuple[str, Threshold], ...]:
    """The word of each size with its threshold at a level, the largest first; amounts in `unit`."""
    thresholds = edition.rules.finance.thresholds
    factor = POUNDS_IN[THOUSANDS] / POUNDS_IN[unit]
    return tuple(
        (edition.wording.say(f"budget.size.{size.value}"), _scaled(thresholds[level, size], factor))
        for size in _SIZES
        if (level, size) in thresholds
    )


def edges_of(edition: Edition, materiality: Materiality, unit: str) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """The amounts, in `unit`, and the percentages from which on the size of a variance changes."""
    found = [threshold for _, threshold in thresholds_in(edition, materiality.level, unit)]
    amounts = tuple(threshold.amount for threshold in found if threshold.amount is not None)
    return amounts, tuple(threshold.percent for threshold in found if threshold.percent is not None)


def key_of_sizes(wording: Wording, rule: FinanceRule) -> str:
    """What makes a variance material, made from the rule, as one paragraph; empty where the rule has no threshold."""
    say = wording.say
    sentences = []
    for size in _SIZES:
        levels: dict[Threshold, list[str]] = {}
        for level in BudgetLevel:
            if (level, size) in rule.thresholds:
                levels.setdefault(rule.thresholds[level, size], []).append(say(f"budget.size_key.{level.value}"))
        for threshold, names in levels.items():
            key = f"budget.size_key.{size.value}_{_edge(threshold)}{'_all' if len(names) == len(BudgetLevel) else ''}"
            places = {"threshold": threshold_words(wording, threshold), "levels": wording.listed(names)}
            sentences.append(say(key, **places))
    if not sentences:
        return ""
    sides = "both_sides" if rule.judges_favourable else "adverse_only"
    return " ".join((*sentences, say(f"budget.size_key.{sides}")))


def _variance_words(edition: Edition, materiality: Materiality, threshold: Threshold, unit: str) -> str:
    """The variance by its size, with as many decimals as keep it on its side of the threshold."""
    say = edition.wording.say
    thousands = abs(materiality.variance.number or Decimal(0)) * POUNDS_IN[unit] / POUNDS_IN[THOUSANDS]
    size = money_text(edition, thousands, THOUSANDS, () if threshold.amount is None else (threshold.amount,))
    if materiality.percent.number is not None:
        share = abs(materiality.percent.number)
        percent = _percent(edition, share, decimals_beside(share, threshold.percent, 1))
        size = say("budget.size_reason.with_percent", amount=size, percent=percent)
    return say(f"budget.size_reason.{'outturn' if materiality.is_outturn else 'to_date'}", size=size)


def _scaled(threshold: Threshold, factor: Decimal) -> Threshold:
    return threshold if threshold.amount is None else replace(threshold, amount=threshold.amount * factor)


def _edge(threshold: Threshold) -> str:
    return "from" if threshold.is_inclusive else "above"


def _percent(edition: Edition, value: Decimal, decimals: int) -> str:
    digits, _ = number_and_sign(edition.wording, value, decimals)
    return edition.wording.say("units.amount.percent", sign="", value=digits)
