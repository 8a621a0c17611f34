"""Statistics rules as data: what each number changes, and what is refused."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from assess_builders import RULES, counted, measure, target

from reports.assess.measure import assess_measure
from reports.assess.statistics.intervals import poisson, wilson
from reports.errors import PackError
from reports.model.assessment import MeasureAssessment
from reports.model.measure import Measure
from reports.model.period import Period, PeriodKind
from reports.model.rules import Rules
from reports.model.statistics import TrendCode, Variation
from reports.rules import load_rules

SHIPPED = Path(__file__).parents[2] / "templates" / "rules"
Q3 = Period(PeriodKind.QUARTER, 2008, 3)


def under(rules: Rules, one: Measure, quarter: Period = Q3) -> MeasureAssessment:
    return assess_measure(one, quarter, quarter.end, rules)


def by(values: list[str], **changes: object) -> MeasureAssessment:
    """A measure with these quarters up to the reported one, by the default rules with some numbers changed."""
    periods = [Q3.shifted(place + 1 - len(values)).code for place in range(len(values))]
    rules = replace(RULES, statistics=replace(RULES.statistics, **changes))  # type: ignore[arg-type]
    return under(rules, measure(actuals=dict(zip(periods, values, strict=True))))


T4_1 = ["1", "2", "1", "2", "10", "1", "2", "1", "2", "1", "2", "1", "2", "1", "2", "1", "2", "1"]


def test_t4_1_with_and_without_screening() -> None:
    def limits(found: MeasureAssessment) -> tuple[Decimal, Decimal]:
        assert found.signals
        return found.signals.lower.quantize(Decimal("0.0001")), found.signals.upper.quantize(Decimal("0.0001"))

    assert limits(by(T4_1)) == (Decimal("-0.7156"), Decimal("4.6044"))
    assert limits(by(T4_1, is_screened=False)) == (Decimal("-3.0626"), Decimal("6.9515"))


def test_the_health_service_s_tool_is_a_preset() -> None:
    rule = load_rules([SHIPPED], {"statistics": "unscreened"}).statistics
    assert replace(rule, is_screened=True, by_chance=RULES.statistics.by_chance) == RULES.statistics
    assert not rule.is_screened


@pytest.mark.parametrize(("run", "variation"), [(7, Variation.IMPROVEMENT), (8, Variation.COMMON)])
def test_how_many_on_one_side_make_a_signal(run: int, variation: Variation) -> None:
    values = ["50", "52", "49", "51", "48", "50", "49", "56", "55", "57", "56", "55", "58", "56"]
    found = by(values, run=run)
    assert found.signals and found.signals.variation is variation


@pytest.mark.parametrize(
    ("least", "full", "drawn", "trial"),
    [(7, 13, True, True), (8, 13, True, True), (9, 13, False, None), (7, 8, True, False)],
)
def test_from_how_many_figures_limits_are_drawn(least: int, full: int, drawn: bool, trial: bool | None) -> None:
    found = by(["50", "51"] * 4, least_points=least, full_points=full).signals
    assert (found is not None) is drawn
    assert (found.is_trial if found else None) is trial


def test_a_surer_interval_is_wider() -> None:
    assert wilson(65, 100, Decimal(99)) == pytest.approx((0.52133, 0.76001), abs=1e-5)
    assert poisson(9, Decimal(99)) == pytest.approx((3.1324, 19.9984), abs=1e-4)
    one = measure(actuals={"2008-09 Q3": counted("65", "65", "100")})
    usual, sure = under(RULES, one), by_confidence(one, "99")
    assert usual.interval and sure.interval
    assert sure.interval.lower < usual.interval.lower < usual.interval.upper < sure.interval.upper


def by_confidence(one: Measure, confidence: str) -> MeasureAssessment:
    rule = replace(RULES.statistics, confidence=Decimal(confidence))
    return under(replace(RULES, statistics=rule), one)


def test_a_change_may_be_chance_at_99_per_cent() -> None:
    """T4.8: 176/200 after 160/200 has a 95% interval of 0.0079 to 0.1518."""
    rows = {"2008-09 Q2": counted("80", "160", "200"), "2008-09 Q3": counted("88", "176", "200")}
    one = measure(actuals=rows)
    assert under(RULES, one).change and under(RULES, one).change.is_significant  # type: ignore[union-attr]
    change = by_confidence(one, "99").change
    assert change and not change.is_significant


@pytest.mark.parametrize(
    ("points", "confidence", "code"),
    [(5, "99.8", TrendCode.IMPROVING), (6, "99.8", None), (5, "99.999999", TrendCode.NO_CHANGE)],
)
def test_the_recent_trend_by_more_points_or_more_surely(points: int, confidence: str, code: TrendCode | None) -> None:
    rows = {
        Q3.shifted(place - 4).code: counted(str(50 + 5 * place), str(100 + 10 * place), "200") for place in range(5)
    }
    rule = replace(RULES.statistics, trend_points=points, trend_confidence=Decimal(confidence))
    found = under(replace(RULES, statistics=rule), measure(actuals=rows)).trend
    assert (found.code if found else None) is code


def test_the_share_of_earlier_years_waits_for_as_many_as_the_rule_asks() -> None:
    history = {2004: ("150", "340"), 2005: ("171", "372"), 2006: ("180", "410"), 2007: ("168", "380")}
    actuals = {f"{year}-{year % 100 + 1:02d} Q2": row[0] for year, row in history.items()}
    actuals |= {f"{year}-{year % 100 + 1:02d} Q4": row[1] for year, row in history.items()} | {"2008-09 Q2": "165"}
    one = measure("number", counting="cumulative", targets=(target("2008-09", "400"),), actuals=actuals)
    quarter = Period(PeriodKind.QUARTER, 2008, 2)
    usual = under(RULES, one, quarter).projection
    strict = under(replace(RULES, statistics=replace(RULES.statistics, least_years=5)), one, quarter).projection
    assert usual and strict
    assert (usual.method, usual.coverage) == ("seasonal_share", 60)  # T5.2
    assert (strict.method, strict.lower) == ("run_rate", None)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("screen = true", "screen = 1", "limits.screen"),
        ("run = 7", "run = 4", "limits.run"),
        ("run = 7", "run = 7.5", "limits.run"),
        ("full_points = 13", "full_points = 6", "limits.full_points"),
        ("by_chance = 1.6", "by_chance = 100", "limits.by_chance"),
        ("confidence = 95", "confidence = 0", "intervals.confidence"),
        ("points = 5 ", "points = 3 ", "trend.points"),
        ("least_years = 3", "least_years = 1", "projection.least_years"),
    ],
)
def test_a_broken_rule_names_file_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    text = (SHIPPED / "statistics" / "default.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "statistics").mkdir()
    (tmp_path / "statistics" / "default.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match=r"statistics/default\.toml") as caught:
        load_rules([tmp_path, SHIPPED], {})
    assert f"'{key}' must be" in caught.value.remedy
