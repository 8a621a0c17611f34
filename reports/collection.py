"""Python's search for reference cycles, put off while a stage makes objects that all stay.

Each object's memory is freed when nothing refers to it any more; the search only finds objects that refer to one
another in a circle. Reading, checking and assessing make millions of objects and hardly a circle, and the search goes
over all of them again and again: a third of the time. The circles that there are, it finds later.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """No search meanwhile; afterwards it is as it was. As a decorator, meanwhile is the function's run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _count_all_as_old()
            gc.enable()


def _count_all_as_old() -> None:
    """Spare the next search what was made meanwhile: objects that have lived long are seldom looked at.

    Freezing and unfreezing moves all objects to the oldest generation; what somebody else has frozen stays so.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
