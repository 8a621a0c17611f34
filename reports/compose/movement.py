"""What changed since the quarter before: which measures went off target, and which recovered."""

from reports.compose.edition import Edition
from reports.compose.periods import near_name
from reports.compose.standing import newly_off, recovered
from reports.model.summary import DepartmentAssessment


def movement(edition: Edition, department: DepartmentAssessment) -> str:
    """Refs newly off target and refs recovered; empty where the quarter before has nothing to compare with."""
    former, before = department.former, edition.period.previous
    if former is None or not former.rated:
        return ""
    wording = edition.wording
    quarter = near_name(wording, before, edition.period)
    changes = (
        ("front.movement.newly", newly_off(department, edition.rules)),
        ("front.movement.recovered", recovered(department, edition.rules)),
    )
    said = [
        wording.say(key, quarter=quarter, refs=wording.listed(measure.measure.ref for measure in measures))
        for key, measures in changes
        if measures
    ]
    return " ".join(said) or wording.say("front.movement.none", quarter=quarter)
