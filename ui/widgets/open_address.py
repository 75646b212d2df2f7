"""Opening an address in the browser: only after asking, with the full address to read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.addresses import may_open
from ui.widgets.controls import button, label
from ui.words import tr

_WIDTH, _LINES = 460, 4


class AddressSheet(QDialog):
    """Asks whether to open an address.

    Args:
        theme: Gives the look.
        url: The address; it is shown in full.
        parent: Over what it opens.
    """

    def __init__(self, theme: Theme, url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setWindowTitle(tr("Open in the browser"))
        self.setFixedWidth(px(_WIDTH))
        self.address = QPlainTextEdit(url)
        self.address.setReadOnly(True)
        self.address.setAccessibleName(tr("Full address"))
        self.address.setFont(theme.font("body"))
        self.address.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.address.setFixedHeight(px(20) * _LINES)
        self.address.setTabChangesFocus(True)
        self.cancel = button(theme, tr("Cancel"))
        self.confirm = button(theme, tr("Open in the browser"), primary=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(label(theme, tr("Open this address?"), "heading"))
        column.addWidget(self.address)
        about = label(theme, tr("Your browser opens it. Nothing of your plan is sent."), "small")
        about.set_token("text2")
        column.addWidget(about)
        column.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.accept)
        self.cancel.setDefault(True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_and_open(theme: Theme, url: str, over: QWidget) -> bool:
    """Ask, and open the address in the browser; tell whether it was opened.

    An address that may not be opened is not even asked about.
    """
    if not may_open(url):
        return False
    sheet = AddressSheet(theme, url, over.window())
    agreed = sheet.exec() == QDialog.DialogCode.Accepted
    sheet.deleteLater()
    if agreed:
        strict = QUrl(url, QUrl.ParsingMode.StrictMode)
        return strict.isValid() and QDesktopServices.openUrl(strict)
    return False
