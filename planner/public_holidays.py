"""Public holidays of a country as time off, where the optional library ``holidays`` is present.

The library is an extra (``career-planner[holidays]``) and is loaded when somebody asks for it,
never before; without it a plan has the time off that people enter themselves.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Protocol, cast

from planner.errors import Refused
from planner.model import Break

LIBRARY = "holidays"
MOST_LABEL = 120
"""Names of holidays are cut after so many letters."""
_DAY = timedelta(days=1)


class _Library(Protocol):
    """The two functions of the library that are used here."""

    def country_holidays(self, country: str, *, years: Iterable[int]) -> Mapping[date, str]:
        """Return the public holidays of a country by day."""

    def list_supported_countries(self) -> Mapping[str, list[str]]:
        """Return the codes of the countries it knows."""


def available() -> bool:
    """Tell whether the library is installed; it is not loaded for that."""
    return importlib.util.find_spec(LIBRARY) is not None


def _library() -> _Library:
    return cast("_Library", importlib.import_module(LIBRARY))


def countries() -> tuple[str, ...]:
    """Return the codes (ISO 3166, two letters) of the countries with known holidays, sorted.

    Raises:
        ImportError: The library is not installed.
    """
    return tuple(sorted(code for code in _library().list_supported_countries() if len(code) == 2))


def holiday_breaks(country: str, years: Iterable[int]) -> tuple[Break, ...]:
    """Return the public holidays of some years as time off.

    Args:
        country: Code of the country, e.g. ``"DE"``.
        years: Years, 2000 to 2100.

    Raises:
        ImportError: The library is not installed.
        Refused: The library does not know the country.
    """
    code = country.strip().upper()
    try:
        found = _library().country_holidays(code, years=tuple(years))
    except NotImplementedError as problem:
        raise Refused("error.unknown_country", text=country) from problem
    return joined(dict(found))


def joined(days: Mapping[date, str]) -> tuple[Break, ...]:
    """Return named days as breaks, those of the same name on following days as one."""
    breaks: list[Break] = []
    for day, name in sorted(days.items()):
        label = name[:MOST_LABEL]
        last = breaks[-1] if breaks else None
        if last is not None and last.label == label and last.end + _DAY == day:
            breaks[-1] = last.with_(end=day)
        else:
            breaks.append(Break(start=day, end=day, label=label))
    return tuple(breaks)


def missing(breaks: Iterable[Break], there: Iterable[Break], start: date) -> tuple[Break, ...]:
    """Return the breaks from a day on that no full break covers already."""
    off = [old for old in there if not old.minutes_per_week]
    return tuple(
        pause
        for pause in breaks
        if pause.start >= start
        and not any(old.start <= pause.start and pause.end <= old.end for old in off)
    )
