"""What the answers to the goal questions do: to a plan, to the day to apply, and to money.

``prospect`` makes the plan that follows from them and says whether the day to apply by can be kept,
by how much not, and what would do it: more hours, a later day, or less work. ``assumptions_with``
puts pay, place, job and budget where the salary projection reads them. Nothing is asked that is
not used:

========  ==========================================================================================
hours     study time a week of a new plan
weeks_off weeks a year without study in a new plan: half in summer, half at year-end until moved
path      entry path; levels that are not rated are those usual on it
pay       present pay of the projection
place     pay bands of the USA are scaled to it
job       months without pay: none, half of the months of study, or all of them. How many hours
          fewer somebody works is not asked, so that half is our own estimate
budget    study costs never exceed it, and where it is below what a plan usually costs the free
          resources of a task come first. Prices are not known, so nothing is left out for them
apply_by  whether a plan keeps it, and by how much not
========  ==========================================================================================
"""

from planner.prospect.fitting import LessWork, Misfit, MoreHours, Prospect, apply_day, prospect
from planner.prospect.money import (
    assumptions_with,
    costs_within,
    free_first,
    kept_goals,
    months_of,
    months_without_pay,
    short_of_costs,
)
from planner.prospect.wish import Names, path_for, request_for
from planner.prospect.words import money_facts, plan_facts, verdict, ways

__all__ = [
    "LessWork",
    "Misfit",
    "MoreHours",
    "Names",
    "Prospect",
    "apply_day",
    "assumptions_with",
    "costs_within",
    "free_first",
    "kept_goals",
    "money_facts",
    "months_of",
    "months_without_pay",
    "path_for",
    "plan_facts",
    "prospect",
    "request_for",
    "short_of_costs",
    "verdict",
    "ways",
]
