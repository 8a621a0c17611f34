"""What sections draw, by hand, with invented figures."""

from decimal import Decimal

from pdf_pieces import ON

from reports.model.chart import ChartForecast
from reports.model.drawn import Bar, BarChart, MatrixBand, MatrixRisk, RiskMatrix, TimeLine
from reports.model.rules import Shape

AHEAD = ChartForecast(1, "Q4", Decimal("24.1"), Decimal("22.9"), Decimal("25.3"), "Projected 24.1 (22.9 to 25.3)")


def time_line(place: int) -> TimeLine:
    told = "The task runs from 1 April 2008 to 31 December 2008. It is half complete."
    done = 0.7 if place % 4 == 2 else None
    return TimeLine(told, 0.05 * (place % 5), 0.75, 0.9 if place % 4 == 3 else None, 0.5, done, 0.75, False, ON.colour)


def bars() -> BarChart:
    entries = (("Benefits", 214, True), ("Revenues", 35, True), ("Contact centre", -60, False))
    made = tuple(Bar(name, Decimal(value), f"{value:+}", is_adverse) for name, value, is_adverse in entries)
    told = "Bar chart of variances: Benefits 214 over, Revenues 35 over, Contact centre 60 under."
    return BarChart("Benefits is forecast furthest over: £214k", "Forecast variance, £000.", told, made)


def matrix() -> RiskMatrix:
    bands = (
        MatrixBand("Low, 1 to 4", Shape.DISC, "#1F7A70"),
        MatrixBand("Medium, 5 to 12", Shape.DIAMOND, "#B4530A"),
        MatrixBand("High, 15 to 25", Shape.TRIANGLE, "#801650"),
    )
    steps = range(1, 6)
    cells = tuple(tuple(0 if a * b < 5 else 1 if a * b < 13 else 2 for b in steps) for a in steps)
    arrows = (Shape.ARROW_UP, Shape.ARROW_LEVEL, Shape.ARROW_DOWN, Shape.NONE)
    risks = tuple(MatrixRisk(f"R{n}", 1 + n % 5, 1 + n // 2 % 5, arrows[n % 4]) for n in range(1, 10))
    crowded = tuple(MatrixRisk(f"R1{n}", 4, 4, Shape.ARROW_LEVEL) for n in range(6))
    told = "Risk matrix: most risks are medium, and eight are high."
    return RiskMatrix(
        "Where the risks stand", "Refs in cells.", told, "Likelihood", "Impact", bands, cells, (*risks, *crowded)
    )
