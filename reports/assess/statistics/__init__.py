"""Statistical care (METHODS §4). `measure` puts its parts together; `intervals` stands alone, for rules to use."""
