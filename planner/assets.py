"""Where the shipped files are: beside the packages in a checkout, inside the package in a wheel."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import cast

import tomli

_INSIDE_WHEEL = Path(__file__).parent / "_resources"
_IN_CHECKOUT = Path(__file__).parent.parent / "resources"


@lru_cache(maxsize=1)
def root() -> Path:
    """Return the folder that holds roles, themes, fonts, icons and wording."""
    return _INSIDE_WHEEL if _INSIDE_WHEEL.is_dir() else _IN_CHECKOUT


def resource_path(*parts: str) -> Path:
    """Return the path of one shipped file, e.g. ``resource_path("fonts", "Inter-Regular.ttf")``."""
    return root().joinpath(*parts)


def read_toml(*parts: str) -> dict[str, object]:
    """Return one shipped TOML file as plain values.

    Raises:
        FileNotFoundError: The file is not part of this installation.
        tomli.TOMLDecodeError: The file is not valid TOML.
    """
    with resource_path(*parts).open("rb") as file:
        return cast("dict[str, object]", tomli.load(file))


def toml_names(*folder: str) -> tuple[str, ...]:
    """Return the sorted names (without suffix) of the TOML files in one resource folder."""
    return tuple(sorted(path.stem for path in resource_path(*folder).glob("*.toml")))
