"""Workbooks to be filled in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BlankColumn:
    """A column to be filled in."""

    heading: str
    """Its heading."""
    choices: tuple[str, ...] = ()
    """What may be chosen; empty: anything."""
    hint: str = ""
    """Shown when a cell of it is entered; empty for none."""


@dataclass(frozen=True)
class BlankSheet:
    """A sheet to be filled in."""

    name: str
    """Its name."""
    columns: tuple[BlankColumn, ...]
    """From left to right."""
