"""Marks that can be used, and those that cannot: files that are no mark, that are damaged, that only do harm."""

import struct
import zlib
from io import BytesIO

from PIL import Image

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40"'
    ' viewBox="0 0 40 40">{}</svg>'
)
SQUARE = '<rect width="40" height="40" fill="#12436D"/>'


def svg(inside: str) -> bytes:
    return _SVG.format(inside).encode()


def png(mode: str, size: tuple[int, int] = (60, 40), colour: object = None, **options: object) -> bytes:
    content = BytesIO()
    Image.new(mode, size, colour or 1).save(content, "PNG", **options)  # type: ignore[arg-type]
    return content.getvalue()


def gradient(how: str, last: str = "") -> str:
    """A square whose colours run into each other."""
    stops = f'<stop offset="0" stop-color="#E9B872"/><stop offset="1" stop-color="#0B5563" {last}/>'
    return f'<defs><linearGradient id="g" {how}>{stops}</linearGradient></defs>{SQUARE.replace("#12436D", "url(#g)")}'


def _bomb() -> bytes:
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f"<!DOCTYPE svg [{entities}]>".encode() + svg("<desc>&a9;</desc>" + SQUARE)


def _copies() -> str:
    """A drawing that repeats itself a hundred million times."""
    groups = "".join(f'<g id="a{n}">{f"""<use xlink:href="#a{n - 1}"/>""" * 10}</g>' for n in range(1, 9))
    return f'<g id="a0">{SQUARE}</g>{groups}<use xlink:href="#a8"/>'


def _huge_png(side: int) -> bytes:
    """A picture of side by side pixels whose file is small."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(bytes(side // 8 + 1) * 64)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _jpeg(mode: str) -> bytes:
    content = BytesIO()
    Image.new(mode, (40, 40)).save(content, "JPEG")
    return content.getvalue()


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "entities": ("mark.svg", _bomb(), "damaged"),
    "an entity": ("mark.svg", b'<!DOCTYPE svg [<!ENTITY a "lol">]>' + svg("<desc>&a;</desc>" + SQUARE), "entities"),
    "copies": ("mark.svg", svg(_copies()), "too many parts"),
    "loop": ("mark.svg", svg('<g id="a"><use xlink:href="#a"/></g>'), "too many parts"),
    "deep": ("mark.svg", svg("<g>" * 200 + SQUARE + "</g>" * 200), "too many parts"),
    "very deep": ("mark.svg", svg("<g>" * 5000 + "</g>" * 5000), "damaged"),
    "large": ("mark.svg", svg(SQUARE + " " * 600_000), "larger than 500 kB"),
    "script": ("mark.svg", svg("<script>alert(1)</script>"), "script"),
    "handler": ("mark.svg", svg(SQUARE.replace("<rect", '<rect onclick="x()"')), "script"),
    "text": ("mark.svg", svg('<text x="1" y="5">A</text>'), "holds text"),
    "web page": (
        "mark.svg",
        svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
        "web",
    ),
    "picture": ("mark.svg", svg('<image xlink:href="https://example.org/x.png"/>'), "picture"),
    "file": ("mark.svg", svg('<use xlink:href="file:///etc/passwd#a"/>'), "another file or place"),
    "style": (
        "mark.svg",
        svg("<style>@import url(https://example.org/x.css);</style>" + SQUARE),
        "another file or place",
    ),
    "colour": ("mark.svg", svg('<rect width="4" height="4" fill="url(https://example.org/x)"/>'), "another file"),
    "turned gradient": ("mark.svg", svg(gradient('gradientTransform="rotate(90)"')), "turned or see-through"),
    "faint gradient": ("mark.svg", svg(gradient("", 'stop-opacity=".2"')), "turned or see-through"),
    "faint style": ("mark.svg", svg(gradient("", 'style="stop-opacity:.2"')), "see-through"),
    "see-through": ("mark.svg", svg(f'<g opacity="0.4">{SQUARE}</g>'), "see-through"),
    "see-through style": ("mark.svg", svg(f'<g style="opacity: .4">{SQUARE}</g>'), "see-through"),
    "see-through sheet": ("mark.svg", svg("<style>rect{opacity:0.5}</style>" + SQUARE), "see-through"),
    "strip": ("mark.png", png("RGB", (3000, 2)), "more than 12 times"),
    "endless width": ("mark.svg", svg(SQUARE).replace(b'width="40" h', b'width="4e8" h', 1), "more than 12 times"),
    "nothing": ("mark.svg", svg(""), "nothing is drawn"),
    "no size": ("mark.svg", svg(SQUARE).replace(b'width="40" height="40" viewBox', b'width="0" viewBox'), "width"),
    "no svg": ("mark.svg", b"<html/>", "not an SVG"),
    "no xml": ("mark.svg", b"no drawing", "damaged"),
    "empty file": ("mark.svg", b"", "damaged"),
    "twenty thousand pixels": ("mark.png", _huge_png(20_000), "more than 16,000,000 pixels"),
    "ninety thousand pixels": ("mark.png", _huge_png(90_000), "pixels"),
    "cut off": ("mark.png", png("RGB", (400, 400))[:300], "damaged"),
    "jpeg in four inks": ("mark.png", _jpeg("CMYK"), "not a PNG"),
    "large png": ("mark.png", png("RGB") + bytes(11_000_000), "larger than 10 MB"),
    "no picture": ("mark.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "damaged"),
}
"""Name -> file name, its content, and what is said of it."""

USABLE: dict[str, tuple[str, bytes]] = {
    "shapes": ("mark.svg", svg(SQUARE)),
    "see-through shapes": ("mark.svg", svg('<circle r="9" fill="#0B5563" fill-opacity=".5" opacity="1"/>')),
    "styled": ("mark.svg", svg("<style>.a{fill:#0B5563}</style>" + SQUARE.replace("<rect", '<rect class="a"'))),
    "gradient": ("mark.svg", svg(gradient('x2="1" y2="1"'))),
    "clipped": ("mark.svg", svg(f'<clipPath id="c"><circle r="20"/></clipPath><g clip-path="url(#c)">{SQUARE}</g>')),
    "see-through png": ("mark.png", png("RGBA", colour=(11, 85, 99, 90))),
    "grey, see-through": ("mark.png", png("LA", colour=(40, 128))),
    "palette": ("mark.png", png("P", transparency=1)),
    "sixteen bits": ("mark.png", png("I;16", colour=30_000)),
    "one bit": ("mark.png", png("1")),
    "one pixel": ("mark.png", png("RGB", (1, 1))),
    "wide": ("mark.png", png("RGB", (3000, 300))),
    "animated": ("mark.png", png("RGB", save_all=True, append_images=[Image.new("RGB", (60, 40), "red")])),
}
"""Name -> file name and content."""
