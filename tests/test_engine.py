"""Renders run here or in processes; one that fails does not stop the others."""

import os
from collections.abc import Iterator
from functools import partial

import pytest

from reports.engine import Engine, Job, one_ahead
from reports.errors import OUR_FAULT, PackError


def shout(text: str) -> bytes:
    if not text:
        raise ValueError("nothing to say")
    return text.upper().encode()


JOBS = [Job(f"{text or 'none'}.txt", text, partial(shout, text)) for text in ("a", "", "c")]


@pytest.mark.parametrize("processes", [1, 2])
def test_every_job_ends_and_a_failure_is_told(processes: int) -> None:
    with Engine(processes) as engine:
        done = {one.job.path: (one.content, one.failure) for one in engine.start(JOBS)}
    assert done == {
        "a.txt": (b"A", ""),
        "none.txt": (None, "ValueError: nothing to say"),
        "c.txt": (b"C", ""),
    }


def overflow() -> bytes:
    raise PackError("The sheet Tasks would need too many rows.", "Split the inputs.")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failure_says_what_happened_and_what_to_do(processes: int) -> None:
    with Engine(processes) as engine:
        jobs = [Job("a.xlsx", "A", overflow), Job("b.txt", "B", partial(shout, ""))]
        done = {one.job.path: (one.failure, one.remedy) for one in engine.start(jobs)}
    assert done == {
        "a.xlsx": ("The sheet Tasks would need too many rows.", "Split the inputs."),
        "b.txt": ("ValueError: nothing to say", OUR_FAULT),
    }


def die() -> bytes:
    os._exit(1)


def test_a_process_that_dies_does_not_stop_the_next_organisation() -> None:
    with Engine(2) as engine:
        lost = list(engine.start([Job("lost.txt", "", die), Job("also.txt", "", die)]))
        assert [one.content for one in lost] == [None, None]
        assert all("--jobs 1" in one.remedy for one in lost)
        assert sorted(one.content or b"" for one in engine.start([JOBS[0], JOBS[2]])) == [b"A", b"C"]


def test_one_is_given_when_the_next_has_been_made() -> None:
    made: list[int] = []

    def make() -> Iterator[int]:
        for number in range(3):
            made.append(number)
            yield number

    assert [(item, len(made)) for item in one_ahead(make())] == [(0, 2), (1, 3), (2, 3)]
    assert list(one_ahead([])) == []
