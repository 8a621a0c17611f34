"""What a grid shows and how it is laid out and tagged: the contract between a grid and what fills it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from reports.render.pdf.cells import Cell
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas


@dataclass(frozen=True)
class Plan:
    """A grid laid out for one width. Points throughout."""

    widths: Sequence[float]
    """Of the columns."""
    gap: float
    """Between columns."""
    size: float
    """Of the type, for the first baseline."""
    leading: float
    """Of every line."""
    padding: float
    """Above and below the lines of a row."""
    rows: Sequence[Sequence[Cell]]
    """The cells of every row."""
    head: Sequence[Cell] = ()
    """The cells of the heading row; empty for none."""

    def lines(self, row: Sequence[Cell]) -> int:
        """How many lines a row takes."""
        return max(cell.lines(width) for cell, width in zip(row, self.widths, strict=True))

    @cached_property
    def row_lines(self) -> Sequence[int]:
        """How many lines each row takes."""
        return [self.lines(row) for row in self.rows]

    @cached_property
    def _tops(self) -> Sequence[float]:
        """How far below the first row each begins, and where the last ends."""
        return [0.0, *accumulate(lines * self.leading + 2 * self.padding for lines in self.row_lines)]

    def height_between(self, start: tuple[int, int], stop: tuple[int, int]) -> float:
        """Height from a line of a row up to before a line of another: rows that are cut keep their padding."""
        cut = stop[1] * self.leading + 2 * self.padding if stop[1] else 0.0
        return self._tops[stop[0]] - self._tops[start[0]] - start[1] * self.leading + cut

    def head_height(self) -> float:
        """Height of the heading row."""
        return self.lines(self.head) * self.leading + 2 * self.padding if self.head else 0.0

    def part_height(self, part: slice) -> float:
        """Height of some lines of a row."""
        return (int(part.stop) - int(part.start)) * self.leading + 2 * self.padding

    def width(self) -> float:
        """Of all columns and the gaps between them."""
        return sum(self.widths) + self.gap * (len(self.widths) - 1)


@dataclass
class RowTags:
    """The elements of a row, made before it is printed so that its parts on two pages share them."""

    row: Element
    """TR or LI."""
    cells: Sequence[Element]
    """TH and TD, or Lbl and LBody."""


@dataclass
class GridTags:
    """The elements of a grid."""

    outer: Element
    """Table or L."""
    rows: Sequence[RowTags]
    """One a row."""
    body: Element | None = None
    """TBody; None where rows stand directly in the outer one."""
    head: tuple[Element, RowTags] | None = None
    """THead and its row; None without a heading row."""
    is_wordy: bool = False
    """Whether the heading row reads like prose."""
    repeats: int = 0
    """How often the heading row was read again."""
    begun: set[int] = field(default_factory=set)
    """Rows of which a part was printed; -1 is the grid itself."""


class GridSource(ABC):
    """What a grid shows, laid out when its width is known."""

    look: Look
    tags: GridTags

    def __init__(self) -> None:
        self._plans: dict[float, Plan] = {}

    def plan(self, width: float) -> Plan:
        """Its cells and widths for a width. It is asked for often, so it is laid out once."""
        if width not in self._plans:
            self._plans[width] = self.lay_out(width)
        return self._plans[width]

    @abstractmethod
    def lay_out(self, width: float) -> Plan:
        """Work out its cells and widths for a width."""

    @abstractmethod
    def draw_lines(self, canvas: TaggedCanvas, row: int, left: float, right: float, y: float) -> None:
        """The rule below a row; -1 is the heading row."""
