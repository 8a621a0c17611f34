"""Draw the pictures of docs/brand.md from real pages: those of two shipped plans, in each brand.

Run it from anywhere, without arguments, after a change of how pages look; it needs the packages of the tests. It
writes docs/brand-*.png and nothing else.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pymupdf
from PIL import Image, ImageDraw, ImageFont

from reports.pipeline import build
from reports.render.fallback import fallback_faces
from reports.settings import Request

DOCS = Path(__file__).parent
ROOT = DOCS.parent
DPI = 66
GAP = 14
PAPER = "#D9D9D9"
LABEL = "#A0261B"
MARGIN = 33
"""Points from the right edge of a page to where its words end."""
LABELLED = {
    "typeface, [colours] accent": ("Chief Executive", 0),
    "strapline": ("Open water, plain words", 0),
    "[lines] heading": ("Measures:", -6),
    "[colours] ink": ("Two of the", 0),
    "footer": ("Performance and Improvement", 0),
}
"""Setting -> words of the page at which it shows, and how far above them, in points."""


def main() -> None:
    """Write every picture."""
    with TemporaryDirectory() as folder:
        civic = _pages("wigan-2008-09", "civic", "CES", Path(folder))
        harbour = _pages("winchester-2004-05", "harbour", "CX", Path(folder))
        ours = _pages("wigan-2008-09", "ours", "CES", Path(folder), _own_brand(Path(folder)))
        _save("brand-shipped", _beside([_picture(civic, 0), _picture(harbour, 0), _picture(harbour, 1)]))
        _save("brand-grey", _beside([_picture(one, page).convert("L") for one, page in ((civic, 1), (harbour, 2))]))
        _save("brand-settings", _labelled(harbour, 1))
        _save("brand-ours", _beside([_picture(ours, 0), _picture(ours, 1)]))


def _own_brand(folder: Path) -> Path:
    """The brand that docs/brand.md makes step by step."""
    own = folder / "templates" / "brands" / "ours"
    shutil.copytree(ROOT / "templates" / "brands" / "civic", own)
    settings = (own / "brand.toml").read_text(encoding="utf-8")
    changes = {'"#12436D"': '"#5B2A6E"', '"#F2F4F6"': '"#F6F2F8"', 'strapline = ""': 'strapline = "Plain figures"'}
    changes |= {"cover = false": "cover = true", 'contact = ""': 'contact = "performance@example.gov.uk"'}
    for old, new in changes.items():
        settings = settings.replace(old, new)
    (own / "brand.toml").write_text(settings, encoding="utf-8")
    mark = (own / "mark.svg").read_text(encoding="utf-8")
    (own / "mark.svg").write_text(mark.replace("#12436D", "#5B2A6E"), encoding="utf-8")
    return folder / "templates"


def _pages(plan: str, brand: str, department: str, folder: Path, templates: Path | None = None) -> pymupdf.Document:
    """A department's scorecard of the third quarter."""
    outputs = folder / f"{plan}-{brand}"
    places = tuple(place for place in (templates, ROOT / "templates") if place)
    request = Request(
        3, ROOT / "inputs" / plan, outputs, places, departments=(department,), formats=("pdf",), brand=brand
    )
    build(request, lambda *_: None)
    return pymupdf.open(next(outputs.rglob(f"{department.lower()}-scorecard-*.pdf")))


def _picture(document: pymupdf.Document, page: int) -> Image.Image:
    pixels = document[page].get_pixmap(dpi=DPI)
    return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)


def _beside(pictures: list[Image.Image]) -> Image.Image:
    """Pages side by side on grey, aligned at their heads."""
    width = sum(picture.width + GAP for picture in pictures) + GAP
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures) + 2 * GAP), PAPER)
    left = GAP
    for picture in pictures:
        sheet.paste(picture, (left, GAP))
        left += picture.width + GAP
    return sheet


def _labelled(document: pymupdf.Document, page: int) -> Image.Image:
    """A page with the names of settings where they show."""
    sheet = _beside([_picture(document, page)])
    room = Image.new("RGB", (sheet.width + 190, sheet.height), "white")
    room.paste(sheet, (0, 0))
    draw, font = ImageDraw.Draw(room), ImageFont.truetype(str(fallback_faces()["regular"].file), 12)
    scale = DPI / 72
    for label, (words, above) in LABELLED.items():
        place = document[page].search_for(words)[0]
        y = GAP + scale * ((place.y0 + place.y1) / 2 + above)
        draw.line([(GAP + scale * (document[page].rect.width - MARGIN), y), (sheet.width + 4, y)], fill=LABEL)
        draw.text((sheet.width + 8, y - 7), label, fill=LABEL, font=font)
    draw.line([(GAP + 6, sheet.height - GAP - 80), (sheet.width + 4, sheet.height - GAP - 80)], fill=LABEL)
    draw.text((sheet.width + 8, sheet.height - GAP - 87), "[lines] band", fill=LABEL, font=font)
    return room


def _save(name: str, picture: Image.Image) -> None:
    """Few colours keep the file small; nothing on these pages has many."""
    picture.convert("RGB").quantize(128).save(DOCS / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
