"""The sample plan on the day of the tests, made once: documents never change."""

from __future__ import annotations

from datetime import date
from functools import cache

from planner.model import Document
from planner.sample import sample_document
from planner.wording import load_wording


@cache
def sample_on(today: date) -> Document:
    """Return the sample plan as it stands on a day."""
    return sample_document(today, load_wording("en"))
