"""Reading the rules: what is shipped, which folder wins, and what is refused, with file, key and remedy."""

from itertools import combinations
from pathlib import Path

import pytest

from reports.errors import PackError
from reports.model.codes import DirectionCode, Status
from reports.model.contrast import contrast
from reports.model.risk import RiskScale
from reports.model.rules import Band, Rules, Shape
from reports.model.status_rule import ZeroTarget
from reports.rules import load_rules, reachable_scores

SHIPPED = Path(__file__).parents[2] / "templates" / "rules"
RULES = load_rules([SHIPPED], {})
PRESETS = sorted(file.stem for file in (SHIPPED / "status").glob("*.toml"))
ARROWS = {Shape.ARROW_UP, Shape.ARROW_LEVEL, Shape.ARROW_DOWN}


def families(rules: Rules) -> dict[str, list[Band]]:
    scales = {f"risks {scale}": list(bands) for scale, bands in rules.risks.items()}
    named = {"status": rules.status, "direction": rules.direction, "tasks": rules.tasks}
    return {name: list(bands.values()) for name, bands in named.items()} | scales


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A working folder's own templates/rules, with a copy of the shipped status rule."""
    (tmp_path / "status").mkdir()
    (tmp_path / "status" / "default.toml").write_text(
        (SHIPPED / "status" / "default.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    return tmp_path


def changed(folder: Path, old: str, new: str, name: str = "default") -> list[Path]:
    """Change the folder's status rule; the folders to look for rules in."""
    file = folder / "status" / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [folder, SHIPPED]


@pytest.mark.parametrize("family", families(RULES))
def test_every_colour_can_be_read_on_white(family: str) -> None:
    assert min(contrast(band.colour) for band in families(RULES)[family]) >= 4.5


@pytest.mark.parametrize("family", families(RULES))
def test_rated_bands_are_told_apart_by_their_shapes(family: str) -> None:
    rated = [band for band in families(RULES)[family] if band.is_rated]
    assert all(one.shape is not other.shape for one, other in combinations(rated, 2))
    shapes = {band.shape for band in families(RULES)[family]}
    assert shapes <= ARROWS | {Shape.NONE} if family == "direction" else not shapes & (ARROWS | {Shape.NONE})


def test_every_code_has_its_band() -> None:
    assert set(RULES.status) == set(Status)
    assert set(RULES.direction) == set(DirectionCode)
    done = {"completed", "completed_late"}
    to_do = {"on_track", "monitor", "at_risk", "overdue", "not_started", "deferred", "cancelled", "not_assessed"}
    assert set(RULES.tasks) == done | to_do


def test_what_counts_as_rated() -> None:
    def rated(bands: dict[str, Band]) -> set[str]:
        return {code for code, band in bands.items() if band.is_rated}

    assert rated(dict(RULES.status)) == {"better", "on_target", "within_tolerance", "off_target"}
    assert rated(dict(RULES.tasks)) == {"completed", "completed_late", "on_track", "monitor", "at_risk", "overdue"}


def test_the_numbers_of_the_default_rules() -> None:
    assert (RULES.tolerance.amount, RULES.tolerance.is_relative) == (10, True)
    assert RULES.cases.zero_target is ZeroTarget.OWN_TOLERANCE
    assert [step.least for step in RULES.task_rule.steps if step.least] == [90, 70]


@pytest.mark.parametrize(
    ("scale", "bands"),
    [
        ("5x5", [("low", 1, 3), ("moderate", 4, 6), ("high", 8, 12), ("extreme", 15, 25)]),
        ("4x4", [("low", 1, 3), ("medium", 4, 6), ("high", 8, 9), ("very_high", 12, 16)]),
    ],
)
def test_bands_of_risk(scale: str, bands: list[tuple[str, int, int]]) -> None:
    scored = [(band.code, band.lowest, band.highest) for band in RULES.risks[RiskScale(scale)] if band.is_rated]
    assert scored == bands


def test_scores_that_a_matrix_can_give() -> None:
    assert sorted(reachable_scores(RiskScale.FIVE_BY_FIVE)) == [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25]
    assert sorted(reachable_scores(RiskScale.FOUR_BY_FOUR)) == [1, 2, 3, 4, 6, 8, 9, 12, 16]


@pytest.mark.parametrize(("colour", "ratio"), [("#12436D", 10.25), ("#801650", 9.77), ("#2073BC", 4.95)])
def test_contrast_as_published(colour: str, ratio: float) -> None:
    assert contrast(colour) == pytest.approx(ratio, abs=0.005)


def test_the_first_folder_that_has_the_file_wins(mine: Path) -> None:
    rules = load_rules(changed(mine, "amount = 10", "amount = 2.5"), {"finance": "default"})
    assert str(rules.tolerance.amount) == "2.5"
    assert rules.tasks == RULES.tasks


def test_a_preset_is_found_by_its_name(mine: Path) -> None:
    (mine / "status" / "default.toml").rename(mine / "status" / "strict.toml")
    folders = changed(mine, "amount = 10", "amount = 1", "strict")
    assert load_rules(folders, {"status": "strict"}).tolerance.amount == 1
    assert load_rules(folders, {}).tolerance.amount == 10


@pytest.mark.parametrize("name", ["missing", "../status/default", ""])
def test_a_rule_that_is_not_there(name: str) -> None:
    with pytest.raises(PackError, match="There is no status rule") as caught:
        load_rules([SHIPPED], {"status": name})
    assert caught.value.remedy == f"Set status under [rules] of pack.toml to one of: {', '.join(PRESETS)}."


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("amount = 10", 'amount = "10"', "tolerance.amount"),
        ("amount = 10", "amount = -1", "tolerance.amount"),
        ("amount = 10", "", "tolerance.amount"),
        ("relative = true", 'relative = "yes"', "tolerance.relative"),
        ("[tolerance]", "[slack]", "tolerance.amount"),
        ('code = "not_due"', 'code = "waiting"', "band"),
        ('when = ["beyond_range"]', 'when = ["by_luck"]', "band 1 when"),
        ('when = ["beyond_range"]', "", "band 1 when"),
        ('when = ["beyond_range"]', 'when = ["otherwise"]', "band"),
        ("met = true", "met = 1", "band 1 met and exception"),
        ("met = true", "met = true\nexception = true", "band 1 met and exception"),
        ("met = true", "share_of_tolerance = 0", "band 1 share_of_tolerance"),
        ("points = 100", "points = 101", "band 1 points"),
        ("points = 100", "points = nan", "band 1 points"),
        ('zero_target = "own_tolerance"', 'zero_target = "never"', "cases.zero_target"),
        ('range = "limits"', "range = true", "cases.range"),
        ('no_data = "no_data"', 'no_data = "off_target"', "unrated"),
        ('no_data = "no_data"', "", "unrated.no_data"),
        ('tie = "within_tolerance"', 'tie = "not_due"', "roll_up.tie"),
        ('code = "better"', 'code = "on_target"', "band"),
        ('code = "better"', "", "band 1 code"),
        ('shape = "star"', 'shape = "heart"', "band 1 shape"),
        ('shape = "star"', 'shape = "disc"', "band"),
        ('shape = "star"', 'shape = "arrow_up"', "band"),
        ('colour = "#12436D"', 'colour = "navy"', "band 1 colour"),
        ('colour = "#12436D"', 'colour = "#F46A25"', "band 1 colour"),
        ("rated = true", "rated = 1", "band 1 rated"),
    ],
)
def test_a_broken_rule_names_file_and_key(mine: Path, old: str, new: str, key: str) -> None:
    with pytest.raises(PackError, match=r"status/default\.toml") as caught:
        load_rules(changed(mine, old, new), {})
    assert f"'{key}'" in caught.value.message
    assert f"'{key}' must be" in caught.value.remedy


def test_a_file_that_is_not_toml(mine: Path) -> None:
    with pytest.raises(PackError, match=r"status/default\.toml cannot be read"):
        load_rules(changed(mine, "[tolerance]", "[tolerance"), {})


@pytest.mark.parametrize(("old", "new"), [("lowest = 4", "lowest = 5"), ("highest = 3", "highest = 4")])
def test_every_score_lies_in_one_band(tmp_path: Path, old: str, new: str) -> None:
    text = (SHIPPED / "risks" / "default.toml").read_text(encoding="utf-8")
    (tmp_path / "risks").mkdir()
    (tmp_path / "risks" / "default.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError, match=r"risks/default\.toml") as caught:
        load_rules([tmp_path, SHIPPED], {})
    assert "the score 4 once" in caught.value.remedy
