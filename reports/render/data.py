"""Open data: JSON and CSV files. Everything in them is final; only the file's form is decided here."""

import csv
import io
import json

from reports.model.data_table import DataTable
from reports.model.pack import Json

_MARK = "utf-8-sig"
"""UTF-8 with the mark by which Excel knows it."""


def render_json(content: Json) -> bytes:
    """A JSON file: UTF-8, in the order given, indented by two, with a last line feed.

    Raises ValueError for NaN and infinity, which JSON does not know.
    """
    text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode("utf-8", "replace")


def render_csv(table: DataTable) -> bytes:
    """A CSV file by RFC 4180: a header, a row a line, lines ended by CR LF; UTF-8 with a mark for Excel."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows(table.rows)
    return target.getvalue().encode(_MARK, "replace")
