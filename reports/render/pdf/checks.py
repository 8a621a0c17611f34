"""What every PDF is checked for before it leaves: the structural rules of ISO 14289-1 that tags can break.

The checks look at what was made, not at how: a fault in them is a fault of this program, and no file is better than
one that a screen reader cannot read. They cost a few hundredths of a render.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reports.errors import OUR_FAULT, PackError
from reports.render.pdf.tagging import Annotation, Content, Element, TaggedCanvas

Found = Sequence[tuple[Element, Element | None]]
"""Every element with the one that it stands in, in reading order."""

_PARENTS = {
    "TR": ("Table", "THead", "TBody"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "LI": ("L",),
    "Lbl": ("LI",),
    "LBody": ("LI",),
    "TOCI": ("TOC",),
}
"""Where an element may stand (ISO 32000-1, 14.8.4)."""


def check_structure(canvas: TaggedCanvas) -> None:
    """Check a document that is painted and not yet written.

    Raises PackError for the first rule that is broken.
    """
    found = _all_below(canvas.root)
    for rule, faults in _RULES.items():
        fault = next(faults(canvas, found), None)
        if fault:
            raise broken(rule, fault)


def broken(rule: str, fault: str) -> PackError:
    """What is said of a rule that is broken."""
    return PackError(
        f"A PDF was made that would not be accessible, and was not written: {fault} ({rule}).",
        OUR_FAULT,
    )


def structure_rules() -> tuple[str, ...]:
    """The names of the rules, as docs/accessibility.md explains them."""
    return tuple(_RULES)


def _all_below(root: Element) -> Found:
    found: list[tuple[Element, Element | None]] = []
    waiting: list[tuple[Element, Element | None]] = [(root, None)]
    while waiting:
        element, parent = waiting.pop()
        found.append((element, parent))
        waiting += [(child, element) for child in reversed(element.children) if isinstance(child, Element)]
    return found


def _content(canvas: TaggedCanvas, found: Found) -> Iterator[str]:
    """Every mark is tagged or an artifact; every tagged one belongs to one element, the one that the page names."""
    yield from canvas.stray
    owned = {
        (child.page, child.number): element
        for element, _ in found
        for child in element.children
        if isinstance(child, Content)
    }
    count = sum(map(len, canvas.owners))
    for page, owners in enumerate(canvas.owners):
        for number, owner in enumerate(owners):
            if owned.get((page, number)) is not owner:
                yield f"page {page + 1} has content that no tag holds"
    if len(owned) != count:
        yield "a tag holds content that is on no page"


def _places(_: TaggedCanvas, found: Found) -> Iterator[str]:
    """Elements stand where the standard lets them."""
    for element, parent in found:
        allowed = _PARENTS.get(element.tag)
        if allowed and (parent is None or parent.tag not in allowed):
            yield f"a {element.tag} stands in a {parent.tag if parent else 'document'}"


def _headings(_: TaggedCanvas, found: Found) -> Iterator[str]:
    """The first heading is the only one of level 1; no level is skipped; none is empty."""
    before = 0
    for element, _parent in found:
        if element.tag[0] == "H" and element.tag[1:].isdigit():
            level = int(element.tag[1:])
            if level > before + 1:
                yield f"a heading of level {level} follows one of level {before}"
            if level == 1 and before:
                yield "there are two titles"
            if not element.children:
                yield "a heading is empty"
            before = level
    if not before:
        yield "there is no heading"


def _tables(_: TaggedCanvas, found: Found) -> Iterator[str]:
    """The rows of a table have as many cells; heading cells say what they head."""
    for element, _parent in found:
        if element.tag == "TH" and element.scope not in ("Column", "Row"):
            yield "a heading cell does not say what it heads"
        if element.tag != "Table":
            continue
        rows = [row for row, _ in _all_below(element) if row.tag == "TR"]
        widths = Counter(len(row.children) for row in rows)
        if len(widths) != 1:
            yield f"a table has rows of {' and '.join(map(str, sorted(widths)))} cells"
        if not any(child.tag == "TH" for row in rows for child in row.children if isinstance(child, Element)):
            yield "a table has no headings"


def _lists(_: TaggedCanvas, found: Found) -> Iterator[str]:
    """A list has items, and an item a body."""
    for element, _parent in found:
        tags = [child.tag for child in element.children if isinstance(child, Element)]
        if element.tag in ("L", "TOC") and not tags:
            yield "a list has no items"
        if element.tag == "LI" and "LBody" not in tags:
            yield "an item of a list has no body"


def _figures(_: TaggedCanvas, found: Found) -> Iterator[str]:
    """A figure says what it shows, and where it stands."""
    for element, _parent in found:
        if element.tag == "Figure":
            if not element.alternative.strip():
                yield "a figure has no text alternative"
            if "BBox" not in element.attributes:
                yield "a figure does not say where it stands"


def _links(canvas: TaggedCanvas, found: Found) -> Iterator[str]:
    """A link is told in words, has its annotation, and leads somewhere."""
    links = [element for element, _ in found if element.tag == "Link"]
    for element in links:
        if sum(isinstance(child, Annotation) for child in element.children) != 1 or len(element.children) < 2:
            yield "a link lacks its words or its place on the page"
    for annotation in canvas.annotations:
        if annotation.owner.tag != "Link":
            yield "an annotation stands in no link"
        if not annotation.said.strip():
            yield "a link does not say where it leads"
        if annotation.key and annotation.key not in canvas.keys:
            yield f"a link leads to “{annotation.key}”, which is nowhere"


def _bookmarks(canvas: TaggedCanvas, found: Found) -> Iterator[str]:
    """Every heading has a bookmark."""
    headings = sum(element.tag[0] == "H" and element.tag[1:].isdigit() for element, _ in found)
    if headings != len(canvas.keys):
        yield f"there are {headings} headings and {len(canvas.keys)} bookmarks"


_RULES: dict[str, Callable[[TaggedCanvas, Found], Iterator[str]]] = {
    "content-tagged": _content,
    "tags-in-place": _places,
    "headings-in-order": _headings,
    "tables-regular": _tables,
    "lists-whole": _lists,
    "figures-told": _figures,
    "links-told": _links,
    "headings-bookmarked": _bookmarks,
}
