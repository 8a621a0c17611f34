"""Marks as words on a sheet: a shape as a letter, then the word. The word carries the meaning."""

from reports.model.document import Mark
from reports.model.rules import Shape

LETTERS = {
    Shape.DISC: "●",
    Shape.RING: "○",
    Shape.DIAMOND: "◇",
    Shape.CROSS: "✕",
    Shape.STAR: "★",
    Shape.BAR: "▬",
    Shape.ARROW_UP: "↗",
    Shape.ARROW_LEVEL: "→",
    Shape.ARROW_DOWN: "↘",
    Shape.SQUARE: "■",
    Shape.TRIANGLE: "▲",
    Shape.NONE: "",
}
"""A letter for every shape; each differs from the others in grey."""


def mark_text(mark: Mark) -> str:
    """Shape and word: "✕ Off target"."""
    return f"{LETTERS[mark.shape]} {mark.text}".strip()
