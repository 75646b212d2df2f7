#!/usr/bin/env python3
"""The two commands of a newcomer, ``run`` and ``test``, and the long ones beside them.

Needs a Python from 3.11 on and nothing else: it finds out what the machine lacks, installs it once
into .venv and remembers that in a stamp, so that the second start costs nothing.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "packaging" / "requirements.lock"
PIP = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
STAMP = VENV / "installed-by-dev.txt"
OUT = ROOT / "out"

QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What importing Qt needs on Linux, with or without a screen: file name -> Debian package."""
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window on X11 needs as well; without one of them Qt aborts, which nobody can catch."""
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
"""What a window on Wayland needs as well."""

CHECKS = (
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports", "--no-logo"),
)
"""What is checked before the tests, the fastest first."""
NO_TESTS_COLLECTED = 5


def say(text: str) -> None:
    """Print one line at once, so that it stands before the output of what it announces."""
    print(text, flush=True)


def has_screen() -> bool:
    """Tell whether a window can be opened here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def child_environment(**extra: str) -> dict[str, str]:
    """Return the environment for everything we start.

    Bytecode is always written: a start without it takes twice as long.
    """
    environment = {**os.environ, **extra}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def call(command: Sequence[str | Path], **extra: str) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.call(
        [str(part) for part in command], cwd=ROOT, env=child_environment(**extra)
    )


# What the machine must have -----------------------------------------------------------------------


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Return the Debian packages of the libraries that cannot be loaded."""
    return [package for name, package in libraries.items() if not _loads(name)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def wanted_libraries() -> dict[str, str]:
    """Return the libraries that this machine must have, by file name."""
    if sys.platform != "linux":
        return {}
    wanted = dict(QT)
    if os.environ.get("DISPLAY"):
        wanted |= X11
    if os.environ.get("WAYLAND_DISPLAY"):
        wanted |= WAYLAND
    return wanted


def ensure_system() -> None:
    """Install the system packages that are missing, or say how and stop."""
    missing = missing_packages(wanted_libraries())
    if not PYTHON.exists() and not shutil.which("uv") and not importlib.util.find_spec("ensurepip"):
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not shutil.which("apt-get"):
        sys.exit(f"Missing on this system (Debian's names): {' '.join(missing)}")
    if os.geteuid() != 0:
        sys.exit(f"Some system packages are missing. Install them with\n  sudo {' '.join(install)}")
    say(f"Installing system packages: {' '.join(missing)}")
    call(["apt-get", "update", "-q"])
    if call(install, DEBIAN_FRONTEND="noninteractive") != 0:
        sys.exit("The system packages could not be installed; the reason stands above.")


# What goes into .venv -----------------------------------------------------------------------------


def fingerprint() -> str:
    """Return what the environment was made from: pinned versions, project file, interpreter."""
    content = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return f"{hashlib.sha256(content).hexdigest()} {PYTHON.resolve()}\n"


def is_installed() -> bool:
    """Tell whether .venv holds just what the pinned versions ask for."""
    return PYTHON.exists() and STAMP.exists() and fingerprint() == STAMP.read_text("utf-8")


def is_usable(*, needs_pip: bool) -> bool:
    """Tell whether the interpreter in .venv starts, is new enough and can install packages."""
    if not PYTHON.exists():
        return False
    asks = "import sys; assert sys.version_info >= (3, 11)" + ("; import pip" if needs_pip else "")
    return subprocess.call([str(PYTHON), "-c", asks], stderr=subprocess.DEVNULL) == 0


def ensure_environment() -> None:
    """Bring .venv to the pinned versions; does nothing when it is there already."""
    if is_installed():
        return
    uv = shutil.which("uv")
    if not is_usable(needs_pip=not uv):
        own = [sys.executable, "-m", "venv", "--clear"]
        make = [uv, "venv", "-q", "--clear", "--python", sys.executable] if uv else own
        _must([*make, str(VENV)], "Making the environment .venv")
    STAMP.unlink(missing_ok=True)
    compiled = "--compile-bytecode"  # as pip does without being told
    install = [uv, "pip", "install", "-q", compiled, "--python", str(PYTHON)] if uv else PIP
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    _must([*install, *pinned], "Installing the pinned packages (once, about a minute)")
    project = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _must([*install, *project], "Installing the project itself")
    _must([str(PYTHON), "-m", "compileall", "-q", "planner", "ui"], "Compiling the program")
    STAMP.write_text(fingerprint(), "utf-8")


def _must(command: Sequence[str], what: str) -> None:
    say(f"{what} …")
    if call(command) != 0:
        sys.exit(f"{what} failed; the reason stands above.")


def ensure_everything() -> None:
    """Make the machine ready for any command."""
    ensure_system()
    ensure_environment()


# Commands -----------------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Open the window; without a screen (or with --headless) write what it shows to out/."""
    from ui.__main__ import wants_window

    headless = "--headless" in arguments
    arguments = [argument for argument in arguments if argument != "--headless"]
    if not wants_window(arguments):
        return call([SCRIPTS / "career-planner", *arguments])
    if headless or not has_screen():
        return show_without_screen()
    code = call([SCRIPTS / "career-planner", *arguments])
    if code < 0:
        say("The window could not be opened. “python3 dev.py run --headless” writes pictures.")
    return abs(code)


