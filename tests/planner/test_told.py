"""Every edit has a name for menus and a sentence for what has just happened."""

from __future__ import annotations

import string

from planner.wording import load_wording

SENTENCES = load_wording("en").sentences


def values_of(group: str) -> dict[str, set[str]]:
    """Return the values that each sentence of a group asks for, by the rest of its key."""
    return {
        key.removeprefix(f"{group}."): {
            name for _, name, _, _ in string.Formatter().parse(sentence) if name
        }
        for key, sentence in SENTENCES.items()
        if key.startswith(f"{group}.")
    }


def test_names_of_edits_and_what_is_told_of_them_ask_for_the_same_values() -> None:
    assert values_of("edit") == values_of("told")
