"""Buttons, segmented choices, labels, toast and bars: what they say and how they are used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.controls import ElidedLabel, Segmented, button, label
from ui.widgets.keycap import key_text
from ui.widgets.page import Page
from ui.widgets.ring import Ring
from ui.widgets.toast import Toast

FILLS: list[tuple[ButtonKind, str]] = [
    ("normal", "#FFFFFF"),
    ("primary", "#2F5FD7"),
    ("warn", "#FCF0DB"),
    ("danger", "#FFFFFF"),
]


def colour_at(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


@pytest.mark.parametrize(("kind", "fill"), FILLS)
def test_a_button_has_the_fill_of_its_kind(
    qtbot: QtBot, theme: Theme, kind: ButtonKind, fill: str
) -> None:
    made = Button(theme, "Save", kind)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    assert QColor(fill) == colour_at(made, 6, made.height() // 2)


def test_a_disabled_primary_button_does_not_look_like_one(qtbot: QtBot, theme: Theme) -> None:
    made = button(theme, "Save", primary=True)
    qtbot.addWidget(made)
    made.setEnabled(False)
    made.resize(made.sizeHint())
    assert QColor("#E7E7E3") == colour_at(made, 6, made.height() // 2)


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(qtbot: QtBot, theme: Theme) -> None:
    made = Button(theme, "Save")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus(Qt.FocusReason.MouseFocusReason)
    assert QColor("#2F5FD7") != colour_at(made, made.width() // 2, 0)
    made.clearFocus()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert QColor("#2F5FD7") == colour_at(made, made.width() // 2, 0)


def test_an_ampersand_in_words_of_a_button_is_shown(qtbot: QtBot, theme: Theme) -> None:
    made = button(theme, "R&D")
    qtbot.addWidget(made)
    assert "R&D" == made.words
    assert made.shortcut().isEmpty()


def test_key_and_icon_need_room(qtbot: QtBot, theme: Theme) -> None:
    plain, full = button(theme, "Add"), button(theme, "Add", icon="plus", key="N")
    for made in (plain, full):
        qtbot.addWidget(made)
    assert full.sizeHint().width() > plain.sizeHint().width() + 30
    assert 30 == full.sizeHint().height()


def test_arrow_keys_move_a_segmented_choice(qtbot: QtBot, theme: Theme) -> None:
    made = Segmented(theme, [("year", "Year"), ("quarter", "Quarter"), ("month", "Month")])
    qtbot.addWidget(made)
    told: list[str] = []
    made.chosen.connect(told.append)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    parts = made.findChildren(QWidget)
    parts[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(parts[0], Qt.Key.Key_Right)
    assert ("quarter", ["quarter"]) == (made.current, told)
    made.set_current("month")
    assert ("month", ["quarter"]) == (made.current, told)
    with pytest.raises(KeyError):
        made.set_current("decade")


def test_a_folded_choice_shows_one_word_and_offers_all_in_a_menu(
    qtbot: QtBot, theme: Theme
) -> None:
    made = Segmented(theme, [("year", "Year"), ("quarter", "Quarter"), ("month", "Month")])
    qtbot.addWidget(made)
    told: list[str] = []
    made.chosen.connect(told.append)
    made.show()
    full = made.sizeHint().width()
    assert full == made.full_width
    made.set_folded(folded=True)
    folded = next(each for each in made.findChildren(QAbstractButton) if not each.isHidden())
    assert made.sizeHint().width() < full
    folded.click()
    menu = made.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert ["Year", "Quarter", "Month"] == [action.text() for action in menu.actions()]
    menu.actions()[2].trigger()
    menu.close()
    assert ("month", ["month"], "Month") == (made.current, told, folded.text())
    made.set_folded(folded=False)
    assert full == made.sizeHint().width()


def test_a_header_folds_its_choice_where_the_words_have_no_room(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme, "Plan")
    qtbot.addWidget(page)
    choice = Segmented(theme, [("year", "Year"), ("quarter", "Quarter"), ("month", "Month")])
    page.add_tool(choice)
    add = button(theme, "Add", primary=True, key="N")
    page.add_tool(add)
    page.show()
    seen = []
    for width in (600, 300, 600):
        page.resize(width, 300)
        seen.append((choice.folded, add.width() >= add.sizeHint().width()))
    assert [(False, True), (True, True), (False, True)] == seen


def test_text_of_people_is_never_markup(qtbot: QtBot, theme: Theme) -> None:
    nasty = "<b>bold</b><img src='/etc/passwd'>"
    made = label(theme, nasty)
    short = ElidedLabel(theme, nasty)
    for each in (made, short):
        qtbot.addWidget(each)
        assert Qt.TextFormat.PlainText == each.textFormat()
    short.resize(40, 20)
    short.grab()
    assert "<span>&lt;b&gt;bold" in short.toolTip()


def test_labels_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    made = label(theme, "Text", token="text2")  # noqa: S106  a colour token
    qtbot.addWidget(made)
    theme.set_mode("dark")
    assert QColor("#AFB0B6") == made.palette().color(made.foregroundRole())


@pytest.mark.parametrize(
    ("keys", "expected"), [("Ctrl+E", "Ctrl E"), ("Ctrl+Shift+L", "Ctrl Shift L"), ("N", "N")]
)
def test_keys_are_written_as_people_read_them(keys: str, expected: str) -> None:
    assert expected == key_text(keys)


@pytest.mark.parametrize(("given", "kept"), [(0.25, 0.25), (-1, 0), (7, 1)])
def test_a_ring_stays_between_nothing_and_all(
    qtbot: QtBot, theme: Theme, given: float, kept: float
) -> None:
    ring = Ring(theme, 36)
    qtbot.addWidget(ring)
    ring.set_share(given)
    ring.grab()
    assert kept == ring.share


def test_a_toast_says_one_thing_and_offers_one(qtbot: QtBot, theme: Theme) -> None:
    under = QWidget()
    qtbot.addWidget(under)
    under.resize(800, 400)
    toast = Toast(theme, under)
    acted: list[bool] = []
    toast.acted.connect(lambda: acted.append(True))
    under.show()
    toast.show_text("First", "Undo")
    toast.show_text("Second")
    assert ("Second", "") == (toast.text, toast.action)
    toast.show_text("Third", "Undo")
    toast.set_lift(114)
    assert toast.geometry().bottom() < under.height() - 114
    assert 400 == toast.geometry().center().x() + 1 or 400 == toast.geometry().center().x()
    toast.findChildren(Button)[0].click()
    assert ([True], False) == (acted, toast.isVisible())
    under.close()


def test_a_bar_stays_and_tells_which_button_was_pressed(qtbot: QtBot, theme: Theme) -> None:
    bar = Banner(theme)
    qtbot.addWidget(bar)
    told: list[str] = []
    bar.acted.connect(told.append)
    bar.show_text("Not saved: the disk is full.", "bad", [("retry", "Retry"), ("copy", "Copy…")])
    bar.button("copy").click()
    assert (["copy"], "bad", "Not saved: the disk is full.") == (told, bar.tone, bar.text)
    bar.hide()


def test_a_page_has_room_for_title_context_tools_and_body(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme, "Plan")
    qtbot.addWidget(page)
    page.set_context("7 Sep 2026 – 5 Sep 2027")
    page.add_tool(button(theme, "Today"))
    page.resize(900, 500)
    page.grab()
    assert 56 == page.body.geometry().top()
