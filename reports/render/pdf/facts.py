"""Labelled statements and keys: lists whose labels stand in a column of their own."""

from collections.abc import Sequence

from reports.model.document import Fact, Mark, Sentence
from reports.render.pdf.cells import Cell, TextCell
from reports.render.pdf.flow import Block
from reports.render.pdf.grid import Grid
from reports.render.pdf.grid_plan import GridSource, GridTags, Plan, RowTags
from reports.render.pdf.lines import Style
from reports.render.pdf.look import Look
from reports.render.pdf.tagging import Element, TaggedCanvas

_PADDING = 2.2
"""Above and below each line of a list, in points; less where type is set smaller."""

_CLINGING = tuple(",;:.)")
"""Words that begin so follow the mark's word without a space."""


def fact_list(look: Look, facts: Sequence[Fact], before: float = 0.0, style: Style | None = None) -> list[Block]:
    """Facts one below the other, label on the left; nothing for none."""
    style = style or look.body
    rows: list[tuple[Cell, Cell]] = []
    for fact in facts:
        label = TextCell(look.say(fact.label, look.strong(style)), style)
        words = look.say_all(fact.words, style)
        if fact.mark:
            gap = "" if words and words[0].text.startswith(_CLINGING) else " "
            words = (*look.say(fact.mark.text + (gap if words else ""), look.strong(style)), *words)
        rows.append((label, TextCell(words, style, fact.mark)))
    return [Grid(_ListSource(look, rows, style), before)] if rows else []


def numbered_list(look: Look, sentences: Sequence[Sentence], before: float = 0.0) -> list[Block]:
    """Sentences with their numbers; nothing for none."""
    style = look.body
    rows: list[tuple[Cell, Cell]] = [
        (TextCell(look.say(f"{number}.", style), style), TextCell(look.say_all(words, style), style))
        for number, words in enumerate(sentences, start=1)
    ]
    return [Grid(_ListSource(look, rows, style, 9.0, gap=7.0), before)] if rows else []


def key_list(look: Look, marks: Sequence[tuple[Mark, str]], before: float = 0.0) -> list[Block]:
    """Marks with their meaning; nothing for none."""
    style = look.dense(8.7)
    rows: list[tuple[Cell, Cell]] = [
        (_key_mark(look, mark, style), TextCell(look.say(meaning, style), style)) for mark, meaning in marks
    ]
    return [Grid(_ListSource(look, rows, style, 84.0), before)] if rows else []


def _key_mark(look: Look, mark: Mark, style: Style) -> TextCell:
    reason = look.say(mark.reason, look.quiet(style))
    return TextCell(look.say(mark.text, look.strong(style)), style, mark, aside=reason)


class _ListSource(GridSource):
    """Labels and what they label."""

    def __init__(
        self, look: Look, rows: Sequence[tuple[Cell, Cell]], style: Style, least_label: float = 44.0, gap: float = 12.0
    ) -> None:
        super().__init__()
        self.look = look
        self.rows = rows
        self.style = style
        self.least_label = least_label
        self.gap = gap
        self.tags = GridTags(Element("L"), [RowTags(Element("LI"), [Element("Lbl"), Element("LBody")]) for _ in rows])

    def lay_out(self, width: float) -> Plan:
        """Labels as wide as the longest, up to a third of the width."""
        gap = self.gap
        label = min(max(self.least_label, *(label.natural for label, _ in self.rows)), width / 3)
        widths = (label, width - gap - label)
        return Plan(widths, gap, self.style.size, self.style.leading, _PADDING * self.look.scale**2, self.rows)

    def draw_lines(self, canvas: TaggedCanvas, row: int, left: float, right: float, y: float) -> None:
        """Lists have no rules."""
