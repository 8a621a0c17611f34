"""Finding a measure, task or risk by its ref, without regard to case and spacing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches


def ref_key(words: str) -> str:
    """A ref or a name without regard to case and runs of spaces."""
    return " ".join(words.split()).casefold()


@dataclass(frozen=True)
class RefIndex:
    """The refs of one kind of thing."""

    known: Mapping[str, str]
    """Key -> ref as its own sheet writes it; earlier refs lead to the present one."""

    def find(self, words: str) -> str | None:
        """The ref that is meant, or None."""
        return self.known.get(ref_key(words))

    def nearest(self, words: str) -> str:
        """The known ref most like the one typed; empty where none is like it."""
        close = get_close_matches(ref_key(words), self.known, n=1, cutoff=0.8)
        return self.known[close[0]] if close else ""


def index_refs(refs: Iterable[str]) -> RefIndex:
    """An index of refs that are unique already."""
    return RefIndex({ref_key(ref): ref for ref in refs})
