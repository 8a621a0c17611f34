"""What a screen reader says of a document: its tags in order, with their words."""

import pytest

from reports.model.brand import Brand
from reports.render.pdf import Document, paint
from reports.render.pdf.tagging import Content, Element, TaggedCanvas

_TOLD = ("TH", "TD", "Lbl", "LBody", "P", "Link")


def read_aloud(document: Document, brand: Brand, patch: pytest.MonkeyPatch) -> str:
    """A line a heading, paragraph, row or item; figures say their alternative, artifacts say nothing."""
    words: dict[tuple[int, int], str] = {}
    printed = TaggedCanvas.print_text

    def heard(canvas: TaggedCanvas, x: float, baseline: float, text: str, *rest: object) -> None:
        if not canvas._silent:
            key = canvas.page, len(canvas._owners[-1]) - 1
            words[key] = words.get(key, "") + text
        printed(canvas, x, baseline, text, *rest)

    patch.setattr(TaggedCanvas, "print_text", heard)
    root = paint(document, brand).root
    return "\n".join(_lines(root, words, 0)) + "\n"


def _lines(element: Element, words: dict[tuple[int, int], str], depth: int) -> list[str]:
    indent = "  " * depth
    if element.tag in ("TR", "LI", "TOCI"):
        return [f"{indent}{element.tag}: {' | '.join(_said(child, words) for child in element.children)}"]
    if any(isinstance(child, Content) for child in element.children) or element.tag == "Figure":
        return [f"{indent}{element.tag}: {_said(element, words)}"]
    inside = [
        line for child in element.children if isinstance(child, Element) for line in _lines(child, words, depth + 1)
    ]
    return [f"{indent}{element.tag}", *inside]


def _said(item: object, words: dict[tuple[int, int], str]) -> str:
    if isinstance(item, Content):
        return words.get((item.page, item.number), "")
    if not isinstance(item, Element):
        return ""
    if item.tag == "Figure":
        return f"[{item.alternative}]"
    return "".join(_said(child, words) for child in item.children)
