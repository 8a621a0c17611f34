"""Decimal points and decimal commas of text files: told by the file's other figures, or not at all."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.model.cell import Cell, Source
from reports.model.finding import Reading
from reports.read import read
from reports.read.commas import Commas, written
from reports.read.values import RawCell, understand

SOMEWHERE = Source("actuals.csv", "actuals", "C2")
TEMPLATES = Path(__file__).parents[2] / "templates"


def reading(folder: Path, separator: str, *figures: str) -> Reading:
    """A file of actuals with a figure a row."""
    quoted = [f'"{one}"' if separator in one else one for one in figures]
    rows = [["Ref", "Year", "Q3"], *(["1.2", "2008-09", one] for one in quoted)]
    (folder / "actuals.csv").write_text("\n".join(map(separator.join, rows)) + "\n", encoding="utf-8")
    return read(folder, {}, [TEMPLATES])


def cells(found: Reading) -> list[Cell]:
    return [row.cells["Q3"] for row in found.tables[0].rows]


def numbers(found: Reading) -> list[Decimal | None]:
    return [cell.number for cell in cells(found)]


def noted(found: Reading) -> list[tuple[str, str]]:
    return [(str(one.source), one.seen) for one in found.problems if one.code == "F182"]


@pytest.mark.parametrize(
    ("figure", "number"),
    [
        ("1.234", "1234"),
        ("1,234", "1.234"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("\u22121.234,50", "-1234.5"),
        ("£1.234,50", "1234.5"),
        ("12,5%", "12.5"),
        ("12,5 days [p]", "12.5"),
        ("1234", "1234"),
    ],
)
def test_a_file_that_shows_decimal_commas_is_read_by_them(tmp_path: Path, figure: str, number: str) -> None:
    found = reading(tmp_path, ";", "92,4", figure)
    assert numbers(found) == [Decimal("92.4"), Decimal(number)]
    assert [cell.seen for cell in cells(found)] == ["92,4", figure]
    assert noted(found) == [("actuals.csv › actuals!C2", "92,4")]


@pytest.mark.parametrize(
    ("figure", "seen"),
    [("1.234 (est.)", "1234 (est.)"), ("92,4% (target 80,5%)", "92.4% (target 80,5%)"), ("1.234,5*", "1234.5*")],
)
def test_before_a_remark_too(tmp_path: Path, figure: str, seen: str) -> None:
    assert cells(reading(tmp_path, ";", "92,4", figure))[1].seen == seen


def test_a_day_in_such_a_file_stays_a_day(tmp_path: Path) -> None:
    day = cells(reading(tmp_path, ";", "92,4", "31.12.2008"))[1].day
    assert day is not None
    assert day.isoformat() == "2008-12-31"


@pytest.mark.parametrize(
    ("separator", "others", "number"),
    [
        # What has a decimal point, or nothing in doubt, is read as before.
        (",", (), "1.234"),
        (",", ("92.4",), "1.234"),
        (";", ("92.4",), "1.234"),
        (";", ("1,234,567",), "1.234"),
        ("\t", (), "1.234"),
        # Where nothing shows it, or both are shown, nothing is guessed.
        (";", (), None),
        (";", ("17", "1,234"), None),
        (";", ("92.4", "92,4"), None),
        ("\t", ("92.4", "92,4"), None),
        (",", ("92,4",), None),
        (",", ("92.4", "92,4"), None),
    ],
)
def test_what_the_other_figures_do_not_tell_is_not_read(
    tmp_path: Path, separator: str, others: tuple[str, ...], number: str | None
) -> None:
    found = reading(tmp_path, separator, *others, "1.234")
    assert numbers(found)[-1] == (None if number is None else Decimal(number))
    assert cells(found)[-1].seen == "1.234"
    assert noted(found) == []


def test_a_count_with_a_comma_is_as_doubtful(tmp_path: Path) -> None:
    assert numbers(reading(tmp_path, ";", "1,234", "1.234")) == [None, None]
    assert numbers(reading(tmp_path, ",", "1,234", "92.4")) == [Decimal(1234), Decimal("92.4")]


def test_both_styles_in_one_file_leave_what_depends_on_it_unread(tmp_path: Path) -> None:
    found = reading(tmp_path, ",", "92,4", "900.5", "1,250", "8,125 days", "1,234.5", "17")
    assert numbers(found) == [None, Decimal("900.5"), None, None, Decimal("1234.5"), Decimal(17)]
    assert [cell.seen for cell in cells(found)][:3] == ["92,4", "900.5", "1,250"]


def test_refs_in_the_first_column_are_no_figures(tmp_path: Path) -> None:
    assert numbers(reading(tmp_path, ";", "92,4")) == [Decimal("92.4")]


def in_style(number: Decimal, point: str, mark: str) -> str:
    """A number as people write it: 1.234,5 where `point` is a comma and `mark` a point."""
    return f"{number:,f}".translate(str.maketrans({".": point, ",": mark}))


@given(
    st.lists(st.decimals(-(10**7), 10**7, allow_nan=False, places=3).map(lambda one: one.normalize()), min_size=1),
    st.sampled_from([(".", ","), (",", "."), (".", ""), (",", "")]),
)
def test_no_figure_is_ever_read_as_another_one(figures: list[Decimal], style: tuple[str, str]) -> None:
    """In a file with semicolons, written in either way: a figure is read as it was meant, or not at all."""
    texts = [in_style(one, *style) for one in figures]
    commas = Commas()
    for row, text in enumerate(texts, 2):
        commas.look(row, 3, text)
    told = commas.style(";")
    found = [understand(written(RawCell(text, "General"), told), SOMEWHERE).number for text in texts]
    assert all(read is None or read == meant for read, meant in zip(found, figures, strict=True))
    if any(one.as_tuple().exponent in (-1, -2) for one in figures):  # its decimals show how they are written
        assert None not in found