def show_without_screen() -> int:
    """Write the sample plan as PDF and pictures to out/ and say where they are."""
    code = write_pictures([str(OUT)])
    if code == 0:
        say(f"There is no screen here. The sample plan, its PDF and pictures are in {OUT}")
        say("To open the window, run “python3 dev.py run” in a desktop session.")
    return code


def write_pictures(arguments: Sequence[str]) -> int:
    """Draw the real window without a screen."""
    return call([PYTHON, "-m", "ui.pictures", *arguments], QT_QPA_PLATFORM="offscreen")


def test(arguments: Sequence[str]) -> int:
    """Run all checks and then the tests; with arguments only pytest, with just these."""
    if arguments:
        return call([PYTHON, "-m", "pytest", *arguments])
    for name, *rest in CHECKS:
        say(f"== {name}")
        code = call([SCRIPTS / name, *rest])
        if code != 0:
            return code
    say("== pytest")
    measured = ["--cov", "--cov-report=term", "-m", "not soak", "-n", "auto"]
    return call([PYTHON, "-m", "pytest", *measured])


def bench(arguments: Sequence[str]) -> int:
    """Measure speeds against floors; ``--json FILE`` keeps the figures (about three minutes)."""
    return call([PYTHON, "-m", "tests.benchmarks", *arguments], QT_QPA_PLATFORM="offscreen")


def pictures(arguments: Sequence[str]) -> int:
    """Draw every state of the window into a folder (out/ unless named; about four minutes)."""
    return write_pictures([*(arguments or [str(OUT)]), "--all"])


def soak(arguments: Sequence[str]) -> int:
    """Run the long tests that the test command leaves out (half an hour at most)."""
    code = call([PYTHON, "-m", "pytest", "-m", "soak", "--timeout", "1800", *arguments])
    return 0 if code == NO_TESTS_COLLECTED else code


COMMANDS = {"run": run, "test": test, "bench": bench, "pictures": pictures, "soak": soak}


def main(arguments: Sequence[str]) -> int:
    """Prepare the machine, then do what is asked for."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older one
        sys.exit("Career Planner needs Python 3.11 or later.")
    about = "\n".join(f"  {name:9} {action.__doc__}" for name, action in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        usage="python3 dev.py COMMAND [ARGUMENTS]",
        description=f"{__doc__}\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=sorted(COMMANDS), metavar="COMMAND")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on as they are")
    chosen = parser.parse_args(arguments)
    ensure_everything()
    return COMMANDS[chosen.command](chosen.arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
