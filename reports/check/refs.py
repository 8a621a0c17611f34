"""Finding a measure, task or risk by its ref, without regard to case and spacing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from reports.check.thresholds import LONGEST_COMPARED, MOST_COMPARED


def ref_key(words: str) -> str:
    """A ref or a name without regard to case and runs of spaces."""
    return " ".join(words.split()).casefold()


class Likeness:
    """Finds the known name that is most like one typed, as long as names are few or slips rare.

    A list of which nothing fits is another list, not a thousand slips: comparing all of it with all that is known would
    take minutes and help nobody.
    """

    def __init__(self, known: Mapping[str, str], cutoff: float) -> None:
        """`known` is key -> name; names less alike than `cutoff` (0 to 1) are not suggested."""
        self._known = known
        self._keys = [key for key in known if len(key) <= LONGEST_COMPARED]
        self._cutoff = cutoff
        self._left = MOST_COMPARED
        self._found: dict[str, str] = {}

    def nearest(self, words: str) -> str:
        """The known name; empty where none is like it, or enough have been compared."""
        key = ref_key(words)
        if key not in self._found and self._left > 0 and len(key) <= LONGEST_COMPARED:
            self._left -= len(self._keys)
            close = get_close_matches(key, self._keys, n=1, cutoff=self._cutoff)
            self._found[key] = self._known[close[0]] if close else ""
        return self._found.get(key, "")


@dataclass(frozen=True)
class RefIndex:
    """The refs of one kind of thing."""

    known: Mapping[str, str]
    """Key -> ref as its own sheet writes it; earlier refs lead to the present one."""

    @cached_property
    def _likeness(self) -> "Likeness":
        return Likeness(self.known, cutoff=0.8)

    def find(self, words: str) -> str | None:
        """The ref that is meant, or None."""
        return self.known.get(ref_key(words))

    def nearest(self, words: str) -> str:
        """The known ref most like the one typed; empty where none is like it."""
        return self._likeness.nearest(words)


def index_refs(refs: Iterable[str]) -> RefIndex:
    """An index of refs that are unique already."""
    return RefIndex({ref_key(ref): ref for ref in refs})
