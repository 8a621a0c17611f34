"""The one error that reaches people: what happened, what to do about it, and how the command ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How the command ends (DESIGN, "The command")."""

    DONE = 0
    UNUSABLE_INPUT = 1
    WRONG_USAGE = 2
    FINDINGS_UNDER_STRICT = 3
    SOME_DEPARTMENTS_FAILED = 4


OUR_FAULT = "This is a fault of the program: please report it, with the workbooks if you may share them."
"""The remedy where nobody but its makers can do anything."""


class PackError(Exception):
    """A pack cannot be built. Raised with a message and a remedy; caught once, in the command line."""

    def __init__(self, message: str, remedy: str, exit_code: ExitCode = ExitCode.UNUSABLE_INPUT) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.exit_code = exit_code
