"""Progress on stderr: a bar on a terminal, plain lines otherwise."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Watch = Callable[[str, int, int], None]


@contextmanager
def progress(quiet: bool) -> Iterator[Watch]:
    """A watcher of a run: told what is being done, how many steps are done, and of how many."""
    if quiet:
        yield _silent
    elif sys.stderr.isatty():
        with _bar() as watch:
            yield watch
    else:
        yield _plain


@contextmanager
def _bar() -> Iterator[Watch]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Starting", total=None)

        def watch(what: str, done: int, of: int) -> None:
            bar.update(task, description=what, completed=done, total=of or None)

        yield watch


def _silent(what: str, done: int, of: int) -> None:
    """Nothing."""


def _plain(what: str, done: int, of: int) -> None:
    """A line where something begins or is finished; nothing between."""
    if of == 0:
        click.echo(what, err=True)
    elif done == of:
        click.echo(f"{what}: {of} files", err=True)
