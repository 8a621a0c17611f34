"""The page of a brand: its size, and how strong its rules are. Points throughout."""

from reports.render.brand.file import BrandFile

PAGES = {"A4": (595.276, 841.890), "A3": (841.890, 1190.551)}
"""Width and height, upright (ISO 216)."""

_USUAL = {"page": "A4", "orientation": "landscape"}
_ORIENTATIONS = ("landscape", "portrait")

LINES = {"hair": (0.4, 0.25, 2.0), "heading": (0.0, 0.0, 6.0), "band": (0.0, 0.0, 24.0)}
"""Name of a line -> its usual width, and the least and the greatest that look right."""


def read_page(file: BrandFile) -> tuple[float, float]:
    """Width and height after orientation. Raises PackError for a page that is not known."""
    size, orientation = (str(file.settings.get(key, usual)) for key, usual in _USUAL.items())
    if size not in PAGES or orientation not in _ORIENTATIONS:
        file.wrong(
            f"asks for a page that is not known: {size}, {orientation}.",
            f"Set page to one of {', '.join(PAGES)}, and orientation to {' or '.join(_ORIENTATIONS)}.",
        )
    short, long = PAGES[size]
    return (short, long) if orientation == "portrait" else (long, short)


def read_lines(file: BrandFile) -> tuple[float, float, float]:
    """Widths of thin rules, of the rule above a section's heading, and of the band along the edge of the page.

    Raises PackError for a width that is no number, or out of bounds.
    """
    given = file.table("lines")
    file.only(given, LINES, "a line")
    widths = []
    for line, (usual, least, greatest) in LINES.items():
        width = given.get(line, usual)
        if isinstance(width, bool) or not isinstance(width, int | float) or not least <= width <= greatest:
            file.wrong(
                f"has a line that is not understood: {line} = {width!r}.",
                f"Give its width in points, {least:g} to {greatest:g}, without quotation marks: {line} = {usual:g}.",
            )
        widths.append(float(width))
    return widths[0], widths[1], widths[2]
