"""The two commands find out what a machine lacks before anything else can go wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import dev

SCREEN = ("DISPLAY", "WAYLAND_DISPLAY")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="system libraries of Linux")


def test_a_library_that_cannot_be_loaded_names_its_package() -> None:
    libraries = {"libcertainly-nowhere.so.9": "libnowhere9", "libc.so.6": "libc6"}
    assert ["libnowhere9"] == dev.missing_packages(libraries)


@linux_only
@pytest.mark.parametrize(
    ("screen", "library", "wanted"),
    [
        ("", "libEGL.so.1", True),
        ("", "libxcb-cursor.so.0", False),
        ("DISPLAY", "libxcb-cursor.so.0", True),
        ("DISPLAY", "libwayland-cursor.so.0", False),
        ("WAYLAND_DISPLAY", "libwayland-cursor.so.0", True),
    ],
)
def test_only_what_the_screen_needs_is_asked_for(
    screen: str, library: str, *, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SCREEN:
        monkeypatch.delenv(name, raising=False)
    if screen:
        monkeypatch.setenv(screen, ":9")
    assert wanted == (library in dev.wanted_libraries())


def test_bytecode_is_written_whatever_the_shell_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    environment = dev.child_environment(QT_QPA_PLATFORM="offscreen")
    assert "PYTHONDONTWRITEBYTECODE" not in environment
    assert "offscreen" == environment["QT_QPA_PLATFORM"]


def test_help_names_every_command_and_installs_nothing() -> None:
    command = [sys.executable, "-S", str(Path(dev.__file__)), "--help"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert all(f"\n  {name} " in said for name in dev.COMMANDS)
    assert "Installing" not in said
