"""Words of scripts that run from right to left: joined, and put in the order in which a page shows them.

A text stays in its logical order until a line of it is printed (Unicode Standard Annex 9: lines are broken first, and
then put in order). A line without a letter that runs from left to right is ordered from right to left as a whole.
"""

import re
import unicodedata

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_JOINED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_ISOLATES = re.compile("[\u2066-\u2069]")
"""Marks of direction that the library does not know, and that have no shape of their own."""
_NO_CHARACTER = "□"
"""Stands for a code that Unicode has given to no character: nobody knows which way it runs, and no font has it."""


def runs_right_to_left(text: str) -> bool:
    """Whether a text holds a character of such a script."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text))


def in_joined_forms(text: str) -> str:
    """The text with its Arabic letters in the forms that their neighbours give them, still in logical order."""
    if not _ARABIC.search(text):
        return text
    # Loaded only where a document needs it.
    from arabic_reshaper import ArabicReshaper

    settings = {"delete_harakat": False, "support_zwj": True}
    return str(ArabicReshaper(settings).reshape(text))


def as_shown(text: str) -> str:
    """A line's words in the order in which they stand on the page, from left to right."""
    from bidi.algorithm import get_display

    text = _ISOLATES.sub("", text)
    ways = [unicodedata.bidirectional(character) for character in text]
    known = "".join(character if way else _NO_CHARACTER for character, way in zip(text, ways, strict=True))
    return str(get_display(known, base_dir="L" if "L" in ways else "R"))


def as_spoken(text: str) -> str:
    """The words as they are spelt: in logical order, without joined forms."""
    return _JOINED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
