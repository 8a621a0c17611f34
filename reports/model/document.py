"""The pieces of a page: words, figures, marks and tables. Every word and figure in them is final."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reports.model.drawn import BarChart, RiskMatrix, TimeLine
from reports.model.rules import Shape


@dataclass(frozen=True)
class Run:
    """A stretch of words."""

    text: str
    """The words. Hostile until escaped by the renderer."""
    strong: bool = False
    """Whether they carry the news."""


Sentence = tuple[Run, ...]
"""A sentence or paragraph."""


@dataclass(frozen=True)
class Words:
    """Words in a table cell."""

    text: str
    """The words; never empty (a dash with a reason stands for nothing)."""
    aside: str = ""
    """Small print after them: "%, lower is better"."""
    strong: bool = False
    """Whether they stand out."""
    folded: str = ""
    """What is said in small print of another cell where the column folds; empty: nothing."""


@dataclass(frozen=True)
class Mark:
    """A status, direction or band: a word and a shape, then a colour."""

    text: str
    """The word: "Off target"."""
    shape: Shape
    """Drawn before it."""
    colour: str
    """Of the shape: "#801650"."""
    reason: str = ""
    """Why, in few words, where it is not a rating: "due in quarter 4"."""
    folded: str = ""
    """What is said in small print of another cell where the column folds; empty: nothing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure in a table cell, rounded once."""

    text: str
    """What people read, sign and unit as the column needs; without a value, the reason in few words. Never empty."""
    value: Decimal | date | bool | str | None = None
    """The unrounded value for spreadsheets; None where there is none."""
    decimals: int = 0
    """Decimals shown in `text`."""
    unit: str = ""
    """"%", "pp", "£000", "days": for a spreadsheet's number format."""
    strong: bool = False
    """Whether it stands out (actuals do)."""
    signed: bool = False
    """Whether a plus sign is shown."""
    mark: Mark | None = None
    """Of what the figure is a count: its shape stands before it, its word is that of the column's heading."""
    folded: str = ""
    """What is said in small print of another cell where the column folds; empty: nothing."""


@dataclass(frozen=True)
class Spark:
    """A small chart in a table cell: some periods, and the target."""

    text: str
    """What it shows, in words with figures: the text alternative."""
    points: tuple[Decimal | None, ...]
    """Oldest first; None is a gap. Empty: nothing to draw."""
    targets: tuple[Decimal | None, ...]
    """The target of each period."""
    periods: tuple[str, ...] = ()
    """Label of each point for a spreadsheet's data: "Q3 08/09"; as many as points."""
    begins: tuple[int, ...] = ()
    """Places of points, from 0, to which no line leads: a year to date starts from nought again."""


CellContent = Words | Shown | Mark | Spark | TimeLine


class ColumnKind(StrEnum):
    """How a column is set."""

    REF = "ref"
    """Short references, quiet."""
    TEXT = "text"
    """Words that wrap."""
    FIGURE = "figure"
    """Figures, aligned to the right on their decimals."""
    MARK = "mark"
    """Shape and word."""
    SPARK = "spark"
    """A small chart."""
    DATE = "date"
    """Dates, never broken."""
    TIMELINE = "timeline"
    """A bar of time; spreadsheets leave the column out, because its dates stand in others."""


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    key: str
    """Stable name: "actual"."""
    heading: str
    """Printed."""
    kind: ColumnKind
    """How it is set."""
    folds: int = 0
    """When, on a page too narrow for all of them, its words go into the small print of another: 1 first; 0 never."""
    into: str = ""
    """Key of the column whose small print takes them; empty: that of the row's first words."""
    is_said: bool = False
    """Whether a sentence above the table says what most of its cells say: a page folds it, however wide it is."""


class RowLevel(StrEnum):
    """What a row is."""

    NORMAL = "normal"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True)
class TableRow:
    """A row: one cell a column."""

    cells: tuple[CellContent, ...]
    """In the columns' order."""
    level: RowLevel = RowLevel.NORMAL
    """Line, subtotal or total."""


@dataclass(frozen=True)
class Table:
    """A table that any renderer can set."""

    key: str
    """Stable name: "measures", "tasks", "budget"."""
    summary: str
    """What it holds, for those who cannot see it."""
    columns: tuple[Column, ...]
    """From left to right."""
    rows: tuple[TableRow, ...]
    """From top to bottom."""
    note: str = ""
    """Printed below; empty for none."""
    drawn_note: str = ""
    """What its small charts mean where figures and targets are drawn in one: before the note; empty for none."""


@dataclass(frozen=True)
class Fact:
    """A label with what there is to say: "Tasks": "31 of 36 on track"."""

    label: str
    """One or two words."""
    words: Sentence
    """What there is to say."""
    mark: Mark | None = None
    """A mark before the words."""


@dataclass(frozen=True)
class CountPart:
    """One part of a bar of counts."""

    count: int
    """How many; above 0."""
    mark: Mark
    """Its status."""
    text: str
    """"14 on target"."""


@dataclass(frozen=True)
class Counts:
    """A bar of counts, with both denominators in words."""

    heading: str
    """"Measures: 22 of 26 rated"; empty where there are no measures to count."""
    parts: tuple[CountPart, ...]
    """The rated ones, best first; they add up to the rated count. Empty: none is rated."""
    remainder: str
    """The unrated ones, accounted for: "4 not rated: 2 have no baseline yet, …"; empty where all are rated."""
    text: str
    """The whole as a sentence: the text alternative of the bar."""


KeyPart = tuple[str, tuple[tuple[Mark, str], ...]]
"""Heading of a family of marks, and its marks with their meaning."""


@dataclass(frozen=True)
class Section:
    """A headed part of a document."""

    key: str
    """Stable name: "tasks"."""
    heading: str
    """Its heading."""
    intro: tuple[Sentence, ...] = ()
    """Sentences below the heading."""
    tables: tuple[Table, ...] = ()
    """Its tables."""
    facts: tuple[Fact, ...] = ()
    """Labelled statements below the tables."""
    subsections: tuple["Section", ...] = field(default=())
    """Headed parts one level down."""
    figure: BarChart | RiskMatrix | None = None
    """Drawn above its tables, which hold the same figures; spreadsheets leave it out."""
