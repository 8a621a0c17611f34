"""How a document looks: a brand turned into styles, sizes and places on the page. Points throughout."""

from dataclasses import dataclass

from reports.model.brand import Brand
from reports.model.document import Sentence
from reports.render.pdf.fonts import Typeface, register
from reports.render.pdf.glyphs import Glyphs
from reports.render.pdf.lines import Stretch, Style
from reports.render.pdf.links import with_links

DENSE_SIZES = (8.7, 8.2, 7.7)
"""Of tables: the first at which the columns fit."""

FRONT_SIZES = (10.0, 9.3, *DENSE_SIZES)
"""Of the table on the front page."""

_SMALLEST = 7.8
"""Of type, in points."""

_EDGE = 0.12
"""Of the page's height: readers take words so close to its edge for furniture, if they recur from page to page."""


@dataclass(frozen=True)
class Look:
    """Styles and measures of one document."""

    brand: Brand
    """Colours, mark and page."""
    fonts: Typeface
    """Registered fonts."""
    glyphs: Glyphs
    """What can be printed; remembers what could not."""
    foot_lines: int = 1
    """Lines of words at the foot of every page."""
    scale: float = 1.0
    """By which type is set smaller where a front page would not hold what stands on it."""
    depth: int = 0
    """How many levels of headings stand above the first one of a part."""
    has_parts: bool = False
    """Whether the document is made of parts, whose pages may begin with the same headings."""

    @property
    def is_wide(self) -> bool:
        """Whether the page has room for two columns on its front."""
        return self.brand.page_width > self.brand.page_height

    @property
    def margin(self) -> float:
        """Left and right."""
        return 43.0 if self.is_wide else 36.0

    @property
    def width(self) -> float:
        """Of the text."""
        return self.brand.page_width - 2 * self.margin

    def top(self, page: int) -> float:
        """Where the text of a page (from 0) begins, from the bottom of the paper."""
        height = self.brand.page_height
        is_repeated = self.has_parts and page > self.first
        return min(self.head_rule(page) - 16.0, height * (1 - _EDGE) if is_repeated else height)

    def head_rule(self, page: int) -> float:
        """The rule below the running head of a page (from 0), from the bottom of the paper."""
        return self.brand.page_height - (68.0 if page == self.first else 54.0)

    @property
    def first(self) -> int:
        """The page on which the document begins, from 0: after the cover, where there is one."""
        return int(self.brand.cover)

    @property
    def foot(self) -> float:
        """Baseline of the first line at the foot, from the bottom of the paper."""
        return 20.0 + max(1, self.foot_lines - 1) * self.furniture.leading

    @property
    def bottom(self) -> float:
        """Where the text of a page ends, from the bottom of the paper."""
        return max(self.foot + 24.0, _EDGE * self.brand.page_height - 13.0)

    def room(self, page: int) -> float:
        """Height of the text of a page (from 0)."""
        return self.top(page) - self.bottom

    @property
    def title(self) -> Style:
        """The document's title."""
        return Style(self.fonts.bold, 23, 27, self.brand.accent)

    def heading(self, level: int) -> Style:
        """Headings from level 2 downwards."""
        size, leading = {2: (15.5, 20.0), 3: (11.8, 15.5)}.get(level, (10.0, 13.5))
        return self._scaled(self.fonts.semibold, size, leading, self.brand.accent)

    @property
    def cover_titles(self) -> tuple[Style, ...]:
        """The title on the cover: the largest that keeps it to a few lines."""
        return tuple(Style(self.fonts.bold, size, size * 1.16, self.brand.accent) for size in (36, 30, 24, 19))

    @property
    def subtitle(self) -> Style:
        """Under the title."""
        return Style(self.fonts.regular, 11, 14, self.brand.quiet)

    @property
    def opening(self) -> Style:
        """The sentences that carry the news."""
        return self._scaled(self.fonts.regular, 12.3, 17.2, self.brand.ink)

    @property
    def body(self) -> Style:
        """Text."""
        return self._scaled(self.fonts.regular, 10, 13.8, self.brand.ink)

    @property
    def small(self) -> Style:
        """Notes and small print."""
        return self._scaled(self.fonts.regular, 8.4, 11.4, self.brand.quiet)

    @property
    def furniture(self) -> Style:
        """Running heads and feet."""
        return Style(self.fonts.regular, 8, 10.4, self.brand.quiet)

    def dense(self, size: float) -> Style:
        """The cells of a table."""
        return Style(self.fonts.regular, size, round(size * 1.36, 2), self.brand.ink)

    def strong(self, style: Style) -> Style:
        """The same, in semi-bold ink."""
        colour = self.brand.ink if style.colour == self.brand.quiet else style.colour
        return Style(self.fonts.semibold, style.size, style.leading, colour)

    def quiet(self, style: Style) -> Style:
        """The same, smaller and lighter: an aside."""
        return Style(self.fonts.regular, max(7.6, style.size - 0.9), style.leading, self.brand.quiet)

    def _scaled(self, font: str, size: float, leading: float, colour: str) -> Style:
        smaller = max(_SMALLEST, round(size * self.scale, 2))
        return Style(font, smaller, round(leading * smaller / size, 2), colour)

    def say(self, text: str, style: Style) -> tuple[Stretch, ...]:
        """Words as they can be printed, with links."""
        return with_links(self.glyphs.clean(text), style, self.brand.accent)

    def say_all(self, sentence: Sentence, style: Style) -> tuple[Stretch, ...]:
        """A sentence, its news in semi-bold."""
        strong = self.strong(style)
        return tuple(part for run in sentence for part in self.say(run.text, strong if run.strong else style))


def look_of(brand: Brand) -> Look:
    """The look of a brand. Raises PackError where a typeface file cannot be used."""
    fonts = register(brand.typeface)
    return Look(brand, fonts, Glyphs(fonts))
