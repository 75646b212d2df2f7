"""A gap list in words: the sentence over the Skills view and the numbers beside each spoke."""

from __future__ import annotations

from collections.abc import Sequence

from planner.skills.finding import Shortfall, SkillFinding
from planner.skills.standing import Gap
from planner.wording import Sentence, Wording

MOST_NAMED = 4
"""Axes named one by one before "and 2 more"."""
HALF = 5
"""Half a level, tenths."""


def skill_sentence(found: SkillFinding, wording: Wording) -> Sentence:
    """Return how many skills reach the target, and what stays short by how much."""
    level = wording.say(f"skills.level.{found.target.value}")
    heading = wording.say(found.key, reached=found.reached, total=found.total, level=level)
    if found.key.endswith(".unrated"):
        return Sentence(heading, "")
    parts = [_short(found.short, wording), _beyond(found, wording), _assumed(found, wording)]
    return Sentence(heading, " ".join(part for part in parts if part))


def _short(short: Sequence[Shortfall], wording: Wording) -> str:
    if not short:
        return ""
    if len({entry.tenths for entry in short}) == 1:
        names = joined([entry.name for entry in short[:MOST_NAMED]], len(short), wording)
        how = _levels(short[0].tenths, wording)
        return wording.say("skills.short.same", names=names, how=how, n=len(short))
    each = [
        wording.say("skills.short.entry", name=entry.name, level=wording.level(entry.tenths))
        for entry in short[:MOST_NAMED]
    ]
    return wording.say("skills.short.each", names=joined(each, len(short), wording))


def _levels(tenths: int, wording: Wording) -> str:
    if tenths == HALF:
        return wording.say("skills.short.half")
    text = wording.level(tenths)
    return wording.say("skills.short.one" if text == "1" else "skills.short.levels", level=text)


def _beyond(found: SkillFinding, wording: Wording) -> str:
    if not found.beyond_study:
        return ""
    names = joined(found.beyond_study[:MOST_NAMED], len(found.beyond_study), wording)
    return wording.say("skills.beyond", names=names)


def _assumed(found: SkillFinding, wording: Wording) -> str:
    return wording.say("skills.assumed", n=found.unrated) if found.unrated else ""


def joined(names: Sequence[str], total: int, wording: Wording) -> str:
    """Return names as a list in words; ``total`` above their number adds "and 2 more"."""
    if total > len(names):
        return wording.say("skills.list.more", names=", ".join(names), n=total - len(names))
    if len(names) == 1:
        return names[0]
    return wording.say("skills.list.and", names=", ".join(names[:-1]), last=names[-1])


def spoke_text(gap: Gap, wording: Wording) -> str:
    """Return the numbers of one spoke, e.g. "1 → 3.5 of 4"."""
    level = wording.level
    asked = "asked" if gap.required else "free"
    if gap.level is None:
        return wording.say(f"skills.spoke.unrated_{asked}", required=level(gap.required))
    kind = "same" if gap.projected == gap.level else "rise"
    return wording.say(
        f"skills.spoke.{kind}_{asked}",
        level=level(gap.level),
        after=level(gap.projected),
        required=level(gap.required),
    )


def level_word(tenths: int, wording: Wording) -> str:
    """Return the word of a level: "not yet" to "leads others"; half levels take the lower word."""
    return wording.say(f"skills.word.{tenths // 10}")


def closing_text(gap: Gap, wording: Wording) -> str:
    """Return when a gap closes or what stays: "by 13 Jun 2027", "0.5 short after 9 May 2027"."""
    if gap.gap == 0:
        return wording.say("skills.closing.none")
    if gap.closed_on is None:
        return wording.say("skills.closing.no_task", level=wording.level(gap.short_after))
    key = "short" if gap.short_after else "by"
    level = wording.level(gap.short_after)
    return wording.say(f"skills.closing.{key}", level=level, day=gap.closed_on)
