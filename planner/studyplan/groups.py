"""How tasks are grouped on paper: phases by number, all portfolio tasks together as "P".

A portfolio task belongs to its phase for goals and milestones; only the display gathers them.
"""

from __future__ import annotations

from dataclasses import dataclass

from planner.model import Kind, Phase, Task
from planner.schedule.bars import Bar, hull
from planner.schedule.network import members_of
from planner.studyplan.brief import Brief, percent_done
from planner.studyplan.figure import COMPUTED, Figure
from planner.studyplan.outline import PHASE_COLOURS, PORTFOLIO, Diamond, Mark

PORTFOLIO_MARK = Mark(PORTFOLIO, PHASE_COLOURS)


@dataclass(frozen=True)
class Group:
    """A display group with its scheduled tasks; ``phase`` is None for the portfolio."""

    mark: Mark
    title: str
    phase: Phase | None
    tasks: tuple[Task, ...]

    @property
    def minutes(self) -> int:
        """Effort of its tasks, minutes."""
        return sum(task.minutes for task in self.tasks)

    @property
    def progress(self) -> int:
        """Share of effort done, whole percent."""
        return percent_done(self.tasks)

    def bar(self, brief: Brief) -> Bar | None:
        """Return the hull of its tasks, or None without any."""
        return hull(brief.bars[task.id] for task in self.tasks)

    def hours(self, brief: Brief) -> Figure:
        """Return the effort of its tasks in words."""
        return Figure(brief.wording.hours(self.minutes), COMPUTED)


def phase_mark(number: int) -> Mark:
    """Return the mark of the phase at a position, counted from 0."""
    return Mark(str(number + 1), number % PHASE_COLOURS)


def phase_groups(brief: Brief) -> tuple[Group, ...]:
    """Return one group for each phase that has scheduled tasks, portfolio tasks left out."""
    groups = []
    for number, phase in enumerate(brief.plan.phases):
        tasks = tuple(t for t in brief.tasks if t.phase == phase.id and not in_portfolio(t))
        if tasks:
            groups.append(Group(phase_mark(number), phase.name, phase, tasks))
    return tuple(groups)


def portfolio_group(brief: Brief) -> Group | None:
    """Return the portfolio, or None without portfolio tasks."""
    tasks = tuple(task for task in brief.tasks if in_portfolio(task))
    if not tasks:
        return None
    return Group(PORTFOLIO_MARK, brief.say("portfolio"), None, tasks)


def all_groups(brief: Brief) -> tuple[Group, ...]:
    """Return the phases and, last, the portfolio."""
    portfolio = portfolio_group(brief)
    phases = phase_groups(brief)
    return (*phases, portfolio) if portfolio else phases


def in_portfolio(task: Task) -> bool:
    """Tell whether a task is shown in the portfolio group."""
    return task.kind is Kind.PORTFOLIO


def marks_by_phase(brief: Brief) -> dict[str, Mark]:
    """Return the mark of each phase by id."""
    return {phase.id: phase_mark(number) for number, phase in enumerate(brief.plan.phases)}


def diamonds(brief: Brief) -> tuple[Diamond, ...]:
    """Return all milestones with a date, by date."""
    marks = marks_by_phase(brief)
    portfolio = portfolio_group(brief) is not None
    found = [
        _diamond(brief, task, PORTFOLIO_MARK if task.links and portfolio else _mark(marks, task))
        for task in milestones(brief)
    ]
    return tuple(sorted(found, key=lambda diamond: diamond.day))


def _mark(marks: dict[str, Mark], task: Task) -> Mark:
    return marks.get(task.phase, phase_mark(0))


def milestones(brief: Brief) -> tuple[Task, ...]:
    """Return the milestones that have a date, in display order."""
    return tuple(t for t in brief.plan.tasks if t.milestone and t.id in brief.bars)


def _diamond(brief: Brief, milestone: Task, mark: Mark) -> Diamond:
    day = brief.bars[milestone.id].start
    return Diamond(
        mark=mark,
        title=milestone.title,
        day=day,
        when=brief.wording.long_day(day),
        reached=milestone.done or percent_done(work_before(brief, milestone)) == 100,
    )


def work_before(brief: Brief, milestone: Task) -> tuple[Task, ...]:
    """Return the tasks a milestone waits for."""
    return tuple(task for task in members_of(brief.plan, milestone) if not task.skipped)
