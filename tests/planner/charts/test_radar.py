"""The radar as numbers: what is drawn where, and that no word covers another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chart_words import cut, longer, overlapping, painted, sheet
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from skill_cases import PICTURE, radar

from planner.charts.image import ChartImage
from planner.charts.legend import Sample, radar_legend
from planner.charts.palette import load_palette
from planner.charts.radar import RadarChart, draw
from planner.charts.radar_words import Runs, runs_of
from planner.skills import RadarData
from planner.values import Seniority
from planner.wording import load_wording

WORDING = load_wording()
LIGHT = load_palette("light")
SIZES = [(460, 440), (531, 480), (900, 700)]
LONG = (
    "Python and software engineering",
    "Cloud platforms",
    "Containers and orchestration",
    "CI/CD and infrastructure",
    "Machine learning lifecycle",
    "Data engineering",
    "Model serving and APIs",
    "Observability and monitoring",
    "Systems design",
    "Collaboration and communication",
)
CASES = {
    "picture": radar(),
    "long names": radar(names=LONG),
    "names of one word": radar(names=["Donaudampfschifffahrtsgesellschaft"] * 10),
    "all at 0": radar(level=0),
    "all at 5": radar(level=50),
    "some unrated": radar(unrated=(1, 2, 6)),
    "all unrated": radar(unrated=range(10)),
    "senior": radar(Seniority.SENIOR),
    "entry": radar(Seniority.ENTRY, names=LONG),
}


def lines(axes: Axes, colour: str) -> list[Line2D]:
    return [line for line in axes.get_lines() if line.get_color() == colour]


@pytest.mark.no_cover
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", CASES)
def test_no_word_is_cut_or_covers_another(name: str, size: tuple[int, int]) -> None:
    axes = sheet(*size)
    draw(axes, CASES[name], LIGHT, WORDING, bold="containers")
    found = painted(axes)
    assert [] == overlapping(found)
    assert [] == cut(found, *size)


@pytest.mark.parametrize("name", CASES)
def test_there_is_room_for_longer_words(name: str) -> None:
    axes = sheet(460, 600)
    draw(axes, CASES[name], LIGHT, longer(WORDING))
    found = painted(axes)
    assert [] == overlapping(found)
    assert [] == cut(found, 460, 600)


def test_each_spoke_is_labelled_with_its_numbers() -> None:
    axes = sheet(531, 480)
    draw(axes, radar(), LIGHT, WORDING)
    words = {word.text for word in painted(axes)}
    assert {name for name, *_ in PICTURE} <= words
    assert {"1 → 3.5 of 4", "3.5 → 4 of 4", "3 of 3", "0.5 → 3 of 3.5"} <= words


def test_levels_stand_on_their_spokes() -> None:
    chart = draw(sheet(600, 600), radar(), LIGHT, WORDING)
    layout = chart.layout
    assert layout.centre == layout.place(0, 0)
    x, y = layout.place(0, 50)
    assert (layout.centre[0], layout.centre[1] - layout.radius) == pytest.approx((x, y))
    x, y = layout.place(5, 25)
    assert (layout.centre[0], layout.centre[1] + layout.radius / 2) == pytest.approx((x, y))


def test_what_stays_short_is_a_segment_from_the_plan_to_the_target() -> None:
    axes = sheet(531, 480)
    chart = draw(axes, radar(), LIGHT, WORDING)
    segments = {tuple(map(tuple, line.get_xydata().tolist())) for line in lines(axes, LIGHT.warn)}
    expected = {
        (chart.layout.place(spoke, after), chart.layout.place(spoke, asked[1]))
        for spoke, (_, _, after, asked) in enumerate(PICTURE)
        if after < asked[1]
    }
    assert expected == segments


def test_an_unrated_axis_is_left_out_not_drawn_at_zero() -> None:
    axes = sheet(531, 480)
    chart = draw(axes, radar(unrated=(1, 2, 6)), LIGHT, WORDING)
    drawn = {
        tuple(point) for line in lines(axes, LIGHT.accent) for point in line.get_xydata().tolist()
    }
    assert chart.layout.centre not in drawn
    for spoke in (1, 2, 6):
        assert not any(chart.layout.place(spoke, level) in drawn for level in range(0, 51, 5))


@pytest.mark.parametrize(
    ("values", "runs"),
    [
        ((1, 2, 3), (Runs((0, 1, 2), closed=True),)),
        ((None, 2, 3), (Runs((1, 2), closed=False),)),
        ((1, None, 3), (Runs((2, 0), closed=False),)),
        ((1, None, 3, None), (Runs((2,), closed=False), Runs((0,), closed=False))),
        ((None, None), ()),
    ],
)
def test_neighbouring_rated_spokes_are_joined(
    values: tuple[int | None, ...], runs: tuple[Runs, ...]
) -> None:
    assert runs == runs_of(values)


def test_rating_a_skill_moves_nothing_but_the_polygon() -> None:
    before = draw(sheet(531, 480), radar(level=0), LIGHT, WORDING).layout
    after = draw(sheet(531, 480), radar(level=45), LIGHT, WORDING).layout
    assert before == after


def rated(data: RadarData, spoke: int, level: int) -> RadarData:
    spokes = list(data.spokes)
    spokes[spoke] = replace(spokes[spoke], level=level, projected=max(level, 30))
    return RadarData(tuple(spokes), data.target)


def test_a_redraw_after_one_rating_shows_what_a_fresh_drawing_shows() -> None:
    def image() -> ChartImage[RadarData]:
        return ChartImage(lambda axes: RadarChart(axes, LIGHT, WORDING), 531, 480, 1, LIGHT.raised)

    redrawn, first, second = image(), radar(), rated(radar(), 3, 20)
    redrawn.paint(first)
    assert image().paint(second) == redrawn.paint(second)
    assert image().paint(first) == redrawn.paint(first)


def test_names_are_never_markup() -> None:
    axes = sheet(900, 700)
    names = ["$x^2$", "a_b$c$", "<b>no</b>", "%s", "{n}", "\\frac", "ok", "ok", "ok", "ok"]
    draw(axes, radar(names=names), LIGHT, WORDING)
    assert set(names) <= {word.text for word in painted(axes)}


def test_the_spoke_under_a_pointer_is_found() -> None:
    layout = draw(sheet(531, 480), radar(), LIGHT, WORDING).layout
    assert layout.spoke_at(*layout.place(3, 40)) == 3
    label = layout.labels[7].box
    assert layout.spoke_at(label.left + 1, label.top + 1) == 7
    assert layout.spoke_at(0, 0) is None


def test_the_legend_names_only_what_is_drawn() -> None:
    samples = [entry.sample for entry in radar_legend(radar(unrated=range(10)), None, WORDING)]
    assert [Sample.TARGET, Sample.ENTRY, Sample.SENIOR] == samples
