"""The files of a pack, and the order in which they are begun."""

from reports.editions import longest_first
from reports.engine import Job


def nothing() -> bytes:
    return b""


def test_what_takes_longest_is_begun_first() -> None:
    listed = ["ces/ces-scorecard.pdf", "ces/ces-scorecard.xlsx", "corporate.pdf", "panels/scrutiny.pdf", "pack.json"]
    begun = [job.path for job in longest_first([Job(path, "", nothing) for path in listed])]
    assert begun == [
        "panels/scrutiny.pdf",
        "ces/ces-scorecard.pdf",
        "corporate.pdf",
        "ces/ces-scorecard.xlsx",
        "pack.json",
    ]
