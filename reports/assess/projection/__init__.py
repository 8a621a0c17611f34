"""Where the year will end (METHODS §5). `measure` puts its parts together; the others are its steps."""
