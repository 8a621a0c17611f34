"""The figures that travel inside the PDFs: of each document that part of pack.json which it shows."""

from collections.abc import Collection, Mapping

from reports.compose.edition import Edition
from reports.compose.names import period_stem
from reports.model.attachment import Attachment
from reports.model.corporate import CorporateScorecard
from reports.model.json_value import Json
from reports.model.panel_pack import PanelPack
from reports.model.scorecard import Scorecard

_OF_ALL = ("roll_up", "objectives", "perspectives", "priorities", "summary")
"""Parts of pack.json that are of all departments together."""


def compose_attachments(
    edition: Edition,
    data: dict[str, Json],
    scorecards: Collection[Scorecard],
    corporate: CorporateScorecard | None,
    panel_packs: Collection[PanelPack],
) -> Mapping[str, Attachment]:
    """File stem of a document -> its figures; nothing where the organisation does not ask for them."""
    if not edition.assessments.organisation.attaches_figures:
        return {}
    made = {card.file_stem: _attachment(edition, data, card.folder, {card.department}) for card in scorecards}
    for pack in panel_packs:
        codes = {card.department for card in pack.scorecards}
        made[pack.file_stem] = _attachment(edition, data, pack.file_stem.removesuffix(_ending(edition)), codes)
    if corporate is not None:
        made[corporate.file_stem] = _attachment(edition, data, "corporate", None)
    return made


def _attachment(edition: Edition, data: dict[str, Json], stem: str, codes: Collection[str] | None) -> Attachment:
    """The figures of some departments, or of all with what they come to together."""
    say, name = edition.wording.say, f"{stem}-figures{_ending(edition)}.json"
    if codes is None:
        return Attachment(name, say("pack.attached"), data, edition.as_at)
    departments = data["departments"]
    if not isinstance(departments, list):
        raise TypeError("pack.json has no list of departments")
    own: list[Json] = [one for one in departments if isinstance(one, dict) and one["code"] in codes]
    part = {key: own if key == "departments" else value for key, value in data.items() if key not in _OF_ALL}
    return Attachment(name, say("pack.attached"), part, edition.as_at)


def _ending(edition: Edition) -> str:
    return f"-{period_stem(edition.period)}"
