"""Why a workbook is not read: raised inside the readers, and made a finding where the workbook is opened."""

from reports.model.cell import Source
from reports.model.finding import Problem

DAMAGED = "it is damaged, or holds something that Excel would not write"
NOT_A_WORKBOOK = "it is not a workbook of the kind that its name says, or it is damaged"
EMPTY = "it holds nothing at all; a synchronising folder may not have fetched it yet"
HELD = "it is open elsewhere, or may not be read"


class Refusal(Exception):  # noqa: N818 - it is no error of ours
    """A workbook that is refused, with the code of the finding and the places of its sentence."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def problem(self, workbook: str) -> Problem:
        """The refusal as a problem of its workbook."""
        return Problem(self.code, Source(workbook, "", ""), details=self.details)


def too_much(limit: str) -> Refusal:
    """A limit is passed; `limit` names it: "50 MB a file"."""
    return Refusal("F032", limit=limit)


def unreadable(reason: str) -> Refusal:
    """It cannot be opened, in a few words and without the path of the machine."""
    return Refusal("F001", reason=reason)


def not_supported(kind: str) -> Refusal:
    """A kind that is not read: "password-protected"."""
    return Refusal("F004", kind=kind)
