"""A brand's mark as an SVG: what may stand in one, looked at before the drawing library sees it.

A mark is paths and simple shapes in plain colours. Anything that is loaded from elsewhere, that runs, that the library
would leave out without a word, or that only serves to keep it busy, is refused by name.
"""

import re
from io import BytesIO
from pathlib import Path

from lxml import etree
from reportlab.graphics.shapes import Drawing
from svglib.svglib import svg2rlg

from reports.render.pdf.mark_picture import refuse_strips

_LARGEST = 500_000
"""Bytes of the file."""
_MOST = 5_000
"""Elements, those that are repeated counted as often as they are drawn."""
_DEEPEST = 40
"""Levels of elements."""
_STRUCTURE = {"svg", "g", "defs", "title", "desc", "metadata", "style", "use", "symbol", "clipPath"}
_COLOURS = {"linearGradient", "radialGradient", "stop"}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_KNOWN = _STRUCTURE | _COLOURS | _SHAPES
"""Elements that the library draws, or that draw nothing."""
_REFUSED = {
    "script": "it holds a script",
    "foreignObject": "it holds a web page",
    "image": "it holds a picture, or leads to one",
    "text": "it holds text, whose typeface may not be there",
    "filter": "it has an effect such as a shadow",
    "mask": "it has an effect such as a mask",
    "pattern": "it is filled with a pattern",
    "animate": "it moves",
}
"""Element -> why a mark with it cannot be used."""
_SVG = "{http://www.w3.org/2000/svg}"
_LINKS = ("href", "{http://www.w3.org/1999/xlink}href")
_ELSEWHERE = re.compile(r"@import|@font-face|url\(\s*['\"]?(?!#)|expression\s*\(", re.IGNORECASE)
_SEE_THROUGH = re.compile(
    r"(?<![-\w])(?:(?:stop-)?opacity\s*:\s*(?!1(?:\.0*)?\s*(?:[;}]|$))|mix-blend-mode|filter\s*:|mask\s*:)"
)
"""In a style: what the library leaves out. Of a fill or a stroke alone (fill-opacity) it is drawn."""


def read_drawing(path: Path) -> Drawing:
    """The mark as a drawing with a width and a height. Raises ValueError, or OSError, where it cannot be used."""
    if path.stat().st_size > _LARGEST:
        raise ValueError(f"the file is larger than {_LARGEST // 1000} kB")
    root = _parsed(path.read_bytes())
    for element in root.iter():
        if isinstance(element.tag, str):
            _look_at(element)
    _count(root)
    try:
        drawing = svg2rlg(BytesIO(etree.tostring(root)))
    except Exception as fault:
        raise ValueError("it is damaged") from fault
    if drawing is None or drawing.height <= 0 or drawing.width <= 0:
        raise ValueError("it is not an SVG drawing with a width and a height")
    refuse_strips(drawing.width, drawing.height)
    if not drawing.contents or not any(getattr(part, "contents", True) for part in drawing.contents):
        raise ValueError("nothing is drawn in it")
    return drawing


def _parsed(content: bytes) -> "etree._Element":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError("it is damaged, or not an SVG") from fault
    if root.getroottree().docinfo.internalDTD is not None and root.getroottree().docinfo.internalDTD.entities():
        raise ValueError("it defines entities")
    if root.tag != f"{_SVG}svg":
        raise ValueError("it is not an SVG")
    return root


def _look_at(element: "etree._Element") -> None:
    """Refuse what does not belong in a mark; elements of other makers' names draw nothing."""
    namespace, _, name = str(element.tag).rpartition("}")
    if namespace + "}" != _SVG:
        return
    if name in _REFUSED:
        raise ValueError(_REFUSED[name])
    if name not in _KNOWN:
        raise ValueError(f"it holds an element that no mark needs: {name[:40]}")
    _look_at_colours(element, name)
    for key, value in element.attrib.items():
        if str(key).casefold().startswith("on"):
            raise ValueError("it holds a script")
        if (key in _LINKS and not str(value).startswith("#")) or _ELSEWHERE.search(str(value)):
            raise ValueError("it leads to another file or place")
    if name == "style" and _ELSEWHERE.search(element.text or ""):
        raise ValueError("it leads to another file or place")


def _look_at_colours(element: "etree._Element", name: str) -> None:
    """Refuse what the library would leave out of the colours."""
    if element.get("gradientTransform") or element.get("stop-opacity", "1") != "1":
        raise ValueError("colours that run into each other in it are turned or see-through")
    own = element.text if name == "style" else element.get("style")
    if _SEE_THROUGH.search(f"opacity:{element.get('opacity', '1')};{own or ''}"):
        raise ValueError("parts of it are see-through, or mixed with what lies below")


def _count(root: "etree._Element") -> None:
    """Refuse drawings that are endless, very deep or very large once what they repeat is drawn."""
    by_id = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    left = _MOST

    def visit(element: "etree._Element", depth: int) -> None:
        nonlocal left
        left -= 1
        if depth > _DEEPEST or left < 0:
            raise ValueError("it holds too many parts")
        for child in element:
            visit(child, depth + 1)
        if element.tag == f"{_SVG}use":
            link = next((str(element.get(key)) for key in _LINKS if element.get(key)), "#")
            if link[1:] in by_id:
                visit(by_id[link[1:]], depth + 1)

    visit(root, 0)
