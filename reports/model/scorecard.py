"""The scorecard of a department: what its PDF, its workbook and its web page show."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reports.model.chart import Chart
from reports.model.document import Counts, Fact, KeyPart, Section, Sentence, Table
from reports.model.variance_measure import VarianceMeasure


@dataclass(frozen=True)
class Masthead:
    """What stands on every page of a document, and in its properties."""

    organisation: str
    """"Wigan Council"."""
    title: str
    """The document's first heading: the department's name."""
    subtitle: str
    """"Scorecard for quarter 3, 2008/09"."""
    running_head: str
    """"Customer and Support Services · Quarter 3, October to December 2008"."""
    document_title: str
    """For the document's properties and the reader's tab."""
    draft: str
    """"DRAFT", with what that means; empty once signed off."""
    notice: str
    """The organisation's notice; empty for none."""
    language: str
    """Language tag."""
    page: str
    """"Page {page} of {pages}" as a template for the renderer to fill."""
    other_formats: str = ""
    """How to get the document in another format, a sentence; empty where the brand names no contact."""


@dataclass(frozen=True)
class Front:
    """The front page."""

    opening: tuple[Sentence, ...]
    """Two or three sentences written from the figures."""
    measures: Counts
    """The measures by status."""
    movement: str
    """What changed since last quarter; empty where there is nothing to compare."""
    attention_heading: str
    """"Off target: what needs attention"."""
    attention: Table | None
    """Measures off target; None where there is none."""
    attention_none: str
    """Said in place of the table: "No measure is off target."; empty where there is one."""
    facts_heading: str
    """"Tasks, money, risk"."""
    facts: tuple[Fact, ...]
    """Tasks, budget, risk, data, a line each."""
    questions_heading: str = ""
    """"Questions the panel could ask"; empty without questions."""
    questions: tuple[Sentence, ...] = ()
    """At most five, each drawn from a figure that it names."""
    narrative_heading: str = ""
    """"From the Director of Benefits"; empty without a narrative."""
    narrative: tuple[str, ...] = ()
    """The director's own paragraphs."""


@dataclass(frozen=True)
class ExceptionReport:
    """One measure off target, newly worse or with a signal: what its figures say, and the answers to them."""

    heading: str
    """The finding: "Benefit claims now take 24.6 days"."""
    subheading: str
    """Ref, measure, unit, which way is better."""
    chart: Chart | None
    """Its history; None where there are fewer than two figures to draw."""
    facts: tuple[Fact, ...]
    """Status, year end (of numbers), direction, a signal: always in one order, those with something to say."""
    note: str = ""
    """Below the chart: normal variation, how the target was taken; empty for none."""
    answers: tuple[Fact, ...] = ()
    """Cause, action, owner, by when: always in one order."""


@dataclass(frozen=True)
class Scorecard:
    """A department's scorecard. A section with nothing to report on says so in its intro or is left out (None)."""

    department: str
    """The department's code."""
    file_stem: str
    """File name without ending: "ces-scorecard-2008-09-Q3"."""
    folder: str
    """Folder in the pack: "ces"."""
    masthead: Masthead
    """Titles and page furniture."""
    front: Front
    """The front page."""
    exceptions_heading: str
    """"Off target: four measures"; empty where there is no exception."""
    exceptions: tuple[ExceptionReport, ...]
    """One a measure off target, newly worse or with a signal."""
    measures: Section
    """One subsection an objective."""
    tasks: Section | None
    """The tasks."""
    budget: Section | None
    """The budget lines."""
    risks: Section | None
    """The register."""
    notes: Section
    """Key, methods, data quality."""
    key: tuple[KeyPart, ...]
    """Heading -> marks with their meaning, generated from the rules; printed with the notes."""
    live: tuple[VarianceMeasure, ...] = ()
    """Its measures with what a workbook's formulas are made of."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Sheet names and headings that only the workbook prints, by key; `reports.render.excel.scorecard` lists them."""
