"""What `make-pack rules` says: every status rule that can be chosen, with the key that it prints."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reports.compose.rule_words import status_meanings
from reports.rules import load_rules, preset_names
from reports.wording import load_wording

_FAMILY = "status"


def lines_about_presets(templates: Sequence[Path], language: str) -> Iterator[str]:
    """The name of each preset, and a line a code: its word, its shape, and what it means by the rule's own tests.

    `templates` are folders; the first that has a file wins. Raises PackError where a preset cannot be used.
    """
    wording = load_wording([folder / "wording" for folder in templates], language)
    folders = [folder / "rules" for folder in templates]
    for name in preset_names(folders, _FAMILY):
        rules = load_rules(folders, {_FAMILY: name})
        yield name
        for code, meaning in status_meanings(wording, rules):
            yield f"  {wording.say(f'status.{code}')} ({rules.status[code].shape}): {meaning}"
