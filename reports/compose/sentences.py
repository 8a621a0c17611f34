"""Sentences of the catalogue as runs of words: what stands between ** carries the news."""

from reports.model.document import Run, Sentence
from reports.wording import Wording

_STRONG = "**"
_SHIELD = "\ue000"


def plain(text: str) -> Sentence:
    """Words without emphasis. Stars in them stay stars."""
    return (Run(text),)


def sentence(wording: Wording, entry: str, **values: object) -> Sentence:
    """The sentence of a key. Only the catalogue can make words strong, never a value from a workbook."""
    return _runs(wording.say(entry, **_shielded(values)))


def counted(wording: Wording, entry: str, number: int, **values: object) -> Sentence:
    """The plural form of a key for a number, as `sentence`."""
    return _runs(wording.count(entry, number, **_shielded(values)))


def joined(*sentences: Sentence) -> Sentence:
    """Whole sentences one after the other, as one paragraph."""
    runs: tuple[Run, ...] = ()
    for words in sentences:
        if words:
            runs += (Run(" "), *words) if runs else words
    return runs


def capitalised(text: str) -> str:
    """Words that open a sentence."""
    return text[:1].upper() + text[1:]


def _shielded(values: dict[str, object]) -> dict[str, object]:
    return {name: value.replace("*", _SHIELD) if isinstance(value, str) else value for name, value in values.items()}


def _runs(text: str) -> Sentence:
    pieces = text.split(_STRONG)
    runs = (Run(piece.replace(_SHIELD, "*"), strong=bool(place % 2)) for place, piece in enumerate(pieces))
    return tuple(run for run in runs if run.text)
