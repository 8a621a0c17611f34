"""Looking for what a person sees of a workbook, by its kind, in a part of the time that reading it may take."""

import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from reports.apart.shown import Shown, TooMuch

Look = Callable[[str, int], dict[str, Shown]]
"""Path and the cells that may be looked at -> sheet's name -> what is seen of it."""


def shown_in(path: str, limits: Mapping[str, int]) -> dict[str, Shown] | None:
    """Sheet's name -> what is seen of it; None where it cannot be told, and every format is unknown."""
    try:
        with _half_of(limits["seconds"]):
            return _look_for(path)(path, 4 * limits["cells"])
    except Exception:  # noqa: BLE001 - a damaged file makes the libraries raise anything at all
        return None


def _look_for(path: str) -> Look:
    """By what the file is, not by its name. Libraries are imported where they are used."""
    with Path(path).open("rb") as file:
        start = file.read(2000)
    if not start.startswith(b"PK"):
        from reports.apart.xls import look
    elif b"opendocument" in start or Path(path).suffix.lower() == ".ods":
        from reports.apart.ods import look
    elif Path(path).suffix.lower() == ".xlsb":
        from reports.apart.xlsb import look
    else:
        from reports.apart.ooxml import look
    return look


@contextmanager
def _half_of(seconds: int) -> Iterator[None]:
    """Half of the time that the whole may take: the values matter more than their formats."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooMuch

    if not hasattr(signal, "setitimer"):  # Windows has none
        yield
        return
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds / 2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
