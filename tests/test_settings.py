"""pack.toml and the command's options."""

from datetime import date
from pathlib import Path

import pytest

from reports.errors import PackError
from reports.model.period import financial_year
from reports.model.risk import RiskScale
from reports.model.suppression import Sum, Suppression
from reports.settings import Request, find_organisations, slug


def request(inputs: Path, **options: object) -> Request:
    return Request(3, inputs, Path("outputs"), (), **options)  # type: ignore[arg-type]


def pack_toml(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text(text, encoding="utf-8")
    return folder


def test_two_lines_are_enough(tmp_path: Path) -> None:
    pack_toml(tmp_path, 'organisation = "Wigan Council"\nyear = "2008-09"\n')
    (one,) = find_organisations(request(tmp_path))
    assert (one.organisation.name, one.organisation.slug) == ("Wigan Council", "wigan-council")
    assert one.organisation.year == financial_year(2008)
    assert (one.organisation.brand, one.organisation.language) == ("civic", "en-GB")
    assert one.organisation.risk_scale is RiskScale.FIVE_BY_FIVE
    assert one.as_at(request(tmp_path)) == date(2008, 12, 31)


def test_every_setting_is_taken(tmp_path: Path) -> None:
    pack_toml(
        tmp_path,
        """
organisation = "Wigan Council"
year = "2008/09"
brand = "harbour"
notice = "Illustrative."
deadline = { Q3 = 2009-01-23 }
[rules]
status = "floor"
[risks]
scale = "4x4"
[[panels]]
name = "Corporate Scrutiny Panel"
departments = ["CES"]
[columns]
"Perf. measure" = "Measure"
[[accepted]]
finding = "F012"
where = "actuals.xlsx › Actuals!F14"
reason = "Confirmed."
[scales]
"Inspection" = ["Poor", "Good"]
[suppression]
measures = ["LPI 4"]
least = 8
shows_zero = false
base = 10
[[suppression.sums]]
total = "LPI 9"
parts = ["LPI 5", "LPI 6"]
""",
    )
    (one,) = find_organisations(request(tmp_path))
    organisation = one.organisation
    assert organisation.deadlines == {3: date(2009, 1, 23)}
    assert one.rules["status"] == "floor"
    assert organisation.risk_scale is RiskScale.FOUR_BY_FOUR
    assert organisation.panels[0].departments == ("CES",)
    assert organisation.headings == {"Perf. measure": "Measure"}
    assert organisation.accepted[0].reason == "Confirmed."
    assert organisation.scales == {"Inspection": ("Poor", "Good")}
    assert organisation.suppression == Suppression(("LPI 4",), 8, False, 10, (Sum("LPI 9", ("LPI 5", "LPI 6")),))


def test_options_stand_in_for_the_file(tmp_path: Path) -> None:
    pack_toml(tmp_path, 'organisation = "Wigan Council"\nyear = "2008-09"\n')
    (one,) = find_organisations(request(tmp_path, year=financial_year(2009), brand="harbour"))
    assert (one.organisation.year, one.organisation.brand) == (financial_year(2009), "harbour")


def test_a_folder_may_hold_several_organisations(tmp_path: Path) -> None:
    pack_toml(tmp_path / "b", 'organisation = "Salford"\nyear = "2002-03"\n')
    pack_toml(tmp_path / "a", 'organisation = "Salford"\nyear = "2009-10"\n')
    assert [one.folder.name for one in find_organisations(request(tmp_path))] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("organisation = ", "cannot be read"),
        ('organisation = "X"', "year is missing"),
        ('year = "2008-09"', "organisation is missing"),
        ('organisation = "X"\nyear = "2008-10"', "not two years in a row"),
        ('organisation = "X"\nyear = "2008-09"\nbrnad = "civic"', "brnad is not a setting"),
        ('organisation = "X"\nyear = "2008-09"\ndeadline = { Q5 = 2009-01-01 }', "deadline has Q5"),
        ('organisation = "X"\nyear = "2008-09"\n[risks]\nscale = "3x3"', "risks.scale"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    pack_toml(tmp_path / "wigan", text)
    with pytest.raises(PackError, match=r"wigan/pack\.toml") as caught:
        find_organisations(request(tmp_path))
    assert said in caught.value.message
    assert caught.value.remedy


def test_all_faults_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    pack_toml(tmp_path, 'brnad = "civic"\nnotice = 3\n')
    with pytest.raises(PackError) as caught:
        find_organisations(request(tmp_path))
    assert all(word in caught.value.message for word in ("organisation", "year", "brnad", "notice"))


def test_two_organisations_may_not_share_a_folder(tmp_path: Path) -> None:
    pack_toml(tmp_path / "a", 'organisation = "Salford City"\nyear = "2008-09"\n')
    pack_toml(tmp_path / "b", 'organisation = "SALFORD, City"\nyear = "2008-09"\n')
    with pytest.raises(PackError, match="same folder"):
        find_organisations(request(tmp_path))


def test_no_inputs_folder_and_no_pack_toml(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="does not exist"):
        find_organisations(request(tmp_path / "nowhere"))
    with pytest.raises(PackError, match=r"No pack\.toml"):
        find_organisations(request(tmp_path))


@pytest.mark.parametrize(
    ("name", "folder"),
    [("Wigan Council", "wigan-council"), ("../../etc", "etc"), ("Ynys Môn", "ynys-mon"), ("議会", "organisation")],
)
def test_a_name_never_becomes_a_path(name: str, folder: str) -> None:
    assert slug(name) == folder


def test_pdfs_carry_their_figures_on_request(tmp_path: Path) -> None:
    lines = 'organisation = "Wigan Council"\nyear = "2008-09"\n'
    (plain,) = find_organisations(request(pack_toml(tmp_path / "plain", lines)))
    (asked,) = find_organisations(request(pack_toml(tmp_path / "asked", lines + "[pdf]\nattach = true\n")))
    assert (plain.organisation.attaches_figures, asked.organisation.attaches_figures) == (False, True)


def test_two_panels_of_one_name_are_refused(tmp_path: Path) -> None:
    panels = (
        '[[panels]]\nname = "Policy Panel"\ndepartments = []\n[[panels]]\nname = "policy  panel"\ndepartments = []\n'
    )
    pack_toml(tmp_path, f'organisation = "Wigan Council"\nyear = "2008-09"\n{panels}')
    with pytest.raises(PackError, match="two panels are named 'Policy Panel'"):
        find_organisations(request(tmp_path))
