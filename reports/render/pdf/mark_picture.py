"""A brand's mark as a PNG: any kind of it, made into plain opaque colours on white."""

import warnings
from pathlib import Path

from PIL import Image

_LARGEST = 10_000_000
"""Bytes of the file."""
_PIXELS = 16_000_000
"""Of a picture that is opened at all: what 4,000 pixels a side come to."""
_SIDE = 1200
"""Pixels of the longer side that are kept: sharp on paper at any size that a page shows it in."""
_LONGEST = 12.0
"""Of one side of a mark, in lengths of the other."""


def refuse_strips(wide: float, high: float) -> None:
    """Raise ValueError for a mark that would be a hair's breadth on a page."""
    if max(wide, high) > _LONGEST * min(wide, high):
        raise ValueError(f"one side of it is more than {_LONGEST:g} times the other")


def read_picture(path: Path) -> Image.Image:
    """The picture in RGB, what is transparent made white. Raises ValueError, or OSError, where it cannot be used."""
    if path.stat().st_size > _LARGEST:
        raise ValueError(f"the file is larger than {_LARGEST // 1_000_000} MB")
    try:
        with warnings.catch_warnings():
            # Its size is looked at below, before any pixel of it is.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=["PNG"]) as picture:
                wide, high = picture.size
                if wide * high > _PIXELS:
                    raise ValueError(f"it has {wide:,} by {high:,} pixels, more than {_PIXELS:,} in all")
                refuse_strips(wide, high)
                return _plain(picture)
    except Image.DecompressionBombError as fault:
        raise ValueError(f"it has more than {_PIXELS:,} pixels") from fault
    except (OSError, SyntaxError, EOFError) as fault:
        raise ValueError("it is damaged, or not a PNG") from fault


def _plain(picture: Image.Image) -> Image.Image:
    """On white, without transparency, no larger than a page can show."""
    picture.load()
    if picture.mode.startswith("I"):
        # Sixteen bits of grey: the library would cut them off at eight, not scale them.
        picture = picture.convert("I").point(lambda value: value / 257).convert("L")
    full = picture.convert("RGBA")
    ground = Image.new("RGBA", full.size, "white")
    flat = Image.alpha_composite(ground, full).convert("RGB")
    flat.thumbnail((_SIDE, _SIDE))
    return flat
