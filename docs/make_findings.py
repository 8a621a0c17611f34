"""Write docs/findings.md from the catalogue of findings, its words, the thresholds, and an example each.

Run it from anywhere, without arguments, after changing one of them. It writes nothing but that file.
"""

import ast
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from string import Formatter

from reports.check import thresholds
from reports.check.catalogue import CATALOGUE
from reports.check.codes import Code
from reports.model.finding import Severity

DOCS = Path(__file__).parent
WORDS = DOCS.parent / "templates" / "wording" / "en" / "findings.toml"
GROUPS = {
    "F00": "Workbooks and sheets",
    "F01": "Columns and headings",
    "F02": "Refs and departments",
    "F03": "Values",
    "F04": "Settings of a measure",
    "F05": "Targets",
    "F06": "Actuals and commentary",
    "F07": "Tasks",
    "F08": "Budget",
    "F09": "Risks",
    "F10": "Periods, dates and markers",
    "F11": "Doubtful figures",
    "F12": "One sheet beside another, and whole returns",
    "F13": "What is said of a figure",
    "F14": "How a layout was understood",
    "F15": "Benchmarks, and combinations that cannot be",
    "F16": "Settings that match nothing, and other doubts",
    "F17": "What pages and workbooks cannot show",
    "F18": "Folders and text files",
}
SEVERITIES = {
    Severity.ERROR: "a figure or a row cannot be used, and the pack shows the gap where it would stand.",
    Severity.WARNING: "a figure is used, and may be wrong.",
    Severity.NOTE: "worth knowing; nothing has to be mended.",
}
OPENING = """# Findings

<!-- Made by docs/make_findings.py: change the catalogue, the wording or the examples, and run it. -->

Everything that the checks can find, by its code. A code never changes its meaning. Each finding names the workbook, the
sheet and the cell, what stands there, and what to do; all of them are printed by `make-pack check`, and stand in
`findings.html`, `findings.json` and `findings.xlsx` of a pack.
"""
ACCEPTING = """A finding that has been looked at and is right as it is can be accepted in pack.toml, with the reason. It
is still listed, as accepted, and no longer counts as open:

```toml
[[accepted]]
finding = "F113"
where = "actuals.xlsx › Actuals!F14"
reason = "Measured anew; the figure has not moved."
```
"""


def main() -> None:
    """Write the page."""
    (DOCS / "findings.md").write_text(page(), encoding="utf-8", newline="\n")


def page() -> str:
    """The whole page as Markdown."""
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    examples = tomllib.loads((DOCS / "findings_examples.toml").read_text(encoding="utf-8"))
    parts = [OPENING, "\n".join(f"- **{kind.capitalize()}**: {words}" for kind, words in SEVERITIES.items()), ACCEPTING]
    group = ""
    for code in Code:
        if GROUPS[code[:3]] != group:
            group = GROUPS[code[:3]]
            parts.append(f"## {group}")
        parts.append(_finding(code, words[code.name.lower()], examples["places"] | examples.get(code, {})))
    parts += ["## From where on a figure is doubtful", "\n".join(_thresholds())]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _finding(code: Code, words: Mapping[str, str], example: Mapping[str, str]) -> str:
    """Title, severity, meaning, remedy, example."""
    places = {place: f"*{place}*" for place in ("seen", *CATALOGUE[code].places)}
    where, seen = example["where"], example["seen"]
    holds = f"`{where}` holds `{seen}`" if seen else f"`{where}`"
    return "\n".join(
        [
            f"### {code} {code.name.replace('_', ' ').capitalize()}",
            "",
            f"{CATALOGUE[code].severity.capitalize()}. {words['message'].format_map(places)}",
            "",
            f"- What to do: {words['remedy'].format_map(places)}",
            f"- Example: {holds}. {words['message'].format_map(_filled(words['message'], example))}",
        ]
    )


def _filled(sentence: str, example: Mapping[str, str]) -> dict[str, str]:
    """The places of a sentence with what the example says; one that it does not fill keeps its name."""
    names = [name for _, name, _, _ in Formatter().parse(sentence) if name]
    return {name: example.get(name, f"*{name}*") for name in names}


def _thresholds() -> Iterator[str]:
    """Each threshold with its value, and what is said of it in the code."""
    yield "| Threshold | Value | Meaning |"
    yield "|---|---|---|"
    body = ast.parse(Path(thresholds.__file__).read_text(encoding="utf-8")).body
    for node, after in pairwise(body):
        if isinstance(node, ast.Assign) and isinstance(after, ast.Expr):
            name, meaning = ast.unparse(node.targets[0]), ast.literal_eval(after.value)
            yield f"| {name.replace('_', ' ').lower()} | {getattr(thresholds, name)} | {meaning} |"


if __name__ == "__main__":
    main()
