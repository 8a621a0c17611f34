"""How the command is written: quarters, years, and `make-pack Q3` without a command's name."""

from typing import Any

import click


class Quarter(click.ParamType[int]):
    """Q1 to Q4."""

    name = "quarter"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """ "Q3" -> 3; anything but Q1 to Q4 is wrong usage."""
        text = str(value).upper()
        if text not in ("Q1", "Q2", "Q3", "Q4"):
            self.fail(f"'{value}' is not a quarter: use Q1, Q2, Q3 or Q4.", param, ctx)
        return int(text[1])


class FinancialYear(click.ParamType[Any]):
    """A financial year: 2008-09."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """ "2008-09" -> the period."""
        from reports.model.period_text import parse_year

        try:
            return parse_year(str(value))
        except ValueError as fault:
            self.fail(f"{fault}: write it as 2008-09.", param, ctx)


class PackCommands(click.Group):
    """`make-pack Q3` builds; every other first word is a command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `make-pack Q3 …` as `make-pack build Q3 …`."""
        if args and args[0] not in self.commands and args[0] not in ("--help", "--version"):
            args = ["build", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both forms of the command."""
        formatter.write_usage(ctx.command_path, "Q1|Q2|Q3|Q4 [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the build, then the commands."""
        build = self.commands["build"]
        rows = [row for param in build.get_params(ctx) if (row := param.get_help_record(ctx))]
        with formatter.section("Options of the build"):
            formatter.write_dl(rows)
        self.format_commands(ctx, formatter)
