"""The CSV tables of the open data: the lists of pack.json, flat, a row each, every figure with its reason beside it."""

from collections.abc import Iterator
from decimal import Decimal

from pandas import DataFrame

from reports.compose.open_figures import JsonObject
from reports.compose.table_columns import COLUMNS
from reports.model.data_table import DataTable
from reports.model.pack import Json
from reports.wording import Wording

_FIGURE = {"value", "text", "reason"}
_CODE = {"code", "text", "reason"}
_LISTS = ("measures", "tasks", "budget", "risks")
_LEFT_OUT = ("sources", "history", "milestones", "points", "others", "benchmarks")
_MAY_BE_NULL = ("commentary", "signals", "interval", "change", "trend", "after_year", "scores")
_REASON = "_reason"
_FORMULA_STARTS = ("=", "+", "-", "@")


def compose_tables(pack: JsonObject, wording: Wording) -> tuple[DataTable, ...]:
    """measures, tasks, budget and risks of all departments, from pack.json.

    A figure `actual` becomes the columns `actual` and `actual_reason`; a code `status` the columns `status` and
    `status_reason`; histories, milestones and cells are in pack.json only. A figure is a number or nothing, for those
    who read it by machine; where it is nothing, its reason says why, that it does not apply included.
    """
    absent = wording.say("missing.long.not_applicable")
    return tuple(_table(pack, name, absent) for name in _LISTS)


def csv_text(value: Json) -> str:
    """A value as a CSV cell; an empty text for none. Text that a spreadsheet would run gets a leading apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return format(Decimal(str(value)), "f")
    return _harmless(str(value))


def _table(pack: JsonObject, name: str, absent: str) -> DataTable:
    """One table. Its columns are the same in every pack, whatever the departments submitted."""
    rows = [{"department": code, **dict(flat(item))} for code, item in items_of(pack, name)]
    with_reason = [column for column in COLUMNS[name] if f"{column}{_REASON}" in COLUMNS[name]]
    for row in rows:
        row |= {f"{one}{_REASON}": absent for one in with_reason if not row.get(one) and not row.get(f"{one}{_REASON}")}
    frame = DataFrame(rows, columns=list(COLUMNS[name]), dtype=object).fillna("")
    return DataTable(name, COLUMNS[name], tuple(tuple(row) for row in frame.itertuples(index=False, name=None)))


def items_of(pack: JsonObject, name: str) -> Iterator[tuple[str, JsonObject]]:
    """Department code and item; budget lines of earlier years follow those of the year."""
    lists = ("budget", "earlier_years_budget") if name == "budget" else (name,)
    for department in _objects(pack["departments"]):
        for part in lists:
            for item in _objects(department[part]):
                yield csv_text(department["code"]), item


def _objects(items: Json) -> list[JsonObject]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def flat(item: JsonObject, prefix: str = "") -> Iterator[tuple[str, str]]:
    """The columns of an item with their texts: `actual` and `actual_reason` for a figure, `status` for a code."""
    for key, value in item.items():
        name = f"{prefix}{key}"
        if key in _LEFT_OUT or (key in _MAY_BE_NULL and value is None):
            continue
        if isinstance(value, dict):
            yield from _object_columns(name, value)
        elif isinstance(value, list):
            yield name, csv_text("; ".join(str(part) for part in value))
        else:
            yield name, csv_text(value)


def _object_columns(name: str, value: JsonObject) -> Iterator[tuple[str, str]]:
    main = "value" if value.keys() >= _FIGURE else "code" if value.keys() >= _CODE else None
    if main is None:
        yield from flat(value, f"{name}_")
        return
    yield name, csv_text(value[main])
    for key, part in value.items():
        if key not in (main, "text"):
            yield f"{name}_{key}", csv_text(part)


def _harmless(text: str) -> str:
    is_risky = text.startswith(_FORMULA_STARTS) or (text[:1] != "" and ord(text[0]) < ord(" "))
    return f"'{text}" if is_risky and not _is_number(text) else text


def _is_number(text: str) -> bool:
    """Digits with a sign and a point at most: what a spreadsheet reads as a plain number."""
    digits = text[1:] if text[:1] in ("+", "-") else text
    return digits.replace(".", "", 1).isdecimal() and digits.isascii()
