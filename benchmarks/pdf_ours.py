"""The benchmark's content as this project prints it."""

from decimal import Decimal
from pathlib import Path

from pdf_content import COLOURS, COLUMNS, STATUSES, TITLE, Row, paragraphs, rows

from reports.model.brand import Brand
from reports.model.corporate import CorporateScorecard
from reports.model.document import (
    Column,
    ColumnKind,
    Counts,
    Mark,
    Run,
    Section,
    Shown,
    Spark,
    Table,
    TableRow,
    Words,
)
from reports.model.rules import Shape
from reports.model.scorecard import Front, Masthead
from reports.render.brand import load_brand

_KINDS = (
    ColumnKind.REF,
    ColumnKind.TEXT,
    ColumnKind.FIGURE,
    ColumnKind.FIGURE,
    ColumnKind.FIGURE,
    ColumnKind.MARK,
    ColumnKind.SPARK,
)
_SHAPES = (Shape.DISC, Shape.DIAMOND, Shape.CROSS)
_TEMPLATES = Path(__file__).parents[1] / "templates" / "brands"


def brand() -> Brand:
    """The shipped portrait brand."""
    return load_brand("harbour", [_TEMPLATES])


def document() -> CorporateScorecard:
    """The content as a document."""
    masthead = Masthead("Example Council", TITLE, "Quarter 3", TITLE, TITLE, "", "", "en-GB", "Page {page} of {pages}")
    nothing = Counts("Measures", (), "", "Six hundred measures follow.")
    front = Front((), nothing, "", "", None, "", "", ())
    columns = tuple(
        Column(f"c{place}", name, kind) for place, (name, kind) in enumerate(zip(COLUMNS, _KINDS, strict=True))
    )
    table = Table("measures", "Measures with target and actual.", columns, tuple(_row(one) for one in rows()))
    notes = tuple(
        Section(f"note-{place}", heading, ((Run(text),),)) for place, (heading, text) in enumerate(paragraphs())
    )
    sections = (Section("measures", "Measures", tables=(table,)), Section("notes", "Findings", subsections=notes))
    return CorporateScorecard("report", masthead, front, sections, ())


def _row(one: Row) -> TableRow:
    mark = Mark(STATUSES[one.status], _SHAPES[one.status], COLOURS[one.status])
    points = tuple(Decimal(str(value)) for value in one.history)
    spark = Spark(one.alternative, points, (Decimal(one.target),) * len(points))
    figures = (Shown(text, Decimal(text.replace("−", "-")), 1) for text in (one.target, one.actual, one.variance))
    return TableRow((Words(one.ref), Words(one.title), *figures, mark, spark))
