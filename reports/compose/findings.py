"""findings.json: what the checks found, for machines."""

from collections.abc import Sequence

from reports.compose.edition import Edition
from reports.model.finding import Finding, Severity
from reports.model.pack import Json


def findings_json(edition: Edition, findings: Sequence[Finding]) -> Json:
    """Every finding with its place and remedy, and how many there are of each severity; accepted ones apart."""
    counts: dict[str, Json] = {
        severity.value: sum(finding.severity is severity and not finding.accepted for finding in findings)
        for severity in Severity
    }
    counts["accepted"] = sum(bool(finding.accepted) for finding in findings)
    return {
        "organisation": edition.assessments.organisation.name,
        "period": edition.period.code,
        "counts": counts,
        "findings": [_finding(finding) for finding in findings],
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "where": finding.where,
        "seen": finding.seen,
        "message": finding.message,
        "remedy": finding.remedy,
        "department": finding.department or None,
        "accepted": finding.accepted or None,
    }
