"""The history chart: what is drawn where, and labels that never meet."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.model.brand import Brand
from reports.model.chart import Chart, ChartForecast, ChartPoint
from reports.model.document import Mark
from reports.model.rules import Shape
from reports.render.brand import load_brand
from reports.render.charts import history_chart
from reports.render.charts.axis import named_periods, value_axis
from reports.render.charts.drawing import Anchor, Drawing, Label
from reports.render.charts.drawing import Shape as Path_
from reports.render.charts.labels import EndLabel, apart

OFF = Mark("Off target", Shape.CROSS, "#801650")
WIDTH, HEIGHT = 400.0, 144.0


def measure(text: str, size: float, strong: bool) -> float:
    return len(text) * size * (0.56 if strong else 0.52)


@pytest.fixture(scope="session")
def brand(templates: Path) -> Brand:
    return load_brand("civic", [templates / "brands"])


def chart(values: str, targets: str, decimals: int = 1, **limits: str) -> Chart:
    """A chart of figures written in a row; - is a gap."""

    def figures(text: str) -> list[Decimal | None]:
        return [None if figure == "-" else Decimal(figure) for figure in text.split()]

    count = len(values.split())
    lower, upper = (figures(limits.get(name, "- " * count)) for name in ("lower", "upper"))
    points = tuple(
        ChartPoint(f"Q{place % 4 + 1} 0{place // 4}/0{place // 4 + 1}", value, target, low, high)
        for place, (value, target, low, high) in enumerate(
            zip(figures(values), figures(targets), lower, upper, strict=True)
        )
    )
    return Chart("A line.", points, "last", "Target", decimals, "days")


def drawn(chart: Chart, brand: Brand) -> Drawing:
    return history_chart(chart, brand, WIDTH, HEIGHT, measure)


def lines(drawing: Drawing, colour: str, dashed: bool) -> list[Path_]:
    return [
        item
        for item in drawing.items
        if isinstance(item, Path_) and item.stroke == colour.lower() and bool(item.dash) is dashed
    ]


def test_a_gap_breaks_the_line(brand: Brand) -> None:
    whole, broken = (
        lines(drawn(chart(values, "2 2 2 2 2"), brand), brand.accent, False) for values in ("1 2 3 2 1", "1 2 - 2 1")
    )
    assert [len(line.path) for line in whole] == [5]
    assert [len(line.path) for line in broken] == [2, 2]


def test_a_year_to_date_begins_anew(brand: Brand) -> None:
    whole = chart("1 2 3 1 2", "2 2 2 2 2")
    points = tuple(replace(point, begins=place == 3) for place, point in enumerate(whole.points))
    drawing = drawn(replace(whole, points=points), brand)
    assert [len(line.path) for line in lines(drawing, brand.accent, False)] == [3, 2]


def test_a_target_that_changes_is_drawn_level_for_as_long_as_it_holds(brand: Brand) -> None:
    first, second = (level.path for level in lines(drawn(chart("1 2 3", "2 2 4"), brand), brand.ink, True))
    assert [step.numbers[1] for step in first] == [first[0].numbers[1]] * 2
    assert second[0].numbers[1] > first[0].numbers[1]
    assert second[0].numbers[0] == first[1].numbers[0]


def test_a_range_is_two_levels_and_the_target_before_it_is_not_drawn(brand: Brand) -> None:
    drawing = drawn(chart("1 2 3", "1.5 1.5 1.5", lower="1 1 1", upper="2 2 2"), brand)
    assert len(lines(drawing, brand.ink, True)) == 2


def test_the_usual_range_is_a_band_with_its_label(brand: Brand) -> None:
    plain = chart("1 2 3", "2 2 2")
    points = tuple(replace(point, usual_lower=Decimal(0), usual_upper=Decimal(4)) for point in plain.points)
    drawing = drawn(replace(plain, points=points, usual_label="Usual range 0 to 4"), brand)
    bands = [item for item in drawing.items if isinstance(item, Path_) and item.fill == brand.tint.lower()]
    assert len(bands) == 2, "the band, and ground below its label over the grid lines"
    places = [place for place, item in enumerate(drawing.items) if item in bands]
    lines = [place for place, item in enumerate(drawing.items) if isinstance(item, Path_) and item.stroke]
    assert places[0] < min(lines) < places[1] < max(lines)
    assert "Usual range 0 to 4" in {item.text for item in drawing.items if isinstance(item, Label)}


def test_a_signal_is_coloured_and_so_is_the_label_of_the_last_one(brand: Brand) -> None:
    plain = chart("1 2 3", "2 2 2")
    last = ChartPoint("Q3 00/01", Decimal(3), Decimal(2), mark=OFF)
    marked = replace(plain, points=(*plain.points[:2], last), value_label="3 days", target_label="Target 2")
    labels = {item.text: item for item in drawn(marked, brand).items if isinstance(item, Label)}
    assert labels["3 days"].colour == "#801650"
    assert labels["3 days"].strong
    assert labels["Target 2"].anchor is Anchor.START
    filled = [item.fill for item in drawn(marked, brand).items if isinstance(item, Path_)]
    assert filled.count("#801650") == 1


def test_the_projected_end_is_hollow_with_its_range(brand: Brand) -> None:
    ahead = ChartForecast(1, "Q4", Decimal(4), Decimal(3), Decimal(5), "Projected 4 (3 to 5)")
    drawing = drawn(replace(chart("1 2 3", "2 2 2"), forecast=ahead), brand)
    hollow = [item for item in drawing.items if isinstance(item, Path_) and item.fill == "#ffffff"]
    assert [item.stroke for item in hollow] == [brand.accent.lower()]
    assert "Projected 4 (3 to 5)" in " ".join(item.text for item in drawing.items if isinstance(item, Label))
    assert len(lines(drawing, brand.accent, True)) == 1


figures = st.decimals(min_value=-(10**6), max_value=10**6, places=2)


@given(st.lists(st.tuples(figures, figures), min_size=2, max_size=12), st.integers(0, 2))
def test_nothing_is_drawn_outside_and_labels_never_meet(
    brand: Brand, pairs: list[tuple[Decimal, Decimal]], decimals: int
) -> None:
    values, targets = (" ".join(str(figure) for figure in row) for row in zip(*pairs, strict=True))
    drawing = drawn(chart(values, targets, decimals), brand)
    labels = [item for item in drawing.items if isinstance(item, Label)]
    boxes = []
    for label in labels:
        width = measure(label.text, label.size, label.strong)
        left = label.x - {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor] * width
        boxes.append((left, left + width, label.y - 0.2 * label.size, label.y + 0.7 * label.size))
        assert -1 <= label.y <= HEIGHT
        assert left > -20
        assert left + width < WIDTH + 20
    ends = boxes[-2:]
    assert ends[0][2] >= ends[1][3] or ends[1][2] >= ends[0][3]
    for item in drawing.items:
        if isinstance(item, Path_):
            numbers = [number for step in item.path for number in step.numbers]
            assert all(-3 <= number <= WIDTH + 3 for number in numbers)


@given(st.lists(figures, min_size=1, max_size=12), st.integers(0, 3))
def test_ticks_stand_inside_the_axis_and_say_their_value(values: list[Decimal], decimals: int) -> None:
    text = " ".join(str(value) for value in values)
    axis = value_axis(chart(text, text, decimals))
    assert axis.low < axis.high
    for value, written in axis.ticks:
        assert axis.low <= value <= axis.high
        if len(axis.ticks) > 1:
            assert float(written.replace(",", "").replace("−", "-")) == pytest.approx(value, abs=1e-6)


def test_ticks_of_very_small_figures_do_not_all_read_as_nought() -> None:
    axis = value_axis(chart("0.000000001 0.000000001", "0.000000002 0.000000002", 2))
    texts = [text for _, text in axis.ticks]
    assert len(set(texts)) == len(texts) >= 2
    assert all(float(text) == pytest.approx(tick, abs=1e-12) for tick, text in axis.ticks)
    finest = [text for _, text in value_axis(chart("1E-310 1E-310", "1E-300 1E-300", 2)).ticks]
    assert max(map(len, finest)) <= len("0.00")


@given(st.lists(st.floats(10, 60), min_size=1, max_size=20), st.floats(3, 80))
def test_period_names_never_meet_and_the_last_is_named(widths: list[float], step: float) -> None:
    named = sorted(named_periods(widths, step))
    assert named[-1] == len(widths) - 1
    for before, after in pairwise(named):
        assert (after - before) * step > (widths[before] + widths[after]) / 2


@given(st.floats(0, 100), st.floats(0, 100))
def test_end_labels_are_pushed_apart_within_their_bounds(first: float, second: float) -> None:
    labels = [
        EndLabel(("24.6 days",), first, 10.4, True, "#801650", 50.0),
        EndLabel(("Target 21.0", "days"), second, 8.8, False, "#1D1D1B", 55.0),
    ]
    (one, one_middle), (two, two_middle) = apart(labels, lambda value: value, 0.0, 100.0)
    assert abs(one_middle - two_middle) >= (one.height + two.height) / 2
    for label, middle in ((one, one_middle), (two, two_middle)):
        assert middle - label.height / 2 > -1e-9
        assert middle + label.height / 2 < 100 + 1e-9


def test_a_projection_is_labelled_with_the_target_of_the_year(brand: Brand) -> None:
    year_end = ChartForecast(1, "Q4", Decimal(7), None, None, "Projected 7", Decimal(10), "Year’s target 10")
    drawing = drawn(replace(chart("1 3 5", "2 4 7"), forecast=year_end), brand)
    said = " ".join(item.text for item in drawing.items if isinstance(item, Label))
    assert "Year’s target 10" in said
    assert "Target " not in said
    assert len(lines(drawing, brand.ink, True)) == 4


def test_a_level_target_goes_on_to_the_projected_end(brand: Brand) -> None:
    year_end = ChartForecast(2, "Q4", Decimal(3), None, None, "Projected 3", Decimal(2), "Target 2")
    drawing = drawn(replace(chart("1 2", "2 2"), forecast=year_end), brand)
    assert len(lines(drawing, brand.ink, True)) == 1


@pytest.mark.parametrize(
    ("before", "last", "ahead", "target", "is_above", "anchor"),
    [
        ("3", "5", "7", "9", True, Anchor.END),
        ("3", "5", "7", "5.5", False, Anchor.START),
        ("7", "5", "3", "9", True, Anchor.START),
        ("7", "5", "3", "5.5", False, Anchor.END),
        ("3", "5", "3", "9", True, Anchor.MIDDLE),
        ("7", "5", "7", "9", False, Anchor.MIDDLE),
    ],
)
def test_the_last_value_stands_clear_of_line_and_target(
    brand: Brand, before: str, last: str, ahead: str, target: str, is_above: bool, anchor: Anchor
) -> None:
    year_end = ChartForecast(1, "Q4", Decimal(ahead), None, None, "Projected")
    drawing = drawn(replace(chart(f"{before} {last}", f"{target} {target}"), forecast=year_end), brand)
    (label,) = [item for item in drawing.items if isinstance(item, Label) and item.text == "last"]
    (dot,) = [item for item in drawing.items if isinstance(item, Path_) and item.fill == brand.accent.lower()][-1:]
    middle = sum(step.numbers[-1] for step in dot.path if step.numbers) / sum(bool(step.numbers) for step in dot.path)
    assert (label.y > middle) is is_above
    assert label.anchor is anchor


def test_the_name_of_the_band_never_runs_into_the_labels_at_the_end(brand: Brand) -> None:
    points = tuple(
        replace(point, usual_lower=Decimal(1), usual_upper=Decimal(5)) for point in chart("2 3 4", "2 2 2").points
    )
    for label, is_drawn in (("Usual range", True), ("Usual range " * 8, False)):
        drawing = drawn(replace(chart("2 3 4", "2 2 2"), points=points, usual_label=label), brand)
        assert (label in [item.text for item in drawing.items if isinstance(item, Label)]) is is_drawn
