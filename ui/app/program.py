"""One run of the window: opens the plan, makes the window, follows its wishes, cleans up."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from planner.edits import AdoptPlan
from planner.errors import Busy, PlannerError
from planner.model import Document
from planner.session import Session
from planner.store import Store, go_on_from_backup, open_store
from planner.store.folders import config_folder, data_folder
from planner.wording import load_wording
from ui.app.endings import Endings
from ui.app.faults import Faults
from ui.app.launch import Launch
from ui.app.process import Process
from ui.document import OpenDocument
from ui.settings import Settings
from ui.theme import Theme
from ui.window.files import ask_for_plan
from ui.window.identity import draw_tile
from ui.window.looks import first_mode
from ui.window.main import MainWindow
from ui.words import tr

_LOG = logging.getLogger("career_planner")
NAME = "career-planner"
NOT_OPENED = 2


class Program(QObject):
    """Everything that lives as long as the window.

    Args:
        launch: What the command line asks for.
    """

    def __init__(self, launch: Launch) -> None:
        super().__init__()
        self._launch = launch
        self._process = Process()
        self._process.begin()
        self._app = _application()
        self._faults = Faults()
        self._faults.begin()
        self._endings = Endings(self._app)
        self._wording = load_wording()
        self._settings = Settings(config_folder() / "settings.ini")
        self._theme = Theme(first_mode(self._settings))
        self._theme.apply(self._app)
        self._store: Store | None = None
        self._own: OpenDocument | None = None
        self._set_aside: Path | None = None
        self.window: MainWindow | None = None

    def run(self) -> int:
        """Show the window and stay until it is closed; return the exit code."""
        try:
            return self._app.exec() if self.show() else NOT_OPENED
        finally:
            self.end()

    def show(self) -> bool:
        """Show the window, or say why the plan cannot be opened; tell whether there is a window."""
        document = self._first_document()
        if document is None:
            return False
        window = MainWindow(document, self._theme, self._settings, self._launch.today)
        self.window = window
        window.open_requested.connect(self._open)
        window.sample_requested.connect(self._show_sample)
        window.keep_requested.connect(self._keep_sample)
        window.leave_sample_requested.connect(self._leave_sample)
        window.own_plan_made.connect(self._make_own)
        window.retry_requested.connect(self._retry)
        self._faults.noticed.connect(window.show_fault)
        self._endings.asked.connect(window.leave)
        self._endings.saving.connect(window.commit_text)
        self._say_if_locked()
        window.show()
        self._say_if_restored(window)
        QTimer.singleShot(0, _collect_garbage_again)
        QTimer.singleShot(0, self._take_own_content)
        QTimer.singleShot(0, self._show_icon)
        _LOG.info("the window is open")
        return True

    def _show_icon(self) -> None:
        self._app.setWindowIcon(_icon(self._theme))

    def _take_own_content(self) -> None:
        """Use the person's own careers; say what is wrong with the first file that was left out."""
        folder = data_folder() / "content"
        if not folder.is_dir():
            return
        from planner.catalog.own import use_own  # no part of the first paint

        faults = use_own(folder)
        if faults and self.window is not None:
            self.window.say(self._wording.error(faults[0]))

    def end(self) -> None:
        """Let the plan and all hooks go."""
        if self._store is not None:
            self._store.close()
            self._store = None
        self._endings.end()
        self._faults.end()
        self._process.end()

    def _first_document(self) -> OpenDocument | None:
        path, restore = self._launch.path, False
        while True:
            try:
                if restore:
                    self._set_aside = go_on_from_backup(path)
                return self._open_own(path)
            except PlannerError as error:
                _LOG.warning("the plan cannot be opened: %s", error.key)
                sentence, backup = self._wording.error(error), error.key == "error.with_backup"
            from ui.app.damaged import DamagedPlan  # a good plan needs no dialog

            box = DamagedPlan(self._theme, sentence, path, backup=backup)
            self._endings.asked.connect(box.reject)
            if box.exec() != QDialog.DialogCode.Accepted:
                return None
            restore = box.from_backup
            if not restore:
                path = ask_for_plan(box, path.parent) or path

    def _open_own(self, path: Path) -> OpenDocument:
        """Open a plan file in place of the present one; for reading where somebody else writes.

        Raises:
            PlannerError: It cannot be read; the present plan stays open.
        """
        try:
            store = open_store(path)
        except Busy:
            store = open_store(path, read_only=True)
            _LOG.info("opened for reading only: somebody else writes")
        if self._store is not None:
            self._store.close()
        self._store = store
        session = Session(store.document, store, self._wording)
        self._own = OpenDocument(
            session, self._wording, self, path=store.path, read_only=store.read_only
        )
        return self._own

    def _say_if_restored(self, window: MainWindow) -> None:
        if self._set_aside is not None:
            words = tr(
                "You go on from the backup. What could not be read is kept beside it as {name}.",
                name=self._set_aside.name,
            )
            notices = window.desk.notices
            notices.show_text("restored", words, "info", (("close", tr("Close")),))

    def _say_if_locked(self) -> None:
        if self.window is None or self._own is None or not self._own.read_only:
            return
        self.window.desk.notices.show_locked()

    def _reopen(self, path: Path) -> None:
        if self.window is None:
            return
        store = self._store
        if store is not None and store.path == path.resolve() and not store.read_only:
            if self.window.document is not self._own and self._own is not None:
                self.window.set_document(self._own)
            return
        try:
            document = self._open_own(path)
        except PlannerError as error:
            self.window.say(self._wording.error(error))
            return
        self.window.set_document(document)
        self._say_if_locked()

    def _open(self, path: str) -> None:
        self._reopen(Path(path).absolute())

    def _retry(self) -> None:
        if self._store is not None:
            self._reopen(self._store.path)

    def _show_sample(self) -> None:
        from planner.sample import sample_document

        if self.window is None:
            return
        sample = sample_document(self._launch.today(), self._wording)
        self._show_unsaved(sample)

    def _show_unsaved(self, sample: Document) -> None:
        if self.window is None:
            return
        document = OpenDocument(Session(sample, None, self._wording), self._wording, self)
        self.window.set_document(document)
        self.window.desk.notices.show_text(
            "sample",
            tr("This is the sample plan. Nothing is saved."),
            "info",
            (("keep", tr("Keep it as my plan")), ("leave", tr("Close the sample"))),
        )

    def _keep_sample(self) -> None:
        from planner.sample import made_up

        if self.window is None or self._store is None:
            return
        if self._store.read_only or self._store.document.plans:
            self.window.say(tr("There is a plan already. Close the sample to see it."))
            return
        document = self.window.document
        for edit in made_up(document.document.profile):
            document.submit(edit, merge="keep")
        document.keep_in(self._store, self._store.path)
        self._own = document
        self.window.desk.notices.clear("sample")
        self.window.say(tr("The plan is yours now, without the levels and the pay of the sample."))

    def _leave_sample(self) -> None:
        if self.window is not None and self._own is not None:
            self.window.set_document(self._own)
            self._say_if_locked()

    def _make_own(self, edit: AdoptPlan) -> None:
        self._leave_sample()
        if self._own is not None:
            self._own.submit(edit)


def _collect_garbage_again() -> None:
    """Let Python tidy up from now on, apart from what was loaded until now and stays."""
    gc.freeze()
    gc.enable()


def _application() -> QApplication:
    """Return the application of this process, made now if there is none."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    return app


def _icon(theme: Theme) -> QIcon:
    """Return the icon of the window: the mark on its tile."""
    icon = QIcon()
    for size in (16, 32, 64, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill("transparent")
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_tile(painter, theme, QRectF(0, 0, size, size), 1.0)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
