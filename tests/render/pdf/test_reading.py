"""Documents read aloud: tests/golden/reads-aloud-*.txt are what a screen reader says; read them as a listener would."""

from collections.abc import Callable

import pytest
from reading import read_aloud
from several_departments import assessments
from small_figures import WORDING

from reports.compose import compose
from reports.model.brand import Brand


def test_the_corporate_scorecard_reads_as_a_report(
    civic: Brand, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    corporate = compose(assessments(), (), WORDING).corporate
    assert corporate is not None
    golden("reads-aloud-corporate.txt", read_aloud(corporate, civic, monkeypatch))


def test_a_panel_pack_reads_as_a_report(
    harbour: Brand, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    (panel,) = compose(assessments(), (), WORDING).panel_packs
    golden("reads-aloud-panel.txt", read_aloud(panel, harbour, monkeypatch))
