"""Loading the drawing library in the background when a view that needs it comes near."""

from __future__ import annotations

import importlib
import logging
import threading

_LOG = logging.getLogger("career_planner.warmup")
MODULES = ("planner.charts.radar", "planner.charts.fan")
"""What Skills, Salary and Export draw with; together about half a second of loading."""


class WarmUp:
    """Loads once, off the window's thread; never at the start of the program."""

    def __init__(self, modules: tuple[str, ...] = MODULES) -> None:
        self._modules = modules
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Start loading, unless that has happened already."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load, name="warm-up", daemon=True)
            self._thread.start()

    def finish(self) -> None:
        """Wait until loading is over; a thread must not outlive the window."""
        if self._thread is not None:
            self._thread.join()

    def _load(self) -> None:
        for name in self._modules:
            try:
                importlib.import_module(name)
            except ImportError:
                _LOG.exception("cannot load %s", name)
