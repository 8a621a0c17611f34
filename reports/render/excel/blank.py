"""A workbook to be filled in: headings, drop-down lists and hints, nothing else."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter

from reports.model.blank import BlankColumn, BlankSheet

LAST_ROW = 2000
"""Down to here the drop-down lists reach."""

_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date, so that the same sheets give the same bytes


def render_blank_workbook(sheets: Sequence[BlankSheet]) -> bytes:
    """The workbook of some sheets to be filled in."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"title": ", ".join(sheet.name for sheet in sheets), "created": _CREATED})
    header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        for index, column in enumerate(sheet.columns):
            page.write_string(0, index, column.heading, header)
            page.set_column(index, index, max(12, len(column.heading) + 2))
            rule = _rule(column)
            if rule:
                page.data_validation(1, index, LAST_ROW, index, rule)
    book.close()
    return target.getvalue()


def _rule(column: BlankColumn) -> dict[str, object]:
    """The drop-down list and hint of a column; empty where it has neither."""
    rule: dict[str, object] = {}
    if column.choices:
        # A stop would refuse a judgement's scale or a unit of the council's own: the list helps, the checks decide.
        rule |= {"validate": "list", "source": list(column.choices), "error_type": "information"}
    elif column.hint:
        rule["validate"] = "any"
    if column.hint:
        rule |= {"input_title": column.heading[:32], "input_message": column.hint[:255]}
    return rule
