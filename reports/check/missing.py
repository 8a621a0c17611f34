"""Words that people write in place of a figure, and the reason that each stands for (DESIGN §3)."""

import re

from reports.model.value import Missing

_PHRASES: tuple[tuple[str, Missing], ...] = (
    (r"(need|needs|no|establish|establishing|set|setting|awaiting)( a| the)? baseline\b", Missing.NO_BASELINE),
    (r"(baseline( year| to be .*)?|new( measure| indicator| pi)?)$", Missing.NO_BASELINE),
    (r"(no survey|not surveyed|survey not held)\b", Missing.NO_SURVEY),
    (
        r"(target(s)? )?(still )?to be (set|agreed|confirmed|determined|decided|developed|added|advised)\b",
        Missing.TO_BE_SET,
    ),
    (r"(target )?(tbc|tba|tbd|tbs)\b", Missing.TO_BE_SET),
    (r"target not (yet )?set\b", Missing.TO_BE_SET),
    (r"£?\s*(\?+|x{3,})", Missing.TO_BE_SET),
    (r"(n/a|na|not applicable)$", Missing.NOT_APPLICABLE),
    (r"(not available|unavailable|no data|not collected|not measured|not known|unknown)\b", Missing.NOT_AVAILABLE),
    (r"(awaited|awaiting|pending)\b", Missing.AWAITED),
    (r"(not due|not yet due)\b", Missing.NOT_DUE),
    (
        r"not (yet )?(complete|completed|signed off|submitted|done|started|adopted|approved|published)\b",
        Missing.NO_ACTUAL,
    ),
    (r"(-|–|—|\.\.)$", Missing.NOT_GIVEN),
)
_PATTERNS = tuple((re.compile(pattern), reason) for pattern, reason in _PHRASES)


def reason_in_words(words: str) -> Missing | None:
    """The reason that words such as "Need baseline" or "No survey (78% 2000/01)" give; None for any other text."""
    text = " ".join(words.split()).casefold()
    return next((reason for pattern, reason in _PATTERNS if pattern.match(text)), None)
