"""Where plan, settings and logs live: the platform's folders, or ``CAREER_PLANNER_HOME``."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from planner.store.disk import PRIVATE_FOLDER

APP = "career-planner"
HOME_VARIABLE = "CAREER_PLANNER_HOME"


def _home() -> Path | None:
    """Return the folder everything is moved to, or None."""
    given = os.environ.get(HOME_VARIABLE)
    return Path(given).expanduser() if given else None


def data_folder() -> Path:
    """Return the folder of the plan and its backups; it may not exist yet."""
    return _home() or platformdirs.user_data_path(APP, appauthor=False)


def config_folder() -> Path:
    """Return the folder of the settings; it may not exist yet."""
    home = _home()
    return home / "config" if home else platformdirs.user_config_path(APP, appauthor=False)


def state_folder() -> Path:
    """Return the folder of the logs; it may not exist yet."""
    home = _home()
    return home / "state" if home else platformdirs.user_state_path(APP, appauthor=False)


def make_private(folder: Path) -> Path:
    """Make a folder and its parents; folders that are new are readable by their owner only.

    Raises:
        OSError: It cannot be made.
    """
    for missing in reversed([folder, *folder.parents]):
        missing.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    return folder
