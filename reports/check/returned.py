"""What has not come: measures of which nothing is known, and the returns of whole departments."""

from collections import Counter
from datetime import date

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.settle import is_due
from reports.model.finding import Problem
from reports.model.period import Period
from reports.model.submission import Submission


def check_returned(submission: Submission, period: Period, as_at: date, faults: Faults) -> None:
    """Warn of measures that stand in no other sheet, and of departments whose figures are missing or late.

    When a return came cannot be told from a workbook: a return is late where figures are still awaited on the report
    date `as_at`, and that is after the deadline of pack.toml.
    """
    for measure in submission.measures:
        if not measure.targets and not measure.actuals and measure.withdrawn is None:
            faults.about(Code.MEASURE_ALONE, measure.source, measure.ref, measure.department, ref=measure.ref)
    deadline = submission.organisation.deadlines.get(period.number)
    is_late = deadline is not None and as_at > deadline
    due = Counter(one.department for one in submission.measures if is_due(one, period))
    awaited: dict[str, list[Problem]] = {}
    for problem in faults.problems:
        if problem.code == Code.ACTUAL_AWAITED:
            awaited.setdefault(problem.department, []).append(problem)
    for department, of in due.items():
        missing = awaited.get(department, [])
        if not missing:
            continue
        # The place of the first of them, so that accepting one department's finding leaves the others open.
        first, count = missing[0].source, len(missing)
        details = {"of": str(of), "period": period.code}
        if is_late and deadline is not None:
            details |= {"count": str(count), "deadline": deadline.isoformat()}
            faults.about(Code.RETURN_LATE, first, department, department, **details)
        elif count == of > 1:
            faults.about(Code.RETURN_MISSING, first, department, department, **details)
