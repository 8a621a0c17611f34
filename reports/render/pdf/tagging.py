"""A canvas that knows what it prints: every mark belongs to a structure element or is an artifact (ISO 14289-1, 7.1).

Nothing is nested: a page is a row of marked-content sequences. Between two pieces of tagged content everything is an
artifact, so that rules and shapes need no ceremony.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from reports.render.pdf.bidi import as_shown, as_spoken, runs_right_to_left
from reports.render.pdf.fonts import runs, text_width
from reports.render.pdf.glyphs import plain
from reports.render.pdf.painting import Painter

Place = tuple[float, float, float, float]
"""Left, bottom, right and top on the page, in points."""

_ARTIFACT = "/Artifact BMC"
_END = "EMC"


@dataclass(frozen=True)
class Content:
    """A marked-content sequence."""

    page: int
    """Page, from 0."""
    number: int
    """Its number on the page (MCID)."""


@dataclass(frozen=True)
class Annotation:
    """A link on a page."""

    page: int
    """Page, from 0."""
    reference: object
    """The annotation in the file."""
    dictionary: PDFDictionary
    """Its entries."""
    owner: "Element"
    """Its Link element."""
    said: str
    """What it says to those who cannot see where it leads."""
    key: str = ""
    """The bookmark that it leads to; empty: an address."""


@dataclass(eq=False)
class Element:
    """A structure element."""

    tag: str
    """Standard structure type: "P", "TH"."""
    alternative: str = ""
    """Text alternative of a figure."""
    attributes: Mapping[str, object] = field(default_factory=dict)
    """Attributes, with their owner under "O"."""
    scope: str = ""
    """Of a header cell: "Column" or "Row"."""
    children: list["Element | Content | Annotation"] = field(default_factory=list)
    """In reading order."""


def summary(text: str) -> dict[str, object]:
    """Attributes of a table: what it holds, in words."""
    return {"O": PDFName("Table"), "Summary": PDFString(plain(text))}


def box(left: float, bottom: float, right: float, top: float) -> dict[str, object]:
    """Attributes of a figure: where it stands on the page, in points."""
    corners = [round(value, 2) for value in (left, bottom, right, top)]
    return {"O": PDFName("Layout"), "BBox": PDFArray(corners), "Placement": PDFName("Block")}


def stray_marks(code: Sequence[str]) -> Iterator[str]:
    """What stands outside of every marked sequence of a page, or in two at once, in words."""
    depth = 0
    for item in code:
        if item.endswith((" BDC", " BMC")):
            depth += 1
            if depth > 1 and not item.startswith("/Span "):
                yield "tags that lie in one another"
        elif item == _END:
            depth -= 1
        elif not depth and item.strip():
            yield "a mark that is neither tagged nor an artifact"
    if depth:
        yield "a tag that does not end"


class TaggedCanvas(Painter):
    """A canvas with structure elements. `root` is the document, `current` the element that is open."""

    def __init__(self, buffer: BytesIO, size: tuple[float, float], language: str, font: str) -> None:
        super().__init__(
            buffer,
            pagesize=size,
            pageCompression=0,
            invariant=1,
            lang=language,
            initialFontName=font,  # type: ignore[arg-type]  # The library's stubs say float.
            pdfVersion=(1, 7),
        )
        self.buffer = buffer
        self.root = Element("Document")
        self.current = self.root
        self.annotations: list[Annotation] = []
        self._owners: list[list[Element]] = [[]]
        self._silent = False
        self.keys: set[str] = set()
        """Of its bookmarks."""
        self.stray: list[str] = []
        """Marks on finished pages that are neither tagged nor artifacts, in words; empty where all is well."""
        self._code.append(_ARTIFACT)

    @property
    def page(self) -> int:
        """The page that is open, from 0."""
        return len(self._owners) - 1

    @property
    def owners(self) -> list[list[Element]]:
        """Of each page finished, the element of each marked-content sequence, in the order of their numbers."""
        return self._owners[:-1]

    def showPage(self) -> None:  # noqa: N802 (the library's name)
        """Finish a page and start the next one."""
        self._close()
        self.stray += [f"page {self.page + 1} has {fault}" for fault in stray_marks(self._code)]
        super().showPage()
        self._owners.append([])
        self._code.append(_ARTIFACT)

    @contextmanager
    def open(self, element: Element, *, resumed: bool = False) -> Iterator[Element]:
        """Print into an element of the one that is open; `resumed` carries on with one that was begun earlier."""
        if not (resumed or self._silent):
            self.current.children.append(element)
        outer, self.current = self.current, element
        try:
            yield element
        finally:
            self.current = outer

    @contextmanager
    def content(self) -> Iterator[None]:
        """What is printed inside belongs to the open element."""
        if self._silent:
            yield
            return
        self._close()
        owners = self._owners[-1]
        self.current.children.append(Content(len(self._owners) - 1, len(owners)))
        self._code.append(f"/{self.current.tag} <</MCID {len(owners)}>> BDC")
        owners.append(self.current)
        try:
            yield
        finally:
            self._code.extend((_END, _ARTIFACT))

    @contextmanager
    def pagination(self) -> Iterator[None]:
        """What is printed inside is repeated on each page and is not read aloud."""
        self._close()
        self._code.append("/Artifact <</Type /Pagination>> BDC")
        was, self._silent = self._silent, True
        try:
            yield
        finally:
            self._silent = was
            self._code.extend((_END, _ARTIFACT))

    def link(self, target: str, place: Place) -> None:
        """Lay a link to an address over a place; the open element is its Link element."""
        self._annotate(target, place, {"A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)})})

    def link_to(self, key: str, said: str, place: Place) -> None:
        """Lay a link to the heading of a key over a place; `said` is what it says to those who cannot see it."""
        self._annotate(said, place, {"Dest": self._bookmarkReference(key)}, key)

    def bookmark(self, title: str, level: int, top: float, key: str = "") -> None:
        """A bookmark for a heading of a level (from 1) at a height of this page; `key` is its name for links."""
        key = key or f"heading{len(self.keys)}"
        self.keys.add(key)
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, level - 1, closed=level > 2)

    def print_text(self, x: float, baseline: float, text: str, font: str, size: float, colour: str) -> None:
        """Print a line of text, from its left end. Words that run from right to left are told as they are spelt."""
        self.ink(colour)
        is_reordered = runs_right_to_left(text)
        if is_reordered:
            spoken = b"\xfe\xff" + as_spoken(text).encode("utf-16-be")
            self._code.append(f"/Span <</ActualText <{spoken.hex()}>>> BDC")
            text = as_shown(text)
        for part, name in runs(text, font):
            self.show(x, baseline, part, name, size)
            x += text_width(part, name, size)
        if is_reordered:
            self._code.append(_END)

    def _annotate(self, said: str, place: Place, action: Mapping[str, object], key: str = "") -> None:
        if self._silent:
            return
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray(list(place)),
            "Border": PDFArray([0, 0, 0]),
            "F": 4,
            "Contents": PDFString(said),
        }
        dictionary = PDFDictionary({**entries, **action})
        name = f"link{len(self.annotations)}"
        self._addAnnotation(dictionary, name)
        reference = self._doc.refAnnotation(name)
        annotation = Annotation(len(self._owners) - 1, reference, dictionary, self.current, said, key)
        self.annotations.append(annotation)
        self.current.children.append(annotation)

    def _close(self) -> None:
        """End the artifact that is open; leave nothing behind where it is empty."""
        if self._code[-1] == _ARTIFACT:
            self._code.pop()
        else:
            self._code.append(_END)
