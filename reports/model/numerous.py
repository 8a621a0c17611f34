"""Nouns of which there are hundreds of thousands: cells, their places, the figures that they give."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Noun = TypeVar("_Noun")


@dataclass_transform(frozen_default=True)
def numerous(noun: type[_Noun]) -> type[_Noun]:
    """A dataclass that the type checker holds to be frozen, made in a third of the time.

    A class frozen by Python itself sets each field through a call of its own whenever an object is made; that was half
    the time of reading and checking a large return. Use it where a benchmark shows the difference, `frozen=True`
    everywhere else.
    """
    return dataclass(slots=True, unsafe_hash=True)(noun)
