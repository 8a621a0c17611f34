"""The nouns of the house. Frozen, without behaviour that needs a library, a file or a clock.

What came in: `cell`, `period`, `unit`, `value`, `measure`, `task`, `budget`, `risk`, `organisation`, `submission`.
What is wrong with it: `finding`. What it amounts to: `rules`, `codes`, `statistics`, `assessment`, `summary`.
What is shown: `document`, `chart`, `scorecard`, `variance_book`, `pack`, `brand`.
"""
