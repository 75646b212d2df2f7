"""What the user owns: one document with a profile and plans made of phases, tasks and links.

A plan is a value. A bar stores its start, its span in study days and its effort; the end and the
hours a week are derived (``planner.schedule``), so that toggling a holiday moves ends and never
changes how much work there is. One store file holds one ``Document``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from planner.model.plans import Availability, BaselineBar, Break, LogEntry, Phase, Plan, PlanHead
from planner.model.profile import Answer, Assumptions, Evidence, OwnBand, Profile, Rating
from planner.model.tasks import FULL, Gain, Kind, Link, Shipped, Step, Task
from planner.values import Id, Many, Value

__all__ = [
    "FULL",
    "SCHEMA",
    "Answer",
    "Assumptions",
    "Availability",
    "BaselineBar",
    "Break",
    "Document",
    "Evidence",
    "Gain",
    "Kind",
    "Link",
    "LogEntry",
    "OwnBand",
    "Phase",
    "Plan",
    "PlanHead",
    "Profile",
    "Rating",
    "Shipped",
    "Step",
    "Task",
]

SCHEMA: Literal[1] = 1
"""Version of the stored document; newer files are refused, older ones migrated."""


class Document(Value):
    """Everything in one store file: what is saved, undone and handed over.

    Attributes:
        schema_version: Version of this shape, ``SCHEMA``.
        profile: What is known of the person.
        plans: All plans; may be empty.
        active: Id of the plan on screen, or None without plans.
    """

    schema_version: Literal[1] = SCHEMA
    profile: Profile = Profile()
    plans: Many[Plan] = ()
    active: Id | None = None

    @model_validator(mode="after")
    def _active_exists(self) -> Document:
        if self.active is not None and all(plan.id != self.active for plan in self.plans):
            raise ValueError("active_plan_missing")
        return self

    @property
    def plan(self) -> Plan | None:
        """The plan on screen, or None while there is none."""
        return next((plan for plan in self.plans if plan.id == self.active), None)

    def with_plan(self, plan: Plan) -> Document:
        """Return the document with one plan replaced, or added and made active."""
        if any(old.id == plan.id for old in self.plans):
            plans = tuple(plan if old.id == plan.id else old for old in self.plans)
            return self.with_(plans=plans)
        return self.with_(plans=(*self.plans, plan), active=plan.id)
