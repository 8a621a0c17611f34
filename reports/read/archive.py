"""The archive that .xlsx, .xlsm, .xlsb and .ods are: looked through before any library opens it.

Refused are bombs (by size, parts and tags), entities, endless tokens, and names that mean to leave the archive. Nothing
is ever unpacked to the disk.
"""

import re
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from reports.read import limits
from reports.read.refusal import NOT_A_WORKBOOK, too_much, unreadable

CHUNK = 256 * 1024
"""Bytes read at a time."""

_END = b"PK\x05\x06"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SHEETS = re.compile(r"(^|/)worksheets/[^/]+\.xml$", re.IGNORECASE)
_TEXT = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00")
_ENCRYPTED_FLAG = 0x1


def look_through(path: Path) -> None:
    """Look through an archive. Raises Refusal where it asks too much or is no honest workbook."""
    _check_contents_list(path)
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if len(parts) > limits.MOST_PARTS:
            raise too_much(f"{limits.MOST_PARTS:,} parts a workbook")
        if sum(part.file_size for part in parts) > limits.LARGEST_CONTENT:
            raise too_much(f"{limits.LARGEST_CONTENT // 2**20} MB a file once unpacked")
        _check_names(parts)
        shared = sum(_check_part(archive, part) for part in parts if not part.is_dir())
    if shared > limits.MOST_SHARED_TAGS:
        raise too_much(f"{limits.MOST_SHARED_TAGS:,} XML tags outside the sheets")


def chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """A part in pieces that end with a tag. Raises Refusal over a token without end."""
    rest = b""
    while piece := stream.read(CHUNK):
        rest += piece
        cut = rest.rfind(b">") + 1
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        if len(rest) > limits.LONGEST_TOKEN:
            raise too_much(f"{limits.LONGEST_TOKEN // 2**20} MB between two XML tags")
    yield rest


def _check_contents_list(path: Path) -> None:
    """The list of parts is bounded before zipfile makes an object of each."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - 66_000))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 16:
        raise unreadable(NOT_A_WORKBOOK)
    (listed,) = struct.unpack("<I", tail[at + 12 : at + 16])
    if listed > limits.LARGEST_CONTENTS_LIST:
        raise too_much(f"{limits.MOST_PARTS:,} parts a workbook")


def _check_names(parts: list[zipfile.ZipInfo]) -> None:
    """No part leaves the archive, none stands in it twice, and none is encrypted."""
    for part in parts:
        steps = part.filename.replace("\\", "/").split("/")
        if ".." in steps or part.filename.startswith("/") or ":" in steps[0]:
            raise unreadable("a part of it has a name that leads out of the workbook")
        if part.flag_bits & _ENCRYPTED_FLAG:
            raise unreadable("a part of it is encrypted")
    if max(Counter(part.filename.casefold() for part in parts).values(), default=0) > 1:
        raise unreadable("two of its parts have the same name")


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Read a part to its end (which proves its checksum) and count its XML tags; 0 for a sheet and what is no XML."""
    is_sheet = bool(_SHEETS.search(part.filename)) or part.filename == "content.xml"
    tags = 0
    with archive.open(part) as stream:
        start = stream.read(4)
        if not start.lstrip().startswith(_TEXT):
            while stream.read(CHUNK):
                pass
            return 0
        if not is_sheet and part.file_size > limits.LARGEST_PART:
            raise too_much(f"{limits.LARGEST_PART // 2**20} MB a part")
        for piece in chunks(stream):
            if _DECLARES.search(piece.replace(b"\x00", b"")):  # UTF-16 writes zeros between the letters
                raise unreadable("it declares XML entities, which no spreadsheet writes")
            tags += piece.count(b"<")
    if part.filename.casefold().endswith("styles.xml") and tags > limits.MOST_STYLE_TAGS:
        raise too_much(f"{limits.MOST_STYLE_TAGS:,} XML tags of styles")
    return 0 if is_sheet else tags
