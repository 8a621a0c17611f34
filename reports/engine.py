"""Where renders run: here, or in several processes of this machine. The bytes are the same wherever they are made."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass

Render = Callable[[], bytes]
"""A render that takes nothing: a partial over a document and a brand, so that it can be sent to a process."""


@dataclass(frozen=True)
class Job:
    """One file to make."""

    path: str
    """Path inside the pack's folder."""
    department: str
    """Code of the department whose file it is; empty for the organisation's."""
    render: Render
    """Makes its bytes."""


@dataclass(frozen=True)
class Done:
    """A job that ended."""

    job: Job
    """The job."""
    content: bytes | None
    """Its bytes; None where it failed."""
    failure: str = ""
    """What went wrong, in a line; empty where nothing did."""


def run(jobs: Sequence[Job], processes: int) -> Iterator[Done]:
    """Run the jobs and yield each as it ends; a job that fails does not stop the others."""
    if processes <= 1 or len(jobs) < 2:
        yield from map(_run_one, jobs)
        return
    with ProcessPoolExecutor(max_workers=min(processes, len(jobs))) as pool:
        waiting: dict[Future[Done], Job] = {pool.submit(_run_one, job): job for job in jobs}
        for future in as_completed(waiting):
            try:
                yield future.result()
            except Exception as fault:  # noqa: BLE001 - a process that died must not take the pack with it
                yield Done(waiting[future], None, _in_a_line(fault))


def _run_one(job: Job) -> Done:
    try:
        return Done(job, job.render())
    except Exception as fault:  # noqa: BLE001 - one department's failure is reported, the rest are written
        return Done(job, None, _in_a_line(fault))


def _in_a_line(fault: BaseException) -> str:
    return f"{type(fault).__name__}: {fault}".splitlines()[0]
