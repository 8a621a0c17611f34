"""The front page: who, what happened, the counts, and what needs attention. It stands alone."""

from collections.abc import Sequence
from dataclasses import replace

from reports.model.document import Counts, Sentence
from reports.model.scorecard import Front, Masthead
from reports.render.pdf.boxes import Columns, Tinted
from reports.render.pdf.counts import CountBar
from reports.render.pdf.emblem import Draw
from reports.render.pdf.facts import fact_list, numbered_list
from reports.render.pdf.flow import Block, stack_height
from reports.render.pdf.look import FRONT_SIZES, Look
from reports.render.pdf.page import Name, notice_words
from reports.render.pdf.tables import TableSetter
from reports.render.pdf.text import Heading, Paragraph, paragraph

_MEASURE = 560.0
"""The opening sentences are no wider than this, in points: about ninety letters."""


_SCALES = (1.0, 0.94, 0.88, 0.84)
"""Of the type: the first at which everything stands on one page."""

_GAP, _TIGHT_GAP, _TIGHTEST_GAP = 16.0, 11.0, 8.0
"""Above a heading, where type is set smaller, and where it is set smallest."""

_INSET, _TIGHT_INSET = 14.0, 9.0
"""Around the questions, likewise."""

_SHARE = 0.6
"""Of the width: the news, beside tasks, money, risk and questions."""
_GUTTER = 32.0
"""Between the two, in points."""


def front_blocks(
    look: Look, masthead: Masthead, front: Front, emblem: Draw | None, pointer: Block | None = None
) -> list[Block]:
    """The blocks of the front page; without an emblem they open a part of a larger document.

    `pointer` is a line below the title that leads to another page.
    """
    room = look.room(look.first + (1 if emblem is None else 0))
    for scale in _SCALES:
        blocks = _front(replace(look, scale=scale), masthead, front, emblem, pointer)
        if stack_height(blocks, look.width) <= room:
            break
    return blocks


def _front(look: Look, masthead: Masthead, front: Front, emblem: Draw | None, pointer: Block | None) -> list[Block]:
    title = [*title_blocks(look, masthead, emblem), *([pointer] if pointer else [])]
    opening = opening_blocks(look, front.opening)
    news, rest = _news(look, front), [*_facts(look, front), *_questions(look, front)]
    narrative = _narrative(look, front)
    if look.is_wide and rest and not _is_crowded(look, front):
        return [*title, Columns([*opening, *news, *narrative], rest, _SHARE, _GUTTER, before=14.0)]
    return [*title, *opening, *news, *rest, *narrative]


def _is_crowded(look: Look, front: Front) -> bool:
    """Whether the figures of what needs attention are too long for its share of the page."""
    if not front.attention:
        return False
    setter = TableSetter(look, [front.attention], _sizes(look))
    return setter.is_crowded(front.attention, (look.width - _GUTTER) * _SHARE)


def title_blocks(look: Look, masthead: Masthead, emblem: Draw | None) -> list[Block]:
    """Title and subtitle; where a document begins, also whose it is, and its notice unless a cover has that."""
    blocks: list[Block] = [
        Heading(masthead.title, 1, look),
        paragraph(look, masthead.subtitle, look.subtitle, 2.0),
    ]
    if emblem is None:
        return blocks
    blocks.append(Name(look, masthead, emblem))
    notice = notice_words(look, masthead, look.small)
    return [*blocks, Paragraph(notice, look.small, 6.0)] if notice and not look.brand.cover else blocks


def opening_blocks(look: Look, opening: Sequence[Sentence], measure: float = _MEASURE) -> list[Block]:
    """The sentences that carry the news, as one paragraph; nothing for none."""
    words = []
    for place, sentence in enumerate(opening):
        words += [*look.say(" " if place else "", look.opening), *look.say_all(sentence, look.opening)]
    return [Paragraph(tuple(words), look.opening, 14.0, measure=measure)] if words else []


def _news(look: Look, front: Front) -> list[Block]:
    blocks = _counts(look, front.measures)
    if front.movement:
        blocks.append(paragraph(look, front.movement, look.small, 5.0))
    if front.attention_heading and (front.attention or front.attention_none):
        blocks.append(Heading(front.attention_heading, 2, look, _gap(look)))
    if front.attention_none:
        blocks.append(paragraph(look, front.attention_none, look.body, 5.0))
    if front.attention:
        blocks += TableSetter(look, [front.attention], _sizes(look)).blocks(front.attention, 3.0)
    return blocks


def _sizes(look: Look) -> Sequence[float]:
    """Type sizes of the table of what needs attention: none above that of the words around it."""
    return [size for size in FRONT_SIZES if size <= look.body.size] or FRONT_SIZES[-1:]


def _counts(look: Look, counts: Counts) -> list[Block]:
    if not counts.heading:
        return []
    blocks: list[Block] = [Heading(counts.heading, 2, look, _gap(look))]
    if counts.parts:
        blocks.append(CountBar(look, counts, 6.0))
        return [*blocks, paragraph(look, counts.remainder, look.small, 5.0)] if counts.remainder else blocks
    return [*blocks, paragraph(look, counts.text, look.body, 5.0)]


def _facts(look: Look, front: Front) -> Sequence[Block]:
    facts = fact_list(look, front.facts, 3.0)
    return [Heading(front.facts_heading, 2, look, _gap(look)), *facts] if facts else []


def _questions(look: Look, front: Front) -> list[Block]:
    """On the one tinted ground of the document."""
    if not front.questions:
        return []
    heading = Heading(front.questions_heading, 2, look, ruled=False)
    inset = _INSET if look.scale == 1.0 else _TIGHT_INSET
    return [Tinted([heading, *numbered_list(look, front.questions, 3.0)], look.brand.tint, inset, inset)]


def _narrative(look: Look, front: Front) -> list[Block]:
    """The director's own words."""
    if not front.narrative:
        return []
    paragraphs = [
        paragraph(look, words, look.body, 3.0 if place == 0 else 5.0, _MEASURE)
        for place, words in enumerate(front.narrative)
    ]
    return [Heading(front.narrative_heading, 2, look, _gap(look)), *paragraphs]


def _gap(look: Look) -> float:
    if look.scale == 1.0:
        return _GAP
    return _TIGHTEST_GAP if look.scale == _SCALES[-1] else _TIGHT_GAP
