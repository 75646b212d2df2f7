"""Tables as bytes: JSON with one row a line, so that people and version control can read it.

Frozen values never change, so the line of each is made once and kept: an edit of one task among a
thousand encodes that task and joins the rest. Every fragment is read back when it is made; what
would be refused at the next start is refused before it is written.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from operator import is_not
from typing import NamedTuple

from planner.values import Value

META = "meta"
ONLY = "1"
"""Number of the row in tables that have one row."""
Tables = Mapping[str, Mapping[str, object]]
"""Rows by number by table, as TinyDB hands them to a storage."""


class Rows(Mapping[str, Value]):
    """A table of values numbered from 1, in order."""

    def __init__(self, values: Sequence[Value]) -> None:
        self.in_order = values

    def __getitem__(self, number: str) -> Value:
        return self.in_order[int(number) - 1]

    def __iter__(self) -> Iterator[str]:
        return (str(number) for number in range(1, len(self.in_order) + 1))

    def __len__(self) -> int:
        return len(self.in_order)


class _Written(NamedTuple):
    """A table as it was written last: its values, their lines, and all of it joined."""

    values: Sequence[Value]
    lines: list[bytes]
    text: bytes


class Encoder:
    """Turns tables into the bytes of a file and remembers what it has written."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Value, bytes]] = {}
        self._written: dict[str, _Written] = {}

    def encode(self, tables: Tables) -> bytes:
        """Return tables as the bytes of a file, sealed.

        Raises:
            ValueError: A row is not JSON (NaN, infinity) or would not come back the same.
        """
        rest: list[bytes] = []  # joined once: each copy of a whole file takes a while
        for name, rows in tables.items():
            if name != META:
                rest += (b",\n" if rest else b"", b'"%s":' % name.encode(), self._table(name, rows))
        rest.append(b"}\n")
        fields = json.loads(self._row(tables[META][ONLY]))
        fields["seal"] = seal_of(*rest)
        self._forget_all_but(sum(len(rows) for rows in tables.values()))
        first = b'{"%s":{"%s":%s},\n' % (META.encode(), ONLY.encode(), _json(fields))
        return b"".join((first, *rest))

    def _table(self, name: str, rows: Mapping[str, object]) -> bytes:
        if isinstance(rows, Rows):
            return self._numbered(name, rows.in_order)
        lines = [b'"%s":%s' % (key.encode(), self._row(row)) for key, row in rows.items()]
        return _joined(lines)

    def _numbered(self, name: str, values: Sequence[Value]) -> bytes:
        old = self._written.get(name) or _Written((), [], b"{}")
        kept = min(len(old.values), len(values))
        lines = old.lines[:kept]
        other = [*compress(range(kept), map(is_not, values, old.values)), *range(kept, len(values))]
        lines += [b""] * (len(values) - kept)
        for at in other:
            lines[at] = self._line(at + 1, values[at])
        text = old.text if lines == old.lines else _joined(lines)
        self._written[name] = _Written(values, lines, text)
        return text

    def _line(self, number: int, value: Value) -> bytes:
        return b'"%d":%s' % (number, self._fragment(value))

    def _row(self, row: object) -> bytes:
        return self._fragment(row) if isinstance(row, Value) else _json(row)

    def _fragment(self, value: Value) -> bytes:
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        text = value.model_dump_json()
        if type(value).model_validate_json(text) != value:
            raise ValueError(type(value).__name__)
        fragment = text.encode()
        self._known[id(value)] = (value, fragment)
        return fragment

    def _forget_all_but(self, rows: int) -> None:
        """Drop the oldest fragments once there are many more than rows in the document."""
        surplus = len(self._known) - 2 * rows - 1_000
        if surplus > 0:
            for key in list(self._known)[: surplus + 1_000]:
                del self._known[key]


def seal_of(*rest: bytes) -> str:
    """Return the seal of everything after the first line: a checksum, not a signature."""
    seal = 0
    for part in rest:
        seal = zlib.crc32(part, seal)
    return f"{seal:08x}"


def _joined(lines: Sequence[bytes]) -> bytes:
    return b"{\n" + b",\n".join(lines) + b"\n}" if lines else b"{}"


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()
