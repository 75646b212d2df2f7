"""Kill -9 in the middle of saving: what was acknowledged is there, whole, every time."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, sleep

import pytest
import saving_child
from saving_child import generation, generation_of

from planner.store import open_store, read_document
from planner.store.gate import OWN

KILLS = 100
AT_LEAST_MID_WRITE = 0.4
SPREAD = 1.15
"""Kills are spread evenly over this many times the measured window between write and replace."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")


class Killer:
    """A mother of saving children, and the pipes on which they talk."""

    def __init__(self, path: Path) -> None:
        self._acks, acks = os.pipe()
        self._phases, phases = os.pipe()
        os.set_blocking(self._acks, False)
        root = str(Path(saving_child.__file__).parents[2])
        self._mother = subprocess.Popen(
            [sys.executable, saving_child.__file__, str(path), str(acks), str(phases)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=(acks, phases),
            env={**os.environ, "PYTHONPATH": root},
        )
        os.close(acks)
        os.close(phases)
        self.window = 0.002

    def close(self) -> None:
        """End the mother."""
        self._mother.communicate()
        os.close(self._acks)
        os.close(self._phases)

    def kill_one(self, chance: random.Random) -> tuple[int, bool]:
        """Let a child save a few times and kill it; return the last number acknowledged.

        The second value tells whether it died between its first write and its replace.
        """
        self._say("go")
        child = int(self._line())
        for _ in range(chance.randint(0, 2)):
            self._wait_for(b"w")
            begin = perf_counter()
            self._wait_for(b"r")
            self.window += (perf_counter() - begin - self.window) / 4
        self._wait_for(b"w")
        sleep(chance.uniform(0, SPREAD * self.window))
        os.kill(child, signal.SIGKILL)
        assert int(self._line()) == signal.SIGKILL
        return self._acknowledged(), not self._replaced()

    def _say(self, word: str) -> None:
        assert self._mother.stdin is not None
        self._mother.stdin.write(f"{word}\n")
        self._mother.stdin.flush()

    def _line(self) -> str:
        assert self._mother.stdout is not None
        return self._mother.stdout.readline()

    def _wait_for(self, word: bytes) -> None:
        assert word == os.read(self._phases, 1)

    def _replaced(self) -> bool:
        os.set_blocking(self._phases, False)
        try:
            rest = os.read(self._phases, 1_000)
        except BlockingIOError:
            return False
        finally:
            os.set_blocking(self._phases, True)
        return rest.endswith(b"r")

    def _acknowledged(self) -> int:
        try:
            words = os.read(self._acks, 1_000_000).split()
        except BlockingIOError:
            return -1
        return int(words[-1])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


@pytest.fixture
def killer(path: Path) -> Iterator[Killer]:
    with open_store(path) as store:
        store.save(generation(0))
    made = Killer(path)
    yield made
    made.close()


def test_a_hundred_kills_lose_nothing_that_was_acknowledged(
    path: Path, killer: Killer
) -> None:
    chance = random.Random(20260907)
    acknowledged, mid_write = 0, 0
    for _ in range(KILLS):
        last, during = killer.kill_one(chance)
        acknowledged = max(acknowledged, last)
        mid_write += during
        found = generation_of(read_document(path, limits=OWN))
        assert found in (acknowledged, acknowledged + 1)
        acknowledged = found
    sys.stdout.write(f"{KILLS} kills, {mid_write} mid-write, {acknowledged} saves\n")
    assert mid_write >= AT_LEAST_MID_WRITE * KILLS
    with open_store(path) as store:
        assert acknowledged == generation_of(store.document)
    assert not [name for name in path.parent.iterdir() if name.suffix == ".tmp"]
