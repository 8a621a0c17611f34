"""Publish: write a pack as a whole or not at all, with a manifest that says what it was made from.

The files are laid down in a folder beside the pack and then change places with it, so that a run that fails leaves
the former pack untouched.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reports.errors import PackError
from reports.model.pack import Files

MANIFEST = "manifest.json"

LIBRARIES = ("make-pack", "matplotlib", "openpyxl", "pandas", "pikepdf", "reportlab", "XlsxWriter")
"""Whose versions the manifest names: those that put figures into files."""


@dataclass(frozen=True)
class Published:
    """A pack that was written."""

    folder: Path
    """Where it lies."""
    files: tuple[Path, ...]
    """Every file, in order, the manifest last."""
    dropped: tuple[str, ...]
    """Files of the former pack that this one does not hold, as paths inside the folder."""


def publish(
    files: Files,
    folder: Path,
    inputs: Mapping[str, bytes],
    settings: Mapping[str, object],
    checks: Mapping[str, Sequence[str]],
) -> Published:
    """Write `files` and their manifest into `folder`, in place of what was there.

    Raises PackError where the folder cannot be written; what was there then stands as it was.
    """
    content = dict(files) | {MANIFEST: manifest(files, inputs, settings, checks)}
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        former = _files_of(folder)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for name, data in content.items():
                path = draft / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            draft.chmod(0o755)
            _change_places(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as fault:
        raise PackError(
            f"The pack '{folder.name}' could not be written: {fault.strerror or fault}.",
            "Close any of its files that are open, check that the outputs folder may be written, and run again.",
        ) from fault
    return Published(folder, tuple(folder / name for name in content), tuple(sorted(former - set(content))))


def manifest(
    files: Files, inputs: Mapping[str, bytes], settings: Mapping[str, object], checks: Mapping[str, Sequence[str]]
) -> bytes:
    """The manifest: SHA-256 of every input and output, settings, checks and versions.

    No time, no folder of the machine. `checks` names, for an ending, the rules that its files were checked for.
    """
    content = {
        "inputs": {name: _digest(data) for name, data in sorted(inputs.items())},
        "outputs": {name: _digest(data) for name, data in sorted(files.items())},
        "settings": dict(settings),
        "checks": {name: list(rules) for name, rules in checks.items()},
        "versions": {name: found for name in LIBRARIES if (found := _version(name))},
    }
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _change_places(draft: Path, folder: Path) -> None:
    """Put the draft where the folder is; put the folder back where that fails."""
    if not folder.exists():
        draft.rename(folder)
        return
    aside = draft.with_name(draft.name + "-former")
    folder.rename(aside)
    try:
        draft.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    with suppress(OSError):
        shutil.rmtree(aside) if aside.is_dir() else aside.unlink()


def _files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
