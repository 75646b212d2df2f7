"""The gesture that draws a link, with all that the link pushes."""

from __future__ import annotations

from planner.edits import AddLink, Edit
from planner.edits.links import chain_between
from ui.timeline.drag import Limit, Pointer, stopped
from ui.timeline.rehearsal import Rehearsal

_SHOWN_IN_LOOP = 6


class LinkGesture:
    """Pull a link from the dot of a bar to the task it shall hold back, or that shall hold it back.

    Args:
        rehearsal: The plan with nothing under the hand.
        task: Whose dot was pressed.
        before: Whether it was the dot before the bar: then the other task comes first.
    """

    def __init__(self, rehearsal: Rehearsal, task: str, *, before: bool) -> None:
        self.rehearsal = rehearsal
        self.task = task
        self.before = before
        self.preview = rehearsal.still()
        self.limit: Limit | None = None
        self.at = (0.0, 0.0)
        self.target = ""
        self.loop: tuple[str, ...] = ()

    def move(self, pointer: Pointer) -> bool:
        """Follow the pointer; tell that the line moved."""
        self.at = (pointer.x, pointer.y)
        target = pointer.target if pointer.target != self.task else ""
        if target != self.target:
            self.target = target
            self.loop = self._loop_with(target) if target else ()
            self.preview, self.limit = self.rehearsal.still(), None
            if target and not self.loop and not self.linked:
                self._push()
        return True

    def _push(self) -> None:
        """Show what the link pushes, or what forbids it."""
        network, scene = self.rehearsal.network, self.rehearsal.scene
        pred, succ = self.ends
        first, then = network.index[pred], network.index[succ]
        start, span = network.starts[then], network.spans[then]
        free = network.starts[first] + network.spans[first]
        if free <= start:
            return
        task = scene.plan.task(succ)
        if network.fixed[then]:
            if task.pinned and not task.progress:
                self.limit = Limit(pred, succ, waits=False, day=scene.bars[succ].first)
            return
        pushed = Rehearsal(scene, [succ], network)
        room = network.latest_end[then] - (start + span - 1)
        if free - start > max(0, room):
            self.limit = stopped(pushed, room)
        else:
            self.preview = pushed.after({then: (free, span)})

    @property
    def ends(self) -> tuple[str, str]:
        """Predecessor and dependant as they would be linked."""
        return (self.target, self.task) if self.before else (self.task, self.target)

    def _loop_with(self, target: str) -> tuple[str, ...]:
        pred, succ = (target, self.task) if self.before else (self.task, target)
        plan = self.rehearsal.scene.plan
        chain = chain_between(plan, succ, pred)
        names = [plan.task(task_id).title for task_id in (*chain, succ)] if chain else []
        return tuple(names[:_SHOWN_IN_LOOP])

    @property
    def linked(self) -> bool:
        """Whether these two are linked already."""
        pred, succ = self.ends
        links = self.rehearsal.scene.plan.task(succ).links if self.target else ()
        return any(link.pred == pred for link in links)

    def edit(self) -> Edit | None:
        """Return the link, or None without a valid target."""
        if not self.target or self.loop or self.linked or self.limit:
            return None
        pred, succ = self.ends
        return AddLink(pred=pred, task=succ)
