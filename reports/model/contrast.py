"""The contrast of two colours, by which words can be read or not (WCAG 2.2, success criterion 1.4.3)."""

LEAST_CONTRAST = 4.5
"""Of text on its ground, to 1."""
WHITE = "#FFFFFF"


def contrast(first: str, second: str = WHITE) -> float:
    """Contrast ratio of two colours such as "#12436D", from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_text(ratio: float) -> str:
    """A ratio for a message: cut, not rounded, since 4.49 must not be printed as the 4.5 that it misses."""
    return f"{int(ratio * 10) / 10}:1"


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
