"""What the drag tooltip says: new dates, effort, what follows, and only what really changes."""

from __future__ import annotations

from typing import NamedTuple

from planner.wording import Wording
from ui.timeline.consequences import Consequences, consequences
from ui.timeline.drag import Limit, MoveGesture, ProgressGesture, RefusedGesture
from ui.timeline.drag_resize import ResizeGesture
from ui.timeline.rehearsal import Preview
from ui.timeline.scale import Unit, to_date
from ui.timeline.scene import Scene
from ui.words import tr


class TipLine(NamedTuple):
    """One line under the rule: an icon name, words, and whether it warns."""

    icon: str
    text: str
    warns: bool = False


class Tip(NamedTuple):
    """The drag tooltip.

    Attributes:
        title: First line.
        pill: Short difference beside it, or an empty string.
        detail: Second line, or an empty string.
        lines: What follows from it.
    """

    title: str
    pill: str = ""
    detail: str = ""
    lines: tuple[TipLine, ...] = ()

    @property
    def spoken(self) -> str:
        """The tooltip as one announcement."""
        parts = [self.title, *(line.text for line in self.lines)]
        return ", ".join(part for part in parts if part)


TimeGesture = MoveGesture | ResizeGesture


def time_tip(
    scene: Scene, gesture: TimeGesture, task_id: str, unit: Unit, wording: Wording
) -> Tip:
    """Return the tooltip of a move or a resize: of the task under the hand, or of all that move."""
    moves = isinstance(gesture, MoveGesture)
    tasks = gesture.tasks if isinstance(gesture, MoveGesture) else (task_id,)
    facts = consequences(scene, gesture.preview, tasks)
    if isinstance(gesture, ResizeGesture) and gesture.minutes != facts.minutes:
        per_week = gesture.minutes // max(1, facts.study_weeks)
        facts = facts._replace(minutes=gesture.minutes, per_week=per_week)
    title = dates(facts.start, facts.end, wording)
    lines = follow_lines(scene, gesture.preview, facts, gesture.limit, wording)
    if isinstance(gesture, MoveGesture):
        lines = (*lines, *_left_links(gesture))
    if isinstance(gesture, MoveGesture) and gesture.staying:
        lines = (*lines, TipLine("lock", _stay(gesture.staying)))
    detail = _detail(facts, unit, wording, moves=moves)
    if len(tasks) > 1:
        detail = tr("{n} tasks · {effort}", n=len(tasks), effort=detail)
    return Tip(title, day_pill(facts.days), detail, lines)


def _left_links(gesture: MoveGesture) -> tuple[TipLine, ...]:
    """Return how many links do not hold any more where bars are moved alone (Alt)."""
    n = len(gesture.broken)
    words = tr("Breaks a link") if n == 1 else tr("Breaks {n} links", n=n)
    return (TipLine("unlink", words, warns=True),) if n else ()


def _stay(n: int) -> str:
    if n == 1:
        return tr("1 task stays: done, begun or pinned")
    return tr("{n} tasks stay: done, begun or pinned", n=n)


def dates(start: int, end: int, wording: Wording) -> str:
    """Return "1 Mar → 28 Mar", or one day with its weekday."""
    if start == end:
        return wording.weekday_day(to_date(start))
    return tr("{a} → {b}", a=wording.day(to_date(start)), b=wording.day(to_date(end)))


def day_pill(days: int) -> str:
    """Return "+14 days", or an empty text for none."""
    if not days:
        return ""
    sign = "+" if days > 0 else "−"
    if abs(days) == 1:
        return tr("{sign}1 day", sign=sign)
    return tr("{sign}{n} days", sign=sign, n=abs(days))


def _detail(facts: Consequences, unit: Unit, wording: Wording, *, moves: bool) -> str:
    hours = wording.hours(facts.minutes)
    if facts.study_weeks == 1:
        effort = tr("{hours} in 1 study week", hours=hours)
    else:
        effort = tr("{hours} over {n} study weeks", hours=hours, n=facts.study_weeks)
    if not moves:
        rate = tr("{hours} h a week", hours=wording.about_hours(facts.per_week))
        return tr("{effort} · {rate}", effort=effort, rate=rate)
    return tr("{effort} · {rate}", effort=effort, rate=snap_words(unit))


