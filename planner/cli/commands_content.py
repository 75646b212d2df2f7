"""Commands about what we ship: roles with their levels, requirements and pay; is it all sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import catalog
from planner.career_guide import career_guide
from planner.catalog.everything import everything
from planner.catalog.faults import faults
from planner.cli.fields import seniority
from planner.cli.job_ads import ads_json, say_ads, say_changes
from planner.cli.role_guide import guide_json, say_guide
from planner.content import Role, SalaryBand
from planner.errors import ContentError
from planner.values import Seniority

if TYPE_CHECKING:
    from planner.cli.desk import Desk

TENTHS = 10
CENTS = 100


def roles(desk: Desk) -> int:
    """List the roles, or print one role with requirements, reasons and bands."""
    name, level = desk.parsed.text("role"), desk.parsed.text("level")
    if name is not None:
        return _one(desk, catalog.role(name), seniority(level) if level else None)
    found = [catalog.role(role_id) for role_id in catalog.role_ids()]
    if desk.as_json:
        desk.put_json([{"id": r.id, "name": r.name, "summary": r.summary} for r in found])
        return 0
    for role in found:
        desk.line(f"{role.id}  {role.name}")
        desk.line(f"  {role.summary}")
    return 0


def content(desk: Desk) -> int:
    """Check all content across files; 1 when there is a fault, each with file and field."""
    found = _faults()
    if desk.as_json:
        rows = [{**_place(fault), "text": desk.wording.error(fault)} for fault in found]
        desk.put_json({"ok": not found, "faults": rows})
    elif found:
        for fault in found:
            desk.line(desk.wording.error(fault))
    else:
        desk.say("cli.content.fine", roles=len(catalog.role_ids()), n=len(catalog.article_items()))
    return 1 if found else 0


def _faults() -> tuple[ContentError, ...]:
    try:
        return faults(everything())
    except ContentError as fault:
        return (fault,)


def _place(fault: ContentError) -> dict[str, object]:
    return {"file": fault.values.get("file"), "field": fault.values.get("field")}


def _one(desk: Desk, role: Role, level: Seniority | None) -> int:
    bands = (*catalog.bands(role, "open-data"), *catalog.bands(role, "article"))
    if desk.as_json:
        desk.put_json(_role_json(role, bands))
        return 0
    desk.line(role.name)
    desk.line(role.summary)
    desk.line(role.asks)
    desk.line()
    for one in role.background:
        desk.line(f"{desk.wording.say(f'level.{one.seniority.value}')}: {one.text}.")
    desk.line()
    desk.table(_requirement_rows(desk, role), right=(1, 2, 3))
    desk.line()
    for reason in role.reasons:
        sources = ", ".join(reason.sources)
        desk.say("cli.roles.reason", text=reason.text, sources=sources, how=reason.confidence.value)
    desk.line()
    desk.table([_band_head(desk), *(_band_row(desk, band) for band in bands)], right=(2, 3, 4, 5))
    say_ads(desk, role.id, level)
    say_changes(desk, role.id)
    say_guide(desk, career_guide(role.id))
    return 0


def _requirement_rows(desk: Desk, role: Role) -> list[tuple[str, ...]]:
    say, level = desk.wording.say, desk.wording.level
    heads = [say("cli.column.skill"), *(say(f"level.{s.value}") for s in Seniority)]
    rows = [tuple(heads)]
    for axis in catalog.axes():
        needs = [role.required(seniority).get(axis.id, 0) for seniority in Seniority]
        rows.append((axis.name, *(level(need) for need in needs)))
    return rows


def _band_head(desk: Desk) -> tuple[str, ...]:
    names = ("level", "source", "low", "middle", "high", "n", "date", "confidence")
    return tuple(desk.wording.say(f"cli.column.{name}") for name in names)


def _band_row(desk: Desk, band: SalaryBand) -> tuple[str, ...]:
    money = desk.wording.money
    high = money(band.high, band.currency) + ("+" if band.open_top else "")
    return (
        desk.wording.say(f"level.{band.seniority.value}"),
        ", ".join(band.sources),
        money(band.low, band.currency),
        money(band.median, band.currency),
        high,
        f"{band.n:,}",
        band.day,
        band.confidence.value,
    )


def _role_json(role: Role, bands: tuple[SalaryBand, ...]) -> dict[str, object]:
    return {
        "id": role.id,
        "name": role.name,
        "summary": role.summary,
        "asks": role.asks,
        "background": {b.seniority.value: b.text for b in role.background},
        "requirements": {
            seniority.value: {
                axis: level / TENTHS for axis, level in role.required(seniority).items()
            }
            for seniority in Seniority
        },
        "reasons": [
            {
                "axis": reason.axis,
                "text": reason.text,
                "source": list(reason.sources),
                "confidence": reason.confidence.value,
            }
            for reason in role.reasons
        ],
        "asked": [{"level": one.seniority.value, "skill": one.skill} for one in role.asked],
        "bands": [band_json(band) for band in bands],
        **ads_json(role.id),
        "guide": guide_json(career_guide(role.id)),
    }


def band_json(band: SalaryBand) -> dict[str, object]:
    """Return a pay band with its source, n, date and confidence; amounts in whole units."""
    return {
        "level": band.seniority.value,
        "low": band.low / CENTS,
        "median": band.median / CENTS,
        "high": band.high / CENTS,
        "open_top": band.open_top,
        "currency": band.currency,
        "region": band.region,
        "source": list(band.sources),
        "n": band.n,
        "date": band.day,
        "confidence": band.confidence.value,
    }
