"""The one place that asks the machine what time it is.

Rules get ``today`` as a parameter; only entry points (window, command line, store) read the clock,
so that a plan never depends on the moment or the time zone in which it is looked at.
"""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """Return the local calendar date."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """Return the present moment in UTC, for backup names and the "Saved 14:02" status."""
    return datetime.now(UTC)
