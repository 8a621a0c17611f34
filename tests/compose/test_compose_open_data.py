"""pack.json and the CSV tables: unrounded, never blank without a reason, harmless in a spreadsheet."""

import copy
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from sample_department import sample, sample_findings
from small_budget import budget_line
from small_figures import DATE, WORDING
from small_pack import council, department, measure, task

from reports.compose import compose
from reports.compose.tables import csv_text, flat, items_of
from reports.model.budget import BudgetKind
from reports.model.codes import Status
from reports.model.data_table import DataTable
from reports.model.pack import Pack
from reports.model.value import Missing

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "pack.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def packed() -> Pack:
    return compose(council(sample()), sample_findings(), WORDING)


def measures() -> dict:
    return {one["ref"]: one for one in packed().open_data["departments"][0]["measures"]}


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("departments", [(), (department(),), (sample(),)], ids=["none", "empty", "full"])
def test_pack_json_follows_its_schema(departments) -> None:
    pack = compose(council(*departments), (), WORDING)
    VALIDATOR.validate(json.loads(json.dumps(pack.open_data, allow_nan=False)))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: one.pop("actual"),
        lambda one: one.update(surplus=1),
        lambda one: one["actual"].update(text=""),
        lambda one: one["actual"].update(value=None),
        lambda one: one["actual"].update(reason="No reason is needed."),
        lambda one: one["direction"]["short"].update(code="better"),
        lambda one: one.update(lower=one["target"]),
    ],
)
def test_the_schema_is_strict(spoil) -> None:
    pack = copy.deepcopy(packed().open_data)
    spoil(pack["departments"][0]["measures"][0])
    assert not VALIDATOR.is_valid(pack)


def test_a_measure_as_the_contract_has_it() -> None:
    one = measures()["NI 181"]
    assert one["actual"] == {"value": 24.6, "text": "24.6 days", "reason": None}
    assert one["target"]["value"] == 21
    assert one["variance"] == {"value": 3.6, "text": "+3.6 days", "reason": None, "unit": "days"}
    assert one["variance_percent"]["value"] == 17.142857
    assert one["favourable"] is False
    assert one["status"] == {"code": "off_target", "text": "Off target", "reason": None}
    assert one["direction"]["short"] == {
        "code": "worsened",
        "text": "Worsened",
        "against": "2008-09 Q2",
        "reason": None,
    }
    assert one["history"][1] == {"period": "2007-08 Q4", "value": None, "marker": None}
    assert one["sources"]["actual"] == ["actuals.xlsx › Actuals!F14"]
    assert one["commentary"]["cause"] == "Four assessor posts are vacant."
    assert "lower" not in one


def test_what_is_missing_says_why_in_a_sentence() -> None:
    one = measures()
    assert one["NI 14"]["target"] == {"value": None, "text": "no baseline", "reason": "There is no baseline yet."}
    assert one["NI 14"]["status"]["reason"] == "There is no baseline yet."
    assert one["UR 1"]["actual"]["reason"] == "No figure is expected before quarter 4."
    assert one["LPI 4"]["variance"]["reason"] == "There is no actual to compare."


def test_kinds_of_values() -> None:
    one = measures()
    assert one["CS 2"]["target"]["value"] == "2008-10-31"
    assert one["UR 1"]["target"]["value"] == "Well"
    assert one["LPI 17"]["history"][-1] == {"period": "2008-09 Q3", "value": 98.2, "marker": None}
    assert one["LPI 17"]["actual"] == {"value": 98.2, "text": "98.2% [p]", "reason": None}
    assert (one["LPI 9"]["lower"]["value"], one["LPI 9"]["upper"]["value"]) == (8, 12.5)


def test_money_keeps_its_unit_and_income_its_sign() -> None:
    one = packed().open_data["departments"][0]
    income = one["budget"][1]
    assert (income["kind"], income["unit"], income["actual"]["value"]) == ("income", "£000", -6765)
    assert income["variance"] == {"value": -1182, "text": "−1,182", "reason": None}
    assert income["adverse"] is False
    assert one["summary"]["budget"]["variance"]["value"] == 574


