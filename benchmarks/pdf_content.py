"""What the PDF benchmark prints: 600 measures with small charts and 300 headed paragraphs, the same for every tool."""

from dataclasses import dataclass

MEASURES = 600
PARAGRAPHS = 300

TITLE = "Customer and Support Services"
COLUMNS = ("Ref", "Measure", "Target", "Actual", "Variance", "Status", "Twelve quarters")
STATUSES = ("On target", "Within tolerance", "Off target")
COLOURS = ("#1F7A70", "#B4530A", "#801650")
TEXT = (
    "Two agency assessors started in January and cleared the oldest claims first; the backlog is expected to be gone "
    "by the end of March. Until then new claims take longer than planned, and complaints about the delay have risen. "
    "The service reviews its rota each week and reports the number of claims waiting to the panel."
)


@dataclass(frozen=True)
class Row:
    """A measure."""

    ref: str
    title: str
    target: str
    actual: str
    variance: str
    status: int
    history: tuple[float, ...]

    @property
    def alternative(self) -> str:
        """What its small chart shows."""
        return f"Twelve quarters, from {min(self.history):.1f} to {max(self.history):.1f}, {self.actual} at last."


def rows() -> list[Row]:
    """The measures, with figures that differ from row to row."""
    made = []
    for number in range(MEASURES):
        history = tuple(80 + (number * 7 + step * step * 3) % 19 + step * 0.1 for step in range(12))
        target = 90 + number % 5
        title = f"Measure {number + 1}: time to process benefit claims and changes that affect entitlement"
        variance = history[-1] - target
        sign = "+" if variance > 0 else "−"
        made.append(
            Row(
                f"LPI {number + 1}",
                title,
                f"{target:.1f}",
                f"{history[-1]:.1f}",
                f"{sign}{abs(variance):.1f}",
                number % 3,
                history,
            )
        )
    return made


def paragraphs() -> list[tuple[str, str]]:
    """Headings with their paragraph."""
    return [(f"Finding {number + 1}: claims wait longer", TEXT) for number in range(PARAGRAPHS)]
