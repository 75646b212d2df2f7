"""Undo as values: what was, what is, what was taken back.

Snapshots instead of inverse commands: there is nothing to invert and nothing to get wrong, and
unchanged tasks are shared between snapshots. Loading a document is not a step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from planner.model import Document

MOST_STEPS = 1_000


class Step(NamedTuple):
    """One thing that can be undone.

    Attributes:
        label: Its name, as spoken in menus.
        before: Document before it.
        after: Document after it.
        merge: Steps of the same non-empty merge key in a row become one (nudges).
    """

    label: str
    before: Document
    after: Document
    merge: str = ""


@dataclass(frozen=True)
class History:
    """The document with the steps that led to it and those that were undone."""

    present: Document
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def push(self, label: str, after: Document, merge: str = "") -> History:
        """Return the history after one more step; undone steps are forgotten."""
        step = Step(label, self.present, after, merge)
        past = self.past
        if merge and past and past[-1].merge == merge:
            step = step._replace(before=past[-1].before)
            past = past[:-1]
        return History(after, (*past, step)[-MOST_STEPS:])

    def undo(self) -> History:
        """Return the history one step back; the same history when nothing is left."""
        if not self.past:
            return self
        step = self.past[-1]
        return replace(self, present=step.before, past=self.past[:-1], future=(step, *self.future))

    def redo(self) -> History:
        """Return the history one step forward; the same history when nothing was undone."""
        if not self.future:
            return self
        step = self.future[0]
        return replace(self, present=step.after, past=(*self.past, step), future=self.future[1:])

    @property
    def undo_label(self) -> str:
        """Name of the step that undo would take back, or an empty string."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """Name of the step that redo would bring back, or an empty string."""
        return self.future[0].label if self.future else ""
