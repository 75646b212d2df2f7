"""What every test can rely on: no screen, no real home folder, no surprise in the environment."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# A busy machine is no fault of the code, and what failed here fails for everybody.
settings.register_profile("project", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("project")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own folder for plans, settings and logs; return it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CAREER_PLANNER_HOME", str(home))
    return home


def pytest_collection_finish() -> None:
    """Keep what is there before the first test out of every later search for garbage."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Run tests marked ``no_cover`` at full speed in several processes too.

    They are the long ones that go again and again through what shorter tests measure already.
    A process of pytest-xdist starts a second measurement over a first one that nobody reads, and
    pytest-cov stops only the second for such a test: the first went on, at four times the cost.
    """
    if item.get_closest_marker("no_cover") is None:
        return (yield)
    traced_by = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(traced_by)
