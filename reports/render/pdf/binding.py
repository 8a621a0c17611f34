"""What the end of a line never parts: a ref, a date, a figure and its unit. Their spaces stay spaces for a search."""

import re

_SPACES = re.compile(r"( +|\n)")
_BOUND = re.compile(
    r"\b\d{1,2} [^\W\d_]{3,9} \d{4}\b"  # 1 Apr 2009
    r"|\b[A-Z]\w{0,8} \d[\w/.–-]*"  # HRD 40, March 2010, Q3 2007/08
    r"|\d[\d.,/]*%? [^\W\d_]{1,9}\b"  # 212 days, −4.5 pp, 31 March
)
_KEPT = "\0"
"""Stands for a space at which no line ends; clean text has none."""


def pieces(text: str, *, is_loose: bool = False) -> list[str]:
    """Words and what is between them in turn, spaces or a line feed; a word may hold spaces unless it `is_loose`.

    A word that does not fit its line whole is asked for again, loose.
    """
    if is_loose:
        return _SPACES.split(text)
    kept = _BOUND.sub(_keep, text)
    return [piece.replace(_KEPT, " ") for piece in _SPACES.split(kept)]


def _keep(found: re.Match[str]) -> str:
    return found.group().replace(" ", _KEPT)
