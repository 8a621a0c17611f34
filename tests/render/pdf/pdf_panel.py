"""A panel pack made from the sample scorecards."""

from dataclasses import replace

import pdf_awkward
import pdf_sample

from reports.model.document import Run
from reports.model.panel_pack import PanelPack
from reports.model.scorecard import Scorecard

TITLES = ("Corporate Scrutiny Panel", "Customer and Support Services", "Chief Executive’s Department", "Legal Services")


def panel_pack() -> PanelPack:
    cards = (pdf_sample.rich(), pdf_awkward.one_measure(), pdf_awkward.all_missing())
    named = tuple(_named(card, title) for card, title in zip(cards, TITLES[1:], strict=True))
    return PanelPack(
        panel=TITLES[0],
        file_stem="corporate-scrutiny-panel-2008-09-Q3",
        masthead=replace(named[0].masthead, title=TITLES[0], running_head=f"{TITLES[0]} · Quarter 3"),
        opening=((Run("Three departments report to this panel."),),),
        overview_heading="Departments",
        overview=None,
        contents_heading="Contents",
        contents_entry="{title}, page {page}",
        scorecards=named,
        notes=cards[0].notes,
        key=cards[0].key,
        notes_pointer="Key, methods and data quality: page {page}",
    )


def _named(card: Scorecard, title: str) -> Scorecard:
    return replace(card, masthead=replace(card.masthead, title=title, running_head=f"{title} · Quarter 3"))
