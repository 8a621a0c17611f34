"""Writing the structure tree into the file: elements, parent tree, and the document's own marks (ISO 32000-1, 14.7)."""

from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString

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
    tree = _Tree(document, [document.Reference(page) for page in pages])
    root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    root_reference = document.Reference(root)
    root["K"] = tree.write(canvas.root, root_reference)
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


class _Tree:
    """Elements as objects of the file."""

    def __init__(self, document: Any, pages: list[PDFObjectReference]) -> None:
        self.document = document
        self.pages = pages
        self.references: dict[int, PDFObjectReference] = {}

    def write(self, element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        """Add an element and all below it; its reference."""
        entries = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag), "P": parent})
        reference: PDFObjectReference = self.document.Reference(entries)
        self.references[id(element)] = reference
        if element.alternative:
            entries["Alt"] = PDFString(plain(element.alternative))
        attributes = dict(element.attributes)
        if element.scope:
            attributes |= {"O": PDFName("Table"), "Scope": PDFName(element.scope)}
        if attributes:
            entries["A"] = PDFDictionary(attributes)
        own_page = next((child.page for child in element.children if isinstance(child, Content)), None)
        if own_page is not None:
            entries["Pg"] = self.pages[own_page]
        entries["K"] = PDFArray([self._child(child, own_page, reference) for child in element.children])
        return reference

    def parents(self, canvas: TaggedCanvas) -> PDFArray:
        """The parent tree: page by page the element of each sequence, then the element of each link."""
        numbers: list[object] = []
        for page, owners in enumerate(canvas.owners):
            numbers += [page, self.document.Reference(PDFArray([self.references[id(owner)] for owner in owners]))]
        for key, annotation in enumerate(canvas.annotations, len(self.pages)):
            numbers += [key, self.references[id(annotation.owner)]]
            annotation.dictionary["StructParent"] = key
        return PDFArray(numbers)

    def _child(self, child: Element | Content | Annotation, own_page: int | None, parent: PDFObjectReference) -> object:
        if isinstance(child, Element):
            return self.write(child, parent)
        if isinstance(child, Annotation):
            entries = {"Type": PDFName("OBJR"), "Pg": self.pages[child.page], "Obj": child.reference}
            return PDFDictionary(entries)
        if child.page == own_page:
            return child.number
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": self.pages[child.page], "MCID": child.number})
