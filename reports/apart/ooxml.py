"""What a sheet of .xlsx shows that openpyxl refuses: number formats, hidden rows and columns. No library is needed."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring, iterparse

from reports.apart.shown import GENERAL, Shown, TooMuch

BUILT_IN = {9: "0%", 10: "0.00%"}
"""Excel's own formats that show a unit; those of money depend on the machine and are always written out."""

_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_TRUE = ("1", "true")
_RELATION = re.compile(r"\{.*\}id$")


def look(path: str, most: int) -> dict[str, Shown]:
    """Sheet's name -> what is seen of it. Raises TooMuch over more than `most` cells, and over damaged XML."""
    with zipfile.ZipFile(path) as archive:
        names = {name.casefold(): name for name in archive.namelist()}
        styles = _styles(fromstring(archive.read(names["xl/styles.xml"])))
        found = {}
        for sheet, part in sheet_parts(archive, "xl/workbook.xml"):
            found[sheet], most = _shown(archive, names[part.casefold()], styles, most)
    return found


def sheet_parts(archive: zipfile.ZipFile, book: str) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the part of the archive that holds it; charts and the like are left out."""
    targets = targets_of(archive, book)
    for sheet in fromstring(archive.read(book)).iter():
        if _name(sheet) == "sheet":
            target = next((targets.get(value, "") for key, value in sheet.items() if _RELATION.match(key)), "")
            if "worksheets/" in target:
                yield sheet.get("name", ""), target


def targets_of(archive: zipfile.ZipFile, book: str) -> dict[str, str]:
    """Id of each part that a workbook's part names -> its path in the archive."""
    folder, name = posixpath.split(book)
    relations = fromstring(archive.read(f"{folder}/_rels/{name}.rels"))
    found = {}
    for one in relations:
        target = one.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[one.get("Id", "")] = path
    return found


def _styles(root: Element) -> list[str]:
    """The number format of each style, by its place."""
    own = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iter() if _name(one) == "numFmt"}
    styles = next((one for one in root.iter() if _name(one) == "cellXfs"), ())
    ids = [one.get("numFmtId", "0") for one in styles]
    return [own.get(one) or BUILT_IN.get(int(one), GENERAL) for one in ids]


def _shown(archive: zipfile.ZipFile, part: str, styles: list[str], most: int) -> tuple[Shown, int]:
    """What is seen of one sheet, and how many cells may still be looked at."""
    shown = Shown()
    with archive.open(part) as content:
        for _, element in iterparse(content, ("end",)):
            name = _name(element)
            if name == "c":
                most -= 1
                if most < 0:
                    raise TooMuch
                _take_cell(element, styles, shown)
            elif name == "row":
                if element.get("hidden") in _TRUE:
                    shown.hidden_rows.add(int(element.get("r", "0")))
                element.clear()
            elif name == "col" and element.get("hidden") in _TRUE:
                first, last = int(element.get("min", "1")), int(element.get("max", "1"))
                shown.hidden_columns |= set(range(first, min(last, 1_000) + 1))
    return shown, most


def _take_cell(cell: Element, styles: list[str], shown: Shown) -> None:
    found = _PLACE.fullmatch(cell.get("r", ""))
    if not found:
        raise ValueError("a cell without its address")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    place = int(found[2]), column
    if cell.get("t") == "e":
        shown.values[place] = next((one.text for one in cell if _name(one) == "v" and one.text), "#VALUE!")
    elif (number_format := styles[int(cell.get("s", "0"))] if styles else GENERAL) != GENERAL:
        shown.formats[place] = number_format


def _name(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]
