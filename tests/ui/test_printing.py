"""After the study plan was written the window says so, with two ways on."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from conftest import TODAY, MakeWindow, OpenIt
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from sample_case import sample_on

from ui.sheets.export import ExportSheet
from ui.widgets.buttons import Button


@pytest.mark.parametrize(("word", "opens"), [("Open", "plan.pdf"), ("Show in folder", "")])
def test_the_toast_names_the_pages_and_opens_file_or_folder(
    make_window: MakeWindow,
    open_document: OpenIt,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    word: str,
    opens: str,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile())
    )
    window = make_window(open_document(sample_on(TODAY)))

    def save() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, ExportSheet)
        sheet.parts["months"].setChecked(False)
        sheet.target.set_text(str(tmp_path / "plan.pdf"))
        sheet.save.click()
        rest()

    def rest() -> None:
        """Let the thread run while the sheet waits."""
        if QApplication.activeModalWidget() is not None:
            time.sleep(0.01)
            QTimer.singleShot(0, rest)

    QTimer.singleShot(0, save)
    window.commands.actions["export"].trigger()
    toast = window.desk.toast
    assert toast.text.startswith("Study plan saved, ")
    buttons = {each.words: each for each in toast.findChildren(Button) if each.isVisible()}
    assert {"Open", "Show in folder"} == set(buttons)
    buttons[word].click()
    assert [str(tmp_path / opens) if opens else str(tmp_path)] == opened
