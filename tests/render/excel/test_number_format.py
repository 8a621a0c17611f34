"""A native number must read on the sheet as its text reads on paper."""

from datetime import date
from decimal import Decimal

import pytest

from reports.model.document import Shown
from reports.render.excel.number_format import number_format

D = Decimal


@pytest.mark.parametrize(
    ("shown", "above", "below", "zero"),
    [
        (Shown("21.0", D("21"), 1, "days"), "#,##0.0", '"−"#,##0.0', "#,##0.0"),
        (Shown("92.4", D("92.4"), 1, "%"), '#,##0.0"%"', '"−"#,##0.0"%"', '#,##0.0"%"'),
        (Shown("92.4%", D("92.4"), 1, "%"), '#,##0.0"%"', '"−"#,##0.0"%"', '#,##0.0"%"'),
        (Shown("−2.6 pp", D("-2.6"), 1, "pp", signed=True), '"+"#,##0.0" pp"', '"−"#,##0.0" pp"', '#,##0.0" pp"'),
        (Shown("+329", D("329"), 0, "number", signed=True), '"+"#,##0', '"−"#,##0', "#,##0"),
        (Shown("−£1,756k", D("-1755.6"), 0, "£000"), '"£"#,##0"k"', '"−£"#,##0"k"', '"£"#,##0"k"'),
        (
            Shown("20.0 (18 to 22)", D("20"), 1),
            '#,##0.0" (18 to 22)"',
            '"−"#,##0.0" (18 to 22)"',
            '#,##0.0" (18 to 22)"',
        ),
        (Shown("2.7", D("2.675"), 1), "#,##0.0", '"−"#,##0.0', "#,##0.0"),
    ],
)
def test_above_below_and_at_zero(shown: Shown, above: str, below: str, zero: str) -> None:
    assert number_format(shown) == f"{above};{below};{zero}"


@pytest.mark.parametrize("value", ["-0.04", "0.04"])
def test_a_figure_printed_as_zero_has_no_sign(value: str) -> None:
    assert number_format(Shown("0.0 pp", D(value), 1, "pp", signed=True)) == ";".join(['#,##0.0" pp"'] * 3)


def test_words_that_do_not_hold_the_value_are_not_shown_for_it() -> None:
    assert number_format(Shown("about a dozen", D("12"), 0)) == '#,##0;"−"#,##0;#,##0'
    assert number_format(Shown("£1.8m", D("1756000"), 0, "£")) == '#,##0;"−"#,##0;#,##0'


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Shown("31 Dec 2008", date(2008, 12, 31)), "d mmm yyyy"),
        (Shown("31 Dec 2008 [p]", date(2008, 12, 31)), 'd mmm yyyy" [p]"'),
        (Shown("Yes", True), "General"),
        (Shown("performing well", "performing well"), "General"),
        (Shown("no baseline"), "General"),
    ],
)
def test_dates_words_and_reasons(shown: Shown, expected: str) -> None:
    assert number_format(shown) == expected
