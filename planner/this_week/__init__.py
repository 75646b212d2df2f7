"""One week of a plan at a glance: what to do tonight, and whether it is still on track.

``week_view(plan, today)`` is all of it as one frozen value; ``toggled`` and ``pull_forward`` are
the edits it offers. No Qt, no clock: today is a parameter.

Example:
    >>> view = week_view(plan, date(2027, 2, 2))
    >>> view.sections[0].rows[0].title
    'Hands-On Machine Learning, chapters 1 to 4'
"""

from planner.this_week.ahead import Ahead
from planner.this_week.doing import pull_forward, toggled
from planner.this_week.lately import Lately, PastWeek
from planner.this_week.making import week_view
from planner.this_week.rows import Row, Section, SectionKind
from planner.this_week.view import DayCell, WeekView

__all__ = [
    "Ahead",
    "DayCell",
    "Lately",
    "PastWeek",
    "Row",
    "Section",
    "SectionKind",
    "WeekView",
    "pull_forward",
    "toggled",
    "week_view",
]
