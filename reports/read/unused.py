"""Headings of pack.toml that no sheet has: a slip of the pen there would change nothing, and nobody would notice."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from reports.model.cell import Source
from reports.model.finding import Problem
from reports.model.layout import SheetLayout, Why
from reports.read.headings import plain

_ALIKE = 0.8
"""How much alike two headings are where one may be meant for the other, from 0 to 1."""


def unused_headings(headings: Mapping[str, str], layouts: Sequence[SheetLayout]) -> Iterator[Problem]:
    """A problem for each heading of pack.toml that gave no column its meaning; with one that is much like it."""
    columns = [column for layout in layouts for table in layout.tables for column in table.columns]
    used = [plain(column.heading) for column in columns if column.why is Why.PACK_TOML]
    unknown = {plain(column.heading): column.heading for column in columns if column.why is Why.UNKNOWN}
    for heading in headings:
        key = plain(heading)
        if not any(one.endswith(key) for one in used):  # the lower of two levels is enough
            close = get_close_matches(key, unknown, n=1, cutoff=_ALIKE)
            nearest = unknown[close[0]] if close else ""
            yield Problem("F162", Source("pack.toml", "", ""), seen=heading, details={"nearest": nearest})
