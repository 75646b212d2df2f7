"""What others made travels with its licence and is named in the notices."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTICES = (ROOT / "THIRD_PARTY_NOTICES").read_text("utf-8")


@pytest.mark.parametrize(
    ("folder", "licence", "says"),
    [("fonts", "OFL.txt", "SIL OPEN FONT LICENSE"), ("icons", "LICENSE.txt", "ISC License")],
)
def test_fonts_and_icons_bring_their_licence(folder: str, licence: str, says: str) -> None:
    assert says in (ROOT / "resources" / folder / licence).read_text("utf-8")
    assert f"resources/{folder}" in NOTICES


CONTENT = ("roles", "roadmaps", "skills", "salaries", "resources", "sources")
FILES = sorted(path for folder in CONTENT for path in (ROOT / "resources" / folder).glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_content_says_where_it_is_from_and_under_which_licence(path: Path) -> None:
    head = tomllib.loads(path.read_text("utf-8"))["head"]
    assert {"source", "date", "licence"} <= head.keys()


def test_every_library_we_ask_for_is_in_the_notices() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[<>=~! ]", line)[0] for line in project["dependencies"]}
    assert set() == {name for name in asked if name not in NOTICES}


def test_every_pinned_package_has_hashes() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    pins = re.findall(r"^[a-z][\w.-]*==.*(?:\\\n.*)+", lock, re.MULTILINE)
    assert len(re.findall(r"^[a-z][\w.-]*==", lock, re.MULTILINE)) == len(pins)
    assert all("--hash=sha256:" in pin for pin in pins)


def test_what_we_ask_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = [line for group in project["dependency-groups"].values() for line in group]
    asked = [
        *project["project"]["dependencies"],
        *(line for line in groups if isinstance(line, str)),
    ]
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    names = {re.split(r"[<>=~! ]", line)[0] for line in asked}
    assert set() == {name for name in names if f"\n{name}==" not in lock}
