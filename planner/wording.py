"""Every sentence the core can say, as one value made from resources/i18n.

The core hands out keys and values; this value turns them into words, dates, hours and money. It
serves the PDF, the command line, undo labels and charts; the window translates its own labels
through Qt. A second language is a second folder beside ``en``.

Example:
    >>> wording = load_wording("en")
    >>> wording.hours(90)
    '1 h 30 m'
    >>> wording.day(date(2027, 2, 15))
    '15 Feb'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from planner import assets
from planner.errors import PlannerError

MINUTES_PER_HOUR = 60


class Sentence(NamedTuple):
    """A finding in words: the sentence over a view, and the one below that says more (or "")."""

    heading: str
    detail: str


@dataclass(frozen=True)
class Wording:
    """One language: sentences by dotted key, month and weekday names, number forms.

    Attributes:
        language: Folder name under resources/i18n, e.g. ``"en"``.
        sentences: Templates by dotted key; ``{name}`` marks a value.
    """

    language: str
    sentences: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Tell whether there is a sentence of this key."""
        return key in self.sentences

    def say(self, key: str, **values: object) -> str:
        """Return the sentence of a key with its values filled in.

        Dates become "15 Feb 2027" and errors their sentence. A value ``n`` of 1 picks
        ``<key>.one`` where that exists.

        Raises:
            KeyError: There is no sentence of this key.
        """
        one = f"{key}.one"
        chosen = one if values.get("n") == 1 and one in self.sentences else key
        words = {name: self._word(value) for name, value in values.items()}
        return self.sentences[chosen].format(**words)

    def error(self, error: PlannerError) -> str:
        """Return the one clear sentence for an error of the core."""
        return self.say(error.key, **error.values)

    def _word(self, value: object) -> object:
        if isinstance(value, PlannerError):
            return self.error(value)
        return self.long_day(value) if isinstance(value, date) else value

    def month(self, number: int) -> str:
        """Return the full name of a month, 1 to 12."""
        return self.sentences[f"month.{number}"]

    def short_month(self, number: int) -> str:
        """Return the short name of a month, 1 to 12."""
        return self.sentences[f"month_short.{number}"]

    def weekday(self, number: int) -> str:
        """Return the short name of a weekday, 0 = Monday to 6 = Sunday."""
        return self.sentences[f"weekday_short.{number}"]

    def weekday_letter(self, number: int) -> str:
        """Return the one-letter name of a weekday, 0 = Monday to 6 = Sunday."""
        return self.sentences[f"weekday_letter.{number}"]

    def day(self, day: date) -> str:
        """Return "15 Feb"."""
        return self.say("date.day", day=day.day, month=self.short_month(day.month))

    def long_day(self, day: date) -> str:
        """Return "15 Feb 2027"."""
        month = self.short_month(day.month)
        return self.say("date.long_day", day=day.day, month=month, year=day.year)

    def full_day(self, day: date) -> str:
        """Return "15 February 2027"."""
        return self.say("date.long_day", day=day.day, month=self.month(day.month), year=day.year)

    def weekday_day(self, day: date) -> str:
        """Return "Tue 2 Feb"."""
        return self.say("date.weekday_day", weekday=self.weekday(day.weekday()), day=self.day(day))

    def month_year(self, day: date) -> str:
        """Return "February 2027"."""
        return self.say("date.month_year", month=self.month(day.month), year=day.year)

    def span(self, start: date, end: date) -> str:
        """Return "1 – 7 Feb", "28 Feb – 3 Mar" or, across years, both with their years."""
        if start.year != end.year:
            return self.say("date.span", start=self.long_day(start), end=self.long_day(end))
        first = str(start.day) if start.month == end.month else self.day(start)
        return self.say("date.span", start=first, end=self.day(end))

    def hours(self, minutes: int) -> str:
        """Return minutes as "2 h", "1 h 30 m" or "45 m"."""
        whole, rest = divmod(minutes, MINUTES_PER_HOUR)
        if whole and rest:
            return self.say("hours.both", h=f"{whole:,}", m=rest)
        return (
            self.say("hours.minutes", m=rest) if rest else self.say("hours.hours", h=f"{whole:,}")
        )

    def whole_hours(self, minutes: int) -> str:
        """Return minutes rounded to whole hours, e.g. "390 h"."""
        return self.say(
            "hours.hours", h=f"{(minutes + MINUTES_PER_HOUR // 2) // MINUTES_PER_HOUR:,}"
        )

    def decimal_hours(self, minutes: int) -> str:
        """Return minutes as hours with at most two decimals and no unit, e.g. "2.5" or "7.25"."""
        return f"{minutes / MINUTES_PER_HOUR:.2f}".rstrip("0").rstrip(".")

    def about_hours(self, minutes: int) -> str:
        """Return minutes as hours with at most one decimal and no unit, e.g. "4.6"; for glances."""
        return f"{minutes / MINUTES_PER_HOUR:.1f}".removesuffix(".0")

    def level(self, tenths: int) -> str:
        """Return a skill level in tenths (0 to 50) as "3" or "3.5"."""
        return f"{tenths / 10:.1f}".removesuffix(".0")

    def money(self, minor_units: int, currency: str) -> str:
        """Return an amount in minor units without cents, e.g. "$88,000" or "−$1,200"."""
        units = (abs(minor_units) + 50) // 100
        symbol = self.sentences.get(f"currency.{currency}", f"{currency} ")
        sign = "−" if minor_units < 0 and units else ""
        return f"{sign}{symbol}{units:,}"

    def short_money(self, minor_units: int, currency: str) -> str:
        """Return an amount in thousands for axes and tight places, e.g. "$88k"."""
        thousands = (abs(minor_units) + 50_000) // 100_000
        symbol = self.sentences.get(f"currency.{currency}", f"{currency} ")
        sign = "−" if minor_units < 0 and thousands else ""
        return f"{sign}{symbol}{thousands:,}k"


def _flatten(prefix: str, table: Mapping[str, object], into: dict[str, str]) -> None:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, Mapping):
            _flatten(f"{key}.", value, into)
        else:
            into[key] = str(value)


@lru_cache(maxsize=4)
def load_wording(language: str = "en") -> Wording:
    """Return the wording of one language, merged from all its files.

    Raises:
        FileNotFoundError: The language is not part of this installation.
    """
    sentences: dict[str, str] = {}
    names = assets.toml_names("i18n", language)
    if not names:
        raise FileNotFoundError(language)
    for name in names:
        _flatten("", assets.read_toml("i18n", language, f"{name}.toml"), sentences)
    return Wording(language, MappingProxyType(sentences))
