"""What `make-pack rules` says: every rule that can be chosen, family by family, with the key that it prints."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from reports.compose.rule_lines import direction_lines, family_heading, finance_lines, risk_lines, statistics_lines
from reports.compose.rule_words import status_meanings
from reports.compose.task_words import task_meanings
from reports.model.rules import Rules
from reports.rules import load_rules, preset_names
from reports.wording import Wording, load_wording

_Lines = Callable[[Wording, Rules], Iterator[str]]


def lines_about_presets(templates: Sequence[Path], language: str) -> Iterator[str]:
    """A heading a family, the name of each preset, and the lines of its key by the rule's own tests.

    `templates` are folders; the first that has a file wins. Raises PackError where a preset cannot be used.
    """
    wording = load_wording([folder / "wording" for folder in templates], language)
    folders = [folder / "rules" for folder in templates]
    for family, lines in _FAMILIES.items():
        yield family_heading(wording, family)
        for name in preset_names(folders, family):
            yield f"  {name}"
            yield from (f"    {line}" for line in lines(wording, load_rules(folders, {family: name})))


def _statuses(wording: Wording, rules: Rules) -> Iterator[str]:
    for code, meaning in status_meanings(wording, rules):
        yield f"{wording.say(f'status.{code}')} ({rules.status[code].shape}): {meaning}"


def _tasks(wording: Wording, rules: Rules) -> Iterator[str]:
    for code, meaning in task_meanings(wording, rules):
        yield f"{wording.say(f'tasks.{code}')} ({rules.tasks[code].shape}): {meaning}"


_FAMILIES: Mapping[str, _Lines] = {
    "status": _statuses,
    "direction": direction_lines,
    "tasks": _tasks,
    "finance": finance_lines,
    "statistics": statistics_lines,
    "risks": risk_lines,
}
