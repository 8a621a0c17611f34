"""How much an untrusted workbook may ask of us. In one place, and named in the finding when it is passed."""

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes of a workbook as it lies on disk."""

LARGEST_CONTENT = 400 * 1024 * 1024
"""Bytes of a workbook's parts once unpacked."""

MOST_ROWS = 50_000
"""Rows read of one sheet."""

MOST_COLUMNS = 200
"""Columns read of one sheet."""

LONGEST_TEXT = 10_000
"""Characters kept of one cell."""

HEADER_WITHIN = 20
"""The header row is looked for in this many rows from the top."""
