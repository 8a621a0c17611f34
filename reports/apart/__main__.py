"""Print {"sheets": […], "formats": whether they are known} or {"fault": "password" | "damaged"}.

LIMITS is a JSON object: memory and seconds (held to where the system can), sheets, rows, cells, characters, text.
"""

import json
import sys
from typing import Any

import python_calamine

from reports.apart.cells import sheets_of
from reports.apart.look import shown_in


def main() -> None:
    """Read the workbook that the command names."""
    path, limits = sys.argv[1], json.loads(sys.argv[2])
    _hold_to(limits)
    try:
        shown = shown_in(path, limits)
        sheets = sheets_of(path, limits, shown or {})
        found: dict[str, Any] = {"sheets": sheets, "formats": shown is not None}
    except python_calamine.PasswordError:
        found = {"fault": "password"}
    except BaseException:  # noqa: BLE001 - a panic of the library is no Exception
        found = {"fault": "damaged"}
    sys.stdout.write(json.dumps(found))


def _hold_to(limits: dict[str, int]) -> None:
    try:
        import resource
    except ImportError:  # Windows has none
        return
    for kind, most in ((resource.RLIMIT_AS, limits["memory"]), (resource.RLIMIT_CPU, limits["seconds"])):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main()
