"""What the documents of the project point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_inside_the_project_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", (ROOT / name).read_text("utf-8"))
    inside = [link.split("#")[0] for link in links if "://" not in link]
    assert [] == [link for link in inside if not (ROOT / link).exists()]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_only_commands_that_exist_are_named(name: str) -> None:
    named = re.findall(r"dev\.py (\w+)", (ROOT / name).read_text("utf-8"))
    assert set() == set(named) - set(dev.COMMANDS)


def test_every_folder_on_the_map_exists() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("## Arrows")[0]
    rows = re.findall(r"^\| ((?:`[\w/]+` ?)+)\|", page, re.MULTILINE)
    missing = []
    for row in rows:
        first, *others = re.findall(r"`([\w/]+)`", row)
        folder = first.split("/")[0]
        for place in (first, *(f"{folder}/{other}" for other in others if "/" not in other)):
            path = ROOT / place
            if not path.exists() and not path.with_suffix(".py").exists():
                missing.append(place)
    assert [] == missing
