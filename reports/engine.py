"""Where renders run: here, or in several processes of this machine. The bytes are the same wherever they are made."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Self, TypeVar

from reports.collection import cycle_search_at_end
from reports.errors import OUR_FAULT, PackError

Item = TypeVar("Item")

_PROCESS_DIED = "Run it again with --jobs 1, which needs less memory; if that fails too, please report it."

Render = Callable[[], bytes]
"""A render that takes nothing: a partial over a document and a brand, so that it can be sent to a process."""

Ran = tuple[bytes | None, str, str]
"""The bytes that a render made; or None, what went wrong in a line, and what to do."""


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
    """What went wrong; empty where nothing did."""
    remedy: str = ""
    """What to do about it; empty where nothing went wrong."""


class Engine:
    """Runs the jobs of a whole run: of every organisation in the same processes, which are started when first needed.

    With fewer than two processes, or a single job, they run here.
    """

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes; what has not begun by then is not run."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def start(self, jobs: Sequence[Job]) -> Iterator[Done]:
        """Begin the jobs, and give each as it ends; a job that fails does not stop the others."""
        if self._processes <= 1 or len(jobs) < 2:
            return (Done(job, *_run(job.render)) for job in jobs)
        return _ended({self._submit(job): job for job in jobs})

    def _submit(self, job: Job) -> Future[Ran]:
        try:
            self._pool = self._pool or self._new_pool()
            return self._pool.submit(_run, job.render)
        except BrokenExecutor:  # one of its processes died over an earlier job
            self._pool = self._new_pool()
            return self._pool.submit(_run, job.render)

    def _new_pool(self) -> ProcessPoolExecutor:
        """Its processes search for reference cycles after each render only, not while a document is unpacked."""
        return ProcessPoolExecutor(self._processes, initializer=gc.disable)


def one_ahead(items: Iterable[Item]) -> Iterator[Item]:
    """Every item, as soon as the one after it has been made."""
    made: list[Item] = []
    for item in items:
        yield from made
        made = [item]
    yield from made


def _ended(waiting: dict[Future[Ran], Job]) -> Iterator[Done]:
    for future in as_completed(waiting):
        try:
            yield Done(waiting[future], *future.result())
        except Exception as fault:  # noqa: BLE001 - a process that died must not take the pack with it
            yield Done(waiting[future], None, _in_a_line(fault), _PROCESS_DIED)


def _run(render: Render) -> Ran:
    """Run a render. What comes back from a process is no more than this: to send a document takes time."""
    try:
        with cycle_search_at_end():
            return render(), "", ""
    except Exception as fault:  # noqa: BLE001 - one department's failure is reported, the rest are written
        if isinstance(fault, PackError):
            return None, fault.message, fault.remedy
        return None, _in_a_line(fault), OUR_FAULT


def _in_a_line(fault: BaseException) -> str:
    return f"{type(fault).__name__}: {fault}".splitlines()[0]
