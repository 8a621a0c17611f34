"""What a finished PDF is checked for before it is saved: what the whole file says of itself, and its typefaces."""

from collections.abc import Callable, Iterator
from typing import Any

import pikepdf

from reports.render.pdf.checks import broken, structure_rules


def check_file(pdf: pikepdf.Pdf) -> None:
    """Check a file that is about to be saved. Raises PackError for the first rule that is broken."""
    for rule, faults in _RULES.items():
        fault = next(faults(pdf), None)
        if fault:
            raise broken(rule, fault)


def checked_rules() -> tuple[str, ...]:
    """The names of all rules that every PDF is checked for."""
    return (*structure_rules(), *_RULES)


def _marked(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not _at(pdf.Root, "/MarkInfo", "/Marked") or "/StructTreeRoot" not in pdf.Root:
        yield "it is not tagged"


def _language(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not str(_at(pdf.Root, "/Lang") or "").strip():
        yield "it has no language"


def _title(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not str(_at(pdf.docinfo, "/Title") or "").strip():
        yield "it has no title"
    if not _at(pdf.Root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield "its file name is shown in place of its title"


def _archive(pdf: pikepdf.Pdf) -> Iterator[str]:
    metadata = bytes(pdf.Root.Metadata.read_bytes()) if "/Metadata" in pdf.Root else b""
    if b"<pdfuaid:part>1<" not in metadata or b"<pdfaid:conformance>A<" not in metadata:
        yield "its metadata do not say to which standards it keeps"
    if "/OutputIntents" not in pdf.Root:
        yield "it does not say how its colours are meant"
    if pdf.is_encrypted or _at(pdf.Root, "/Names", "/JavaScript") is not None or "/OpenAction" in pdf.Root:
        yield "it is locked, or does something when it is opened"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    parents = list(_at(pdf.Root, "/StructTreeRoot", "/ParentTree", "/Nums") or ())
    keys = {int(key) for key in parents[::2]}
    for number, page in enumerate(pdf.pages, 1):
        if page.get("/Tabs") != "/S" or page.get("/StructParents") not in keys:
            yield f"page {number} does not follow its tags"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    fonts = {font.objgen: font for page in pdf.pages for font in (_at(page.Resources, "/Font") or {}).values()}
    for font in fonts.values():
        name = str(_at(font, "/BaseFont"))
        if all(_at(font, "/FontDescriptor", key) is None for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"the typeface {name} is not in the file"
        if "/ToUnicode" not in font:
            yield f"the letters of the typeface {name} cannot be told"


def _at(item: Any, *keys: str) -> Any:
    """What stands below some keys; None where one is not there."""
    for key in keys:
        item = item.get(key) if item is not None else None
    return item


_RULES: dict[str, Callable[[pikepdf.Pdf], Iterator[str]]] = {
    "marked": _marked,
    "language-set": _language,
    "title-shown": _title,
    "archive-metadata": _archive,
    "pages-follow-tags": _pages,
    "fonts-embedded": _fonts,
}
