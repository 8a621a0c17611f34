"""A program of its own, run in a process of its own: reads one untrusted workbook of the older kinds and prints JSON.

    python -m reports.apart PATH LIMITS

`cells` reads the values with python-calamine; `look` adds what it leaves out (`shown`), by way of `ods`, `xls`,
`xlsb` or `ooxml`: number formats, formula errors, hidden rows and columns. The libraries may end their process over a
damaged file, or ask for memory without bound: here neither hurts the run. It imports nothing else of the house, so that
it starts at once.
"""
