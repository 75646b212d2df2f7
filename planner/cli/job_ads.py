"""How job ads stand in the list of a role: what they name, at which level, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import catalog
from planner.career_guide import trend_rows
from planner.content import Asking
from planner.values import Seniority

if TYPE_CHECKING:
    from planner.cli.desk import Desk

MOST_ASKED = 15
"""Skills shown of those that job ads name."""


def say_ads(desk: Desk, role_id: str, level: Seniority | None) -> None:
    """Print what ads for a role name most; of one career level, or of all for None."""
    asked = catalog.asked_for(role_id, level)[:MOST_ASKED]
    if asked:
        desk.line()
        first = asked[0].demand
        word = desk.wording.say(f"level.{level.value}") if level else ""
        key = "cli.roles.ads_at" if level else "cli.roles.ads"
        desk.say(key, n=first.ads, day=first.day, source=first.source, level=word)
        desk.table([_ask_head(desk), *(_ask_row(desk, one) for one in asked)], right=(1,))
    elif level is not None:
        desk.line()
        desk.say("cli.roles.no_ads", level=desk.wording.say(f"level.{level.value}"))


def say_changes(desk: Desk, role_id: str) -> None:
    """Print what later ads name clearly more or less often; nothing where it cannot be compared."""
    rows = trend_rows(role_id)
    if not rows:
        return
    desk.line()
    first = rows[0]
    desk.say("cli.roles.changed", before=first.before_proof.day, after=first.proof.day,
             n=first.before_proof.n, m=first.proof.n, source=first.proof.sources[0])  # fmt: skip
    desk.table(
        [(row.name, f"{_percent(row.before)} %", f"{_percent(row.after)} %") for row in rows],
        right=(1, 2),
    )


def ads_json(role_id: str) -> dict[str, object]:
    """Return ads of all levels, by level, and what changed, each with source, n and period."""
    return {
        "ads": [_ask_json(one) for one in catalog.asked_for(role_id)],
        "ads_by_level": {
            level.value: [_ask_json(one) for one in catalog.asked_for(role_id, level)]
            for level in Seniority
        },
        "ads_changed": [
            {
                "skill": row.skill,
                "before": {"share": row.before, "n": row.before_proof.n,
                           "date": row.before_proof.day},
                "after": {"share": row.after, "n": row.proof.n, "date": row.proof.day},
                "direction": row.direction,
                "source": list(row.proof.sources),
            }
            for row in trend_rows(role_id)
        ],
    }  # fmt: skip


def _ask_head(desk: Desk) -> tuple[str, ...]:
    return tuple(
        desk.wording.say(f"cli.column.{head}") for head in ("skill", "ads", "share", "remark")
    )


def _ask_row(desk: Desk, asking: Asking) -> tuple[str, ...]:
    demand, say = asking.demand, desk.wording.say
    share = ""
    if demand.share is not None and demand.interval is not None:
        low, high = (_percent(end) for end in demand.interval)
        share = say("cli.roles.share", share=_percent(demand.share), low=low, high=high)
    return (
        catalog.named_skills()[demand.skill].name,
        str(demand.naming),
        share,
        say(f"cli.roles.{asking.mark}") if asking.mark else "",
    )


def _ask_json(asking: Asking) -> dict[str, object]:
    demand = asking.demand
    return {
        "skill": demand.skill,
        "ads": demand.naming,
        "n": demand.ads,
        "share": demand.share,
        "interval": demand.interval,
        "taught": asking.taught,
        "mark": asking.mark or None,
        "source": demand.source,
        "date": demand.day,
        "confidence": demand.confidence.value,
    }


def _percent(share: float) -> int:
    return round(share * 100)
