"""A table of open data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataTable:
    """A table of open data: a CSV file."""

    name: str
    """"measures": the file is measures.csv."""
    header: tuple[str, ...]
    """Column names."""
    rows: tuple[tuple[str, ...], ...]
    """Texts, one a column; figures unrounded, an empty text where a reason column says why there is none."""
