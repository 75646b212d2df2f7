"""What a validator found wrong, as one plain sentence: what, where, what to do.

Only the first fault is told, foreign text is clipped, and the validator's own words never appear.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import ValidationError

from planner.errors import Unreadable
from planner.store.json_text import shown

_LONGEST_PLACE = 100
_KEYS = {
    "extra_forbidden": "unknown_field",
    "missing": "missing_field",
    "date_from_datetime_parsing": "date",
    "date_parsing": "date",
    "date_type": "date_form",
    "int_type": "whole_number",
    "int_parsing": "whole_number",
    "int_from_float": "whole_number",
    "float_type": "number",
    "bool_type": "truth",
    "string_type": "text",
    "string_too_short": "empty_text",
    "string_too_long": "long_text",
    "string_unicode": "odd_text",
    "string_pattern_mismatch": "form",
    "enum": "choice",
    "literal_error": "choice",
    "greater_than_equal": "least",
    "greater_than": "least",
    "less_than_equal": "most",
    "less_than": "most",
    "finite_number": "number",
    "tuple_type": "list",
    "dict_type": "object",
    "model_type": "object",
    "too_long": "long_list",
    "too_short": "short_list",
}
_VALUES = {
    "control_character": "odd_text",
    "not_https": "https",
    "break_ends_before_start": "break_order",
    "extra_without_hours": "extra_hours",
    "active_plan_missing": "no_active",
}


def complaint(error: ValidationError, name: str) -> Unreadable:
    """Return the refusal for the first thing a validator found in a file of this name."""
    first = error.errors(include_url=False)[0]
    context: Mapping[str, object] = first.get("ctx", {})
    if first["type"] == "json_invalid":  # valid for the standard parser: a nest or half a character
        deep = "recursion" in str(context.get("error", ""))
        return Unreadable("error.too_deep" if deep else "error.odd_characters", name=name)
    kind = _kind(first["type"], context)
    if kind == "date" and not isinstance(first["input"], str):
        kind = "date_form"
    values: dict[str, object] = {"name": name, "place": place_of(first["loc"])}
    if kind == "date":
        values["text"] = shown(str(first["input"]), 20)
    limit = next((context[name] for name in ("ge", "gt", "le", "lt") if name in context), None)
    if limit is not None:
        values["limit"] = limit
    return Unreadable(f"error.field.{kind}", **values)


def _kind(name: str, context: Mapping[str, object]) -> str:
    if name == "value_error":
        return _VALUES.get(str(context.get("error", "")), "other")
    return _KEYS.get(name, "other")


def place_of(parts: Sequence[int | str]) -> str:
    """Return where a fault is, e.g. "tasks › 5 › start"; lists are counted from 1."""
    names = [str(part + 1) if isinstance(part, int) else shown(part) for part in parts]
    place = " › ".join(names)
    return place if len(place) <= _LONGEST_PLACE else f"…{place[-_LONGEST_PLACE:]}"
