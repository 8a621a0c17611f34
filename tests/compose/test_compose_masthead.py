"""The subtitle names the panels that follow a department, as the panel packs have them."""

from dataclasses import replace

import pytest
from several_departments import assessments
from small_figures import WORDING

from reports.compose import compose
from reports.model.organisation import Panel
from reports.model.submission import panels_of

ALONE = "Scorecard for quarter 3, 2008/09"


def subtitles(*panels: Panel) -> dict[str, str]:
    """Department code -> the subtitle of its scorecard, where pack.toml has some panels."""
    made = assessments()
    made = replace(made, organisation=replace(made.organisation, panels=panels))
    return {card.department: card.masthead.subtitle for card in compose(made, (), WORDING).scorecards}


@pytest.mark.parametrize("words", ["LAW", "law", "Legal Services", " legal  SERVICES "])
def test_a_panel_of_the_settings_names_its_departments_by_code_or_name_in_any_case(words: str) -> None:
    shown = subtitles(Panel("Policy Panel", (words,)))
    assert shown["LAW"] == f"{ALONE} · for the Policy Panel"
    assert shown["CES"] == ALONE


def test_without_settings_the_departments_sheet_names_the_panel() -> None:
    assert subtitles()["CES"] == f"{ALONE} · for the Corporate Scrutiny Panel"


def test_several_panels_are_all_named() -> None:
    shown = subtitles(Panel("Policy Panel", ("LAW",)), Panel("Finance Panel", ("nobody", "law")))
    assert shown["LAW"] == f"{ALONE} · for the Policy Panel and Finance Panel"


def test_the_subtitle_names_those_panels_whose_packs_hold_the_department() -> None:
    made = assessments()
    panels = (Panel("Policy Panel", ("legal services", "CES")), Panel("Finance Panel", ("Finance",)))
    organisation = replace(made.organisation, panels=panels)
    followed = panels_of(organisation, [one.department for one in made.departments])
    for code, subtitle in subtitles(*panels).items():
        assert {panel.name for panel in panels if panel.name in subtitle} == {
            panel.name for panel in followed if code in panel.departments
        }
