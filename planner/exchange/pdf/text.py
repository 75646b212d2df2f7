"""The one door through which text reaches the page, and the arithmetic of setting it.

User text is never markup here: it is cleaned, measured, broken into lines by our own rule and
drawn as a string. Characters the font does not have become "?" where everybody can see it, and
are reported, instead of vanishing.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from planner.exchange.pdf.fonts import MEDIUM, REGULAR, SEMIBOLD, UNITS, metrics

SUBSTITUTE = "?"
ELLIPSIS = "…"
_DROPPED = frozenset({"Cf", "Cs", "Co", "Cn"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_REMEMBERED = 8_192
_AFTER_SIGN = re.compile(r"(?<=[/?&_=-])")


class Face(NamedTuple):
    """How a piece of text looks: font, size, line height and extra space between characters, pt."""

    font: str
    size: float
    leading: float
    tracking: float = 0.0


DISPLAY = Face(SEMIBOLD, 38, 44, -0.9)
LEAD = Face(REGULAR, 18, 23, -0.2)
TITLE = Face(SEMIBOLD, 20, 25, -0.3)
SECTION = Face(SEMIBOLD, 12, 16)
HEADING = Face(SEMIBOLD, 11, 15)
BODY = Face(REGULAR, 9.5, 14)
STRONG = Face(MEDIUM, 9.5, 14)
SMALL = Face(REGULAR, 8.5, 12)
SMALL_STRONG = Face(MEDIUM, 8.5, 12)
MICRO = Face(REGULAR, 7.5, 10)
MICRO_STRONG = Face(SEMIBOLD, 7.5, 10)


class Printable(NamedTuple):
    """Text as it can be printed, and the characters that had to be replaced, in their order."""

    text: str
    replaced: str


def pdf_text(text: str) -> str:
    """Return any text as one printable line: the only way text gets onto a page.

    Control, direction and other invisible characters go, line breaks become spaces, characters
    without a glyph become "?".
    """
    return printable(text).text


@lru_cache(maxsize=_REMEMBERED)
def printable(text: str) -> Printable:
    """Return printable text together with what was replaced."""
    glyphs = metrics(REGULAR).widths
    kept: list[str] = []
    replaced: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        if char.isspace() or unicodedata.category(char) == "Cc":
            kept.append(" ")
        elif _invisible(char):
            continue
        elif ord(char) in glyphs:
            kept.append(char)
        else:
            kept.append(SUBSTITUTE)
            replaced.append(char)
    return Printable(" ".join("".join(kept).split()), "".join(replaced))


def _invisible(char: str) -> bool:
    return unicodedata.category(char) in _DROPPED or ord(char) in _VARIATION_SELECTORS


def width_of(text: str, face: Face) -> float:
    """Return the width of printable text, pt."""
    return _plain_width(text, face.font) * face.size / UNITS + face.tracking * max(0, len(text) - 1)


@lru_cache(maxsize=_REMEMBERED)
def _plain_width(text: str, font: str) -> float:
    return sum(_widths(text, font))


def _widths(text: str, font: str) -> list[float]:
    widths, missing = metrics(font)
    return [widths.get(ord(char), missing) for char in text]


def wrap(text: str, face: Face, width: float) -> list[str]:
    """Return text as lines no wider than a column; words wider than it are broken.

    Text is cleaned first. An empty text has no lines.
    """
    lines: list[str] = []
    current = ""
    for word in _pieces(pdf_text(text), face, width):
        joined = f"{current} {word}" if current else word
        if current and width_of(joined, face) > width:
            lines.append(current)
            current = word
        else:
            current = joined
    return [*lines, current] if current else lines


def wrap_address(text: str, face: Face, width: float) -> list[str]:
    """Return an address as lines, broken after its slashes and dashes where it can be."""
    lines: list[str] = []
    for part in _AFTER_SIGN.split(pdf_text(text)):
        for piece in _pieces(part, face, width) if part else ():
            if lines and width_of(lines[-1] + piece, face) <= width:
                lines[-1] += piece
            else:
                lines.append(piece)
    return lines


def _pieces(text: str, face: Face, width: float) -> Iterator[str]:
    """Yield words, those that are too wide in pieces that fit."""
    for word in text.split():
        left = word
        while len(left) > 1 and width_of(left, face) > width:
            fitting = max(1, _fitting(left, face, width))
            yield left[:fitting]
            left = left[fitting:]
        yield left


def _fitting(text: str, face: Face, width: float) -> int:
    """Return how many characters from the start fit into a width."""
    scale = face.size / UNITS
    ends = list(accumulate(w * scale + face.tracking for w in _widths(text, face.font)))
    return bisect_right(ends, width + face.tracking)


def elide(text: str, face: Face, width: float) -> str:
    """Return cleaned text cut to a width, with "…" where something is missing."""
    clean = pdf_text(text)
    if width_of(clean, face) <= width:
        return clean
    room = width - width_of(ELLIPSIS, face) - face.tracking
    kept = clean[: _fitting(clean, face, room)].rstrip(" ,.:;") if room > 0 else ""
    return f"{kept}{ELLIPSIS}" if kept else ""


def wrap_at_most(text: str, face: Face, width: float, most: int) -> list[str]:
    """Return at most so many lines; the last one is elided where text is left over."""
    lines = wrap(text, face, width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], elide(" ".join(lines[most - 1 :]), face, width)]
