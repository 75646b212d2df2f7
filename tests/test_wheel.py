"""The wheel holds the two packages and every shipped file, and nothing else."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names of all files in a freshly built wheel."""
    return set(_built(tmp_path_factory.mktemp("wheel"), "standard"))


def _built(folder: Path, version: str) -> Iterator[str]:
    wheel = next(iter(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=[version])))
    with zipfile.ZipFile(wheel) as archive:
        yield from archive.namelist()


def below(folder: str) -> set[str]:
    """Return the files of a folder as paths inside the project."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_top_levels_are_the_two_packages(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {"planner", "ui"} == {top for top in tops if not top.endswith(".dist-info")}


def test_every_shipped_file_is_inside(names: set[str]) -> None:
    resources = below("resources")
    shipped = {name.replace("resources/", "planner/_resources/", 1) for name in resources}
    assert shipped == {name for name in names if name.startswith("planner/_resources/")}


def test_every_module_is_inside(names: set[str]) -> None:
    modules = {name for name in below("planner") | below("ui") if name.endswith(".py")}
    assert set() == modules - names


def test_types_and_licences_travel_along(names: set[str]) -> None:
    assert {"planner/py.typed", "ui/py.typed"} <= names
    licences = {name.rsplit("/", 1)[1] for name in names if ".dist-info/licenses/" in name}
    assert {"LICENSE", "THIRD_PARTY_NOTICES"} == licences


def test_an_editable_install_copies_nothing(tmp_path: Path) -> None:
    assert [] == [name for name in _built(tmp_path, "editable") if name.startswith("planner/")]
