"""Suggestions for slips: given, and given up where a whole list fits nothing."""

import pytest

from reports.check import refs
from reports.check.refs import Likeness


def test_the_most_alike_is_suggested_whatever_its_case_and_spaces() -> None:
    likeness = Likeness({"ni 181": "NI 181", "ni 19": "NI 19"}, cutoff=0.8)
    assert [likeness.nearest(words) for words in ("NI  18l", "Ni 191", "Target")] == ["NI 181", "NI 19", ""]


def test_enough_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refs, "MOST_COMPARED", 3)
    likeness = Likeness({"ni 181": "NI 181", "ni 19": "NI 19"}, cutoff=0.8)
    assert [likeness.nearest(words) for words in ("NI 18l", "NI 1811", "NI 1812")] == ["NI 181", "NI 181", ""]
    assert likeness.nearest("NI 18l") == "NI 181"


def test_what_is_too_long_for_a_ref_is_not_compared() -> None:
    assert Likeness({"a" * 101: "A"}, cutoff=0.8).nearest("a" * 101) == ""
