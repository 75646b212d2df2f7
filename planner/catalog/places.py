"""The file of places: how pay there compares with the whole of the USA."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from planner.catalog.gate import FileConfidence, Form, Head, confidence
from planner.content import Place
from planner.content.goals import PlaceKind
from planner.values import Id, Label, Title


class PlaceForm(Form):
    """One place of a group."""

    name: Title
    factor: Annotated[float, Field(gt=0, le=5)]
    n: Annotated[int, Field(ge=1)]


class GroupForm(Form):
    """Places that were compared in the same way."""

    kind: PlaceKind
    source: Id
    day: Label
    confidence: FileConfidence
    basis: Label
    places: dict[Id, PlaceForm]


class PlacesForm(Form):
    """The file of places."""

    head: Head
    groups: dict[Id, GroupForm]


def places_of(form: PlacesForm) -> Iterator[Place]:
    """Yield every place in the order of the file."""
    for group in form.groups.values():
        for place_id, place in group.places.items():
            yield Place(
                id=place_id,
                name=place.name,
                kind=group.kind,
                factor=place.factor,
                n=place.n,
                basis=group.basis,
                source=group.source,
                day=group.day,
                confidence=confidence(group.confidence),
            )
