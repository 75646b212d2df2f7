"""A language whose words are a third longer than English, to see where texts have no room.

Vowels, y and n are written twice, which makes a text about 35 % longer and leaves it readable. It
goes through the same doors as a real translation: Qt's translator, the wording, the texts of the
plan.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QTranslator

from planner.model import Document, Plan
from planner.wording import Wording
from ui.guard import guard
from ui.words import CONTEXT

_VALUE = re.compile(r"(\{[^}]*\})")
_TWICE = re.compile(r"([aeiouyn])", re.IGNORECASE)


def _twice(found: re.Match[str]) -> str:
    return found[1] + found[1].lower()


def longer(text: str) -> str:
    """Return a text with every third letter twice; values in braces stay.

    Example:
        >>> longer("Weekly load of {plan}")
        'Weeeeklyy looaad oof {plan}'
    """
    parts = _VALUE.split(text)
    return "".join(part if part.startswith("{") else _TWICE.sub(_twice, part) for part in parts)


class LongerWords(QTranslator):
    """Translates every label of the window."""

    @guard(fallback="")
    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Return a label, longer when it is ours."""
        return longer(source) if context == CONTEXT else source

    @guard(fallback=False)
    def isEmpty(self) -> bool:  # noqa: N802  Qt's name
        """Tell that there are translations, though no file was loaded."""
        return False


def longer_wording(wording: Wording) -> Wording:
    """Return a wording with longer sentences."""
    sentences = {key: longer(text) for key, text in wording.sentences.items()}
    return replace(wording, sentences=MappingProxyType(sentences))


def longer_document(document: Document) -> Document:
    """Return a document whose plan was written in the longer language."""
    plan = document.plan
    return document if plan is None else document.with_plan(_longer_plan(plan))


def _longer_plan(plan: Plan) -> Plan:
    phases = tuple(
        phase.with_(
            name=longer(phase.name), subtitle=longer(phase.subtitle), goal=longer(phase.goal)
        )
        for phase in plan.phases
    )
    tasks = tuple(task.with_(title=longer(task.title)) for task in plan.tasks)
    breaks = tuple(pause.with_(label=longer(pause.label)) for pause in plan.breaks)
    return plan.with_(phases=phases, tasks=tasks, breaks=breaks)
