"""Values a row a period below a title that says target: "Ref, Period, Value" in a sheet named "Targets by quarter".

"Value" alone says neither target nor actual, and is taken for an actual only where nothing speaks of what is planned. A
title of which every word is known says target; one that only mentions a target or a plan leaves it open, and then the
column is not read.
"""

import re
from dataclasses import dataclass, replace

from reports.model.cell import TableKind
from reports.model.finding import Problem
from reports.model.layout import Why
from reports.read.columns import FIGURES, Column, Known
from reports.read.dating import titles_above
from reports.read.header import Header
from reports.read.patterns import Patterns, series_of
from reports.read.workbooks import RawSheet

_VALUES = {TableKind.TARGETS: "Target", TableKind.ACTUALS: "Actual"}
"""The column of values of a sheet that has a row a period."""


@dataclass(frozen=True)
class _Title:
    """What the words above a table say of its values."""

    text: str
    """The words; empty where none says anything."""
    kind: TableKind | None
    """What they say that the values are; None where they leave it open."""


def by_title(header: Header, sheet: RawSheet, after: int, known: Known) -> Header:
    """The header of a table of a row a period, with its values as the titles below row `after` have them."""
    if header.kind not in _VALUES or not header.has("Period"):
        return header
    if header.has(_VALUES[header.kind]):
        column = next(one for one in header.columns if one.name == _VALUES[header.kind] and one.meaning)
        is_open = header.kind is TableKind.ACTUALS and _says_nothing(column, known)
    else:
        said = _of_other_kind(header)
        if said is not None:
            return _taken_for(header, said, _other(header.kind))
        found = [one for one in header.columns if one.why is Why.UNKNOWN and _is_value(one, known)]
        column, is_open = (found[0], True) if found else (header.columns[0], False)
    title = _title(sheet, header, after, known.patterns) if is_open else _Title("", None)
    if not title.text or title.kind is TableKind.ACTUALS:
        return header
    return _taken_for(header, column, TableKind.TARGETS) if title.kind else _left_open(header, column, title.text)


def _is_value(column: Column, known: Known) -> bool:
    return known.kinds[TableKind.ACTUALS].meaning(column.heading) == "Actual" and _says_nothing(column, known)


def _says_nothing(column: Column, known: Known) -> bool:
    """Whether a heading such as "Value" may stand above targets as well as above actuals."""
    said = series_of(column.heading, known.patterns)
    return column.why is not Why.PACK_TOML and not (said and said.what)


def _of_other_kind(header: Header) -> Column | None:
    """The one column of values without a period, of actuals in a sheet of targets or the other way round."""
    figures = [one for one in header.columns if one.series and one.meaning]
    what = FIGURES[_other(header.kind)]
    bare = [one for one in figures if one.series and one.series.what == what and not one.series.is_part]
    is_only = len(figures) == len(bare) == 1 and bare[0].series and not bare[0].series.year
    return bare[0] if is_only else None


def _other(kind: TableKind) -> TableKind:
    return TableKind.ACTUALS if kind is TableKind.TARGETS else TableKind.TARGETS


def _title(sheet: RawSheet, header: Header, after: int, patterns: Patterns) -> _Title:
    """What the sheet's name and the titles above a table say; a name that says actual, and no more, is enough."""
    said = series_of(sheet.name, patterns)
    if said is not None and said.what == "actual":
        return _Title("", TableKind.ACTUALS)
    titles = [one for one in (sheet.name, *titles_above(sheet, header, after)) if _is_of_plans(one, patterns)]
    if not titles:
        return _Title("", None)
    says = [series_of(one, patterns) for one in titles]
    is_clear = all(one is not None and one.what == "target" for one in says)
    is_clear = is_clear and not any(_says_actual(one, patterns) for one in titles)
    return _Title(titles[0], TableKind.TARGETS if is_clear else None)


def _is_of_plans(text: str, patterns: Patterns) -> bool:
    """Whether a text speaks of targets or forecasts, or of a plan without a word of actuals."""
    words = _words(text)
    if any(patterns.series.get(word) in ("target", "estimate") for word in words):
        return True
    return any(word in patterns.words["planned"] for word in words) and not _says_actual(text, patterns)


def _says_actual(text: str, patterns: Patterns) -> bool:
    return any(patterns.series.get(word) == "actual" for word in _words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.casefold())


def _taken_for(header: Header, column: Column, kind: TableKind) -> Header:
    """The header as one of that kind, the column its values."""
    name = _VALUES[kind]
    why = column.why if column.why is Why.PACK_TOML else Why.PATTERN
    columns = tuple(replace(one, name=name, series=None, why=why) if one is column else one for one in header.columns)
    problems = tuple(one for one in header.problems if one.source != column.source)
    return replace(header, kind=kind, columns=columns, problems=problems)


def _left_open(header: Header, column: Column, title: str) -> Header:
    """The header without the column, which may hold either."""
    columns = tuple(replace(one, why=Why.UNKNOWN) if one is column else one for one in header.columns)
    details = {"heading": column.heading, "title": title[:80]}
    problems = [one for one in header.problems if one.source != column.source]
    problems.append(Problem("F018", column.source, seen=column.heading, details=details))
    return replace(header, columns=columns, problems=tuple(problems))
