"""The order of the stages, on one page: read -> check -> assess -> compose -> render -> publish."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from reports.assess import assess
from reports.assess.suppression import without_small_counts
from reports.check import check
from reports.check.judged import check_judged
from reports.check.unmatched import check_accepted
from reports.compose import compose
from reports.compose.explain import explain as explained
from reports.editions import checks, editions, longest_first
from reports.engine import Engine, one_ahead
from reports.errors import PackError
from reports.model.brand import Brand
from reports.model.summary import Assessments
from reports.outcome import Begun, Checked, Outcome, asked_for
from reports.publish import publish
from reports.read import read
from reports.render import prove_brand, unprintable
from reports.render.brand import load_brand
from reports.rules import load_rules
from reports.settings import OrganisationFolder, Request, find_organisations
from reports.wording import Wording, load_wording

Watch = Callable[[str, int, int], None]
"""Told what is being done, how many steps of it are done, and of how many (0: it has no steps)."""

Result = TypeVar("Result")


def check_inputs(request: Request, watch: Watch) -> list[Outcome]:
    """Read and check every organisation; write nothing."""
    found = find_organisations(request)
    return asked_for([_each(one.name, partial(_only_check, one, request, watch)) for one in found])


def build(request: Request, watch: Watch) -> list[Outcome]:
    """Build the pack of every organisation. One that cannot be built does not stop the others.

    While the files of one are made in other processes, the next is read here.
    """
    with Engine(request.jobs) as engine:
        begun = (_each(one.name, partial(_begin, one, request, engine, watch)) for one in find_organisations(request))
        return asked_for([_each(one.name, partial(_finish, one, request, watch)) for one in one_ahead(begun)])


def explain(request: Request, ref: str, watch: Watch) -> list[str]:
    """Why each figure of a ref is what it is, in every organisation that has it. PackError where none has."""
    lines: list[str] = []
    for one in find_organisations(request):
        _, assessments, wording, _ = _judge(one, request, watch)
        lines += explained(assessments, ref, wording)
    if not lines:
        raise PackError(f"Nothing has the ref or name '{ref}'.", "Write it as its workbook does.")
    return lines


def _each(organisation: str, work: Callable[[], Result]) -> Result | Outcome:
    try:
        return work()
    except PackError as error:
        return Outcome(organisation, error=error)


def _only_check(one: OrganisationFolder, request: Request, watch: Watch) -> Outcome:
    checked, _, _, _ = _judge(one, request, watch)
    return Outcome(one.name, checked)


def _judge(one: OrganisationFolder, request: Request, watch: Watch) -> tuple[Checked, Assessments, Wording, Brand]:
    """Read, check and assess; what the judgements show to be doubtful is a finding too."""
    wording = load_wording(request.templates_for("wording"), one.organisation.language)
    rules = load_rules(request.templates_for("rules"), one.rules)
    brand = load_brand(one.organisation.brand, request.templates_for("brands"))
    checked = _read_and_check(one, request, wording, brand, watch)
    assessments = assess(checked.submission, checked.period, one.as_at(request), rules)
    findings = (*checked.findings, *check_judged(assessments, wording))
    if not request.departments:  # else those of the other departments are not all there
        findings = (*findings, *check_accepted(findings, one.organisation.accepted, wording))
    return replace(checked, findings=findings), assessments, wording, brand


def _read_and_check(one: OrganisationFolder, request: Request, wording: Wording, brand: Brand, watch: Watch) -> Checked:
    watch(f"Reading {one.name}", 0, 0)
    period, shown = one.period(request.quarter), partial(unprintable, brand)
    reading = read(one.folder, one.organisation.headings, request.templates)
    submission, findings = check(reading, one.organisation, period, one.as_at(request), wording, shown)
    safe = without_small_counts(submission, wording)
    return Checked(period, safe.only(request.departments, request.panels), findings)


def _begin(one: OrganisationFolder, request: Request, engine: Engine, watch: Watch) -> Begun:
    checked, assessments, wording, brand = _judge(one, request, watch)
    if "pdf" in request.formats:
        prove_brand(brand)
    pack = compose(assessments, checked.findings, wording, brand.contact)
    jobs = editions(pack, brand, request.formats, request.templates_for("html"))
    return Begun(one, checked, pack.folder, jobs, engine.start(longest_first(jobs)))


def _finish(begun: Begun | Outcome, request: Request, watch: Watch) -> Outcome:
    if isinstance(begun, Outcome):
        return begun
    one, done = begun.organisation, []
    for one_done in begun.ending:
        done.append(one_done)
        watch(begun.name, len(done), len(begun.jobs))
    rendered = {one_done.job.path: one_done.content for one_done in done}
    files = {job.path: content for job in begun.jobs if (content := rendered[job.path]) is not None}
    failures = tuple(one_done for one_done in done if one_done.content is None)
    if not files:
        raise PackError(f"No file could be made. {failures[0].job.path}: {failures[0].failure}", failures[0].remedy)
    about = one.input_files(), one.as_recorded(request), checks(request.formats)
    published = publish(files, request.outputs / begun.folder, *about)
    return Outcome(begun.name, begun.checked, published, failures)
