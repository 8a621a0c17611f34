"""Which characters a brand's documents cannot show."""

import unicodedata
from collections.abc import Set as AbstractSet

from reports.model.brand import Brand
from reports.render.fallback import fallback_faces


def unprintable(brand: Brand, characters: AbstractSet[str]) -> frozenset[str]:
    """Those of some characters (composed, Unicode form NFC) that are printed as a replacement, or not at all.

    Spaces, joiners and marks of direction are no loss; control characters never have a glyph.
    """
    asked = {one for one in characters if not _has_no_glyph(one)}
    controls = frozenset(one for one in asked if unicodedata.category(one) == "Cc")
    # Its library takes a while to load, and most texts keep to what every typeface has.
    from reports.render.brand.variable import characters as characters_of

    own = [characters_of(face.file) for face in brand.typeface.values()]
    left = asked - frozenset.intersection(*own)
    if left:
        left -= characters_of(fallback_faces()["regular"].file)
    return controls | left


def _has_no_glyph(character: str) -> bool:
    category = unicodedata.category(character)
    return character.isspace() or category in ("Cf", "Zs") or "\ufe00" <= character <= "\ufe0f"
