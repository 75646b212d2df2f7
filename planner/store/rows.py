"""The document as tables of numbered rows, the shape of the file, and back.

Tasks, logged time and baseline bars are tables of their own so that one edit writes one row anew;
a plan's row lists the numbers of its rows, in order. Rows are numbered from 1 in the order of the
document: the same document always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from planner.errors import Unreadable
from planner.model import (
    SCHEMA,
    BaselineBar,
    Document,
    LogEntry,
    Plan,
    PlanHead,
    Profile,
    Task,
)
from planner.store.tables import META, Rows
from planner.values import Id, Many, Value

RowNumber = Annotated[int, Field(ge=1, le=10**9)]
RowValue = TypeVar("RowValue", bound=Value)


class FirstFault:
    """Mark of a table whose first bad row ends the check.

    ``pydantic.FailFast`` says the same of tuples; of tables only since pydantic 2.14.
    """

    def __get_pydantic_core_schema__(
        self, source: type[object], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        return {**schema, "fail_fast": True} if schema["type"] == "dict" else schema


Table = Annotated[dict[str, RowValue], FirstFault()]
"""Rows by number."""


class Meta(Value):
    """What a file says about itself.

    Attributes:
        version: Version of the shape of the file.
        active: Id of the plan on screen.
        seal: Checksum of all bytes after the first line; tells our own writing from edits by hand.
    """

    version: Literal[1] = SCHEMA
    active: Id | None = None
    seal: Annotated[str, Field(pattern=r"^([0-9a-f]{8})?$")] = ""


class PlanRow(PlanHead):
    """A plan with the numbers of its rows in the other tables, in order."""

    tasks: Many[RowNumber] = ()
    log: Many[RowNumber] = ()
    baseline: Many[RowNumber] = ()


class Stored(Value):
    """A whole file; tables are objects of rows by number."""

    meta: Annotated[dict[Literal["1"], Meta], Field(min_length=1)]
    profile: dict[Literal["1"], Profile]
    plans: Table[PlanRow]
    tasks: Table[Task]
    log: Table[LogEntry]
    baseline: Table[BaselineBar]


def tables_of(document: Document) -> dict[str, Rows]:
    """Return a document as tables of values; an ``Encoder`` turns them into bytes."""
    tasks: list[Value] = []
    log: list[Value] = []
    baseline: list[Value] = []
    plans = [
        PlanRow.model_validate(
            {
                **_head(plan),
                "tasks": _append(tasks, plan.tasks),
                "log": _append(log, plan.log),
                "baseline": _append(baseline, plan.baseline),
            }
        )
        for plan in document.plans
    ]
    return {
        META: Rows([Meta(version=document.schema_version, active=document.active)]),
        "profile": Rows([document.profile]),
        "plans": Rows(plans),
        "tasks": Rows(tasks),
        "log": Rows(log),
        "baseline": Rows(baseline),
    }


def _head(plan: PlanHead) -> dict[str, object]:
    return {name: getattr(plan, name) for name in PlanHead.model_fields}


def _append(table: list[Value], rows: Sequence[Value]) -> tuple[int, ...]:
    first = len(table) + 1
    table.extend(rows)
    return tuple(range(first, first + len(rows)))


def document_of(stored: Stored) -> Document:
    """Return the document of a file.

    Raises:
        Unreadable: A plan names a row that is not there, or a row belongs to no plan or to two.
    """
    tasks = _Shelf("tasks", stored.tasks)
    log = _Shelf("log", stored.log)
    baseline = _Shelf("baseline", stored.baseline)
    plans = tuple(
        Plan.model_validate(
            {
                **_head(row),
                "tasks": tasks.take(row.tasks),
                "log": log.take(row.log),
                "baseline": baseline.take(row.baseline),
            }
        )
        for row in stored.plans.values()
    )
    for shelf in (tasks, log, baseline):
        shelf.check_empty()
    active = stored.meta["1"].active
    if active is not None and all(plan.id != active for plan in plans):
        raise Unreadable("error.no_active", plan=active)
    return Document(profile=stored.profile.get("1", Profile()), plans=plans, active=active)


class _Shelf(Generic[RowValue]):
    """The rows of one table; each belongs to exactly one plan."""

    def __init__(self, table: str, rows: Mapping[str, RowValue]) -> None:
        self._table = table
        self._rows = dict(rows)

    def take(self, numbers: Sequence[int]) -> tuple[RowValue, ...]:
        """Return rows by number and take them off the shelf."""
        pop = self._rows.pop
        try:
            return tuple([pop(str(number)) for number in numbers])
        except KeyError as missing:
            number = str(missing.args[0])
            raise Unreadable("error.no_row", table=self._table, number=number) from None

    def check_empty(self) -> None:
        """Refuse rows that no plan named."""
        if self._rows:
            raise Unreadable("error.lost_rows", table=self._table, n=len(self._rows))
