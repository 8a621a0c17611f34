"""The command: options, progress, what it says at the end, and exit codes. The only place that catches PackError.

Heavy libraries are imported where they are used, so that `make-pack --help` answers at once.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reports.collection import without_cycle_search
from reports.errors import ExitCode, PackError
from reports.usage import FinancialYear, PackCommands, Quarter

if TYPE_CHECKING:
    from reports.outcome import Outcome
    from reports.settings import Request

FORMATS = ("pdf", "xlsx", "html", "json", "csv")
"""What a pack is written as."""

MOST_FINDINGS = 5
"""Findings that the closing summary of a build shows in full; `make-pack check` shows them all."""


def _input_options(command: Callable[..., None]) -> Callable[..., None]:
    """The quarter and the options that say what is read."""
    folder = click.Path(path_type=Path, file_okay=False)
    options = [
        click.argument("quarter", type=Quarter(), metavar="Q1|Q2|Q3|Q4"),
        click.option("--year", type=FinancialYear(), help="Financial year, in place of each pack.toml's: 2008-09."),
        click.option("--inputs", type=folder, default="inputs", help="Folder of one or several organisations."),
        click.option("--department", "departments", multiple=True, help="Only this department's code; repeatable."),
        click.option("--panel", "panels", multiple=True, help="Only this panel and its departments; repeatable."),
        click.option("--strict", is_flag=True, help="Exit with 3 where findings are open."),
        click.option("--quiet", is_flag=True, help="No progress and no summary."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.group(cls=PackCommands, context_settings={"help_option_names": ["--help"]})
@click.version_option(package_name="make-pack", message="%(prog)s %(version)s")
def main() -> None:
    """Make quarterly performance packs from workbooks of targets, actuals and task progress."""


@main.command(hidden=True)
@_input_options
@click.option("--outputs", type=click.Path(path_type=Path, file_okay=False), default="outputs", help="Folder of packs.")
@click.option("--format", "formats", type=click.Choice(FORMATS), multiple=True, help="Only this format; repeatable.")
@click.option("--brand", default="", help="A brand in place of each pack.toml's.")
@click.option("--as-at", type=click.DateTime(["%Y-%m-%d"]), help="Day on which tasks are judged: 2008-12-31.")
@click.option("--jobs", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes that render.")
def build(quiet: bool, strict: bool, as_at: Any, formats: tuple[str, ...], **options: Any) -> None:
    """Build the pack of a quarter."""
    day: date | None = as_at.date() if as_at else None
    request = _request(strict=strict, as_at=day, formats=formats or FORMATS, **options)
    _run(lambda: _build(request, quiet))


@main.command()
@_input_options
def check(quiet: bool, **options: Any) -> None:
    """Read and check only: every finding with its cell and its remedy."""
    request = _request(outputs=Path("outputs"), **options)
    _run(lambda: _check(request, quiet))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def describe(file: Path) -> None:
    """Say how a workbook was understood: headings, columns, rows taken and left out, and why."""

    def say() -> ExitCode:
        from reports.description import describe_file, lines_about

        for line in lines_about(*describe_file(file, (Path("templates"), _shipped_templates()))):
            click.echo(line)
        return ExitCode.DONE

    _run(say)


@main.command()
@_input_options
@click.argument("ref")
def explain(quiet: bool, ref: str, **options: Any) -> None:
    """Say why a figure of a measure, task, risk, budget service, objective or department is what it is."""
    request = _request(outputs=Path("outputs"), **options)
    _run(lambda: _explain(request, ref, quiet))


@main.command()
def rules() -> None:
    """The rules to choose from, family by family, each with the key that it prints."""

    def tell() -> ExitCode:
        from reports.closing import printable
        from reports.presets import lines_about_presets

        for line in lines_about_presets((Path("templates"), _shipped_templates()), "en-GB"):
            click.echo(printable(line))
        return ExitCode.DONE

    _run(tell)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Make a new working folder: pack.toml, blank input workbooks, a brand to edit."""

    def make() -> ExitCode:
        from reports.model.period import month_of
        from reports.starter import BRAND, make_working_folder

        year = month_of(date.today()).year_code  # noqa: DTZ011 - the command line may look at the clock
        for path in make_working_folder(folder, _shipped_templates(), year):
            click.echo(f"Wrote {path}")
        click.echo(f"Put your colours and mark into {folder / 'templates' / 'brands' / BRAND}.", err=True)
        click.echo(f"Fill in {folder / 'inputs'}, then run 'make-pack Q1' in {folder}.", err=True)
        return ExitCode.DONE

    _run(make)


def _run(work: Callable[[], ExitCode]) -> None:
    """Do the work and end with its code; a PackError ends with its message, its remedy and its code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a sign shows a question mark; it must not end the run.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = work()
    except PackError as error:
        _say_error(error)
        code = error.exit_code
    sys.exit(int(code))


def _build(request: "Request", quiet: bool) -> ExitCode:
    with without_cycle_search():  # it loads libraries, of which every object stays
        from reports.pipeline import build as build_packs
    with _progress(quiet) as watch:
        built = build_packs(request, watch)
    for one in built:
        for path in one.published.files if one.published else ():
            click.echo(f"Wrote {path}")
    return _close(built, request, MOST_FINDINGS, quiet)


def _check(request: "Request", quiet: bool) -> ExitCode:
    from reports.pipeline import check_inputs

    with _progress(quiet) as watch:
        built = check_inputs(request, watch)
    return _close(built, request, None, quiet)


def _explain(request: "Request", ref: str, quiet: bool) -> ExitCode:
    from reports.closing import printable
    from reports.pipeline import explain as explain_ref

    with _progress(quiet) as watch:
        lines = explain_ref(request, ref, watch)
    for line in lines:
        click.echo(printable(line))
    return ExitCode.DONE


def _close(built: Sequence["Outcome"], request: "Request", most: int | None, quiet: bool) -> ExitCode:
    """Say what became of each organisation, and the exit code of the whole."""
    from reports.closing import exit_code, lines_about, printable
    from reports.settings import without_settings

    for one in built:
        if one.error:
            _say_error(one.error, one.name)
        for failure in one.failures:
            click.echo(printable(f"FAILED {one.name}, {failure.job.path}: {failure.failure}"), err=True)
            click.echo(printable(f"  {failure.remedy}"), err=True)
        if not quiet:
            for line in lines_about(one, most):
                click.echo(line, err=most is not None)
    for name in () if quiet else without_settings(request.inputs):
        click.echo(printable(f"Not read: the workbooks in {request.inputs / name}, which has no pack.toml."), err=True)
        click.echo("  Put a pack.toml beside them, or move them into the folder of their organisation.", err=True)
    return exit_code(built, request.strict)


def _say_error(error: PackError, name: str = "") -> None:
    from reports.closing import printable

    click.echo(printable(f"{name}: {error.message}" if name else f"Error: {error.message}"), err=True)
    click.echo(printable(f"  {error.remedy}"), err=True)


def _progress(quiet: bool) -> Any:
    from reports.progress import progress

    return progress(quiet)


def _request(
    quarter: int, inputs: Path, outputs: Path, departments: tuple[str, ...], brand: str = "", **rest: Any
) -> "Request":
    from reports.settings import Request

    templates = (Path("templates"), _shipped_templates())
    return Request(quarter, inputs, outputs, templates, departments=departments, brand=brand, **rest)


def _shipped_templates() -> Path:
    """The templates that came with the package."""
    from importlib.resources import files

    return Path(str(files("reports.templates")))
