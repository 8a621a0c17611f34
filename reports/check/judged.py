"""What is doubtful beside how a measure is judged: its commentary is absent or says the opposite, or its target is not
as its figures would have it.

These findings need statuses, so they are made after `assess`; they know only its nouns.
"""

from collections.abc import Iterator

from reports.check.codes import Code
from reports.check.findings import word_findings
from reports.check.refs import ref_key
from reports.check.shared import doubt_of_sharing
from reports.model.assessment import MeasureAssessment
from reports.model.cell import Source
from reports.model.codes import Status
from reports.model.finding import Finding, Problem
from reports.model.period import Period
from reports.model.summary import Assessments, DepartmentAssessment
from reports.model.value import Missing
from reports.wording import Wording

_MET = (Status.BETTER, Status.ON_TARGET)


def check_judged(assessments: Assessments, wording: Wording) -> tuple[Finding, ...]:
    """A finding for each measure off target of which nobody says why, for each commentary that contradicts it, and for
    each year's target that may have to be shared out over the quarters, or not; and for words that are withheld.

    A date that has passed may be missed without a figure: that the figure is awaited is a finding already.
    """
    problems = [
        problem
        for department in assessments.departments
        for problem in (*_of_words(department), *_of_measures(department, assessments.period, wording))
    ]
    return word_findings(problems, assessments.organisation.accepted, wording)


def _of_words(department: DepartmentAssessment) -> Iterator[Problem]:
    """Commentary and other words that are withheld. What is said of them tells nothing, and a pack may show it."""
    code = department.department.code
    for measure in department.measures:
        said = measure.commentary
        if said and said.is_withheld:
            details = {"ref": measure.measure.ref, "period": said.period.code}
            yield Problem(Code.COMMENTARY_MAY_DISCLOSE, said.source, "", details, code, may_be_shown=True)
    narrative = department.narrative
    if narrative and narrative.withheld_for:
        details = {"ref": narrative.withheld_for, "period": narrative.period.code}
        yield Problem(Code.NARRATIVE_MAY_DISCLOSE, narrative.source, "", details, code, may_be_shown=True)
    for source, ref in _of_rows(department):
        if ref:
            yield Problem(Code.WORDS_MAY_DISCLOSE, source, "", {"ref": ref}, code, may_be_shown=True)


def _of_rows(department: DepartmentAssessment) -> Iterator[tuple[Source, str]]:
    """Each task, budget line and risk, with the measure for whose sake what is said of it is withheld."""
    for task in department.tasks:
        yield task.task.source, task.task.withheld_for
    for line in (*department.budget, *department.earlier_budget):
        yield line.line.source, line.line.withheld_for
    for risk in department.risks:
        yield risk.risk.source, risk.risk.withheld_for


def _of_measures(department: DepartmentAssessment, period: Period, wording: Wording) -> Iterator[Problem]:
    for measure in department.measures:
        yield from _problems(measure, period, wording)


def _problems(measure: MeasureAssessment, period: Period, wording: Wording) -> Iterator[Problem]:
    doubt = doubt_of_sharing(measure, period)
    if doubt is not None:
        yield doubt
    unused = _unused_limits(measure, period)
    if unused is not None:
        yield unused
    about, said = measure.measure, measure.commentary
    words = ref_key(f"{said.cause} {said.action}") if said else ""
    details = {"ref": about.ref, "period": period.code}
    is_awaited = measure.actual.missing is Missing.AWAITED
    if measure.status.code == Status.OFF_TARGET and not words and not is_awaited:
        source = (measure.actual.sources or (about.source,))[0]
        yield Problem(Code.COMMENTARY_ABSENT, source, details=details, department=about.department)
    if said and _contradicts(words, measure.status.code, wording):
        details["status"] = wording.say(f"status.{measure.status.code}")
        yield Problem(Code.COMMENTARY_CONTRADICTS, said.source, said.cause or said.action, details, about.department)


def _unused_limits(assessed: MeasureAssessment, period: Period) -> Problem | None:
    """A measure that is to stay within a range, whose limits of the year a quarter's own target puts out of use."""
    measure = assessed.measure
    row = measure.target_of.get(period.year)
    if row is None or not measure.polarity.is_range:
        return None
    given = [limit for limit in (row.lower, row.upper) if limit.value is not None]
    is_used = assessed.lower.value is not None or assessed.upper.value is not None
    if not given or is_used:
        return None
    source = (given[0].sources or (measure.source,))[0]
    details = {"ref": measure.ref, "period": period.code}
    return Problem(Code.RANGE_AND_QUARTERS, source, "", details, measure.department)


def _contradicts(words: str, status: str, wording: Wording) -> bool:
    """Whether a commentary says that the target was met and it was missed, or the other way round, and nothing else."""
    says_met, says_missed = (_says(words, kind, wording) for kind in ("met", "missed"))
    if status == Status.OFF_TARGET:
        return says_met and not says_missed
    return status in _MET and says_missed and not says_met


def _says(words: str, kind: str, wording: Wording) -> bool:
    """Whether a phrase of the kind stands in the words. What misses the target is found before what meets it."""
    if kind == "met":
        for phrase in wording.phrases("commentary.says.missed"):
            words = words.replace(phrase, "")
    return any(phrase in words for phrase in wording.phrases(f"commentary.says.{kind}"))
