"""The shipped brands, for every test of the PDF."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reports.model.brand import Brand
from reports.render.brand import load_brand

sys.path.append(str(Path(__file__).parents[2] / "compose"))
"""The council that the tests of composing made by hand is printed here too."""


@pytest.fixture(scope="session")
def brand(templates: Path) -> Callable[[str], Brand]:
    return lambda name: load_brand(name, [templates / "brands"])


@pytest.fixture(scope="session")
def civic(brand: Callable[[str], Brand]) -> Brand:
    return brand("civic")


@pytest.fixture(scope="session")
def harbour(brand: Callable[[str], Brand]) -> Brand:
    return brand("harbour")
