"""Metrics 11 and 12: simulating pay, and redrawing the charts after one edit.

The floor of the simulation is one random number for each path and month, the least a simulation of
10,000 paths over 120 months is usually thought to cost; ours draws yearly and needs fewer. A redraw
has no floor: its goal is half a frame at 30 frames a second, with the background kept.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from statistics import median
from typing import TypeVar

import numpy as np

from planner import catalog
from planner.charts.fan import FanChart
from planner.charts.fan_data import FanData, fan_data
from planner.charts.image import ChartImage
from planner.charts.palette import load_palette
from planner.charts.radar import RadarChart
from planner.model import Assumptions
from planner.salary import HORIZON_MONTHS, RUNS, SalaryInput, Study, salary_input, simulate
from planner.skills import Gap, RadarData, Requirements
from planner.values import Seniority
from planner.wording import load_wording
from tests.benchmarks.race import Result, race, timed

Drawn = TypeVar("Drawn")

ROUNDS = 9
EDITS = 30
RADAR_SIZE = (531, 480)
FAN_SIZE = (868, 495)


def results() -> list[Result]:
    """Measure metrics 11 and 12; a few seconds."""
    return [_simulation(), _radar(), _fan()]


def _given(pay: int) -> SalaryInput:
    roadmap = catalog.roadmap_of("mlops_engineer")
    return salary_input(
        Assumptions(current_pay=pay * 100),
        catalog.salary_bands(),
        catalog.role("mlops_engineer"),
        catalog.path(roadmap, "beginner"),
        Study(date(2026, 9, 7), 12.0, minutes=44_000),
    )


def _simulation() -> Result:
    given = _given(55_000)

    def numbers() -> object:
        return np.random.default_rng(1).standard_normal((HORIZON_MONTHS, RUNS))

    floor, subject = race(numbers, lambda: simulate(given), ROUNDS)
    return Result(
        "11",
        "simulate pay, bands, today and future money",
        f"{RUNS:,} x {HORIZON_MONTHS} months",
        subject,
        floor,
        "ms",
        2.0,
        "floor: one normal number a path and month",
    )


def _radar_data(level: int) -> RadarData:
    role = catalog.role("mlops_engineer")
    spokes = []
    for number, axis in enumerate(catalog.axes()):
        asked = Requirements(*(role.required(level_).get(axis.id, 0) for level_ in Seniority))
        now = level if number == 3 else 10
        after = max(now, 30)
        spokes.append(Gap(axis.id, axis.short, now, now, after, asked.mid, asked))
    return RadarData(tuple(spokes), Seniority.MID)


def _radar() -> Result:
    palette, wording = load_palette("light"), load_wording()
    image: ChartImage[RadarData] = ChartImage(
        lambda axes: RadarChart(axes, palette, wording), *RADAR_SIZE, 1.0, palette.raised
    )
    levels = [_radar_data(level) for level in (10, 15, 20, 25, 30)]
    return _redrawn("radar after one rating", image, levels, RADAR_SIZE)


def _fan() -> Result:
    palette, wording = load_palette("light"), load_wording()
    image: ChartImage[FanData] = ChartImage(
        lambda axes: FanChart(axes, palette, wording), *FAN_SIZE, 1.0, palette.raised
    )
    given = _given(55_000)
    pays = [
        fan_data(simulate(replace(given, current_pay=5_500_000 + 50_000 * n))) for n in range(5)
    ]
    return _redrawn("fan after one edit of pay", image, pays, FAN_SIZE)


def _redrawn(
    name: str, image: ChartImage[Drawn], states: list[Drawn], size: tuple[int, int]
) -> Result:
    image.paint(states[-1])
    times = [timed(lambda n=n: image.paint(states[n % len(states)])) for n in range(EDITS)]
    workload = f"{size[0]} x {size[1]} at 1x"
    return Result("12", name, workload, median(times), 0.0, "ms", 16.0, "background kept")
