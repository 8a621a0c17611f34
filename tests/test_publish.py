"""Packs are written as a whole or not at all."""

import hashlib
import json
from pathlib import Path

import pytest

from reports.errors import PackError
from reports.publish import publish

FILES = {"ces/card.pdf": b"pdf", "pack.json": b"{}"}


def test_files_and_manifest_are_written(tmp_path: Path) -> None:
    folder = tmp_path / "wigan" / "2008-09-Q3"
    published = publish(FILES, folder, {"pack.toml": b"x"}, {"quarter": 3}, {"pdf": ["marked"]})
    written = [path.relative_to(published.folder).as_posix() for path in published.files]
    assert written == ["ces/card.pdf", "pack.json", "manifest.json"]
    assert (published.folder / "ces" / "card.pdf").read_bytes() == b"pdf"
    manifest = json.loads((published.folder / "manifest.json").read_text())
    assert manifest["inputs"] == {"pack.toml": hashlib.sha256(b"x").hexdigest()}
    assert manifest["outputs"]["pack.json"] == hashlib.sha256(b"{}").hexdigest()
    assert manifest["settings"] == {"quarter": 3}
    assert manifest["checks"] == {"pdf": ["marked"]}
    assert str(tmp_path) not in json.dumps(manifest)


def test_a_new_pack_replaces_the_former_whole_and_names_what_it_drops(tmp_path: Path) -> None:
    folder = tmp_path / "2008-09-Q3"
    publish(FILES, folder, {}, {}, {})
    published = publish({"pack.json": b"[]"}, folder, {}, {}, {})
    assert published.dropped == ("ces/card.pdf",)
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == ["manifest.json", "pack.json"]


def test_a_failed_run_leaves_the_former_pack_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "2008-09-Q3"
    publish(FILES, folder, {}, {}, {})
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(PackError, match="No space left") as caught:
        publish({"pack.json": b"new"}, folder, {}, {}, {})
    assert caught.value.remedy
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["2008-09-Q3"]


def test_a_pack_that_cannot_change_places_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "2008-09-Q3"
    publish(FILES, folder, {}, {}, {})
    rename = Path.rename

    def held(path: Path, target: Path) -> Path:
        if target == folder and "former" not in path.name:
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(PackError, match="Permission denied"):
        publish({"pack.json": b"new"}, folder, {}, {}, {})
    assert (folder / "pack.json").read_bytes() == b"{}"
