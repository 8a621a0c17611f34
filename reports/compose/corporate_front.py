"""The front page of several departments: where they stand together, where the news is, what to ask about first."""

from dataclasses import replace

from reports.compose.corporate_departments import departments_table
from reports.compose.edition import Edition
from reports.compose.front import front_page
from reports.compose.opening import opening
from reports.compose.sentences import capitalised, counted, sentence
from reports.compose.standing import off_target
from reports.model.document import Sentence
from reports.model.finding import Finding
from reports.model.scorecard import Front
from reports.model.summary import DepartmentAssessment


def corporate_front(
    edition: Edition,
    departments: tuple[DepartmentAssessment, ...],
    named: DepartmentAssessment,
    whole: DepartmentAssessment,
    findings: tuple[Finding, ...],
) -> Front:
    """The front page: the departments stand where a department has its measures off target.

    `named` is the whole with departments in its titles, for the sentences.
    """
    return replace(
        front_page(edition, named, findings),
        opening=corporate_opening(edition, departments, named),
        attention_heading=edition.wording.say("corporate.departments.heading"),
        attention=departments_table(edition, departments, whole),
        attention_none="",
    )


def corporate_opening(
    edition: Edition, departments: tuple[DepartmentAssessment, ...], named: DepartmentAssessment
) -> tuple[Sentence, ...]:
    """Where all stand together, in which departments the news is, the worst and some good news."""
    standing, *news = opening(edition, named)
    where = _where(edition, departments)
    return tuple(words for words in (standing, where, *news) if words)


def _where(edition: Edition, departments: tuple[DepartmentAssessment, ...]) -> Sentence:
    """In how many departments measures are off target, and in which most are."""
    wording = edition.wording
    counts = [(len(off_target(one, edition.rules)), one.department.name) for one in departments]
    off = [(number, name) for number, name in counts if number]
    if not off or len(departments) == 1:
        return ()
    if len(off) == 1:
        number, name = off[0]
        return counted(wording, "corporate.where.one", number, department=name)
    most = max(number for number, _ in off)
    leading = [name for number, name in off if number == most]
    places = {"start": capitalised(wording.number_word(len(off))), "all": wording.number_word(len(departments))}
    where = "every" if len(off) == len(departments) else "some"
    if len(leading) > 1:
        return sentence(wording, f"corporate.where.{where}_level", **places)
    places |= {"department": leading[0], "most": wording.number_word(most)}
    return sentence(wording, f"corporate.where.{where}", **places)
