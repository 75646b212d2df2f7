"""One week of a plan as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.model import Break
from planner.schedule.behind import WeekProgress
from planner.this_week.ahead import Ahead
from planner.this_week.lately import Lately
from planner.this_week.rows import Row, Section


class DayCell(NamedTuple):
    """One day of the week, minutes.

    Attributes:
        day: The day.
        planned: Length of its sittings.
        logged: Time really spent.
        off: Whether it lies in time off.
    """

    day: date
    planned: int
    logged: int
    off: bool


@dataclass(frozen=True)
class WeekView:
    """What there is to know about one ISO week.

    Attributes:
        today: The day it is.
        days: Monday to Sunday.
        number: Which study week of the plan it is, from 1; 0 for a week off or outside the plan.
        weeks: Study weeks of the plan.
        progress: Logged of planned minutes of this week.
        sections: Sittings under their headings, in order.
        lately: The last twelve weeks up to today.
        ahead: The next milestone, or None.
        behind: Minutes behind plan as of today where it is worth a word, else 0.
        rest: Time off that covers what is left of the week, or None.
        next_title: Title of the next open task after today, or an empty string.
        next_day: Day on which it begins or goes on, or None.
        starts: First day of the plan.
        finished: Whether nothing is left to do in the whole plan.
    """

    today: date
    days: tuple[DayCell, ...]
    number: int
    weeks: int
    progress: WeekProgress
    sections: tuple[Section, ...]
    lately: Lately
    ahead: Ahead | None
    behind: int
    rest: Break | None
    next_title: str
    next_day: date | None
    starts: date
    finished: bool

    @property
    def monday(self) -> date:
        """First day of the week."""
        return self.days[0].day

    @property
    def sunday(self) -> date:
        """Last day of the week."""
        return self.days[-1].day

    @property
    def now(self) -> bool:
        """Whether it is the week that holds today."""
        return self.monday <= self.today <= self.sunday

    @property
    def rows(self) -> tuple[Row, ...]:
        """All sittings in the order they are shown."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def done(self) -> int:
        """How many sittings are done."""
        return sum(row.done for row in self.rows)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do and nothing done in it."""
        return not self.rows
