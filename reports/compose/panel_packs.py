"""Panel packs: for each scrutiny panel the scorecards of its departments behind one contents page."""

from collections.abc import Sequence

from reports.compose.corporate_departments import departments_table
from reports.compose.corporate_front import corporate_opening
from reports.compose.departments_named import names_of, titled
from reports.compose.edition import Edition
from reports.compose.key import key_of
from reports.compose.masthead import titled_masthead
from reports.compose.names import folder_names, period_stem
from reports.compose.panel_notes import panel_notes
from reports.compose.periods import full_name
from reports.model.finding import Finding
from reports.model.panel_pack import PanelPack
from reports.model.scorecard import Scorecard
from reports.model.summary import PanelAssessment


def compose_panel_packs(
    edition: Edition, scorecards: Sequence[Scorecard], findings: Sequence[Finding]
) -> tuple[PanelPack, ...]:
    """The packs of the panels, in their order. Panels whose names would make the same file name are told apart."""
    panels = edition.assessments.panels
    by_code = {card.department: card for card in scorecards}
    stems = folder_names([panel.name for panel in panels])
    return tuple(_pack(edition, panel, stem, by_code, findings) for panel, stem in zip(panels, stems, strict=True))


def _pack(
    edition: Edition, panel: PanelAssessment, stem: str, cards: dict[str, Scorecard], findings: Sequence[Finding]
) -> PanelPack:
    say = edition.wording.say
    named = titled(edition, panel.whole, names_of(panel.departments))
    subtitle = say("corporate.panel.subtitle", quarter=full_name(edition.wording, edition.period))
    table = departments_table(edition, panel.departments, panel.whole)
    return PanelPack(
        panel=panel.name,
        file_stem=f"{stem}-{period_stem(edition.period)}",
        masthead=titled_masthead(edition, panel.name, subtitle),
        opening=corporate_opening(edition, panel.departments, named),
        overview_heading=say("corporate.departments.heading"),
        overview=table if len(panel.departments) > 1 else None,
        contents_heading=say("corporate.panel.contents_heading"),
        contents_entry=say("corporate.panel.contents_entry", title="{title}", page="{page}"),
        scorecards=tuple(cards[one.department.code] for one in panel.departments),
        notes=panel_notes(edition, panel, findings),
        key=key_of(edition, panel.whole),
        notes_pointer=say("corporate.panel.notes_pointer", page="{page}"),
    )
