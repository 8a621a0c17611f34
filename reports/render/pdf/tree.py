"""Writing the structure tree into the file: elements, parent tree, and the document's own marks (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
)
from reportlab.pdfbase.pdfdoc import (
    format as written,
)

from reports.render.pdf.glyphs import plain
from reports.render.pdf.tagging import Annotation, Content, Element, TaggedCanvas

for _name in ("StructParents", "Tabs"):
    # The library writes only the page entries that it knows.
    if _name not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__.append(_name)


def save(canvas: TaggedCanvas) -> None:
    """Write the file with its structure tree. The last page must have been finished."""
    document = canvas._doc
    pages = document.Pages.pages
    for number, page in enumerate(pages):
        page.StructParents = number
        page.Tabs = PDFName("S")
        if page.stream.isascii():  # as it always is: the library's own way to bytes takes many times as long
            page.stream = page.stream.encode("ascii")
    tree = _Tree(document, [document.Reference(page) for page in pages])
    root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    root_reference = document.Reference(root)
    tree.write(canvas.root, written(root_reference, document))
    root["K"] = tree.references[id(canvas.root)]
    root["ParentTree"] = document.Reference(PDFDictionary({"Nums": tree.parents(canvas)}))
    root["ParentTreeNextKey"] = len(pages) + len(canvas.annotations)
    document.Catalog.StructTreeRoot = root_reference
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    document.Catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    document.SaveToFile(canvas.buffer, canvas)


def outline(element: Element, depth: int = 0) -> str:
    """The tags as an indented text, a line an element, with text alternatives: for people and for tests."""
    told = f" {element.scope}" if element.scope else ""
    told += f' "{element.alternative}"' if element.alternative else ""
    lines = [f"{'  ' * depth}{element.tag}{told}"]
    lines += [outline(child, depth + 1) for child in element.children if isinstance(child, Element)]
    return "\n".join(lines)


class _Entry(PDFObject):
    """An object of the file that is written as it stands: an element has thousands of these, and all are alike."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _: Any) -> bytes:
        """Its bytes."""
        return self.content


class _Tree:
    """Elements as objects of the file."""

    def __init__(self, document: Any, pages: list[PDFObjectReference]) -> None:
        self.document = document
        self.pages = [self._written(page) for page in pages]
        self.references: dict[int, bytes] = {}

    def write(self, element: Element, parent: bytes) -> bytes:
        """Add an element and all below it; its reference."""
        entry = _Entry()
        own = self.references[id(element)] = self._reference(entry)
        entries = [f"<</Type/StructElem/S/{element.tag}/P ".encode() + parent]
        if element.alternative:
            entries.append(b"/Alt " + self._written(PDFString(plain(element.alternative))))
        entries += self._attributes(element)
        page = next((child.page for child in element.children if isinstance(child, Content)), None)
        if page is not None:
            entries.append(b"/Pg " + self.pages[page])
        children = b" ".join(self._child(child, page, own) for child in element.children)
        entry.content = b" ".join((*entries, b"/K[" + children + b"]>>"))
        return own

    def parents(self, canvas: TaggedCanvas) -> PDFArray:
        """The parent tree: page by page the element of each sequence, then the element of each link."""
        numbers: list[object] = []
        for page, owners in enumerate(canvas.owners):
            entry = _Entry(b"[" + b" ".join(self.references[id(owner)] for owner in owners) + b"]")
            numbers += [page, self._reference(entry)]
        for key, annotation in enumerate(canvas.annotations, len(self.pages)):
            numbers += [key, self.references[id(annotation.owner)]]
            annotation.dictionary["StructParent"] = key
        return PDFArray(numbers)

    def _attributes(self, element: Element) -> Iterator[bytes]:
        if element.attributes:
            attributes = dict(element.attributes)
            if element.scope:
                attributes |= {"O": PDFName("Table"), "Scope": PDFName(element.scope)}
            yield b"/A " + self._written(PDFDictionary(attributes))
        elif element.scope:
            yield f"/A<</O/Table/Scope/{element.scope}>>".encode()

    def _child(self, child: Element | Content | Annotation, own_page: int | None, parent: bytes) -> bytes:
        if isinstance(child, Element):
            return self.write(child, parent)
        if isinstance(child, Annotation):
            page, target = self.pages[child.page], self._written(child.reference)
            return b"<</Type/OBJR/Pg " + page + b"/Obj " + target + b">>"
        if child.page == own_page:
            return str(child.number).encode()
        return b"<</Type/MCR/Pg " + self.pages[child.page] + f"/MCID {child.number}>>".encode()

    def _reference(self, entry: _Entry) -> bytes:
        """Add an object to the file; how others name it."""
        name = self.document.Reference(entry).name
        return b"%d %d R" % self.document.idToObjectNumberAndVersion[name]

    def _written(self, item: Any) -> bytes:
        """Something as it stands in the file."""
        return written(item, self.document)  # type: ignore[no-any-return]
