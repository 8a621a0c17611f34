"""What the command says at the end: what was built, what to look at, and the exit code."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reports.errors import ExitCode
from reports.model.finding import Finding, Severity
from reports.outcome import Checked, Outcome

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def lines_about(built: Outcome, most: int | None) -> Iterator[str]:
    """The summary of one organisation; at most `most` findings in full, all of them where None."""
    checked = built.checked
    if checked is None:
        return
    yield ""
    yield _headline(checked)
    if built.published and built.published.dropped:
        yield f"  No longer in the pack: {', '.join(built.published.dropped)}."
    findings = sorted(checked.findings, key=lambda one: (bool(one.accepted), _ORDER[one.severity]))
    shown = findings if most is None else [one for one in findings if one.is_open][:most]
    for finding in shown:
        yield from _finding(finding)
    yield _count(checked.findings)
    rest = len(findings) - len(shown)
    if most is not None and rest:
        yield f"  {rest} more: run 'make-pack check Q{checked.period.number}'."


def exit_code(built: Sequence[Outcome], strict: bool) -> ExitCode:
    """DESIGN §2: 1 where nothing could be built, 4 where some could not, 3 for open findings under --strict."""
    if all(one.error for one in built):
        return ExitCode.UNUSABLE_INPUT
    if any(one.error or one.failures for one in built):
        return ExitCode.SOME_DEPARTMENTS_FAILED
    if strict and any(finding.is_open for one in built if one.checked for finding in one.checked.findings):
        return ExitCode.FINDINGS_UNDER_STRICT
    return ExitCode.DONE


def printable(text: str) -> str:
    """Text of a workbook for a terminal: control characters could move the cursor or worse."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _headline(checked: Checked) -> str:
    submission = checked.submission
    parts = (
        _plural(len(submission.departments), "department"),
        _plural(len(submission.measures), "measure"),
        _plural(len(submission.tasks), "task"),
    )
    name = submission.organisation.name
    return f"{name}, {checked.period.code}: {', '.join(parts)}."


def _finding(finding: Finding) -> Iterator[str]:
    accepted = f" (accepted: {finding.accepted})" if finding.accepted else ""
    yield printable(f"  {finding.severity.upper()} {finding.code} {finding.where}: {finding.message}{accepted}")
    yield printable(f"      {finding.remedy}")


def _count(findings: Sequence[Finding]) -> str:
    if not findings:
        return "  No findings."
    counts = Counter(one.severity for one in findings if not one.accepted)
    accepted = sum(1 for one in findings if one.accepted)
    parts = [_plural(counts[severity], severity.value) for severity in Severity if counts[severity]]
    if accepted:
        parts.append(f"{accepted} accepted")
    return f"  Findings: {', '.join(parts)}."


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
