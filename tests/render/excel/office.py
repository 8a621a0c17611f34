"""LibreOffice as an independent calculator."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from workbooks import Values, values_of

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Recalculate on loading: without this LibreOffice believes the values that are stored."""


def recalculated_files(files: Mapping[str, bytes], folder: Path) -> Mapping[str, Values]:
    """What LibreOffice makes of some workbooks when it calculates every formula anew."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed: nothing else here can calculate the formulas anew")
    (folder / "profile" / "user").mkdir(parents=True)
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    paths = [str(folder / f"{name}.xlsx") for name in files]
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return {name: values_of((folder / "out" / f"{name}.xlsx").read_bytes()) for name in files}
