"""An organisation and its settings, as its pack.toml gives them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.model.period import Period
from reports.model.risk import RiskScale
from reports.model.suppression import Suppression


@dataclass(frozen=True)
class Panel:
    """A scrutiny panel and the departments that it follows."""

    name: str
    """Its name."""
    departments: tuple[str, ...]
    """Department codes."""


@dataclass(frozen=True)
class Acceptance:
    """A finding looked at and accepted."""

    finding: str
    """Code of the finding: "F012"."""
    where: str
    """The place as the finding prints it: "actuals.xlsx › Actuals!F14"."""
    reason: str
    """Why it is right as it is."""


@dataclass(frozen=True)
class Organisation:
    """What pack.toml says, with every default filled in."""

    name: str
    """"Wigan Council"."""
    slug: str
    """Its folder in the outputs: "wigan-council"."""
    year: Period
    """The financial year to report on."""
    language: str = "en-GB"
    """Language tag of everything that is printed."""
    brand: str = "civic"
    """A folder of templates/brands."""
    notice: str = ""
    """Printed on every page."""
    deadlines: Mapping[int, date] = field(default_factory=dict)
    """Quarter number -> the day by which returns are due."""
    panels: tuple[Panel, ...] = ()
    """Scrutiny panels."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """Headings that the reader could not be expected to know -> canonical column."""
    accepted: tuple[Acceptance, ...] = ()
    """Findings accepted, with the reason."""
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name of a judgement's scale -> its words, worst first."""
    risk_scale: RiskScale = RiskScale.FIVE_BY_FIVE
    """Size of the risk matrix."""
    suppression: Suppression | None = None
    """What is done about small counts; None: only what is entered as confidential is withheld."""
    attaches_figures: bool = False
    """Whether its PDFs carry their figures as a file inside them."""
