"""Everything the article names is in the catalogue, and each row of it is needed for that."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

import pytest

from planner import assets, catalog
from planner.catalog import reading
from planner.errors import ContentError

ITEMS = catalog.article_items()
READ = assets.read_toml
CACHED = [
    value for value in vars(reading).values() if callable(getattr(value, "cache_clear", None))
]


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Leave no changed content behind."""
    yield
    forget()


def forget() -> None:
    for cached in CACHED:
        cached.cache_clear()


def missing() -> set[int]:
    """Return the numbers of the items that are not found."""
    lost = set()
    for item in ITEMS:
        try:
            for ref in item.refs:
                catalog.resolve(ref)
        except ContentError:
            lost.add(item.number)
    return lost


def test_there_are_149_items_in_order() -> None:
    assert list(range(1, 150)) == [item.number for item in ITEMS]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item.number))
def test_the_item_is_found(item: object) -> None:
    found = {one.number: one for one in ITEMS}[getattr(item, "number", 0)]
    for ref in found.refs:
        assert catalog.resolve(ref)


TABLES = {
    "claim": ("article/claims.toml", "claims"),
    "resource": ("resources/library.toml", "resources"),
    "skill": ("skills/named.toml", "skills"),
    "source": ("sources/evidence.toml", "sources"),
    "tool": ("skills/tools.toml", "tools"),
    "challenge": ("guides/mlops.toml", "challenges"),
    "first_week": ("guides/mlops.toml", "first_week"),
    "idea": ("guides/mlops.toml", "ideas"),
    "path": ("roadmaps/mlops.toml", "paths"),
    "phase": ("roadmaps/mlops.toml", "phases"),
    "task": ("roadmaps/mlops.toml", "tasks"),
}
"""Kind of reference -> file and list of its rows."""
FIELDS = {
    "goal": ("phases", "goal"),
    "key_learning": ("phases", "key_learning"),
    "impresses": ("tasks", "impresses_because"),
    "sketch": ("tasks", "sketch"),
}
"""Kind of reference -> list of rows and the field that is asked for."""


Data = dict[str, object]


def rows(data: Data, table: str) -> list[Data]:
    """Return the rows of a table as the file has them."""
    found = data[table]
    assert isinstance(found, list)
    return found


def row(data: Data, table: str, row_id: str) -> Data:
    return next(one for one in rows(data, table) if one["id"] == row_id)


def drop_row(data: Data, kind: str, ids: list[str]) -> None:
    """Take a row away; nothing waits for a task that is gone."""
    table = rows(data, TABLES[kind][1])
    table[:] = [one for one in table if one["id"] != ids[-1]]
    for one in table:
        waits = one.get("prereqs")
        if isinstance(waits, list) and ids[-1] in waits:
            waits.remove(ids[-1])


def blank_field(data: Data, kind: str, ids: list[str]) -> None:
    table, field = FIELDS[kind]
    entry = row(data, table, ids[-1])
    entry[field] = ""
    if field == "sketch":
        del entry[field]


def drop_step(data: Data, _kind: str, ids: list[str]) -> None:
    steps = rows(row(data, "tasks", ids[1]), "steps")
    steps[:] = [step for step in steps if step["id"] != ids[2]]


def drop_from_role(data: Data, kind: str, ids: list[str]) -> None:
    part = data[kind]
    assert isinstance(part, dict)
    if kind == "asked":
        part[ids[1]].remove(ids[2])
    else:
        del part[ids[1]]


def blank_question(data: Data, _kind: str, _ids: list[str]) -> None:
    part = data["role"]
    assert isinstance(part, dict)
    part["asks"] = ""


def drop_band(data: Data, _kind: str, ids: list[str]) -> None:
    bands = rows(data, "bands")
    bands[:] = [b for b in bands if (b["level"], b["sources"]) != (ids[1], ["seed"])]


Removal = Callable[[Data, str, list[str]], None]
MLOPS = "roadmaps/mlops.toml"
REMOVALS: dict[str, tuple[str, Removal]] = {
    **{kind: (file, drop_row) for kind, (file, _) in TABLES.items()},
    **dict.fromkeys(FIELDS, (MLOPS, blank_field)),
    "step": (MLOPS, drop_step),
    "asks": ("roles/{role}.toml", blank_question),
    "asked": ("roles/{role}.toml", drop_from_role),
    "background": ("roles/{role}.toml", drop_from_role),
    "band": ("salaries/bands.toml", drop_band),
}
"""Kind of reference -> file and what takes its row or field away."""


REMOVABLE = sorted(
    {ref for item in ITEMS for ref in item.refs if ref.partition(":")[0] in REMOVALS}
)


def needing(ref: str) -> set[int]:
    """Return the items that cannot be found without a row: those that name it or a part of it."""
    kind, _, rest = ref.partition(":")
    parts = {
        "task": ("step", "sketch", "impresses"),
        "phase": ("goal", "key_learning"),
    }.get(kind, ())
    asked = f"/{rest}" if kind in {"skill", "tool"} else None
    return {
        item.number
        for item in ITEMS
        for other in item.refs
        if other == ref
        or any(other == f"{part}:{rest}" or other.startswith(f"{part}:{rest}/") for part in parts)
        or (asked and other.startswith("asked:") and other.endswith(asked))
    }


@pytest.mark.no_cover
@pytest.mark.parametrize("ref", REMOVABLE)
def test_without_its_row_exactly_the_items_of_that_row_are_missing(
    ref: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind, _, rest = ref.partition(":")
    ids = rest.split("/")
    pattern, take_away = REMOVALS[kind]
    file = pattern.format(role=ids[0])

    def read(*parts: str) -> dict[str, object]:
        data = kept(*parts)
        if "/".join(parts) == file:
            data = copy.deepcopy(data)
            take_away(data, kind, ids)
        return data

    forget()
    monkeypatch.setattr(assets, "read_toml", read)
    assert needing(ref) == missing()


_KEPT: dict[tuple[str, ...], dict[str, object]] = {}


def kept(*parts: str) -> dict[str, object]:
    """Return a shipped file, parsed once for all these tests."""
    if parts not in _KEPT:
        _KEPT[parts] = READ(*parts)
    return _KEPT[parts]


@pytest.mark.parametrize("ref", ["shoe:x", "tool:wand", "step:mlops/p4-07", "asked:x/y", "tool:"])
def test_a_reference_to_nothing_is_refused(ref: str) -> None:
    with pytest.raises(ContentError):
        catalog.resolve(ref)


def test_every_table_of_roles_can_be_walked_from_the_items() -> None:
    kinds = {ref.partition(":")[0] for item in ITEMS for ref in item.refs}
    untested = kinds - {ref.partition(":")[0] for ref in REMOVABLE}
    assert {"role", "questionnaire"} == untested
