"""The type checker and the linter hold, as part of the one test command."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CHANGES_A_NOUN = """
from reports.model.cell import Source

Source("returns.xlsx", "Actuals", "B2").cell = "B3"
"""


@pytest.mark.parametrize(
    "arguments",
    [["mypy"], ["ruff", "check", "."], ["ruff", "format", "--check", "."]],
    ids=["types", "lint", "layout"],
)
def test_the_code_is_clean(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nouns_of_which_there_are_many_are_frozen_to_the_type_checker(tmp_path: Path) -> None:
    """`numerous` leaves it to the type checker that nobody changes a cell or a figure; it has to see a change."""
    program = tmp_path / "changes_a_noun.py"
    program.write_text(CHANGES_A_NOUN, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", str(program)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert 'Property "cell" defined in "Source" is read-only' in done.stdout, done.stdout + done.stderr
