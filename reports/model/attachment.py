"""Figures that travel inside a PDF."""

from dataclasses import dataclass
from datetime import date

from reports.model.json_value import Json


@dataclass(frozen=True)
class Attachment:
    """A file inside a document, for those who want to work with its figures."""

    name: str
    """File name: "ces-figures-2008-09-Q3.json"."""
    description: str
    """What it holds, in words."""
    data: Json
    """Its figures, unrounded, in the form of pack.json."""
    day: date
    """The day that the figures are of."""
