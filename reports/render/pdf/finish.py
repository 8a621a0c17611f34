"""Finishing a PDF: what PDF/A-2a and PDF/UA-1 ask for beyond tags, and bytes that depend on the content alone."""

import re
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from PIL import ImageCms

from reports.model.attachment import Attachment
from reports.render.data import render_json
from reports.render.pdf.file_checks import check_file
from reports.render.pdf.streams import save
from reports.render.pdf.xmp import XMP

_CREATOR = "make-pack"
_NO_CHARACTER = re.compile(rb"^<[0-9A-F]{2}> <0000>\n", re.MULTILINE)
_CHARACTER = re.compile(rb"^<[0-9A-F]{2}> <[0-9A-F]{4,}>$", re.MULTILINE)
_COUNT = re.compile(rb"^\d+ beginbfchar", re.MULTILINE)


def finish(raw: bytes, title: str, author: str, language: str, attachment: Attachment | None = None) -> bytes:
    """The same pages with metadata (ISO 19005-2, 6.6), an output intent (6.2.3) and clean character maps (6.2.11.7).

    With a file inside, which the second part does not allow, it keeps to the third (ISO 19005-3, 6.8).
    """
    with pikepdf.open(BytesIO(raw)) as pdf:
        _clean_character_maps(pdf)
        _describe(pdf, title, author, language, part=3 if attachment else 2)
        if attachment:
            _attach(pdf, attachment)
        profile = pdf.make_stream(_srgb(), {"/N": 3})
        pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(_intent(profile))])
        check_file(pdf)
        return save(pdf)


def _describe(pdf: pikepdf.Pdf, title: str, author: str, language: str, part: int) -> None:
    """Say the same in the document's information and in its metadata, and nothing of the time."""
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo["/Title"] = title
    pdf.docinfo["/Author"] = author
    pdf.docinfo["/Creator"] = _CREATOR
    values = {"title": title, "author": author, "creator": _CREATOR, "language": language, "part": str(part)}
    xmp = XMP.format_map({name: escape(value) for name, value in values.items()})
    pdf.Root.Metadata = pdf.make_stream(xmp.encode(), {"/Type": pikepdf.Name.Metadata, "/Subtype": pikepdf.Name.XML})
    pdf.Root.Lang = pikepdf.String(language)


def _attach(pdf: pikepdf.Pdf, attachment: Attachment) -> None:
    """Put a file inside, tied to the document as the data that it shows."""
    day = f"D:{attachment.day:%Y%m%d}000000Z"
    pdf.attachments[attachment.name] = pikepdf.AttachedFileSpec(
        pdf,
        render_json(attachment.data),
        filename=attachment.name,
        description=attachment.description,
        mime_type="application/json",
        relationship=pikepdf.Name.Data,
        creation_date=day,
        mod_date=day,
    )
    pdf.Root.AF = pikepdf.Array([pdf.attachments[attachment.name].obj])


def _clean_character_maps(pdf: pikepdf.Pdf) -> None:
    """The library maps the place of a missing glyph to U+0000, which no character map may do."""
    fonts = {font.objgen: font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
    for item in fonts.values():
        if "/ToUnicode" in item:
            mapped = _NO_CHARACTER.sub(b"", item.ToUnicode.read_bytes())
            count = len(_CHARACTER.findall(mapped))
            item.ToUnicode.write(_COUNT.sub(b"%d beginbfchar" % count, mapped))


def _intent(profile: pikepdf.Stream) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        Info="sRGB",
        DestOutputProfile=profile,
    )


@cache
def _srgb() -> bytes:
    """The sRGB profile, without the date and the number that a new one is given each time."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes.fromhex("07d000010001000000000000")
    profile[84:100] = bytes(16)
    return bytes(profile)
