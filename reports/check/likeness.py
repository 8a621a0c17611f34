"""Refs and titles that are too much alike: "NI 181" and "NI-181" are hardly two measures."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.refs import ref_key
from reports.model.cell import Source
from reports.model.measure import Measure

_RUNS = re.compile(r"[^\W\d_]+|\d+")


class _Numbered(Protocol):
    """A measure, task or risk."""

    @property
    def ref(self) -> str: ...

    @property
    def department(self) -> str: ...

    @property
    def source(self) -> Source: ...


def check_likeness(lists: Iterable[Sequence[_Numbered]], measures: Sequence[Measure], faults: Faults) -> None:
    """Warn of refs of one list that differ in signs and spaces only, and of measures with the same title."""
    for items in lists:
        _check_refs(items, faults)
    titles: dict[tuple[str, ...], Measure] = {}
    for measure in measures:
        key = (measure.department, ref_key(measure.title), ref_key(measure.objective), measure.unit.name)
        first = titles.setdefault(key, measure)
        if first is not measure:
            details = {"ref": measure.ref, "first": first.ref}
            faults.about(Code.TITLE_TWICE, measure.source, measure.title, measure.department, **details)


def _check_refs(items: Sequence[_Numbered], faults: Faults) -> None:
    known: dict[tuple[str, ...], _Numbered] = {}
    for item in items:
        first = known.setdefault(_parts(item.ref), item)
        if first is not item:
            details = {"first": first.ref, "place": str(first.source)}
            faults.about(Code.REF_NEARLY_TWICE, item.source, item.ref, item.department, **details)


def _parts(ref: str) -> tuple[str, ...]:
    """The letters and the numbers of a ref: "NI-0181" is "ni", "181"; "1.1" stays apart from "11"."""
    return tuple(part.lstrip("0") or "0" if part.isdigit() else part for part in _RUNS.findall(ref.casefold()))
