"""JSON and CSV files."""

import csv
import io
import json

import pytest

from reports.model.data_table import DataTable
from reports.render.data import render_csv, render_json


def test_json_keeps_order_letters_and_ends_with_a_line_feed() -> None:
    content = render_json({"organisation": "Cyngor Tŵr", "as_at": None, "actual": 92.4, "a": [True, 1]})
    assert content.decode("utf-8").splitlines()[1] == '  "organisation": "Cyngor Tŵr",'
    assert content.endswith(b"}\n")
    assert list(json.loads(content)) == ["organisation", "as_at", "actual", "a"]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_json_refuses_what_it_cannot_say(value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        render_json({"actual": value})


def test_csv_is_read_back_as_it_was() -> None:
    rows = (("LPI 1", 'Days "lost", all staff\nper head', "7.92"), ("LPI 2", "'=1+1", ""))
    content = render_csv(DataTable("measures", ("ref", "title", "actual"), rows))
    assert content.startswith(b"\xef\xbb\xbfref,title,actual\r\n")
    assert content.endswith(b"\r\n")
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert read == [["ref", "title", "actual"], *map(list, rows)]


def test_csv_without_rows_has_its_header() -> None:
    assert render_csv(DataTable("risks", ("ref",), ())) == b"\xef\xbb\xbfref\r\n"
