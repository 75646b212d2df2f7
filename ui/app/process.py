"""Care for the process before there is a window: folders, log, crash file, foreign files."""

from __future__ import annotations

import faulthandler
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from planner import assets
from planner.store.folders import HOME_VARIABLE, data_folder, make_private, state_folder

_LOG_SIZE, _LOG_FILES = 1_000_000, 3
_LOG = logging.getLogger("career_planner")


class Process:
    """What is held open while the program runs; ``end`` lets it go."""

    def __init__(self) -> None:
        self._crash: IO[str] | None = None
        self._log: logging.Handler | None = None

    def begin(self) -> None:
        """Make new files private, start the log and ignore what lies in the working folder.

        A state folder that cannot be written costs the log, not the start.
        """
        os.umask(0o077)
        if os.environ.get(HOME_VARIABLE):
            os.environ[HOME_VARIABLE] = str(Path(os.environ[HOME_VARIABLE]).expanduser().absolute())
        try:
            self._open_logs(make_private(state_folder()))
        except OSError:
            logging.basicConfig(level=logging.WARNING)
        self._shut_out_foreign_files()

    def _open_logs(self, folder: Path) -> None:
        log = RotatingFileHandler(
            folder / "career-planner.log",
            maxBytes=_LOG_SIZE,
            backupCount=_LOG_FILES - 1,
            encoding="utf-8",
        )
        log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        _LOG.addHandler(log)
        _LOG.setLevel(logging.INFO)
        self._log = log
        self._crash = (folder / "crash.log").open("a", encoding="utf-8")
        faulthandler.enable(self._crash)

    def _shut_out_foreign_files(self) -> None:
        """Let nothing in the folder the program was started from be read as its own."""
        os.environ["MPLBACKEND"] = "agg"
        os.environ["MATPLOTLIBRC"] = str(assets.resource_path("themes", "matplotlibrc"))
        os.environ["MPLCONFIGDIR"] = str(state_folder() / "matplotlib")
        try:
            os.chdir(make_private(data_folder()))
        except OSError:
            os.chdir("/")

    def end(self) -> None:
        """Close log and crash file."""
        if self._log is not None:
            _LOG.removeHandler(self._log)
            self._log.close()
            self._log = None
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None
