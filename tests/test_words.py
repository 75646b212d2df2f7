"""Every sentence a person sees goes through ``tr`` in ui or a ``Wording`` key in planner."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from planner.wording import load_wording

pytestmark = pytest.mark.no_cover
"""The product is read here, not run."""

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = load_wording("en").sentences

LIKE_WORDS = re.compile(r"[A-Za-z’]{2,}[,;:]? [A-Za-z‘]|^[A-Z][a-z]{2,}[ .…:!?]*$")
"""Two words in a row, or one capitalised word: what a person would read."""

NOT_SHOWN = {
    "planner/studyplan/as_text.py": "an outline as text, which tests compare",
    "ui/theme/sheet.py": "style sheet",
    "ui/theme/fonts.py": "names of font files",
    "ui/pictures/states.py": "an index of pictures, which developers read",
}
"""Files whose strings are for a machine -> why."""
MACHINE_CALLS = {
    "cast",
    "namedtuple",
    "NewType",
    "TypeVar",
    "getLogger",
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "critical",
    "setObjectName",
    "setProperty",
    "compile",
    "findChild",
    "strftime",
    "strptime",
    "Field",
    "metadata",
    "register",
    "setStyle",
}
"""Calls whose strings are for a machine: logs, names, patterns."""


def modules(package: str) -> list[str]:
    """Return the files of a package as paths inside the project."""
    found = sorted((ROOT / package).rglob("*.py"))
    return [path.relative_to(ROOT).as_posix() for path in found]


def name_of(call: ast.Call) -> str:
    """Return the last part of the name that is called."""
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


KEYS = {"Backspace", "Del", "End", "Enter", "Esc", "Home", "Return", "Space", "Tab"}
KEYS |= {"Alt", "Ctrl", "Down", "Left", "Right", "Shift", "Up"}
"""Names of keys: Qt puts them into the language of the person itself."""


class Shown(ast.NodeVisitor):
    """Collects the strings of a file that a person could read and nobody could translate."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def is_shown(self, text: str) -> bool:
        """Tell whether a person would read a string."""
        return text not in KEYS and LIKE_WORDS.search(text) is not None

    def visit_Call(self, node: ast.Call) -> None:
        if name_of(node) not in {"tr", *MACHINE_CALLS}:
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Errors carry keys; what is only for programmers is not shown."""

    def visit_Assert(self, node: ast.Assert) -> None:
        """A failed assertion is for programmers."""

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(
            isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets
        ):
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Look only at what is subscripted: keys and quoted types are for programmers."""
        self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """Annotations may be strings."""

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and self.is_shown(node.value):
            self.found.append(f"{node.lineno}: {node.value}")


@pytest.mark.parametrize("package", ["planner", "ui"])
def test_no_sentence_stands_in_the_code(package: str) -> None:
    found = {}
    for name in modules(package):
        shown = Shown()
        shown.visit(ast.parse((ROOT / name).read_text("utf-8")))
        if shown.found and name not in NOT_SHOWN:
            found[name] = shown.found
    assert {} == found


ERRORS = {"Refused", "EditRefused", "Unreadable", "StoreError", "Busy", "Conflict", "ContentError"}
SAYING = {"say", *ERRORS}


PREFIXES = {"planner/studyplan/": "pdf.", "planner/exchange/pdf/": "pdf."}
"""Packages whose own ``say`` puts a prefix before the key."""


def whole_key(name: str, key: str) -> str:
    """Return a key with the prefix of the package that speaks it."""
    prefix = next((PREFIXES[folder] for folder in PREFIXES if name.startswith(folder)), "")
    return prefix + key if prefix + key in SENTENCES else key


def spoken(package: str) -> Iterator[tuple[str, ast.Call, str]]:
    """Return where a key is spoken: place, call and key."""
    for name in modules(package):
        for node in ast.walk(ast.parse((ROOT / name).read_text("utf-8"))):
            if isinstance(node, ast.Call) and name_of(node) in SAYING and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield f"{name}:{node.lineno}", node, whole_key(name, key.value)


@cache
def calls() -> list[tuple[str, ast.Call, str]]:
    """Return where any key is spoken; read at the first test, not by every process."""
    return [*spoken("planner"), *spoken("ui")]


def test_every_key_that_is_spoken_has_a_sentence() -> None:
    assert [] == [(place, key) for place, _, key in calls() if key not in SENTENCES]


def fields_of(template: str) -> set[str]:
    """Return the names of the values that a sentence asks for."""
    return {
        re.split(r"[.\[]", name)[0] for _, name, _, _ in string.Formatter().parse(template) if name
    }


def test_every_sentence_gets_the_values_it_asks_for() -> None:
    missing = {}
    for place, call, key in calls():
        given = {keyword.arg for keyword in call.keywords}
        if None not in given and key in SENTENCES and fields_of(SENTENCES[key]) - given:
            missing[place] = (key, sorted(fields_of(SENTENCES[key]) - given))
    assert {} == missing


def test_no_sentence_is_empty_or_half_a_template() -> None:
    assert [] == [key for key, sentence in SENTENCES.items() if not sentence.strip()]
    for sentence in SENTENCES.values():
        fields_of(sentence)
