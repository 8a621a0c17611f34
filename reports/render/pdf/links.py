"""Web and mail addresses in words: links that show where they lead."""

import re

from reports.render.pdf.lines import Stretch, Style

_ADDRESS = re.compile(r"https?://\S+|www\.[a-z0-9-]+\.[a-z]{2,}\S*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'\"’”»"


def with_links(text: str, style: Style, accent: str) -> tuple[Stretch, ...]:
    """Words in which web and mail addresses are links, in the accent colour, that show where they lead."""
    lowered = text.lower()
    if not ("@" in lowered or "www." in lowered or "://" in lowered):  # most words: there is nothing to look for
        return (Stretch(text, style),) if text else ()
    stretches, start = list[Stretch](), 0
    for found in _ADDRESS.finditer(text):
        linked = style._replace(colour=accent)
        address = found.group().rstrip(_TRAILING)
        stretches += [Stretch(text[start : found.start()], style), Stretch(address, linked, _target(address))]
        start = found.start() + len(address)
    stretches.append(Stretch(text[start:], style))
    return tuple(stretch for stretch in stretches if stretch.text)


def _target(address: str) -> str:
    if "://" in address:
        return address
    return f"mailto:{address}" if "@" in address else f"https://{address}"
