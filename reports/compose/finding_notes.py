"""What the checks found, in the notes of a scorecard: the gravest first, the rest counted."""

from reports.compose.edition import Edition
from reports.compose.sentences import joined, plain
from reports.model.document import Column, ColumnKind, Section, Sentence, Table, TableRow, Words
from reports.model.finding import Finding, Severity

_MOST_ROWS = 20
_GRAVITY = tuple(Severity)
_IN_SHEET = "!"
"""Between the name of a sheet and that of its cell."""


def findings_section(
    edition: Edition, findings: tuple[Finding, ...], shared: tuple[Finding, ...], departments: int
) -> Section:
    """The errors and warnings of one or more departments as a table.

    Its notes, and the findings of the organisation, are counted and stand in findings.json.
    """
    wording = edition.wording
    grave = tuple(finding for finding in findings if finding.severity is not Severity.NOTE)
    concern = "intro" if departments == 1 else "intro_several"
    counts = ((concern, len(grave)), ("minor", len(findings) - len(grave)), ("organisation", len(shared)))
    said = (plain(wording.count(f"notes.findings.{name}", number)) for name, number in counts if number)
    intro: Sentence = joined(*said)
    tables = (_table(edition, grave),) if grave else ()
    return Section("findings", wording.say("notes.findings.heading"), (intro,), tables)


def _table(edition: Edition, findings: tuple[Finding, ...]) -> Table:
    wording = edition.wording
    gravest = sorted(findings, key=lambda finding: (bool(finding.accepted), _GRAVITY.index(finding.severity)))
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for one in gravest:
        alike.setdefault((one.code, one.message, one.remedy, one.accepted), []).append(one)
    shown = list(alike.values())[:_MOST_ROWS]
    rest = len(findings) - sum(map(len, shown))
    columns = (
        Column("code", wording.say("notes.findings.code"), ColumnKind.REF),
        Column("where", wording.say("notes.findings.where"), ColumnKind.TEXT),
        Column("message", wording.say("notes.findings.message"), ColumnKind.TEXT),
        Column("remedy", wording.say("notes.findings.remedy"), ColumnKind.TEXT),
    )
    rows = tuple(_row(edition, group) for group in shown)
    note = wording.count("notes.findings.rest", rest) if rest > 0 else ""
    return Table("findings", wording.say("notes.findings.summary"), columns, rows, note)


def _row(edition: Edition, alike: list[Finding]) -> TableRow:
    """Findings that say the same, with their places."""
    say, first = edition.wording.say, alike[0]
    remedy = say("notes.findings.accepted", reason=first.accepted) if first.accepted else first.remedy
    places = [one.where or say("notes.findings.no_place") for one in alike]
    where = edition.wording.listed(_shortened(list(dict.fromkeys(places))))
    return TableRow((Words(first.code), Words(where), Words(first.message), Words(remedy)))


def _shortened(places: list[str]) -> list[str]:
    """Places with their sheet where it is another than that of the place before: the sheet's name is said once."""
    sheets = [place.rpartition(_IN_SHEET)[0] for place in places]
    before = ["", *sheets]
    return [
        place.removeprefix(sheet + _IN_SHEET) if sheet and sheet == last else place
        for place, sheet, last in zip(places, sheets, before, strict=False)
    ]