def test_lines_of_other_years_have_a_key_of_their_own() -> None:
    line = budget_line("Benefits", BudgetKind.EXPENDITURE, annual="5")
    pack = compose(council(replace(department(), earlier_budget=(line,))), (), WORDING)
    assert [one["service"] for one in pack.open_data["departments"][0]["earlier_years_budget"]] == ["Benefits"]
    assert pack.open_data["departments"][0]["budget"] == []


def test_counts_add_up() -> None:
    summary = packed().open_data["departments"][0]["summary"]
    for kind in ("measures", "tasks", "risks"):
        assert sum(summary[kind]["by_status"].values()) == summary[kind]["all"] >= summary[kind]["rated"]


def test_findings_are_listed_with_the_accepted_ones_apart() -> None:
    accepted = replace(sample_findings()[0], accepted="Checked.")
    found = compose(council(sample()), (*sample_findings(), accepted), WORDING).findings
    assert found["counts"] == {"error": 1, "warning": 0, "note": 2, "accepted": 1}
    assert found["findings"][0]["where"] == "actuals.xlsx › Actuals!F9"
    assert found["findings"][2]["department"] is None


def table(pack: Pack, name: str) -> list[dict[str, str]]:
    one: DataTable = next(one for one in pack.tables if one.name == name)
    return [dict(zip(one.header, row, strict=True)) for row in one.rows]


def test_a_csv_row_has_each_figure_with_its_reason() -> None:
    rows = {row["ref"]: row for row in table(packed(), "measures")}
    assert rows["NI 181"]["actual"] == "24.6"
    assert rows["NI 181"]["variance_unit"] == "days"
    assert rows["NI 181"]["direction_short_against"] == "2008-09 Q2"
    assert rows["NI 181"]["frameworks"] == "NIS; LAA"
    assert (rows["LPI 4"]["actual"], rows["LPI 4"]["actual_reason"]) == ("", "The return is due and has not come.")
    assert (rows["NI 181"]["lower"], rows["NI 181"]["lower_reason"]) == ("", "The figure does not apply.")
    assert [one.name for one in packed().tables] == ["measures", "tasks", "budget", "risks"]


@pytest.mark.parametrize("name", ["measures", "tasks", "budget", "risks"])
def test_nothing_that_can_have_a_reason_is_empty_without_one(name: str) -> None:
    rows = table(packed(), name)
    assert rows
    for row in rows:
        for column in row:
            if f"{column}_reason" in row:
                assert row[column] or row[f"{column}_reason"], (row["department"], column)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("@cmd", "'@cmd"),
        ("+44 1942", "'+44 1942"),
        ("-", "'-"),
        ("\tx", "'\tx"),
        ("-12.5", "-12.5"),
        ("+3", "+3"),
        ("plain", "plain"),
        (-1e-7, "-0.0000001"),
        (13.75, "13.75"),
        (True, "true"),
        (None, ""),
    ],
)
def test_text_that_a_spreadsheet_would_run_is_disarmed(value, text: str) -> None:
    assert csv_text(value) == text


def test_hostile_titles_are_disarmed_in_csv_and_kept_in_json() -> None:
    title = '=HYPERLINK("http://x")'
    one = measure("M 1", title=title, status=Status.ON_TARGET)
    pack = compose(council(department([one], [task("T 1", title, "overdue", 3)])), (), WORDING)
    assert table(pack, "measures")[0]["title"] == table(pack, "tasks")[0]["title"] == f"'{title}"
    assert pack.open_data["departments"][0]["measures"][0]["title"] == title


def test_a_date_that_is_not_due_yet_is_no_number() -> None:
    day = date(2009, 3, 31)
    one = measure("M 1", unit=DATE, target=day, actual=Missing.NOT_DUE, variance=Missing.NO_ACTUAL, status="not_due")
    made = compose(council(department([one])), (), WORDING).open_data["departments"][0]["measures"][0]
    assert made["actual"] == {"value": None, "text": "not due yet", "reason": "No figure is expected yet."}


def test_a_table_has_the_same_columns_whatever_was_submitted() -> None:
    empty = compose(council(department([])), (), WORDING)
    assert [one.header for one in empty.tables] == [one.header for one in packed().tables]
    assert [one.rows for one in empty.tables] == [(), (), (), ()]


def test_no_part_of_an_item_is_left_without_a_column() -> None:
    for table in packed().tables:
        for _, item in items_of(packed().open_data, table.name):
            assert {name for name, _ in flat(item)} <= set(table.header)
