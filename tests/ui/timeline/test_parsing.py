"""Reading a new task from one line."""

from __future__ import annotations

import pytest

from ui.timeline.parsing import TypedTask, parse_task


@pytest.mark.parametrize(
    ("text", "title", "minutes"),
    [
        ("Istio intro 6h", "Istio intro", 360),
        ("Istio intro, 6 h", "Istio intro", 360),
        ("Istio  intro 1.5 hours", "Istio intro", 90),
        ("Istio intro 1,5h", "Istio intro", 90),
        ("Istio intro 1h30", "Istio intro", 90),
        ("Istio intro 1 h 30 m", "Istio intro", 90),
        ("Istio intro 40 min", "Istio intro", 45),
        ("Istio intro", "Istio intro", 60),
        ("6h", "6h", 60),
        ("K8s in 24h", "K8s in", 1_440),
        ("Istio 1m", "Istio", 15),
        ("Chapter 12", "Chapter 12", 60),
    ],
)
def test_a_line_is_a_title_and_an_effort(text: str, title: str, minutes: int) -> None:
    assert TypedTask(title, minutes) == parse_task(text)


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_typed_is_no_task(text: str) -> None:
    assert parse_task(text) is None
