"""A resource in print: its name, linked if it has an address, and the address to read."""

from __future__ import annotations

from typing import NamedTuple

from planner.exchange.pdf.paper import Box, Paper
from planner.exchange.pdf.text import MICRO, SMALL, STRONG, Face, wrap, wrap_address
from planner.studyplan.outline import ResourceLine

_BELOW = 4.5


Line = tuple[str, Face, str | None]
"""Words, face, and the address they open."""


class Entry(NamedTuple):
    """A resource cut into lines, and the height of all of them, pt."""

    lines: list[Line]
    height: float


def entry(resource: ResourceLine, room: float) -> Entry:
    """Return a resource as lines of at most a width."""
    lines: list[Line] = []
    lines += [(line, STRONG, resource.url) for line in wrap(resource.title, STRONG, room)]
    lines += [(line, SMALL, None) for line in _details(resource, room)]
    if resource.instead:
        words = wrap(resource.instead, SMALL, room)
        where = wrap_address(resource.instead_address, MICRO, room)
        lines += [(line, SMALL, resource.instead_url) for line in words]
        lines += [(line, MICRO, None) for line in where]
    return Entry(lines, _BELOW + sum(_leading(face) for _, face, _ in lines))


def _details(resource: ResourceLine, room: float) -> list[str]:
    """Return the address, or without one the author and that there is none."""
    if resource.url:
        return wrap_address(resource.address, SMALL, room)
    return wrap(", ".join(part for part in (resource.by, resource.address) if part), SMALL, room)


def _leading(face: Face) -> float:
    return face.leading - 1.5


def draw_entry(paper: Paper, one: Entry, x: float, y: float) -> None:
    """Draw a resource with its top left corner at x, y."""
    ink = paper.ink
    for words, face, url in one.lines:
        baseline = y + face.size + 0.8
        colour = ink.accent_text if url else ink.text if face is STRONG else ink.text3
        width = paper.text(x, baseline, words, face, colour)
        if url:
            paper.link(url, Box(x, baseline - face.size * 0.8, width, face.size * 1.1))
        y += _leading(face)
