"""Contrast of a band's colour on white (WCAG 2)."""

CONTRAST = 4.5
"""Least contrast of a band's colour on white (WCAG 2 AA)."""


def contrast_on_white(colour: str) -> float:
    """Contrast ratio of a colour ("#1F7A70") on white, 1 to 21."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
