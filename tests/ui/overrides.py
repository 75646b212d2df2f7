"""Finding every Qt virtual that this program overrides."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType
from typing import NamedTuple

import ui


class Override(NamedTuple):
    """One method of one of our classes that stands in for a method of Qt."""

    owner: type
    name: str

    @property
    def place(self) -> str:
        """Return where it is, as people write it."""
        return f"{self.owner.__module__}.{self.owner.__qualname__}.{self.name}"


def modules() -> list[str]:
    """Return the names of all modules of the window that can be imported without running."""
    found = [info.name for info in pkgutil.walk_packages(ui.__path__, "ui.")]
    return [name for name in found if not name.endswith("__main__")]


def classes() -> list[type]:
    """Return every class of the window that stands on a class of Qt."""
    found: dict[str, type] = {}
    for name in modules():
        module = importlib.import_module(name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == name and any(map(_is_qt, kind.__mro__)):
                found[f"{name}.{kind.__qualname__}"] = kind
    return [found[name] for name in sorted(found)]


def _is_qt(kind: type) -> bool:
    return kind.__module__.startswith("PySide6.")


def overrides() -> Iterator[Override]:
    """Yield every method of our classes that a class of Qt has as well."""
    for kind in classes():
        bases = [base for base in kind.__mro__ if _is_qt(base)]
        for name, method in vars(kind).items():
            ours = isinstance(method, FunctionType) and not name.startswith("__")
            if ours and any(name in vars(base) for base in bases):
                yield Override(kind, name)
