"""Finance rules: the sign of a variance, what its percentage is of, and what makes it material (METHODS §1, §5)."""

from collections.abc import Mapping
from decimal import Decimal

from reports.model.finance_rule import BudgetLevel, FinanceRule, Reach, Size, Threshold
from reports.rules.file import RuleFile, is_amount

_SIZES = (Size.MATERIAL, Size.NOTABLE)


def finance_rule(finance: RuleFile) -> FinanceRule:
    """How variances of the budget are printed and weighed."""
    return FinanceRule(
        is_positive_adverse=finance.choice("sign", "positive", ("adverse", "favourable")) == "adverse",
        has_brackets=finance.choice("sign", "negative", ("minus", "brackets")) == "brackets",
        is_of_gross=finance.choice("percent", "of", ("net", "gross")) == "gross",
        judges_favourable=finance.flag("judged", "favourable"),
        thresholds=_thresholds(finance),
    )


def _thresholds(finance: RuleFile) -> Mapping[tuple[BudgetLevel, Size], Threshold]:
    """Level and size -> threshold. Each stands once; what is notable is not harder to reach than what is material."""
    thresholds: dict[tuple[BudgetLevel, Size], Threshold] = {}
    for place, table in enumerate(finance.tables("threshold"), 1):
        name = f"threshold {place}"
        level = BudgetLevel(_word(finance, f"{name} level", table.get("level"), list(BudgetLevel)))
        size = Size(_word(finance, f"{name} size", table.get("size"), list(_SIZES)))
        if (level, size) in thresholds:
            finance.wrong(name, "the only one of its level and size")
        thresholds[level, size] = _threshold(finance, name, table)
    for level in BudgetLevel:
        material, notable = (thresholds.get((level, size)) for size in _SIZES)
        if notable and (material is None or _is_harder(notable, material)):
            finance.wrong("threshold", f"one of size material for the {level}, no lower than the one of size notable")
    return thresholds


def _threshold(finance: RuleFile, name: str, table: Mapping[str, object]) -> Threshold:
    percent, amount = (_above_nought(finance, f"{name} {key}", table.get(key)) for key in ("percent", "amount"))
    if percent is None and amount is None:
        finance.wrong(name, "a percent, an amount in £000, or both")
    reach = Reach(_word(finance, f"{name} reach", table.get("reach", Reach.EITHER), list(Reach)))
    is_inclusive = table.get("inclusive", True)
    if not isinstance(is_inclusive, bool):
        finance.wrong(f"{name} inclusive", "true or false")
    return Threshold(percent, amount, reach, is_inclusive)


def _is_harder(notable: Threshold, material: Threshold) -> bool:
    pairs = ((notable.percent, material.percent), (notable.amount, material.amount))
    return any(low is not None and high is not None and low > high for low, high in pairs)


def _above_nought(finance: RuleFile, key: str, value: object) -> Decimal | None:
    if value is None:
        return None
    if not is_amount(value) or value == 0:
        finance.wrong(key, "a number above 0")
    return Decimal(str(value))


def _word(finance: RuleFile, key: str, value: object, among: list[str]) -> str:
    if value not in among:
        finance.wrong(key, f"one of: {', '.join(among)}")
    return str(value)
