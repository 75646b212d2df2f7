"""What a command has at hand: its words, today, the plan file, and where results go."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planner import clock
from planner.cli import fields
from planner.errors import Refused, StoreError
from planner.model import Document, Plan
from planner.session import Session
from planner.store import open_store
from planner.store.failures import short_name
from planner.store.folders import data_folder
from planner.wording import Wording

if TYPE_CHECKING:
    from planner.cli.parser import Parsed

PLAN_FILE = "plan.json"


class NoOutput(Exception):
    """What was to be printed could not be; the cause is an ``OSError``."""


class Desk:
    """One command with its surroundings."""

    def __init__(self, parsed: Parsed, wording: Wording) -> None:
        self.parsed = parsed
        self.wording = wording
        given = parsed.text("today")
        self.today: date = fields.day(given, "--today") if given else clock.today()

    @property
    def as_json(self) -> bool:
        """Whether results shall be machine-readable."""
        return self.parsed.flag("json")

    @property
    def path(self) -> Path:
        """The plan file: ``--file``, or the one in the data folder."""
        given = self.parsed.text("file")
        return data_folder() / PLAN_FILE if given is None else fields.file(given, "--file")

    def say(self, key: str, **values: object) -> None:
        """Print one sentence."""
        self.line(self.wording.say(key, **values))

    def line(self, text: str = "") -> None:
        """Print one line as it is.

        Raises:
            NoOutput: Nobody takes it, or it cannot be written.
        """
        try:
            sys.stdout.write(f"{text}\n")
        except OSError as error:
            raise NoOutput from error

    def put_json(self, value: object) -> None:
        """Print a value as JSON with stable keys."""
        self.line(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))

    def document(self) -> Document:
        """Return the stored document for reading.

        Raises:
            Unreadable: The file is damaged, foreign or newer, or the one named does not exist.
        """
        self._check_named()
        with open_store(self.path, read_only=True) as store:
            return store.document

    def plan(self) -> Plan:
        """Return the stored plan for reading.

        Raises:
            Refused: There is none.
        """
        plan = self.document().plan
        if plan is None:
            raise Refused("error.no_plan")
        return plan

    @contextmanager
    def session(self, *, creates: bool = False) -> Iterator[Session]:
        """Open the document for editing; the file is locked until the end.

        Args:
            creates: The command may make the file.

        Raises:
            Busy: A window or another command holds the plan.
            Unreadable: The file is damaged, foreign or newer, or the one named does not exist.
            StoreError: An edit was not saved.
        """
        if not creates:
            self._check_named()
        with open_store(self.path) as store:
            session = Session(store.document, store, self.wording)
            yield session
            if session.save_error is not None:
                raise self._unsaved(session.save_error)

    def _check_named(self) -> None:
        """Refuse a file that was named and is not there, rather than call it an empty plan."""
        if self.parsed.text("file") is not None and not os.path.lexists(self.path):
            raise Refused("error.no_file", name=short_name(self.path))

    def _unsaved(self, error: StoreError) -> StoreError:
        """Return the error in the words of a command, which keeps no edit in memory."""
        key = error.key.replace("error.", "cli.", 1)
        return StoreError(key, **error.values) if self.wording.has(key) else error

    def table(self, rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
        """Print rows in columns.

        Args:
            rows: Equally long rows; the first one is the head.
            right: Numbers of the columns to align right.
        """
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            cells = [
                cell.rjust(widths[number]) if number in right else cell.ljust(widths[number])
                for number, cell in enumerate(row)
            ]
            self.line("  ".join(cells).rstrip())
