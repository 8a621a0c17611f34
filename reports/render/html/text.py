"""Text on its way into a page: hostile until it has been through here and the template engine's escaping."""

import re

from markupsafe import Markup

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters; tabs and line feeds stay
    "\u202a-\u202e\u2066-\u2069"  # overrides of the writing direction
    "\ud800-\udfff\ufffe\uffff\ufeff]"  # what no page can hold
)
_NOT_IN_A_FAMILY = re.compile(r"[^\w -]")


def finalised(value: object) -> object:
    """A value that a template prints, without what cannot be printed."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNPRINTABLE.sub("", value)
    return value


def font_family(name: str) -> Markup:
    """The name of a typeface as a style sheet writes it; nothing in it can end the rule."""
    return Markup('"{}"').format(_NOT_IN_A_FAMILY.sub("", name))
