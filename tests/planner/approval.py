"""Texts that somebody has read and approved; a change to them has to be read and approved again.

Run the test with APPROVE=1 in the environment to take the new text, and read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "approved"


def approved(name: str, text: str) -> str:
    """Return the approved text of a name."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("APPROVE") == "1":
        path.write_text(text, "utf-8")
    return path.read_text("utf-8")
