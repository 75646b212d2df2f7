"""Addresses are opened only where they are public https, and only after asking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import Theme
from ui.widgets.addresses import may_open, short
from ui.widgets.open_address import AddressSheet, ask_and_open

REFUSED = [
    "http://example.org",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://127.0.0.1/x",
    "https://[::1]/",
    "https://localhost/x",
    "https://printer.local/",
    "https://user:secret@example.org/",
    "https://example.org:631/",
    "https://аррӏе.com/",
    "https://example.org/a b",
    "https://example.org/<b>",
    "https://example.org/\u202etxt",
    "https://example.org\\@evil.org/",
    "https://[bad",
    f"https://example.org/{'a' * 2000}",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_what_may_not_be_opened_is_not_even_asked_about(
    theme: Theme, qapp: QApplication, url: str
) -> None:
    assert not may_open(url)
    over = QWidget()
    assert not ask_and_open(theme, url, over)
    assert qapp.activeModalWidget() is None


@pytest.mark.parametrize(
    ("url", "reads"),
    [
        ("https://mlflow.org/docs/latest/", "mlflow.org/docs/latest"),
        ("https://www.example.org/a?b=c", "example.org/a"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
    ],
)
def test_public_https_may_be_opened(url: str, reads: str) -> None:
    assert (True, reads) == (may_open(url), short(url))


@pytest.mark.parametrize("agrees", [True, False])
def test_the_full_address_is_shown_before_it_is_opened(
    theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
    agrees: bool,  # noqa: FBT001  a case
) -> None:
    url = "https://example.org/a?token=%3Cb%3E1&x=2"
    over = QWidget()
    shown: list[str] = []

    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, AddressSheet)
        shown.append(sheet.address.toPlainText())
        (sheet.confirm if agrees else sheet.cancel).click()

    opened: list[str] = []

    def browse(found: QUrl) -> bool:
        opened.append(bytes(found.toEncoded().data()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    QTimer.singleShot(0, answer)
    assert agrees == ask_and_open(theme, url, over)
    assert [url] == shown
    assert ([url] if agrees else []) == opened
