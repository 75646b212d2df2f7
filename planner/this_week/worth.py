"""Why a task matters, in particular: the levels it teaches, and how many job ads name what."""

from __future__ import annotations

from typing import NamedTuple

from planner import catalog
from planner.content import Demand
from planner.model import Gain
from planner.values import Id
from planner.wording import Wording

_LEAST_SHARE = 0.05
"""A skill that fewer job ads name is no reason, share."""
_PERCENT = 100


class Worth(NamedTuple):
    """What is needed to say why a task matters; looked up only when it is said.

    Attributes:
        role: Role of the plan.
        gains: Levels it teaches.
        teaches: Named skills it teaches.
    """

    role: Id
    gains: tuple[Gain, ...]
    teaches: tuple[Id, ...]


def worth_words(worth: Worth, wording: Wording) -> str:
    """Return what a task teaches and how many job ads name it, or an empty text.

    The skill is the one of those it teaches that most ads counted for the role name; below 30 ads
    or 5 % of them nothing is said about ads.
    """
    said = []
    names = {axis.id: axis.short for axis in catalog.axes()}
    if worth.gains:
        levels = ", ".join(
            wording.say(
                "week.worth.level",
                axis=names.get(gain.axis, gain.axis),
                old=wording.level(gain.from_level),
                new=wording.level(gain.to_level),
            )
            for gain in worth.gains
        )
        said.append(wording.say("week.worth.teaches", levels=levels))
    most = _most_asked(worth)
    if most is not None:
        said.append(_asked(most, wording))
    return " ".join(said)


def _most_asked(worth: Worth) -> Demand | None:
    found = [one for one in catalog.demand(worth.role) if one.skill in worth.teaches]
    most = max(found, key=lambda one: one.naming, default=None)
    return most if most is not None and (most.share or 0) >= _LEAST_SHARE else None


def _asked(most: Demand, wording: Wording) -> str:
    return wording.say(
        "week.worth.asked",
        percent=round((most.share or 0) * _PERCENT),
        ads=f"{most.ads:,}",
        skill=catalog.named_skills()[most.skill].name,
        source=catalog.sources()[most.source].name,
        day=most.day,
    )
