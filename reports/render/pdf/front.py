"""The front page: who, what happened, the counts, and what needs attention. It stands alone."""

from collections.abc import Sequence

from reports.model.document import Counts, Sentence
from reports.model.scorecard import Front, Masthead
from reports.render.pdf.boxes import Columns, Tinted
from reports.render.pdf.counts import CountBar
from reports.render.pdf.emblem import Draw
from reports.render.pdf.facts import fact_list, numbered_list
from reports.render.pdf.flow import Block
from reports.render.pdf.look import FRONT_SIZES, Look
from reports.render.pdf.page import Name, notice_words
from reports.render.pdf.tables import TableSetter
from reports.render.pdf.text import Heading, Paragraph, paragraph

_MEASURE = 560.0
"""The opening sentences are no wider than this, in points: about ninety letters."""


def front_blocks(look: Look, masthead: Masthead, front: Front, emblem: Draw | None) -> list[Block]:
    """The blocks of the front page; without an emblem they open a part of a larger document."""
    blocks = [*title_blocks(look, masthead, emblem), *opening_blocks(look, front.opening)]
    left, right = _news(look, front), [*_facts(look, front), *_questions(look, front)]
    if look.is_wide and right:
        return [*blocks, Columns([*left, *_narrative(look, front)], right, 0.6, 32.0, before=18.0)]
    left[0].before = 18.0
    if right:
        right[0].before = 18.0
    return [*blocks, *left, *right, *_narrative(look, front)]


def title_blocks(look: Look, masthead: Masthead, emblem: Draw | None) -> list[Block]:
    """Title and subtitle; where a document begins, also whose it is and its notice."""
    blocks: list[Block] = [
        Heading(masthead.title, 1, look),
        paragraph(look, masthead.subtitle, look.subtitle, 2.0),
    ]
    if emblem is None:
        return blocks
    blocks.append(Name(look, masthead, emblem))
    notice = notice_words(look, masthead, look.small)
    return [*blocks, Paragraph(notice, look.small, 6.0)] if notice else blocks


def opening_blocks(look: Look, opening: Sequence[Sentence]) -> list[Block]:
    """The sentences that carry the news, as one paragraph; nothing for none."""
    words = []
    for place, sentence in enumerate(opening):
        words += [*look.say(" " if place else "", look.opening), *look.say_all(sentence, look.opening)]
    return [Paragraph(words, look.opening, 14.0, measure=_MEASURE)] if words else []


def _news(look: Look, front: Front) -> list[Block]:
    blocks = _counts(look, front.measures)
    if front.movement:
        blocks.append(paragraph(look, front.movement, look.small, 5.0))
    if front.attention_heading and (front.attention or front.attention_none):
        blocks.append(Heading(front.attention_heading, 2, look, 18.0))
    if front.attention_none:
        blocks.append(paragraph(look, front.attention_none, look.body, 5.0))
    if front.attention:
        blocks += TableSetter(look, [front.attention], FRONT_SIZES).blocks(front.attention, 3.0)
    return blocks


def _counts(look: Look, counts: Counts) -> list[Block]:
    blocks: list[Block] = [Heading(counts.heading, 2, look)]
    if counts.parts:
        blocks.append(CountBar(look, counts, 6.0))
        return [*blocks, paragraph(look, counts.remainder, look.small, 5.0)] if counts.remainder else blocks
    return [*blocks, paragraph(look, counts.text, look.body, 5.0)]


def _facts(look: Look, front: Front) -> Sequence[Block]:
    facts = fact_list(look, front.facts, 3.0)
    return [Heading(front.facts_heading, 2, look), *facts] if facts else []


def _questions(look: Look, front: Front) -> list[Block]:
    """On the one tinted ground of the document."""
    if not front.questions:
        return []
    heading = Heading(front.questions_heading, 2, look)
    return [Tinted([heading, *numbered_list(look, front.questions, 3.0)], look.brand.tint, 16.0)]


def _narrative(look: Look, front: Front) -> list[Block]:
    """The director's own words."""
    if not front.narrative:
        return []
    paragraphs = [
        paragraph(look, words, look.body, 3.0 if place == 0 else 5.0, _MEASURE)
        for place, words in enumerate(front.narrative)
    ]
    return [Heading(front.narrative_heading, 2, look, 18.0), *paragraphs]
