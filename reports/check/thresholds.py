"""From where on a figure or a remark is doubtful. In one place, so that they can be argued about."""

from decimal import Decimal

TIMES_AWAY = Decimal(9)
"""A figure this many times its usual size, or as many times smaller, is doubtful: a point or a nought gone astray."""

OTHERS_WITHIN = Decimal(4)
"""Other figures are a history to judge by only where the largest is at most this many times the smallest."""

FEWEST_OTHERS = 2
"""Figures that make a history to judge by."""

LEAST_COUNT = Decimal(20)
"""Counts below this go up and down manifold by chance, or stand still for a quarter: 1 accident, then 12, then 12."""

LEAST_SIZE = Decimal(5)
"""The same for every other unit: 0.1%, then 1.2%."""

DIGITS_TO_REPEAT = 3
"""A figure of so many digits that comes twice running was hardly measured twice: 78.4 and 78.4, but not 4 and 4."""

STEPS_OF_A_PATH = 2
"""Steps in the wrong direction, and none in the right one, by which targets contradict a polarity."""

LEVEL_FROM = Decimal("0.625")
"""A first quarter of this share of the year's target, or more, is nearer to the whole of it than to an even share."""

SUM_GROWS = Decimal("0.5")
"""A year to date that adds, each quarter, this part of its first quarter or more, grows as a sum does."""

QUOTIENT_WITHIN = Decimal("0.5")
"""Percentage points by which a percentage may differ from numerator ÷ denominator: it may have been rounded."""

LONGEST_COMMENTARY = 1200
"""Characters of a cause or an action: about 200 words, what an exception report can show."""

LONGEST_NARRATIVE = 1500
"""Characters of a director's narrative: about 250 words, what a front page can hold beside its figures."""

SHORTEST_TO_REPEAT = 20
"""Characters from which a commentary that comes twice was not written anew. "On course." may well come twice."""

LONGEST_COMPARED = 100
"""Characters of a ref or a department's name that may be a slip for another."""

MOST_COMPARED = 100_000
"""Pairs of names that are compared to suggest the one that was meant: about a second. Ten slips need a tenth of it."""
