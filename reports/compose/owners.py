"""Owners on paper: the one of most rows is said once above their table, and the others in their own rows."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reports.compose.edition import Edition
from reports.compose.sentences import plain
from reports.model.document import Sentence

_FEWEST = 2


def usual_owner(owners: Sequence[str]) -> str:
    """The owner of at least half of several rows; empty where there is none."""
    if len(owners) < _FEWEST:
        return ""
    owner, count = Counter(owners).most_common(1)[0]
    return owner if count * 2 >= len(owners) and count >= _FEWEST else ""


def is_said_above(groups: Iterable[Sequence[str]]) -> bool:
    """Whether the owners of at least half of all rows stand above their tables, one a group: then none has a column."""
    said = [owner == usual != "" for owners in groups for usual in (usual_owner(owners),) for owner in owners]
    return bool(said) and sum(said) * 2 >= len(said)


def usual_owner_words(edition: Edition, owners: Sequence[str]) -> Sentence:
    """Who owns the rows, or most of them; nothing without a usual owner."""
    owner = usual_owner(owners)
    if not owner:
        return ()
    key = "owners.all" if len(set(owners)) == 1 else "owners.most"
    return plain(edition.wording.say(key, owner=owner))
