"""Files that are not plans: one sentence of at most 300 characters, and not a byte changed."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from time import process_time

import pytest
from builders import document, plan, task
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.errors import Unreadable
from planner.store import open_store, read_document
from planner.store.gate import FOREIGN, OWN, parse
from planner.store.rows import tables_of
from planner.store.tables import Encoder
from planner.wording import load_wording

SOUND = document(plan(task("a"), task("b", after=["a"]), task("c", after=["b"])))
GOOD = Encoder().encode(tables_of(SOUND))
HERE = Path("roadmap.json")


def with_text(old: str, new: str) -> bytes:
    text = GOOD.decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def with_value(new: object, *place: str) -> bytes:
    tables = json.loads(GOOD)
    inner = tables
    for key in place[:-1]:
        inner = inner[int(key)] if isinstance(inner, list) else inner[key]
    inner[place[-1]] = new
    return json.dumps(tables).encode()


def sentence(payload: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        parse(payload, HERE, FOREIGN)
    return load_wording().error(refused.value)


CORPUS = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t ", "is empty"),
    "zeros": (bytes(4096), "nothing but zero bytes"),
    "zeros at the end": (GOOD + bytes(512), "zero byte at position"),
    "half": (GOOD[: len(GOOD) // 2], "is not valid JSON"),
    "text": (b"Dear diary,", "line 1, column 1 is not valid JSON"),
    "two plans": (GOOD + GOOD, "is not valid JSON"),
    "utf-16": (GOOD.decode().encode("utf-16"), "is not UTF-8"),
    "latin-1": ('{"é":1}'.encode("latin-1"), "byte 2 is not UTF-8"),
    "null": (b"null", "not a plan of Career Planner"),
    "number": (b"1", "not a plan of Career Planner"),
    "list": (b"[]", "not a plan of Career Planner"),
    "object": (b"{}", "not a plan of Career Planner"),
    "package.json": (b'{"name":"x","version":"1.0.0"}', "not a plan of Career Planner"),
    "tinydb": (b'{"_default":{"1":{"a":1}}}', "not a plan of Career Planner"),
    "newer": (with_text('"version":1', '"version":3'), "(format 3; this one reads up to 1)"),
    "version text": (with_text('"version":1', '"version":"1"'), "not a plan of Career"),
    "version true": (with_text('"version":1', '"version":true'), "not a plan of Career"),
    "version 0": (with_text('"version":1', '"version":0'), "not a plan of Career Planner"),
    "two meta rows": (with_value({"version": 1}, "meta", "2"), "meta"),
    "double key": (with_text('"title":"Task a"', '"title":"Task a","title":"b"'), "title"),
    "double table": (with_text('"log":{}', '"log":{},"log":{}'), "‘log’ is there twice"),
    "unknown field": (with_value(1, "tasks", "2", "macro"), "‘tasks › 2 › macro’"),
    "unknown table": (with_value({}, "scripts"), "‘scripts’"),
    "missing table": (with_text('"log":{},\n', ""), "‘log’ is missing"),
    "no such day": (with_text("2026-09-07", "2026-02-30"), "‘2026-02-30’ is not a real date"),
    "week date": (with_text("2026-09-07", "2026-W01-1"), "is not a real date"),
    "compact date": (with_text("2026-09-07", "20260907"), "‘20260907’ is not a date"),
    "date with time": (with_text("2026-09-07", "2026-09-07T10:00:00"), "is not a real date"),
    "day as number": (with_value(1767225600, "tasks", "1", "start"), "must be a date"),
    "day as number text": (with_value("1767225600", "tasks", "1", "start"), "is not a date"),
    "year 2300": (with_value("2300-01-01", "tasks", "1", "start"), "at most 2100-12-31"),
    "NaN": (with_text('"minutes":600', '"minutes":NaN'), "‘NaN’ is not a number"),
    "infinity": (with_text('"minutes":600', '"minutes":-Infinity'), "is not a number"),
    "long number": (with_text('"minutes":600', '"minutes":' + "9" * 19), "18 digits"),
    "endless number": (with_text('"minutes":600', '"minutes":' + "9" * 5_000), "18 digits"),
    "endless decimal": (with_text('"minutes":600', '"minutes":' + "9" * 5_000 + ".5"), "18 digits"),
    "negative": (with_value(-1, "tasks", "1", "minutes"), "at least 0"),
    "absurd": (with_value(10**9, "tasks", "1", "minutes"), "at most 600000"),
    "decimal minutes": (with_value(1.5, "tasks", "1", "minutes"), "whole number"),
    "text minutes": (with_value("600", "tasks", "1", "minutes"), "whole number"),
    "true minutes": (with_value(True, "tasks", "1", "minutes"), "whole number"),  # noqa: FBT003
    "truth as number": (with_value(1, "tasks", "1", "pinned"), "true or false"),
    "title missing": (with_text('"title":"Task a",', ""), "‘tasks › 1 › title’ is missing"),
    "title empty": (with_value("", "tasks", "1", "title"), "must not be empty"),
    "title long": (with_value("x" * 201, "tasks", "1", "title"), "too long"),
    "title bidi": (with_value("a\u202egpj.exe", "tasks", "1", "title"), "control characters"),
    "title lines": (with_value("a\nb", "tasks", "1", "title"), "control characters"),
    "title null": (with_value(None, "tasks", "1", "title"), "must be text"),
    "half character": (with_text("Task a", "Task \\ud800"), "half characters"),
    "escaped zero": (with_text("Task a", "Task \\u0000"), "control characters"),
    "id with slash": (with_value("../x", "tasks", "1", "id"), "is not written as it should"),
    "kind": (with_value("malware", "tasks", "1", "kind"), "none of the words"),
    "url": (with_value(["file:///etc/passwd"], "tasks", "1", "urls"), "https://"),
    "links as text": (with_value("a", "tasks", "2", "links"), "must be a list"),
    "task as list": (with_value([], "tasks", "1"), "must be an object"),
    "tasks as list": (with_value([], "tasks"), "must be an object"),
    "seven days": (
        with_value([1] * 8, "plans", "1", "availability", "weekday_minutes"),
        "too long",
    ),
    "break": (
        with_value([{"start": "2026-12-24", "end": "2026-12-01"}], "plans", "1", "breaks"),
        "ends before it starts",
    ),
    "active": (with_value("other", "meta", "1", "active"), "‘other’, is not in it"),
    "row missing": (with_value([1, 2, 3, 4], "plans", "1", "tasks"), "row 4"),
    "row twice": (with_value([1, 2, 3, 3], "plans", "1", "tasks"), "row 3"),
    "row lost": (with_value([1, 2], "plans", "1", "tasks"), "a row of ‘tasks’ belongs to no"),
    "double id": (with_value("A", "tasks", "2", "id"), "id ‘A’ is there twice"),
    "dangling": (with_value([{"pred": "zz"}], "tasks", "2", "links"), "‘zz’, which does not"),
    "self": (with_value([{"pred": "b"}], "tasks", "2", "links"), "Task b → Task b"),
    "circle": (with_value([{"pred": "c"}], "tasks", "1", "links"), "wait for each other: Task"),
    "phase": (with_value("P9", "tasks", "1", "phase"), "phase ‘P9’, which does not exist"),
    "deep": (b'{"meta":' + b"[" * 100_000, "nested too deeply"),
    "deep objects": (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, "nested too deeply"),
    "many items": (b'{"meta":[' + b"1," * 400_000 + b"1]}", "lists are longer"),
    "many rows": (b"{" + b",".join(b'"%d":1' % n for n in range(350_000)) + b"}", "longer"),
}


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_file_is_one_short_sentence(name: str) -> None:
    payload, words = CORPUS[name]
    start = process_time()
    said = sentence(payload)
    assert process_time() - start < 2  # of our own: others may be using the machine
    assert words in said
    assert len(said) <= 300
    assert said.isprintable()


def test_a_byte_order_mark_is_fine() -> None:
    assert SOUND == parse(b"\xef\xbb\xbf" + GOOD, HERE, FOREIGN)


def test_a_file_that_was_reformatted_by_hand_is_fine() -> None:
    assert SOUND == parse(json.dumps(json.loads(GOOD), indent=4).encode(), HERE, FOREIGN)


def test_a_seal_copied_onto_another_plan_does_not_open_the_gate() -> None:
    seal = re.search(r'"seal":"[0-9a-f]+"', GOOD.decode())
    assert seal is not None
    assert "title" in sentence(with_text('"title":"Task a"', '"title":"Task a","title":"b"'))


def test_a_foreign_file_has_fewer_tasks_than_ones_own() -> None:
    many = document(plan(*(task(f"t{number}") for number in range(2_001))))
    payload = Encoder().encode(tables_of(many))
    assert many == parse(payload, HERE, OWN)
    assert "2001 tasks, and a plan file has at most 2000" in sentence(payload)


def test_a_long_circle_names_six_tasks() -> None:
    count = 2_000
    ring = plan(*(task(f"t{n}", after=[f"t{(n + 1) % count}"]) for n in range(count)))
    said = sentence(Encoder().encode(tables_of(document(ring))))
    assert 6 == said.count("Task t")
    assert len(said) <= 300


@pytest.mark.parametrize("name", ["empty", "zeros", "half", "newer", "object", "circle"])
def test_a_bad_store_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(CORPUS[name][0])
    before = path.stat().st_mtime_ns
    for read_only in (True, False):
        with pytest.raises(Unreadable) as refused:
            open_store(path, read_only=read_only)
        assert len(load_wording().error(refused.value)) <= 300
    assert CORPUS[name][0] == path.read_bytes()
    assert before == path.stat().st_mtime_ns


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_special_files_are_refused_at_once(tmp_path: Path) -> None:
    pipe, folder, huge = (tmp_path / name for name in ("pipe", "folder", "huge"))
    os.mkfifo(pipe)
    folder.mkdir()
    with huge.open("wb") as file:
        file.truncate(10 << 30)
    for path, words in (
        (pipe, "not an ordinary file"),
        (folder, "not an ordinary file"),
        (Path("/dev/zero"), "not an ordinary file"),
        (huge, "is 10240 MB; plans are at most 5 MB"),
        (tmp_path / "none", "There is no file none"),
    ):
        with pytest.raises(Unreadable) as refused:
            read_document(path)
        assert words in load_wording().error(refused.value)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=3), st.integers(0, 40))
def test_any_damage_is_a_refusal_or_another_sound_plan(at: int, new: bytes, cut: int) -> None:
    payload = GOOD[:at] + new + GOOD[at + cut :]
    try:
        parse(payload, HERE, FOREIGN)
    except Unreadable as error:
        said = load_wording().error(error)
    else:
        said = ""
    assert len(said) <= 300
