"""Life happened: three ways out side by side, each with its price, none of them applied yet.

Shift (same load, later), catch up (same end, more hours), trim (same end and load, less scope) and
other hours. Work that is done and tasks that are pinned never move; remaining hours are conserved
except those that trim lists as cut. Time off ahead can have its work spread over the weeks around
it. A way out becomes one edit, so that it is one undo.
"""

from planner.replan.spreading import WEEKS_AROUND, Spread, spread
from planner.replan.trimming import open_projects
from planner.replan.values import CATCH_UP_LIMIT, Cut, Moved, Reason, WayOut
from planner.replan.ways import catch_up, change_hours, shift, trim, ways_out
from planner.schedule.new_bars import How, NewBar

__all__ = [
    "CATCH_UP_LIMIT",
    "WEEKS_AROUND",
    "Cut",
    "How",
    "Moved",
    "NewBar",
    "Reason",
    "Spread",
    "WayOut",
    "catch_up",
    "change_hours",
    "open_projects",
    "shift",
    "spread",
    "trim",
    "ways_out",
]
