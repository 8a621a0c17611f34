"""What the checks found, in the notes of a scorecard: the gravest first, the rest counted."""

from reports.compose.edition import Edition
from reports.compose.sentences import joined, plain
from reports.model.document import Column, ColumnKind, Section, Sentence, Table, TableRow, Words
from reports.model.finding import Finding, Severity

_MOST_ROWS = 20
_GRAVITY = tuple(Severity)


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
    rest = len(findings) - _MOST_ROWS
    columns = (
        Column("code", wording.say("notes.findings.code"), ColumnKind.REF),
        Column("where", wording.say("notes.findings.where"), ColumnKind.TEXT),
        Column("message", wording.say("notes.findings.message"), ColumnKind.TEXT),
        Column("remedy", wording.say("notes.findings.remedy"), ColumnKind.TEXT),
    )
    rows = tuple(_row(edition, finding) for finding in gravest[:_MOST_ROWS])
    note = wording.count("notes.findings.rest", rest) if rest > 0 else ""
    return Table("findings", wording.say("notes.findings.summary"), columns, rows, note)


def _row(edition: Edition, finding: Finding) -> TableRow:
    say = edition.wording.say
    remedy = say("notes.findings.accepted", reason=finding.accepted) if finding.accepted else finding.remedy
    where = finding.where or say("notes.findings.no_place")
    return TableRow((Words(finding.code), Words(where), Words(finding.message), Words(remedy)))
