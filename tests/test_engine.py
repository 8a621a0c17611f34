"""Renders run here or in processes; one that fails does not stop the others."""

from functools import partial

import pytest

from reports.engine import Job, run


def shout(text: str) -> bytes:
    if not text:
        raise ValueError("nothing to say")
    return text.upper().encode()


JOBS = [Job(f"{text or 'none'}.txt", text, partial(shout, text)) for text in ("a", "", "c")]


@pytest.mark.parametrize("processes", [1, 2])
def test_every_job_ends_and_a_failure_is_told(processes: int) -> None:
    done = {one.job.path: (one.content, one.failure) for one in run(JOBS, processes)}
    assert done == {
        "a.txt": (b"A", ""),
        "none.txt": (None, "ValueError: nothing to say"),
        "c.txt": (b"C", ""),
    }
