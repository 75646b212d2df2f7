"""Short ways to the everyday controls: buttons, labels, cards, segmented choices."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.segmented import Segmented

__all__ = [
    "Button",
    "ElidedLabel",
    "Label",
    "Segmented",
    "button",
    "card",
    "inner_card",
    "label",
    "link_button",
    "rule",
    "well",
]


def button(
    theme: Theme,
    text: str,
    *,
    primary: bool = False,
    icon: str = "",
    key: str = "",
    quiet: bool = False,
    warn: bool = False,
) -> Button:
    """Return a push button.

    Args:
        theme: Gives its look.
        text: Words.
        primary: The one main thing to do here; one for each view or sheet.
        icon: Name of an icon.
        key: Key shown inside, e.g. ``"N"``; the shortcut itself is set elsewhere.
        quiet: Without border.
        warn: Amber: there is something to mend.
    """
    kinds: list[tuple[bool, ButtonKind]] = [
        (primary, "primary"),
        (warn, "warn"),
        (quiet, "quiet"),
    ]
    kind: ButtonKind = next((name for wanted, name in kinds if wanted), "normal")
    return Button(theme, text, kind, icon, key)


def link_button(theme: Theme, text: str) -> Button:
    """Return a button that looks like a link and does something in this window."""
    return Button(theme, text, "link")


def label(
    theme: Theme,
    text: str,
    style: str = "body",
    token: str = "text",  # noqa: S107  a colour token
) -> Label:
    """Return a label that follows the theme; its text is never markup."""
    return Label(theme, text, style, token)


def card(_theme: Theme, parent: QWidget | None = None) -> QFrame:
    """Return an empty raised frame with a line around and round corners; give it a layout."""
    return _frame("card", parent)


def inner_card(_theme: Theme, parent: QWidget | None = None) -> QFrame:
    """Return a smaller card, for use inside a sheet or on the sidebar."""
    return _frame("inner_card", parent)


def well(_theme: Theme, parent: QWidget | None = None) -> QFrame:
    """Return an empty sunken frame without a line."""
    return _frame("well", parent)


def rule(_theme: Theme, parent: QWidget | None = None) -> QFrame:
    """Return a hairline between two parts."""
    return _frame("rule", parent)


def _frame(name: str, parent: QWidget | None) -> QFrame:
    frame = QFrame(parent)
    frame.setObjectName(name)
    return frame
