"""The settings of a measure: polarity, counting, frequency, unit, tolerance (DESIGN §3)."""

from decimal import Decimal

import pytest
from check_tables import MEASURES, codes, departments, one_measure, run, sheet, with_unit

from reports.model.measure import Counting, Frequency, Polarity, Tolerance
from reports.model.period import financial_year, quarter
from reports.model.unit import UnitKind

SCALES = {"Prospects": ("Poor", "Fair", "Good")}


@pytest.mark.parametrize(
    ("word", "polarity", "found"),
    [
        ("higher", Polarity.HIGHER, []),
        ("Lower is better", Polarity.LOWER, []),
        ("Range", Polarity.RANGE, []),
        ("none", Polarity.NONE, []),
        (None, Polarity.UNKNOWN, ["F040"]),
        ("sideways", Polarity.UNKNOWN, ["F041"]),
    ],
)
def test_polarity_is_never_assumed(word: str | None, polarity: Polarity, found: list[str]) -> None:
    measure, findings = one_measure(Polarity=word)
    assert (measure.polarity, codes(findings)) == (polarity, found)


@pytest.mark.parametrize(
    ("word", "counting", "found"),
    [
        ("cumulative", Counting.CUMULATIVE, []),
        ("Discrete", Counting.DISCRETE, []),
        ("average", Counting.AVERAGE, []),
        (None, Counting.SNAPSHOT, []),
        ("running", Counting.SNAPSHOT, ["F042"]),
    ],
)
def test_counting(word: str | None, counting: Counting, found: list[str]) -> None:
    measure, findings = one_measure(Counting=word)
    assert (measure.counting, codes(findings)) == (counting, found)


@pytest.mark.parametrize(
    ("word", "frequency", "found"),
    [
        ("monthly", Frequency.MONTHLY, []),
        ("half-yearly", Frequency.HALF_YEARLY, []),
        ("Annual", Frequency.ANNUAL, []),
        (None, Frequency.QUARTERLY, []),
        ("now and then", Frequency.QUARTERLY, ["F043"]),
    ],
)
def test_frequency(word: str | None, frequency: Frequency, found: list[str]) -> None:
    measure, findings = one_measure(Frequency=word)
    assert (measure.frequency, codes(findings)) == (frequency, found)


@pytest.mark.parametrize(
    ("word", "kind", "name", "found"),
    [
        ("%", UnitKind.PERCENT, "%", []),
        ("Number", UnitKind.NUMBER, "number", []),
        ("£", UnitKind.MONEY, "£", []),
        ("£'000", UnitKind.MONEY, "£000", []),
        ("£m", UnitKind.MONEY, "£m", []),
        ("Working days", UnitKind.DURATION, "working days", []),
        ("minutes", UnitKind.DURATION, "minutes", []),
        ("rate per 1,000", UnitKind.RATE, "rate per 1,000", []),
        ("per 1,000 population", UnitKind.RATE, "per 1,000 population", []),
        ("ratio", UnitKind.RATIO, "ratio", []),
        ("yes/no", UnitKind.YES_NO, "yes/no", []),
        ("date", UnitKind.DATE, "date", []),
        ("text", UnitKind.TEXT, "text", []),
        ("judgement: prospects", UnitKind.JUDGEMENT, "Prospects", []),
        ("judgement", UnitKind.JUDGEMENT, "Prospects", []),
        ("judgement: Stars", UnitKind.TEXT, "text", ["F046"]),
        ("score", UnitKind.RATIO, "score", ["F044"]),
        (None, UnitKind.RATIO, "number", ["F045"]),
    ],
)
def test_unit(word: str | None, kind: UnitKind, name: str, found: list[str]) -> None:
    measure, findings = one_measure(Unit=word, settings={"scales": SCALES})
    of_units = [code for code in codes(findings) if code != "F163"]  # a scale that no measure names, as in most rows
    assert (measure.unit.kind, measure.unit.name, of_units) == (kind, name, found)


def test_a_judgement_needs_to_name_its_scale_where_there_are_several() -> None:
    measure, findings = one_measure(Unit="judgement", settings={"scales": SCALES | {"Stars": ("1", "2")}})
    assert (measure.unit.kind, set(codes(findings))) == (UnitKind.TEXT, {"F046", "F163"})


@pytest.mark.parametrize(
    ("value", "unit", "tolerance"),
    [
        ("5%", "%", Tolerance(Decimal(5), is_relative=True)),
        ("5%", "days", Tolerance(Decimal(5), is_relative=True)),
        (with_unit("2", "pp"), "%", Tolerance(Decimal(2), is_relative=False)),
        ("0.5", "days", Tolerance(Decimal("0.5"), is_relative=False)),
        (with_unit("5000", "k", "5k"), "£000", Tolerance(Decimal(5), is_relative=False)),
        (None, "%", None),
    ],
)
def test_tolerance(value: object, unit: str, tolerance: Tolerance | None) -> None:
    measure, findings = one_measure(Tolerance=value, Unit=unit)
    assert (measure.tolerance, codes(findings)) == (tolerance, [])


@pytest.mark.parametrize("value", ["a little", "-5%", with_unit("3", "weeks")])
def test_a_tolerance_that_is_none(value: object) -> None:
    measure, findings = one_measure(Tolerance=value, Unit="days")
    assert (measure.tolerance, codes(findings)) == (None, ["F047"])


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("Decimals", "1", []),
        ("Decimals", "1.5", ["F048"]),
        ("Decimals", "-1", ["F048"]),
        ("Weight", "2", []),
        ("Weight", "0", []),
        ("Weight", "-1", ["F048"]),
        ("Weight", "heavy", ["F048"]),
        ("Withdrawn", "Q5 2008/09", ["F101"]),
        ("Owner", None, ["F027"]),
        ("Measure", None, ["F026"]),
    ],
)
def test_the_small_settings(column: str, value: str | None, found: list[str]) -> None:
    _, findings = one_measure(**{column: value})
    assert codes(findings) == found


def test_a_measure_keeps_what_it_says() -> None:
    measure, _ = one_measure(Frameworks="LAA; NIS, LAA", Withdrawn="Q2 2008-09", Decimals="1", Owner="Head of Policy")
    assert measure.frameworks == ("LAA", "NIS")
    assert measure.withdrawn == quarter(2008, 2)
    assert (measure.decimals, measure.owner) == (1, "Head of Policy")
    assert str(measure.source) == "book.xlsx › Measures!A2"
    assert one_measure(Withdrawn="2009/10")[0].withdrawn == financial_year(2009)


def test_a_whole_column_that_is_absent_is_one_finding() -> None:
    rows = [{"Ref": f"NI {number}", "Measure": f"Calls {number}", "Department": "CES"} for number in (1, 2, 3)]
    submission, findings = run(departments(), sheet("Measures", *rows))
    assert codes(findings) == ["F014", "F014"]
    assert {measure.polarity for measure in submission.measures} == {Polarity.UNKNOWN}


def test_of_two_measures_with_a_ref_the_first_stands() -> None:
    second = MEASURES | {"Ref": "ni  1", "Measure": "Something else"}
    submission, findings = run(departments(), sheet("Measures", MEASURES, second))
    assert [measure.title for measure in submission.measures] == ["Calls answered"]
    assert [(one.code, one.where) for one in findings if one.code == "F021"] == [("F021", "book.xlsx › Measures!A3")]
