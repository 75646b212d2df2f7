"""Run every benchmark and print one table; ``--json FILE`` keeps the figures as well.

Each module beside this one has a function ``results()``. A goal that is missed is printed as such
and fails nothing: a shared machine is no judge.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.race import HEAD, Result

MODULES = ("starting", "content", "timeline", "planning", "storing", "pay", "printing")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # it lacks what we never need


def results_of(name: str) -> list[Result]:
    """Run one module of benchmarks, printing each line as soon as it is known."""
    module = importlib.import_module(f"tests.benchmarks.{name}")
    results: list[Result] = list(module.results())
    for result in results:
        print(result.line(), flush=True)
    return results


def keep(results: Sequence[Result], path: Path) -> None:
    """Write all figures with their ratios and the machine they were taken on."""
    rows = [{**asdict(result), "ratio": result.ratio, "met": result.met} for result in results]
    machine = {"python": platform.python_version(), "system": platform.platform()}
    path.write_text(json.dumps({"machine": machine, "results": rows}, indent=2) + "\n", "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run the modules that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("modules", nargs="*", help=f"of {', '.join(MODULES)}; all unless named")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in this file")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.modules) - set(MODULES):
        parser.error(f"no such module: {', '.join(sorted(unknown))}")
    print(HEAD)
    results = [result for name in chosen.modules or MODULES for result in results_of(name)]
    missed = [f"{result.number} {result.name}" for result in results if not result.met]
    print(f"{len(results) - len(missed)} goals met, {len(missed)} missed")
    if chosen.json:
        keep(results, chosen.json)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
