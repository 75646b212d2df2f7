"""What every test can rely on: no screen, no real home folder, no surprise in the environment."""

from __future__ import annotations

import os
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
