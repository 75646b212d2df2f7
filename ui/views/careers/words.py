"""The words of the Careers view: proofs, verdicts, levels, shares; no Qt widgets."""

from __future__ import annotations

from datetime import date

from planner import catalog
from planner.career_guide import AskedRow, CareerFit, PayRow, Proof, ToolRow
from planner.content import Claim
from planner.values import Confidence, Seniority
from planner.wording import Wording
from ui.words import tr

BETWEEN = " · "


def percent(share: float) -> int:
    """Return a share from 0 to 1 as whole percent."""
    return round(share * 100)


def seniority_word(level: Seniority) -> str:
    """Return a career level in words."""
    return {
        Seniority.ENTRY: tr("Entry"),
        Seniority.MID: tr("Mid"),
        Seniority.SENIOR: tr("Senior"),
    }[level]


def confidence_word(confidence: Confidence) -> str:
    """Return how much something can be trusted, in words."""
    return {
        Confidence.HIGH: tr("high confidence"),
        Confidence.MEDIUM: tr("medium confidence"),
        Confidence.LOW: tr("low confidence"),
    }[confidence]


def proof_text(proof: Proof, *, counted: str = "") -> str:
    """Return "Source: job ads counted by us (ads2026) · n = 40 · 2024 · medium confidence".

    Args:
        proof: Where a figure comes from.
        counted: The figure in words, or what ``n`` counts; stands first.
    """
    known = catalog.sources()
    names = ", ".join(f"{known[one].name} ({one})" for one in proof.sources)
    parts = [counted] if counted else []
    parts.append(tr("Source: {names}", names=names))
    if proof.n and not counted:
        parts.append(tr("n = {n}", n=f"{proof.n:,}"))
    if proof.day:
        parts.append(proof.day)
    if proof.confidence is not None:
        parts.append(confidence_word(proof.confidence))
    return BETWEEN.join(parts)


def source_line(source_id: str) -> str:
    """Return a source with what it is, its licence and the day it was read."""
    source = catalog.sources()[source_id]
    parts = [source.what, source.licence]
    if source.retrieved:
        parts.append(tr("read on {day}", day=source.retrieved))
    return BETWEEN.join(part for part in parts if part)


def sources_tip(proof: Proof) -> str:
    """Return what the sources of a figure are, one a line."""
    known = catalog.sources()
    return "\n".join(f"{one}: {known[one].what}" for one in proof.sources if one in known)


def share_text(row: AskedRow) -> str:
    """Return "38 % of 40 ads (25 – 53 %)"; below 30 ads the counts only."""
    if row.share is None or row.low is None or row.high is None:
        return tr("{naming} of {ads} ads", naming=row.naming, ads=f"{row.ads:,}")
    return tr(
        "{share} % of {ads} ads ({low} – {high} %)",
        share=percent(row.share),
        ads=f"{row.ads:,}",
        low=percent(row.low),
        high=percent(row.high),
    )


def mark_text(row: AskedRow) -> str:
    """Return what stands out of ads and teaching; empty where nothing does."""
    return {
        "": "",
        "rarely_asked": tr("taught but rarely asked"),
        "not_taught": tr("asked but not taught"),
    }[row.mark]


def status_text(row: ToolRow, wording: Wording) -> str:
    """Return whether a tool is still looked after, and when that was looked up."""
    status = {
        "active": tr("Active"),
        "limited": tr("Limited: no new versions"),
        "retired": tr("Retired"),
    }[row.tool.status]
    day = wording.long_day(date.fromisoformat(row.tool.checked))
    return tr("{status}, checked {day}", status=status, day=day)


def verdict_text(claim: Claim) -> str:
    """Return what is known about a claim in two or three words."""
    return {
        "supported": tr("Supported"),
        "plausible": tr("Plausible"),
        "too_high": tr("Too high"),
        "contradicted": tr("Contradicted"),
        "untestable": tr("Cannot be tested"),
        "no_source": tr("No source"),
    }[claim.verdict]


VERDICT_TONES = {
    "supported": "good",
    "plausible": "text2",
    "too_high": "warn",
    "contradicted": "warn",
    "untestable": "text2",
    "no_source": "warn",
}
"""Colour of a verdict; the words say the same."""


def pay_text(row: PayRow, wording: Wording) -> str:
    """Return "$93,700 – $167,200, middle $125,100"."""
    high = wording.money(row.high, row.currency) + ("+" if row.open_top else "")
    return tr(
        "{low} – {high}, middle {median}",
        low=wording.money(row.low, row.currency),
        high=high,
        median=wording.money(row.median, row.currency),
    )


def pay_counted(row: PayRow) -> str:
    """Return what stands behind a band when nobody was counted; empty otherwise."""
    if row.proof.n:
        return ""
    if row.origin == "article":
        return tr("no survey named")
    return tr("n = 0: estimated from neighbouring titles")


def fit_text(career: CareerFit) -> str:
    """Return both parts of a fit; empty while nothing is known of the person."""
    if career.fit is None:
        return ""
    skill, interest = percent(career.fit.skill), percent(career.fit.interest)
    if not career.by_interests:
        return tr("Skills {skill} %", skill=skill)
    if not career.by_skills:
        return tr("Interests {interest} %", interest=interest)
    return tr("Skills {skill} %, interests {interest} %", skill=skill, interest=interest)
