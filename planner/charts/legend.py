"""What the lines and areas of the charts mean, in the order in which a legend names them.

The window and the page draw the samples themselves, each with its own means.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from planner.charts.fan_data import FanData
from planner.skills import RadarData
from planner.values import Seniority
from planner.wording import Wording


class Sample(StrEnum):
    """How an entry is drawn."""

    TODAY = "today"
    AFTER = "after"
    SHORT = "short"
    TARGET = "target"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    MEDIAN = "median"
    HALF = "half"
    MOST = "most"
    STAY = "stay"


class Entry(NamedTuple):
    """One entry of a legend."""

    sample: Sample
    text: str


def radar_legend(data: RadarData, rated_on: date | None, wording: Wording) -> tuple[Entry, ...]:
    """Return the legend of a radar: what is drawn, and nothing else.

    Args:
        data: What is drawn.
        rated_on: Day of the newest rating, or None without ratings.
        wording: Words.
    """
    say = wording.say
    entries = []
    if rated_on is not None:
        day = wording.day(rated_on)
        entries.append(Entry(Sample.TODAY, say("charts.radar.you_rated", day=day)))
        entries.append(Entry(Sample.AFTER, say("charts.radar.after")))
        if any(spoke.short_after and spoke.level is not None for spoke in data.spokes):
            entries.append(Entry(Sample.SHORT, say("charts.radar.short")))
    target = say(f"charts.level.{data.target.value}")
    entries.append(Entry(Sample.TARGET, say("charts.radar.target", level=target)))
    entries += [
        Entry(Sample(level.value), say(f"charts.level.{level.value}"))
        for level in Seniority
        if level is not data.target
    ]
    return tuple(entries)


def fan_legend(data: FanData, wording: Wording) -> tuple[Entry, ...]:
    """Return the legend of a fan, or of the bands that are drawn without current pay."""
    say = wording.say
    if data.fan is None:
        return (
            Entry(Sample.MEDIAN, say("charts.fan.band_middle")),
            Entry(Sample.HALF, say("charts.fan.band_half")),
        )
    return tuple(
        Entry(sample, say(f"charts.fan.{sample.value}"))
        for sample in (Sample.MEDIAN, Sample.HALF, Sample.MOST, Sample.STAY)
    )
