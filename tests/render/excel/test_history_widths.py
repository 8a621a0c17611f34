"""The sheet of histories shows its figures however long they are: in a narrower column they would be hashes."""

from decimal import Decimal

import pytest

from reports.model.document import Spark
from reports.render.excel.history import Entry, history_widths


@pytest.mark.parametrize(
    ("figure", "decimals", "least"),
    [("92.4", 1, 9.0), ("-500000000000000", 0, len("-500,000,000,000,000")), ("0.000000001", 9, len("0.000000001"))],
)
def test_periods_are_as_wide_as_their_longest_figure(figure: str, decimals: int, least: float) -> None:
    for spark in (_spark(Decimal(figure), None), _spark(Decimal(1), Decimal(figure))):
        widths = history_widths([Entry("NI 1", "Calls", spark, decimals)])
        assert widths[3] >= least
        assert figure != "92.4" or widths[3] == 9.0


def _spark(point: Decimal, target: Decimal | None) -> Spark:
    return Spark("One quarter.", (point,), (target,))
