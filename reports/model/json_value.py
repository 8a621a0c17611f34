"""What a JSON file can hold."""

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""What a JSON file can hold."""