def snap_words(unit: Unit) -> str:
    """Return what a gesture snaps to."""
    return tr("snaps to weeks") if unit is Unit.WEEK else tr("snaps to days")


def follow_lines(
    scene: Scene, preview: Preview, facts: Consequences, limit: Limit | None, wording: Wording
) -> tuple[TipLine, ...]:
    """Return what follows from a preview: what stops it, who follows, what changes for the plan."""
    lines = []
    if limit is not None:
        lines.append(TipLine("lock", limit_words(scene, limit, wording), warns=True))
    if facts.followers:
        lines.append(TipLine("corner-down-right", _follow(facts)))
    elif facts.skipped:
        lines.append(TipLine("corner-down-right", tr("Skips {name}", name=facts.skipped[0])))
    if facts.end_days:
        lines.append(TipLine("diamond", _plan_end(facts, wording), warns=facts.end_days > 0))
    elif facts.milestones:
        lines.append(TipLine("diamond", _milestone(scene, preview, facts, wording), warns=True))
    if facts.over > facts.over_before:
        lines.append(over_line(facts.over - facts.over_before))
    return tuple(lines)


def _follow(facts: Consequences) -> str:
    n = facts.followers
    words = tr("1 linked task follows") if n == 1 else tr("{n} linked tasks follow", n=n)
    if not facts.skipped:
        return words
    return tr("{follow}, skipping {name}", follow=words, name=_lower(facts.skipped[0]))


def _lower(name: str) -> str:
    """Return a name as it stands inside a sentence, unless it is written in capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _plan_end(facts: Consequences, wording: Wording) -> str:
    day = wording.day(to_date(facts.plan_end))
    return tr("Plan would end {day}, {shift}", day=day, shift=shift(facts.end_days))


def shift(days: int) -> str:
    """Return "3 weeks later", "5 days earlier"."""
    later = days > 0
    days = abs(days)
    if days % 7 == 0 and days >= 14:
        weeks = days // 7
        return tr("{n} weeks later", n=weeks) if later else tr("{n} weeks earlier", n=weeks)
    if days == 1:
        return tr("1 day later") if later else tr("1 day earlier")
    return tr("{n} days later", n=days) if later else tr("{n} days earlier", n=days)


def _milestone(scene: Scene, preview: Preview, facts: Consequences, wording: Wording) -> str:
    mark = facts.milestones[0]
    day = to_date(preview.bars[mark].last)
    title = scene.plan.task(mark).title
    return tr("‘{milestone}’ moves to {day}", milestone=title, day=wording.day(day))


def over_line(more: int) -> TipLine:
    """Return that so many weeks more are over capacity."""
    one, many = tr("1 more week over capacity"), tr("{n} more weeks over capacity", n=more)
    return TipLine("triangle-alert", one if more == 1 else many, warns=True)


def limit_words(scene: Scene, limit: Limit, wording: Wording) -> str:
    """Return why a bar goes no further."""
    day = wording.day(to_date(limit.day))
    if not limit.by:
        return tr("The plan starts on {day}", day=day)
    title = scene.plan.task(limit.by).title
    if limit.waits:
        return tr("Waits for {task}, to {day}", task=title, day=day)
    if scene.plan.task(limit.by).pinned:
        return tr("{task} is pinned to {day}", task=title, day=day)
    return tr("{task} stays on {day}", task=title, day=day)


def refusal_tip(gesture: RefusedGesture) -> Tip:
    """Return the tooltip of a gesture that cannot start."""
    title = tr("Nothing can be changed") if gesture.everything else tr("Stays where it is")
    return Tip(title, lines=(TipLine("lock", gesture.sentence, warns=True),))


def progress_tip(gesture: ProgressGesture, minutes: int, wording: Wording) -> Tip:
    """Return the tooltip of a progress drag: "45 %, 10.8 of 24 h"."""
    done = wording.about_hours(minutes * gesture.percent // 100)
    whole = wording.hours(minutes)
    return Tip(tr("{n} %, {done} of {whole}", n=gesture.percent, done=done, whole=whole))
