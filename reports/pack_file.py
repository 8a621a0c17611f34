"""pack.toml as it is written (DESIGN §3): every setting with its default. An unknown one is a fault."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator

from reports.model.period import Period
from reports.model.period_text import parse_year
from reports.model.risk import RiskScale
from reports.model.suppression import Rate, Sum, Suppression


def _financial_year(value: object) -> Period:
    """A pydantic step: "2008-09" -> Period."""
    return value if isinstance(value, Period) else parse_year(str(value))


_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


class _Panel(_Strict):
    name: _Name
    departments: list[str]


class _Accepted(_Strict):
    finding: str
    where: str
    reason: str = Field(min_length=1)


class _Rules(_Strict):
    status: str = "default"
    direction: str = "default"
    tasks: str = "default"
    finance: str = "default"
    statistics: str = "default"


class _Risks(_Strict):
    scale: RiskScale = RiskScale.FIVE_BY_FIVE


class _Sum(_Strict):
    total: str = Field(min_length=1)
    parts: list[str] = Field(min_length=1)


class _Rate(_Strict):
    rate: str = Field(min_length=1)
    numerator: str = Field(min_length=1)
    denominator: str = ""


class _Suppression(_Strict):
    measures: list[str] = Field(default_factory=list)
    least: int = Field(default=5, ge=2)
    shows_zero: bool = True
    base: int | None = Field(default=None, ge=2)
    sums: list[_Sum] = Field(default_factory=list)
    rates: list[_Rate] = Field(default_factory=list)

    def as_rule(self) -> Suppression:
        sums = tuple(Sum(one.total, tuple(one.parts)) for one in self.sums)
        rates = tuple(Rate(one.rate, one.numerator, one.denominator) for one in self.rates)
        return Suppression(tuple(self.measures), self.least, self.shows_zero, self.base, sums, rates)


class _Pdf(_Strict):
    attach: bool = False


class PackFile(_Strict):
    """The whole file."""

    organisation: _Name
    year: Annotated[Period, BeforeValidator(_financial_year)]
    brand: str = "civic"
    language: str = "en-GB"
    notice: str = Field(default="", max_length=500)
    deadline: dict[str, date] = Field(default_factory=dict)
    rules: _Rules = Field(default_factory=_Rules)
    risks: _Risks = Field(default_factory=_Risks)
    panels: list[_Panel] = Field(default_factory=list)
    columns: dict[str, str] = Field(default_factory=dict)
    accepted: list[_Accepted] = Field(default_factory=list)
    scales: dict[str, list[str]] = Field(default_factory=dict)
    suppression: _Suppression | None = None
    pdf: _Pdf = Field(default_factory=_Pdf)

    @field_validator("panels")
    @classmethod
    def _panels_have_names_of_their_own(cls, panels: list[_Panel]) -> list[_Panel]:
        names = [" ".join(panel.name.casefold().split()) for panel in panels]
        twice = next((panel.name for panel, name in zip(panels, names, strict=True) if names.count(name) > 1), "")
        if twice:
            raise ValueError(f"two panels are named '{twice}'; give each a name of its own")
        return panels
