"""Tables as bytes: JSON with one row a line, so that people and version control can read it.

Frozen values never change, so the JSON of each is made once and kept: an edit of one task among a
thousand encodes that task and joins the rest. Every fragment is read back when it is made; what
would be refused at the next start is refused before it is written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from planner.store.rows import ONLY, Tables
from planner.values import Value

META = "meta"
_UNSEALED = '"seal":""'


class Fragments:
    """The JSON of values that were written before, by identity."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Value, str]] = {}

    def of(self, value: Value) -> str:
        """Return the JSON of a value.

        Raises:
            ValueError: It would not come back as the same value.
        """
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        text = value.model_dump_json()
        if type(value).model_validate_json(text) != value:
            raise ValueError(type(value).__name__)
        self._known[id(value)] = (value, text)
        return text

    def forget_all_but(self, rows: int) -> None:
        """Drop the oldest fragments once there are many more than rows in the document."""
        surplus = len(self._known) - 2 * rows - 1_000
        if surplus > 0:
            for key in list(self._known)[: surplus + 1_000]:
                del self._known[key]


def encode(tables: Tables, fragments: Fragments) -> bytes:
    """Return tables as the bytes of a file, sealed.

    Raises:
        ValueError: A row is not JSON (NaN, infinity) or would not come back the same.
    """
    body = ",\n".join(
        f'"{name}":{_table(rows, fragments)}' for name, rows in tables.items() if name != META
    )
    rest = f"{body}}}\n".encode()
    meta = dict(tables[META])
    fields = json.loads(_row(meta[ONLY], fragments))
    fields["seal"] = seal_of(rest)
    head = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return f'{{"{META}":{{"{ONLY}":{head}}},\n'.encode() + rest


def seal_of(rest: bytes) -> str:
    """Return the seal of everything after the first line of a file."""
    return hashlib.sha256(rest).hexdigest()


def _table(rows: Mapping[str, object], fragments: Fragments) -> str:
    lines = [f'"{number}":{_row(row, fragments)}' for number, row in rows.items()]
    return "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"


def _row(row: object, fragments: Fragments) -> str:
    if isinstance(row, Value):
        return fragments.of(row)
    return json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
