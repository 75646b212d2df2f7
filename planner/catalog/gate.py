"""The gate for content files: TOML into forms, strictly; whatever is wrong names file and field.

A form is a file as a person writes it: hours, levels from 0 to 5, whole dollars. The modules beside
this one turn forms into the values of ``planner.content``. Unknown fields are refused by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated, Literal, TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from planner import assets
from planner.errors import ContentError, Refused
from planner.values import Confidence, Id, Label, Note, Seniority

MINUTES_PER_HOUR = 60
TENTHS = 10
CENTS = 100

FileHours = Annotated[float, Field(ge=0, le=10_000)]
"""Effort in hours, as written in a file."""
FileLevel = Annotated[float, Field(ge=0, le=5, multiple_of=0.5)]
"""A skill level from 0 to 5 in half steps, as written in a file."""
FilePay = Annotated[int, Field(ge=0, le=10**9)]
"""Pay a year in whole currency units, as written in a file."""
FileConfidence = Literal["high", "medium", "low"]
FileSeniority = Literal["entry", "mid", "senior"]


class Form(BaseModel):
    """A table of a content file: strict, frozen, without unknown fields."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


class Head(Form):
    """The head of every content file: where it comes from, when, and under which licence."""

    source: Annotated[list[Id], Field(min_length=1)]
    date: date
    licence: Annotated[Label, Field(min_length=1)]
    note: Note = ""


FormT = TypeVar("FormT", bound=Form)


def read(form: type[FormT], *parts: str) -> FormT:
    """Return a shipped file as a form, e.g. ``read(RoleForm, "roles", "data_engineer.toml")``.

    Raises:
        ContentError: The file is missing, not TOML, or a field is not as it should be.
    """
    name = "/".join(parts)
    try:
        raw = assets.read_toml(*parts)
    except FileNotFoundError as error:
        raise ContentError("error.content.no_file", file=name) from error
    except tomli.TOMLDecodeError as error:
        raise ContentError("error.content.not_toml", file=name, text=str(error)) from error
    return checked(form, raw, name)


def checked(form: type[FormT], raw: Mapping[str, object], name: str) -> FormT:
    """Return plain values as a form; ``name`` is the file the complaint names.

    Raises:
        ContentError: A field is missing, unknown or not as it should be; the first one is named.
    """
    try:
        return form.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise faulty(name, place_of(first["loc"], raw), _reason(first)) from error


def faulty(file: str, field: str, reason: str, **values: object) -> ContentError:
    """Return the complaint about one field; ``reason`` is a key below ``error.content``."""
    why = Refused(f"error.content.{reason}", **values)
    return ContentError("error.content.field", file=file, field=field, reason=why)


def unique(ids: Iterable[str], file: str, table: str) -> None:
    """Make sure that no id of a table is there twice.

    Raises:
        ContentError: One is.
    """
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise faulty(file, f"{table}[{name}].id", "used_twice", id=name)
        seen.add(name)


def place_of(location: Sequence[str | int], raw: object) -> str:
    """Return where a field is, with ids for list positions: ``tasks[p1-01].gains.cloud``."""
    place, here = "", raw
    for part in location:
        if isinstance(part, int):
            here = here[part] if isinstance(here, list) and part < len(here) else None
            name = here.get("id") if isinstance(here, dict) else None
            place += f"[{name or part + 1}]"
            continue
        here = here.get(part) if isinstance(here, dict) else None
        place += f".{part}" if place else part
    return place


_REASONS = {
    "missing": "missing",
    "extra_forbidden": "unknown_field",
    "string_type": "text",
    "string_pattern_mismatch": "id",
    "string_too_short": "empty",
    "string_too_long": "long",
    "too_short": "short_list",
    "too_long": "long_list",
    "int_type": "whole_number",
    "float_type": "number",
    "bool_type": "truth",
    "date_type": "date",
    "list_type": "list",
    "dict_type": "table",
    "model_type": "table",
    "literal_error": "choice",
    "multiple_of": "half_steps",
    "greater_than_equal": "small",
    "greater_than": "small",
    "less_than_equal": "large",
    "less_than": "large",
}
_VALUE_ERRORS = {"not_https": "https", "control_character": "characters"}


def _reason(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "value_error":
        cause = detail.get("ctx", {}).get("error")
        return _VALUE_ERRORS.get(str(cause), "other")
    return _REASONS.get(kind, "other")


def minutes(hours: float) -> int:
    """Return hours as whole minutes."""
    return round(hours * MINUTES_PER_HOUR)


def tenths(level: float) -> int:
    """Return a level from 0 to 5 in tenths."""
    return round(level * TENTHS)


def cents(units: int) -> int:
    """Return whole currency units in minor units."""
    return units * CENTS


def confidence(text: str) -> Confidence:
    """Return how far a figure can be trusted, from its word."""
    return Confidence(text)


def seniority(text: str) -> Seniority:
    """Return a career level from its word."""
    return Seniority(text)
