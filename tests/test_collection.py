"""The search for reference cycles is put off, never given up."""

import gc
import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from reports.collection import cycle_search_at_end, without_cycle_search


class Knot:
    """Something that refers to itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.mark.parametrize("putting_off", [cycle_search_at_end, without_cycle_search])
def test_no_search_meanwhile_and_again_afterwards(putting_off: Callable[[], AbstractContextManager[None]]) -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), putting_off():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_what_refers_to_itself_is_gone_when_the_stage_has_ended() -> None:
    with cycle_search_at_end():
        knot = weakref.ref(Knot())
        assert knot() is not None
    assert knot() is None


def test_within_another_the_outer_one_says_whether_searches_go_on() -> None:
    with without_cycle_search():
        with cycle_search_at_end():
            knot = weakref.ref(Knot())
        assert knot() is None
        assert not gc.isenabled()
    assert gc.isenabled()
