"""Rules that neither an import contract nor a linter states: sizes, forbidden calls, doors."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_cover
"""The product is read here, not run."""

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 400
LONGEST_FUNCTION = 40

FOLDERS = ("planner", "ui", "resources", "tests", "packaging", ".ci")
"""The only folders of the project; every other one is made by a tool."""
TEXT = {".py", ".toml", ".md", ".lock", ".svg", ".txt", ".json", ".desktop", ".xml", ""}


def files_of(*folders: str, suffixes: set[str]) -> Iterator[Path]:
    """Return the files of some folders by suffix, as paths inside the project."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in suffixes and "__pycache__" not in path.parts:
                yield path.relative_to(ROOT)


CODE = [*files_of("planner", "ui", "tests", "packaging", suffixes={".py"}), Path("dev.py")]
PRODUCT = [path for path in CODE if path.parts[0] in ("planner", "ui")]


def text_of(path: Path) -> str:
    """Return the text of a file of the project."""
    return (ROOT / path).read_text("utf-8")


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return all functions and methods of a file."""
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has without its docstring."""
    first = function.body[0]
    has_words = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    words = (first.end_lineno or 0) - first.lineno + 1 if has_words else 0
    return (function.end_lineno or 0) - function.lineno + 1 - words


def test_no_file_has_more_than_one_subject() -> None:
    lengths = {str(path): len(text_of(path).splitlines()) for path in CODE}
    assert {} == {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {
        f"{path}:{function.lineno} {function.name}": length_of(function)
        for path in CODE
        for function in functions_of(path)
    }
    assert {} == {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION}


FORBIDDEN = {
    # text of a user as markup
    r"\bsetHtml\b": (),
    r"\bQTextEdit\(": (),
    r"\bQTextBrowser\(": (),
    r"\bRichText\b": (),
    r"\bParagraph\(": (),
    # addresses are opened in one place
    r"\bopenUrl\b": (
        "ui/window/filing.py",  # the study plan it has just had written
        "ui/widgets/open_address.py",  # https only, after asking with the full address
    ),
    r"\bsetOpenExternalLinks\b": (),
    # data that becomes code
    r"(?<![\w.])eval\(": (),
    r"(?<![\w.])exec\(": (),
    r"\bpickle\b": (),
    r"\byaml\b": (),
    r"\bshell=True\b": (),
    r"\bos\.system\b": (),
    # writes that a crash can halve or lose
    r"\bCachingMiddleware\b": (),
    r"\bJSONStorage\b": (),
    # a second way to the network, to drawing state and to the clock
    r"\b(urllib\.request|http\.client|QtNetwork)\b": (),
    r"\bsocket\b": ("ui/app/endings.py",),  # a pair inside the process wakes Qt on a signal
    r"\bpyplot\b": (),
    r"\b(date\.today|datetime\.now|datetime\.utcnow|time\.time)\(": ("planner/clock.py",),
    r"\bQ(Date|DateTime)\.current": (),
}
"""What the product never says -> the files that may all the same."""


def code_without_words(path: Path) -> str:
    """Return the code of a file without its comments and docstrings, which may name anything."""
    return ast.unparse(_Silent().visit(ast.parse(text_of(path))))


class _Silent(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        is_words = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return ast.Pass() if is_words else node


@cache
def silent_code() -> dict[str, str]:
    """Return the product's code by file name, without comments and docstrings."""
    return {path.as_posix(): code_without_words(path) for path in PRODUCT}


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_some_calls_are_never_made(pattern: str) -> None:
    users = [name for name, code in silent_code().items() if re.search(pattern, code)]
    assert [] == [name for name in users if name not in FORBIDDEN[pattern]]


QT_CALLS_THEM = re.compile(r"^[a-z]+[A-Z]|^(event|paint)$")
"""Names of Qt's virtual methods; ours have underscores."""
MODELS_TOO = ("data", "flags", "index", "parent")
"""What Qt also calls where a class is a model."""


def overrides_of(path: Path) -> Iterator[ast.FunctionDef]:
    """Return the methods of a file that Qt calls by their name."""
    for node in ast.walk(ast.parse(text_of(path))):
        if not isinstance(node, ast.ClassDef) or not node.bases:
            continue
        is_model = "Model" in "".join(ast.unparse(base) for base in node.bases)
        for method in node.body:
            if not isinstance(method, ast.FunctionDef):
                continue
            if QT_CALLS_THEM.search(method.name) or (is_model and method.name in MODELS_TOO):
                yield method


def test_no_override_lets_an_exception_through_to_qt() -> None:
    bare = [
        f"{path}: {method.name}"
        for path in PRODUCT
        if path.parts[0] == "ui"
        for method in overrides_of(path)
        if not any("guard" in ast.unparse(each) for each in method.decorator_list)
    ]
    assert [] == bare


CLOCK_READERS = ("planner/clock.py", "planner/store/", "planner/cli/", "ui/")
"""Entry points and the store's backup names; everything else gets ``today`` as a parameter."""


def test_only_entry_points_and_the_store_read_the_clock() -> None:
    imports = re.compile(r"\bplanner\.clock\b|from planner import .*\bclock\b")
    users = [name for name, code in silent_code().items() if imports.search(code)]
    assert [] == [name for name in users if not name.startswith(CLOCK_READERS)]


UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


def test_nothing_is_left_for_later() -> None:
    assert [] == [str(path) for path in PRODUCT if UNFINISHED.search(text_of(path))]


HOSTS_AND_MACHINES = re.compile(
    r"py[p]i\.org|python[h]osted|registry\.[n]pmjs|deb\.[d]ebian|(?<![\w.])/(home|root|work|opt)/"
)


def test_no_file_names_a_registry_or_a_machine() -> None:
    top = [path.relative_to(ROOT) for path in ROOT.iterdir() if path.is_file()]
    texts = [path for path in top if path.suffix in TEXT and path.name != ".coverage"]
    texts += files_of(*FOLDERS, suffixes=TEXT)
    named = {str(path): HOSTS_AND_MACHINES.search(text_of(path)) for path in texts}
    assert {} == {name: found.group() for name, found in named.items() if found}


def test_folders_are_the_agreed_ones() -> None:
    made_by_tools = {"out", "dist", "build", "__pycache__"}
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()} - made_by_tools
    assert {name for name in FOLDERS if not name.startswith(".")} == {
        name for name in folders if not name.startswith(".") and not name.endswith(".egg-info")
    }


def test_the_folder_packaging_never_hides_the_library_packaging() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
