"""Which files are workbooks, by the endings of their names."""

EXCEL = (".xlsx", ".xlsm")
"""Today's Excel workbooks."""
OTHER_BOOKS = (".xls", ".xlsb", ".ods")
"""Excel's older and binary workbooks, and OpenDocument's."""
TEXTS = (".csv", ".tsv")
"""Text files, each of one sheet."""
WORKBOOKS = (*EXCEL, *OTHER_BOOKS, *TEXTS)
"""All that are read."""
