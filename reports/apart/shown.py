"""What a person sees of a sheet and calamine does not give: number formats, formula errors, what is hidden."""

from dataclasses import dataclass, field

GENERAL = "General"
"""The format of a number that is shown as it is."""

Place = tuple[int, int]
"""Row and column, counted from 1."""


@dataclass
class Shown:
    """What is seen of one sheet."""

    formats: dict[Place, str] = field(default_factory=dict)
    """Excel's number format of each number that has another than General."""
    values: dict[Place, object] = field(default_factory=dict)
    """Values that calamine leaves out or gives as another kind: formula errors ("#DIV/0!"), yes and no."""
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    """First and last cell of each merged range, where calamine does not give them."""
    hidden_rows: set[int] = field(default_factory=set)
    """Hidden rows."""
    hidden_columns: set[int] = field(default_factory=set)
    """Hidden columns."""


class TooMuch(Exception):  # noqa: N818 - it is no error of ours
    """More than is looked at: the formats count as unknown."""
