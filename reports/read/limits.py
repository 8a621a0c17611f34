"""How much an untrusted workbook may ask of us. In one place, and named in the finding when it is passed.

Together they keep a workbook under ten seconds and one gibibyte. A council's largest returns need a tenth of them.
"""

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes of a workbook as it lies on disk."""

LARGEST_CONTENT = 400 * 1024 * 1024
"""Bytes of a workbook's parts once unpacked."""

LARGEST_PART = 48 * 1024 * 1024
"""Bytes of one part that is held whole in memory: texts, styles, anything but a sheet."""

MOST_PARTS = 5_000
"""Parts of a workbook's archive."""

LARGEST_CONTENTS_LIST = 2 * 1024 * 1024
"""Bytes of the archive's own list of parts."""

MOST_TAGS = 3_000_000
"""XML tags of one sheet, blank cells not counted."""

MOST_SHARED_TAGS = 1_500_000
"""XML tags of the parts that all sheets share: texts, styles, names."""

MOST_STYLE_TAGS = 250_000
"""XML tags of the styles. Excel itself keeps at most 65,000 styles."""

LONGEST_TOKEN = 1024 * 1024
"""Bytes between two angle brackets of a part. A cell of Excel holds 32,767 characters."""

MOST_SHEETS = 500
"""Sheets of a workbook."""

MOST_ROWS = 50_000
"""Rows with something in them read of one sheet."""

MOST_COLUMNS = 200
"""Columns read of one sheet."""

MOST_CELLS = 250_000
"""Cells with something in them read of one workbook."""

MOST_CHARACTERS = 20_000_000
"""Characters of all texts read of one workbook."""

MOST_HEADINGS = 5_000
"""Cells, of rows that look like headings, read as such in one workbook. A form for each measure has a few hundred."""

MOST_MERGES = 20_000
"""Merged ranges of one sheet."""

LONGEST_TEXT = 10_000
"""Characters kept of one cell."""

LONGEST_FIGURE = 100
"""Characters of a text that may still be a number, a date or a yes."""

SECONDS_APART = 8
"""Seconds that the reader of the older kinds may take in its own process."""

MEMORY_APART = 768 * 1024 * 1024
"""Bytes of memory that it may take there, where the system can hold it to that."""

HEADER_WITHIN = 20
"""The header row is looked for in this many rows from the top."""
