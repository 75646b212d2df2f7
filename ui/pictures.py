"""Pictures of the running program: the real window, driven by its own actions, without a screen.

``python -m ui.pictures OUT`` writes the sample plan as PDF and every view as PNG, light and dark,
1440 x 900; with ``--all`` also small and large windows, the 18-month plan of a beginner, the empty
state and the sheets. Everything happens in a folder of its own; the person's plan is not touched.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner import catalog, clock
from planner.generate.request import Request, plan_for
from planner.model import Document
from planner.sample import sample_document
from planner.session import Session
from planner.wording import Wording, load_wording
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.window.main import MainWindow

NORMAL, SMALL, LARGE = (1440, 900), (1080, 680), (2560, 1440)
VIEWS = ("plan", "skills", "salary", "careers")
MODES = ("light", "dark")
PDF = "study-plan.pdf"
_PATIENCE = 5_000
"""Longest wait for charts, milliseconds."""


@dataclass(frozen=True)
class Shot:
    """One picture.

    Attributes:
        name: File name without suffix.
        document: What is open.
        view: View to show.
        mode: ``light`` or ``dark``.
        size: Width and height of the window, px.
    """

    name: str
    document: Document
    view: str
    mode: str
    size: tuple[int, int]


def shots(sample: Document, beginner: Document, *, everything: bool) -> Iterator[Shot]:
    """Yield the pictures to take."""
    for mode in MODES:
        for view in VIEWS:
            yield Shot(f"{view}-{mode}", sample, view, mode, NORMAL)
    if not everything:
        return
    for view in VIEWS:
        yield Shot(f"{view}-light-small", sample, view, "light", SMALL)
        yield Shot(f"{view}-dark-large", sample, view, "dark", LARGE)
        yield Shot(f"{view}-light-beginner", beginner, view, "light", NORMAL)
    yield Shot("plan-dark-beginner-small", beginner, "plan", "dark", SMALL)
    yield Shot("empty-light", Document(), "plan", "light", NORMAL)
    yield Shot("empty-dark", Document(), "plan", "dark", NORMAL)


def beginner_document(today: date, wording: Wording) -> Document:
    """Return the plan of a beginner at ten hours a week, freshly made: about 18 months."""
    roadmap = catalog.roadmap_of("mlops_engineer")
    request = Request(
        title=catalog.role("mlops_engineer").name,
        path="beginner",
        start=today,
        week_minutes=600,
        summer_label=wording.say("break.summer"),
        year_end_label=wording.say("break.year_end"),
    )
    plan = plan_for(roadmap, request, {}, today)
    return Document(plans=(plan,), active=plan.id)


class Studio:
    """Takes pictures of one window after the other.

    Args:
        app: The application.
        out: Folder for the pictures.
        today: The day it is in them.
    """

    def __init__(self, app: QApplication, out: Path, today: Callable[[], date]) -> None:
        self._app, self._out, self._today = app, out, today
        self._wording = load_wording()
        self._settings = Settings(out / ".pictures.ini")
        self._theme = Theme("light")
        self._theme.apply(app)

    def window(self, document: Document, size: tuple[int, int]) -> MainWindow:
        """Return a window on a document that is saved nowhere."""
        session = Session(document, None, self._wording)
        window = MainWindow(
            OpenDocument(session, self._wording), self._theme, self._settings, self._today
        )
        window.resize(*size)
        window.show()
        return window

    def take(self, shot: Shot) -> Path:
        """Take one picture and return its file."""
        self._theme.set_mode("dark" if shot.mode == "dark" else "light")
        window = self.window(shot.document, shot.size)
        if shot.document.plan is not None:
            window.commands.actions[shot.view].trigger()
        path = self._out / f"{shot.name}.png"
        self.settle()
        window.grab().save(str(path))
        window.leave()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return path

    def settle(self, milliseconds: int = 250) -> None:
        """Let delayed drawing happen."""
        QTest.qWait(milliseconds)


def write_study_plan(document: Document, today: date, wording: Wording, target: Path) -> int:
    """Write the study plan of a document as PDF and return its number of pages."""
    from planner.exchange.pdf import PaperSize, write_pdf
    from planner.exchange.reference import reference_for
    from planner.studyplan import ALL_SECTIONS, study_plan

    plan = document.plan
    if plan is None:
        return 0
    reference = reference_for(plan)
    outline = study_plan(plan, document.profile, reference, today, wording, ALL_SECTIONS)
    return write_pdf(outline, target, PaperSize.A4).pages


def main(arguments: Sequence[str]) -> int:
    """Write the pictures and the PDF of the sample plan.

    Args:
        arguments: The folder to write to; ``--all`` for every state.
    """
    folders = [Path(word) for word in arguments if not word.startswith("--")]
    out = (folders or [Path("out")])[0].absolute()
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        os.environ["CAREER_PLANNER_HOME"] = home
        app = QApplication(sys.argv[:1])
        wording, today = load_wording(), clock.today()
        sample = sample_document(today, wording)
        pages = write_study_plan(sample, today, wording, out / PDF)
        sys.stdout.write(f"{out / PDF}: {pages}\n")
        studio = Studio(app, out, lambda: today)
        beginner = beginner_document(today, wording)
        for shot in shots(sample, beginner, everything="--all" in arguments):
            sys.stdout.write(f"{studio.take(shot)}\n")
        (out / ".pictures.ini").unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
