"""JSON as strict as a plan needs it: no double keys, no NaN, no endless numbers, no deep nests.

The standard parser lets all of these pass: the last of two equal keys wins, ``NaN`` is a number and
five thousand digits become infinity. The count of items is capped here, before a validator would
make one complaint for each.
"""

from __future__ import annotations

import json
import re
from typing import NoReturn

from planner.errors import Unreadable
from planner.store.migrations import RawTables

MOST_DIGITS = 18
_BARE_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DATE_KEYS = frozenset({"start", "end", "day", "done_on", "made_on", "rated_on"})


def loads(text: str, name: str, most_items: int) -> RawTables:
    """Return the object a text holds.

    Args:
        text: The text.
        name: Name of the file for the sentence.
        most_items: How many entries all its objects and lists may have together.

    Raises:
        Unreadable: It is not JSON, not an object, or one of the things named above.
    """
    try:
        found: object = json.loads(
            text,
            object_pairs_hook=_Counting(name, most_items).pairs,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno}
        raise Unreadable("error.not_json", name=name, **where) from None
    except RecursionError:
        raise Unreadable("error.too_deep", name=name) from None
    except Unreadable as error:
        raise with_name(error, name) from None
    if not isinstance(found, dict):
        raise Unreadable("error.foreign", name=name)
    return found


class _Counting:
    """The hook that makes objects: refuses double keys and counts what has been made."""

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._left = most

    def pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) != len(pairs):
            raise Unreadable("error.double_key", name=self._name, field=_double(pairs))
        self._left -= len(made)
        for key, value in pairs:
            if type(value) is list:
                self._left -= len(value)
            elif key in _DATE_KEYS and type(value) is str and _BARE_NUMBER.fullmatch(value):
                text = value[:MOST_DIGITS]
                raise Unreadable("error.number_as_date", name=self._name, text=text)
        if self._left < 0:
            raise Unreadable("error.too_many_items", name=self._name)
        return made


def with_name(error: Unreadable, name: str) -> Unreadable:
    """Return a refusal that names its file, where what was found wrong did not know the name."""
    if "name" in error.values:
        return error
    return Unreadable("error.not_opened", name=name, reason=error)


def _double(pairs: list[tuple[str, object]]) -> str:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            return shown(key)
        seen.add(key)
    raise AssertionError("no key is double")


def shown(text: str, most: int = 40) -> str:
    """Return foreign text fit for a sentence: printable, at most so many characters."""
    plain = "".join(char if char.isprintable() else "?" for char in text[: most + 1])
    return plain if len(plain) <= most else f"{plain[:most]}…"


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise Unreadable("error.long_number", text=digits[:MOST_DIGITS])
    return int(digits)


def _decimal(digits: str) -> float:
    if len(digits) > 2 * MOST_DIGITS:  # a double needs up to 24 characters
        raise Unreadable("error.long_number", text=digits[:MOST_DIGITS])
    return float(digits)


def _constant(name: str) -> NoReturn:
    raise Unreadable("error.long_number", text=name)
