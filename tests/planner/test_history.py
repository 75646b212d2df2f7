"""Undo and redo: the same objects come back, nudges merge, loading is not a step."""

from __future__ import annotations

from builders import MONDAY, document, plan, task

from planner.history import MOST_STEPS, History
from planner.model import Document


def step(number: int) -> Document:
    return document(plan(task("a", minutes=number + 1)))


def test_loading_is_not_a_step() -> None:
    assert "" == History(step(0)).undo_label


def test_undo_and_redo_return_the_same_objects() -> None:
    first, second = step(0), step(1)
    history = History(first).push("Change", second)
    assert history.undo().present is first
    assert history.undo().redo().present is second


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(step(0)).push("One", step(1)).undo().push("Two", step(2))
    assert ("Two", "") == (history.undo_label, history.redo_label)


def test_nudges_of_one_key_merge_into_one_step() -> None:
    first = step(0)
    history = History(first).push("Nudge", step(1), "n1").push("Nudge", step(2), "n1")
    assert history.undo().present is first


def test_nudges_of_different_keys_stay_apart() -> None:
    history = History(step(0)).push("Nudge", step(1), "n1").push("Nudge", step(2), "n2")
    assert 2 == len(history.past)


def test_the_oldest_steps_are_forgotten() -> None:
    history = History(step(0))
    for number in range(MOST_STEPS + 5):
        history = history.push(str(number), step(number + 1))
    assert (MOST_STEPS, "5") == (len(history.past), history.past[0].label)


def test_undoing_nothing_changes_nothing() -> None:
    history = History(step(0))
    assert history.undo() is history
    assert history.redo() is history
    assert MONDAY == step(0).plans[0].start
