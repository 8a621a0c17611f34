"""What the checks found, for people: the whole organisation's, and each department's to be answered."""

from collections.abc import Sequence

from reports.compose.edition import Edition
from reports.compose.masthead import titled_masthead
from reports.compose.names import folder_names
from reports.compose.periods import full_name
from reports.compose.sentences import plain
from reports.model.document import Column, ColumnKind, Section, Sentence, Table, TableRow, Words
from reports.model.finding import Finding, Severity
from reports.model.findings_report import FindingsReport

LONGEST_QUOTE = 300
"""Characters of a cell that are repeated; findings.json has them all."""

_COLUMNS = {
    "code": ColumnKind.REF,
    "severity": ColumnKind.REF,
    "workbook": ColumnKind.TEXT,
    "place": ColumnKind.REF,
    "seen": ColumnKind.TEXT,
    "message": ColumnKind.TEXT,
    "remedy": ColumnKind.TEXT,
}
_WORDS = ("sheet", "answer", "answered_by", "answer_hint")
_GRAVITY = tuple(Severity)


def findings_reports(edition: Edition, findings: Sequence[Finding]) -> tuple[FindingsReport, ...]:
    """The report of the organisation, then one for each department of which something was found."""
    departments = [one.department for one in edition.assessments.departments]
    folders = folder_names([one.code for one in departments])
    title = edition.wording.say("findings_report.title")
    reports = [_report(edition, "", "findings", title, findings)]
    for department, folder in zip(departments, folders, strict=True):
        own = [finding for finding in findings if finding.department == department.code]
        if own:
            own_title = edition.wording.say("findings_report.title_department", department=department.name)
            reports.append(_report(edition, department.code, f"findings/findings-{folder}", own_title, own))
    return tuple(reports)


def _report(edition: Edition, department: str, path: str, title: str, findings: Sequence[Finding]) -> FindingsReport:
    say = edition.wording.say
    ordered = sorted(findings, key=lambda one: (bool(one.accepted), _GRAVITY.index(one.severity)))
    subtitle = say("findings_report.subtitle", quarter=full_name(edition.wording, edition.period))
    return FindingsReport(
        department=department,
        path=path,
        masthead=titled_masthead(edition, title, subtitle),
        opening=_opening(edition, ordered),
        sections=tuple(_sections(edition, ordered)),
        table=_table(edition, "all", ordered),
        words={key: say(f"findings_report.workbook.{key}") for key in _WORDS},
    )


def _opening(edition: Edition, findings: Sequence[Finding]) -> tuple[Sentence, ...]:
    wording = edition.wording
    if not findings:
        return (plain(wording.say("findings_report.none")),)
    counts = [
        wording.count(f"findings_report.count.{kind}", len(found)) for kind, found in _kinds(findings).items() if found
    ]
    said = wording.say("findings_report.counts", counts=wording.listed(counts))
    return (plain(said), plain(wording.say("findings_report.what_to_do")))


def _sections(edition: Edition, findings: Sequence[Finding]) -> list[Section]:
    say = edition.wording.say
    return [
        Section(
            key,
            say(f"findings_report.heading.{key}"),
            (plain(say(f"findings_report.meaning.{key}")),),
            (_table(edition, key, found),),
        )
        for key, found in _kinds(findings).items()
        if found
    ]


def _kinds(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Errors, warnings, notes, and what was accepted of any of them."""
    kinds = {kind.value: [one for one in findings if one.severity is kind and not one.accepted] for kind in Severity}
    return kinds | {"accepted": [one for one in findings if one.accepted]}


def _table(edition: Edition, key: str, findings: Sequence[Finding]) -> Table:
    say = edition.wording.say
    columns = tuple(Column(name, say(f"findings_report.column.{name}"), kind) for name, kind in _COLUMNS.items())
    summary = say(f"findings_report.summary.{key}")
    return Table(f"findings_{key}", summary, columns, tuple(_row(edition, finding) for finding in findings))


def _row(edition: Edition, finding: Finding) -> TableRow:
    say = edition.wording.say
    nothing = say("findings_report.nothing")
    source = finding.source
    workbook = source.workbook if source else finding.where
    place = "!".join(part for part in (source.sheet, source.cell) if part) if source else ""
    remedy = say("findings_report.accepted", reason=finding.accepted) if finding.accepted else finding.remedy
    severity = say(f"findings_report.severity.{finding.severity.value}")
    texts = (finding.code, severity, workbook, place, _quoted(finding.seen), finding.message, remedy)
    return TableRow(tuple(Words(text or nothing) for text in texts))


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"
