"""Setting words in lines. Words are set as they are: nothing in them is ever read as markup."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise, zip_longest
from typing import NamedTuple

from reports.render.pdf.binding import pieces
from reports.render.pdf.fonts import text_width
from reports.render.pdf.tagging import Element, TaggedCanvas

_JOINTS = frozenset("-–—/_@.")
"""A word that is too wide for its line is broken after one of these."""
_RECUR = 1 << 13  # texts to remember: cells recur, and a panel pack shows its departments' pages again


class Style(NamedTuple):
    """How words look."""

    font: str
    """Registered font."""
    size: float
    """Points."""
    leading: float
    """Points from baseline to baseline."""
    colour: str
    """"#1D1D1B"."""


class Stretch(NamedTuple):
    """Words in one style. A document makes tens of thousands: a named tuple is the quickest to make and compare."""

    text: str
    """Clean: only characters that the typeface has, and line feeds."""
    style: Style
    """How they look."""
    link: str = ""
    """Where they lead; empty for nowhere."""

    @property
    def width(self) -> float:
        """Points."""
        return text_width(self.text, self.style.font, self.style.size)


class Line(NamedTuple):
    """Words on one line."""

    stretches: tuple[Stretch, ...]
    """From left to right."""
    width: float
    """Points, without the space at its end."""


@dataclass(slots=True)
class _Word:
    """What stays on one line where it fits: stretches without a space between them, or a ref, or a date."""

    stretches: tuple[Stretch, ...]
    width: float
    glued: bool = False
    """Whether it carries on a word that was broken, without a space."""


def whole_width(stretches: tuple[Stretch, ...]) -> float:
    """Points that the words take where no line is broken; of several lines, the longest."""
    return extent(stretches)[0]


@lru_cache(maxsize=_RECUR)
def extent(stretches: tuple[Stretch, ...]) -> tuple[float, float]:
    """Points of the longest line where none is broken, and of the longest word: the least width that breaks none."""
    longest = line = word_width = 0.0
    before: _Word | None = None
    for word in _words(stretches):
        if word is None:
            line = 0.0
        else:
            line += word.width + (_space(before) if before else 0.0)
            word_width = max(word_width, word.width)
            longest = max(longest, line)
        before = word
    return longest, word_width


@lru_cache(maxsize=_RECUR)
def break_lines(stretches: tuple[Stretch, ...], width: float) -> tuple[Line, ...]:
    """Set words in lines no wider than `width` points; a word that is wider is broken. At least one line."""
    lines: list[Line] = []
    words: list[_Word] = []
    used = 0.0
    for word in _words(stretches):
        if word is None:
            lines.append(_line(words, " " if words else ""))
            words, used = [], 0.0
            continue
        for part in _parts(word, width):
            gap = _space(words[-1]) if words and not part.glued else 0.0
            if words and used + gap + part.width > width + 0.01:
                lines.append(_line(words, "" if part.glued else " "))
                words, used, gap = [], 0.0, 0.0
            words.append(part)
            used += gap + part.width
    return (*lines, _line(words))


def print_lines(canvas: TaggedCanvas, lines: Sequence[Line], x: float, baseline: float, leading: float) -> None:
    """Print lines from the left end of the first baseline downwards, into the element that is open.

    Links become Link elements of that element, and words beside them Span elements: then all stand in one order.
    """
    has_links = any(stretch.link for line in lines for stretch in line.stretches)
    places = (
        (stretch, x + sum(earlier.width for earlier in line.stretches[:place]), baseline - number * leading)
        for number, line in enumerate(lines)
        for place, stretch in enumerate(line.stretches)
    )
    for link, group in groupby(places, lambda place: place[0].link):
        if not link:
            with canvas.open(Element("Span")) if has_links else nullcontext(), canvas.content():
                for place in group:
                    _print_stretch(canvas, *place)
            continue
        for stretch, left, y in group:
            with canvas.open(Element("Link")):
                with canvas.content():
                    _print_stretch(canvas, stretch, left, y)
                canvas.rule(left, left + stretch.width, y - 1.4, stretch.style.colour)
                size = stretch.style.size
                canvas.link(link, (left, y - 0.2 * size, left + stretch.width, y + 0.8 * size))


def _print_stretch(canvas: TaggedCanvas, stretch: Stretch, x: float, baseline: float) -> None:
    style = stretch.style
    canvas.print_text(x, baseline, stretch.text, style.font, style.size, style.colour)


def _words(stretches: Iterable[Stretch], *, is_loose: bool = False) -> Iterator[_Word | None]:
    """The words in order, a ref or a date as one unless `is_loose`; None is a line feed."""
    word: list[Stretch] = []
    for stretch in stretches:
        for part in pieces(stretch.text, is_loose=is_loose):
            if not part.strip(" \n"):
                if part and word:
                    yield _word(word)
                    word = []
                if part == "\n":
                    yield None
            else:
                word.append(Stretch(part, stretch.style, stretch.link))
    if word:
        yield _word(word)


def _word(stretches: Sequence[Stretch], glued: bool = False) -> _Word:
    return _Word(tuple(stretches), sum(stretch.width for stretch in stretches), glued)


def _space(word: _Word) -> float:
    style = word.stretches[-1].style
    return text_width(" ", style.font, style.size)


def _parts(word: _Word, width: float) -> Iterator[_Word]:
    """The word itself where it fits; else parts of it that do, cut at spaces, or behind a hyphen or slash."""
    if word.width <= width:
        yield word
        return
    loose = [part for part in _words(word.stretches, is_loose=True) if part]
    if len(loose) > 1:
        for part in loose:
            yield from _parts(part, width)
        return
    letters = [stretch._replace(text=letter) for stretch in word.stretches for letter in stretch.text]
    start, used, joint = 0, 0.0, 0
    for place, letter in enumerate(letters):
        if used + letter.width > width and place > start:
            carried = sum(kept.width for kept in letters[joint:place])
            cut = joint if joint > start and carried + letter.width <= width else place
            yield _word(_joined(letters[start:cut]), glued=start > 0)
            used = sum(kept.width for kept in letters[cut:place])
            start = cut
        used += letter.width
        if letter.text in _JOINTS:
            joint = place + 1
    yield _word(_joined(letters[start:]), glued=start > 0)


def _line(words: Sequence[_Word], end: str = "") -> Line:
    """A line of words; `end` is the space at which it was broken, kept for those who copy or hear the text."""
    width = sum(word.width for word in words)
    width += sum(_space(word) for word, after in pairwise(words) if not after.glued)
    if _is_plain(words):
        text = " ".join(word.stretches[0].text for word in words)
        return Line((Stretch(text + end, words[0].stretches[0].style),), width)
    stretches: list[Stretch] = []
    for word, after in zip_longest(words, words[1:]):
        space = end if after is None else "" if after.glued else " "
        last = word.stretches[-1]
        stretches += word.stretches[:-1]
        stretches += [last._replace(text=last.text + space)] if not last.link else [last, *_spaced(last, space)]
    return Line(_joined(stretches), width)


def _is_plain(words: Sequence[_Word]) -> bool:
    """Whether all words are in one style, parted by spaces, and lead nowhere: most lines are."""
    if not words:
        return False
    style = words[0].stretches[0].style
    return all(
        len(word.stretches) == 1
        and word.stretches[0].style == style
        and not word.stretches[0].link
        and not (word.glued and place)
        for place, word in enumerate(words)
    )


def _spaced(stretch: Stretch, space: str) -> list[Stretch]:
    """The space after a link, which is not part of the link."""
    return [stretch._replace(text=space, link="")] if space else []


def _joined(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours of the same look and link as one stretch."""
    return tuple(
        Stretch("".join(stretch.text for stretch in group), style, link)
        for (style, link), group in groupby(stretches, lambda stretch: (stretch.style, stretch.link))
    )
