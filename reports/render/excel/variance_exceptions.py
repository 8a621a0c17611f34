"""What is to be looked at: measures off target and budget variances, in one table that can be filtered."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.model.document import Run, Shown
from reports.model.variance_book import VarianceBook, VarianceBudget
from reports.model.variance_measure import VarianceMeasure
from reports.render.excel.formats import Line, Style
from reports.render.excel.live import Places, put_headings
from reports.render.excel.sheet import Sheet
from reports.render.excel.variance_budget import BudgetSheet
from reports.render.excel.variance_measures import MeasuresSheet
from reports.render.excel.variance_summary import put_reference
from reports.render.excel.widths import widened

PLACES = Places(
    (
        *("department", "record", "item", "group", "unit", "planned", "reached", "variance", "variance_percent"),
        *("judgement", "status", "materiality_reason", "direction", "explanation"),
    )
)
_WIDTHS = (12.0, 12.0, 40.0, 28.0, 10.0, 14.0, 14.0, 14.0, 12.0, 14.0, 16.0, 40.0, 16.0, 48.0)
_FIGURES = ("planned", "reached", "variance", "variance_percent")
_OF_MEASURE = {"planned": "target", "reached": "actual", "variance": "variance", "variance_percent": "variance_percent"}
_BY_OUTTURN = {
    "planned": "annual",
    "reached": "forecast",
    "variance": "outturn_variance",
    "variance_percent": "outturn_variance_percent",
}
_TO_DATE = {"planned": "profile", "reached": "actual", "variance": "variance", "variance_percent": "variance_percent"}
_ROW = Style(line=Line.ROW)


def exception_widths(figure: float) -> list[float]:
    """Words as wide as they usually are; figures at least as wide as given."""
    return widened(_WIDTHS, PLACES.keys, _FIGURES, figure)


@dataclass(frozen=True)
class _Exception:
    """One row."""

    words: dict[str, str]
    figures: dict[str, tuple[str, Shown]]
    """Column -> the cell in which the figure stands, and the figure."""
    formulas: dict[str, tuple[str, str]]
    """Column -> the cell in which a word stands, and the word."""
    is_money: bool = False
    """Whether it is a budget line."""


def put_exceptions(
    sheet: Sheet, book: VarianceBook, measures: MeasuresSheet | None, budget: BudgetSheet | None
) -> None:
    """A row each; their figures and words are references to the sheets on which they are worked out."""
    found = [*_of_measures(book, measures), *_of_budget(book, budget)]
    if not found:
        sheet.put_paragraph((Run(book.words["exceptions_none"]),), Style())
        return
    top = sheet.row
    put_headings(sheet, PLACES, _FIGURES, book.words)
    for one in found:
        for key, text in one.words.items():
            sheet.put_text(sheet.row, PLACES.column[key], text, _ROW)
        for key, (address, shown) in one.figures.items():
            brackets = book.has_brackets and one.is_money
            put_reference(sheet, PLACES.column[key], address, shown, _ROW, brackets=brackets)
        for key, (address, text) in one.formulas.items():
            sheet.put_formula(sheet.row, PLACES.column[key], f"={address}", text, _ROW)
        sheet.end_row()
    sheet.worksheet.autofilter(top, 0, sheet.row - 1, len(PLACES.keys) - 1)


def _of_measures(book: VarianceBook, sheet: MeasuresSheet | None) -> Iterator[_Exception]:
    for index, measure in enumerate(book.measures):
        if measure.is_exception and sheet:
            yield _measure(book, measure, sheet, index)


def _measure(book: VarianceBook, measure: VarianceMeasure, sheet: MeasuresSheet, index: int) -> _Exception:
    words = {
        "department": measure.department,
        "record": book.words["record_measure"],
        "item": f"{measure.ref}: {measure.title}",
        "group": measure.objective,
        "unit": measure.unit,
        "materiality_reason": book.words["not_weighed"],
        "direction": measure.direction,
        "explanation": measure.explanation,
    }
    figures = {key: (sheet.cell(index, own), getattr(measure, own)) for key, own in _OF_MEASURE.items()}
    formulas = {
        "judgement": (sheet.cell(index, "judgement"), measure.judgement),
        "status": (sheet.cell(index, "status"), measure.status.text),
    }
    return _Exception(words, figures, formulas)


def _of_budget(book: VarianceBook, sheet: BudgetSheet | None) -> Iterator[_Exception]:
    if sheet is None:
        return
    for block, rows in zip(book.blocks, sheet.rows, strict=True):
        for line, row in zip(block.lines, rows, strict=True):
            if line.is_exception:
                yield _line(book, line, sheet, row)


def _line(book: VarianceBook, line: VarianceBudget, sheet: BudgetSheet, row: int) -> _Exception:
    """By the variance that decides: of the year, or to date where the year's is projected or not known."""
    by_date = line.is_projected or line.outturn_variance.value is None
    own = _TO_DATE if by_date and line.variance.value is not None else _BY_OUTTURN
    words = {
        "department": line.department,
        "record": book.words["record_budget"],
        "item": line.service,
        "group": line.kind,
        "unit": line.unit,
        "materiality_reason": line.materiality_reason,
        "direction": line.movement,
        "explanation": line.explanation,
    }
    figures = {key: (sheet.cell(row, name), getattr(line, name)) for key, name in own.items()}
    formulas = {
        "judgement": (sheet.cell(row, "judgement"), line.judgement),
        "status": (sheet.cell(row, "materiality"), line.materiality),
    }
    return _Exception(words, figures, formulas, is_money=True)
