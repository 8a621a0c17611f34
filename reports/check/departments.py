"""Departments: those of the Departments sheet, and those that only Measures names."""

from dataclasses import dataclass
from functools import cached_property

from reports.check.codes import Code
from reports.check.faults import Faults
from reports.check.refs import Likeness, ref_key
from reports.check.sheets import SheetRow, Sheets
from reports.errors import PackError
from reports.model.cell import TableKind
from reports.model.submission import Department


@dataclass(frozen=True)
class Directory:
    """The departments, found by code or by name."""

    departments: tuple[Department, ...]
    """In the sheet's order; those that only Measures names come last."""

    def find(self, words: str) -> Department | None:
        """The department that is meant: its code, else its name. With a single department, blank means that one."""
        key = ref_key(words)
        if not key:
            return self.departments[0] if len(self.departments) == 1 else None
        return self._by_key.get(key)

    def nearest(self, words: str) -> str:
        """The code or name most like the one typed; empty where none is like it."""
        return self._likeness.nearest(words)

    @cached_property
    def _by_key(self) -> dict[str, Department]:
        """The first with a code, else the first with a name."""
        by_code = {ref_key(one.code): one for one in reversed(self.departments)}
        by_name = {ref_key(one.name): one for one in reversed(self.departments)}
        return by_name | by_code

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness({ref_key(name): name for one in self.departments for name in (one.name, one.code)}, cutoff=0.6)


def read_departments(sheets: Sheets, faults: Faults) -> Directory:
    """The departments. One that Measures names and nobody lists is built with its code as its name, and a finding.

    Raises PackError where there is none at all.
    """
    listed = _listed(sheets, faults)
    directory = Directory(tuple(listed))
    has_sheet = bool(sheets.of(TableKind.DEPARTMENTS))
    if not has_sheet:
        faults.about(Code.SHEET_MISSING, None, sheet=TableKind.DEPARTMENTS.value)
    added: dict[str, Department] = {}
    for row in sheets.rows(TableKind.MEASURES):
        words = row.words("Department")
        if not words or directory.find(words) or ref_key(words) in added:
            continue
        added[ref_key(words)] = Department(words, words)
        if has_sheet:
            nearest = directory.nearest(words)
            faults.at(Code.DEPARTMENT_NOT_LISTED, row.cell("Department"), words, nearest=nearest)
    if not listed and not added:
        raise PackError(
            "No department is named in the Departments sheet or in the Department column of Measures.",
            "Add a row to Departments with a Code, and write that code in the Department column of Measures.",
        )
    return Directory((*listed, *added.values()))


def department_of(row: SheetRow, directory: Directory, faults: Faults) -> str | None:
    """The code of the department that a row names; None, with a finding, where it cannot be told."""
    words = row.words("Department")
    found = directory.find(words)
    if found:
        return found.code
    if words:
        faults.at(Code.DEPARTMENT_UNKNOWN, row.cell("Department"), nearest=directory.nearest(words))
    else:
        faults.at(Code.DEPARTMENT_MISSING, row.cell("Department"))
    return None


def _listed(sheets: Sheets, faults: Faults) -> list[Department]:
    """The rows of Departments; of two with the same code the first stands."""
    listed: dict[str, Department] = {}
    places: dict[str, str] = {}
    for row in sheets.rows(TableKind.DEPARTMENTS):
        code = row.words("Code") or row.words("Department")
        if not code:
            faults.at(Code.REF_MISSING, row.cell("Code"))
            continue
        key = ref_key(code)
        if key in listed:
            faults.at(Code.REF_TWICE, row.cell("Code"), listed[key].code, first=places[key])
            continue
        places[key] = str(row.cell("Code").source)
        listed[key] = Department(
            code,
            row.words("Department") or code,
            row.words("Director"),
            row.words("Portfolio holder"),
            row.words("Scrutiny panel"),
        )
    return list(listed.values())
