"""Check: from tables whose every cell knows where it stands to a typed submission and everything wrong with it.

`sheets` joins the tables; `departments`, `measures` (with `units` and `settings`), `targets` (with `target_periods`),
`actuals` (with `months` and `settle`), `commentary`, `benchmarks`, `tasks`, `milestones`, `budget`, `risks` and
`narratives` build what is submitted; `values` types a cell; `confidential`, `future` and `negative` withhold what may
not be shown, cannot be yet, or cannot be; `unprintable` knows what pages cannot show, `spreadsheets` what workbooks
cannot hold; `sizes`, `series`, `paths`, `likeness`, `said`, `returned` and `shared` doubt what could be read, by the
`thresholds`;
`faults` collects the problems, `guarded` knows which of them stand in a row that is confidential, `codes` and
`catalogue` know them all and `findings` gives them their words.
"""

from dataclasses import replace
from datetime import date

from reports.check.actuals import read_returns
from reports.check.benchmarks import read_benchmarks
from reports.check.budget import read_budget
from reports.check.codes import Code
from reports.check.commentary import read_commentaries
from reports.check.departments import Directory, read_departments
from reports.check.faults import Faults
from reports.check.findings import word_findings
from reports.check.fractions import check_fractions
from reports.check.future import without_future_dates
from reports.check.guarded import confidential_refs, with_measures
from reports.check.likeness import check_likeness
from reports.check.measures import index_measures, read_measures
from reports.check.milestones import read_milestones
from reports.check.narratives import read_narratives
from reports.check.negative import without_negatives
from reports.check.outturns import check_outturns
from reports.check.paths import check_paths
from reports.check.refs import RefIndex, index_refs
from reports.check.returned import check_returned
from reports.check.risks import check_risk_refs, read_risks
from reports.check.said import check_said
from reports.check.series import check_series
from reports.check.settle import settle
from reports.check.sheets import Sheets, check_refs_are_words, join_sheets
from reports.check.sizes import check_sizes
from reports.check.spreadsheets import check_held
from reports.check.target_periods import with_periods
from reports.check.targets import TypedCell, read_targets
from reports.check.tasks import read_tasks, with_milestones
from reports.check.unmatched import check_settings
from reports.check.unprintable import Unprintable, all_printable, check_printable
from reports.collection import without_cycle_search
from reports.model.finding import Finding, Reading
from reports.model.measure import Measure
from reports.model.organisation import Organisation
from reports.model.period import Period
from reports.model.submission import Submission
from reports.wording import Wording


@without_cycle_search()
def check(
    reading: Reading,
    organisation: Organisation,
    period: Period,
    as_at: date,
    wording: Wording,
    unprintable: Unprintable = all_printable,
) -> tuple[Submission, tuple[Finding, ...]]:
    """What an organisation submitted up to the end of the quarter `period`, and every finding at once.

    `as_at` is the report date: nothing can have been completed after it. `unprintable` tells, of some characters, those
    that the pack's documents cannot show.

    Raises PackError only where nothing can be built: no usable Measures sheet, or no department.
    """
    faults = Faults(reading.problems)
    sheets = join_sheets(reading, faults)
    check_refs_are_words(sheets, faults)
    directory = read_departments(sheets, faults)
    measures, refs, confidential = _measures(sheets, directory, organisation, period, as_at, wording, faults)
    tasks = read_tasks(sheets, directory, as_at, faults)
    risks = read_risks(sheets, directory, organisation.risk_scale, faults)
    lines, printed_totals = read_budget(sheets, directory, period.year, faults)
    check_risk_refs(sheets, risks, index_refs(risk.ref for risk in risks), faults)
    submission = Submission(
        organisation=organisation,
        departments=directory.departments,
        measures=measures,
        tasks=with_milestones(tasks, read_milestones(sheets, tasks, as_at, faults)),
        budget=lines,
        risks=risks,
        printed_totals=printed_totals,
        narratives=read_narratives(sheets, directory, period, faults),
    )
    check_settings(organisation, directory, measures, faults)
    _check_empty(submission, faults)
    _check_doubtful(submission, period, as_at, sheets, faults)
    check_printable(sheets, submission, unprintable, faults)
    check_held(sheets, faults)
    problems = with_measures(faults.problems, sheets, refs, confidential, organisation.suppression)
    return submission, word_findings(problems, organisation.accepted, wording)


def _measures(
    sheets: Sheets,
    directory: Directory,
    organisation: Organisation,
    period: Period,
    as_at: date,
    wording: Wording,
    faults: Faults,
) -> tuple[tuple[Measure, ...], RefIndex, frozenset[str]]:
    """The measures with their targets, actuals and commentary, their refs, and those with confidential cells."""
    measures = read_measures(sheets, directory, organisation.scales, period.year, faults)
    refs = index_measures(measures, period, faults)
    by_ref = {measure.ref: measure for measure in measures}
    targets = read_targets(sheets, by_ref, refs, period.year, faults)
    targets = with_periods(targets, sheets, by_ref, refs, period.year, faults)
    measures = tuple(replace(one, targets=targets.targets.get(one.ref, ())) for one in measures)
    returns = read_returns(sheets, by_ref, refs, period.year, faults)
    returns = without_negatives(returns, {measure.ref: measure for measure in measures}, wording, faults)
    typed = [TypedCell(one.measure.ref, one.cell, one.figure) for one in returns if one.figure]
    check_fractions(by_ref, [*targets.cells, *typed], faults)
    actuals = without_future_dates(settle(returns, measures, period, faults), by_ref, as_at, faults)
    benchmarks = read_benchmarks(sheets, by_ref, refs, period.year, faults)
    said = read_commentaries(sheets, returns, by_ref, refs, period.year, faults)
    whole = tuple(
        replace(
            measure,
            actuals=actuals.get(measure.ref, ()),
            commentaries=said.get(measure.ref, ()),
            benchmarks=benchmarks.get(measure.ref, ()),
        )
        for measure in measures
    )
    return whole, refs, confidential_refs(whole, returns)


def _check_doubtful(submission: Submission, period: Period, as_at: date, sheets: Sheets, faults: Faults) -> None:
    """What can be read and may be wrong all the same: seen only when a figure stands beside its neighbours."""
    measures = submission.measures
    check_sizes(measures, sheets, faults)
    check_series(measures, period, sheets, faults)
    check_outturns(measures, sheets, faults)
    check_paths(measures, sheets, faults)
    check_likeness((measures, submission.tasks, submission.risks), measures, faults)
    check_said(measures, period, faults)
    check_returned(submission, period, as_at, faults)


def _check_empty(submission: Submission, faults: Faults) -> None:
    """A note for each department of which nothing was submitted: its scorecard is empty."""
    lists = (submission.measures, submission.tasks, submission.budget, submission.risks)
    busy = {one.department for items in lists for one in items}
    for department in submission.departments:
        if department.code not in busy:
            faults.about(Code.DEPARTMENT_EMPTY, None, department.code, department.code)
