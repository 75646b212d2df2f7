"""The addresses of a task: what to learn it from and the person's own links, opened by one key."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from planner.model import Task
from ui.document import OpenDocument
from ui.theme import Theme
from ui.timeline.view import TimelineView
from ui.widgets.addresses import may_open, short
from ui.widgets.menu import rounded_menu
from ui.widgets.open_address import ask_and_open
from ui.words import tr


class Address(NamedTuple):
    """Something to open: what it is called and where it is."""

    title: str
    url: str


def addresses_of(task: Task) -> tuple[Address, ...]:
    """Return what of a task can be opened: resources or what replaces them, then own links."""
    from planner import catalog  # reads the library; not on the way to the first paint

    known = catalog.resources()
    found: dict[str, Address] = {}
    for name in task.resources:
        resource = known.get(name)
        if resource is not None and resource.url is None:
            resource = known.get(resource.replacement or "")
        if resource is not None and resource.url is not None:
            found.setdefault(resource.url, Address(resource.title, resource.url))
    for url in task.urls:
        found.setdefault(url, Address(short(url), url))
    return tuple(address for address in found.values() if may_open(address.url))


class Opening(QObject):
    """Opens addresses of the tasks of one timeline, after asking.

    Args:
        view: The timeline.
        document: Has the tasks, and says what cannot be opened.
        theme: Gives the look.
    """

    def __init__(self, view: TimelineView, document: OpenDocument, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._document = document
        self._theme = theme

    def open(self, task_id: str) -> None:
        """Open the one address of a task, or the menu of several."""
        plan = self._document.plan
        if plan is None or task_id not in plan.index:
            return
        task = plan.task(task_id)
        addresses = addresses_of(task)
        if not addresses:
            words = tr("‘{task}’ has no address to open.", task=task.title)
            self._document.refused.emit(words)
        elif len(addresses) == 1:
            self._ask(addresses[0])
        else:
            self._choose(task_id, addresses)

    def _ask(self, address: Address) -> None:
        ask_and_open(self._theme, address.url, self._view)

    def _choose(self, task_id: str, addresses: tuple[Address, ...]) -> None:
        """Open a menu below the row of the task."""
        menu = self.menu(addresses)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tree = self._view.tree
        area = tree.visualRect(self._view.picks.index_of(task_id))
        menu.popup(tree.viewport().mapToGlobal(area.bottomLeft() + QPoint(self._theme.px(52), 0)))
        menu.setActiveAction(menu.actions()[0])

    def menu(self, addresses: tuple[Address, ...]) -> QMenu:
        """Return the menu of several addresses."""
        menu = rounded_menu(self._view)
        for address in addresses:
            row = menu.addAction(address.title.replace("&", "&&"))
            row.triggered.connect(partial(self._chosen, address))
        return menu

    def _chosen(self, address: Address, *_state: object) -> None:
        self._ask(address)
