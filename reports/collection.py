"""Python's search for reference cycles, put off while a stage makes its objects.

Each object's memory is freed when nothing refers to it any more; the search only finds objects that refer to one
another in a circle. Every stage makes hundreds of thousands of objects, and the search goes over all of them again and
again: a third of the time where all of them stay, as in reading, checking and assessing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 1
"""The generations up to this one hold what was made since the last search."""


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """No search meanwhile; afterwards it is as it was. As a decorator, meanwhile is the function's run.

    For a stage whose objects stay and hardly form a circle; those that do are found later.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _count_all_as_old()
            gc.enable()


@contextmanager
def cycle_search_at_end() -> Iterator[None]:
    """One search when all is done, of what was made meanwhile. For a stage whose objects all go when it ends."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(_YOUNG)
        if was_on:
            gc.enable()


def _count_all_as_old() -> None:
    """Spare the next search what was made meanwhile: objects that have lived long are seldom looked at.

    Freezing and unfreezing moves all objects to the oldest generation; what somebody else has frozen stays so.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
