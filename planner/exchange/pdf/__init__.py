"""The study plan as a PDF: drawn page by page, built in memory, put in place in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from planner.exchange.pdf.document import pdf_bytes
from planner.exchange.pdf.paper import PaperSize
from planner.store.atomic import write_atomically
from planner.studyplan import StudyPlan
from planner.wording import Wording

__all__ = ["PaperSize", "Printed", "glyph_note", "write_pdf"]

_SHOWN = 5


class Printed(NamedTuple):
    """What was written.

    Attributes:
        pages: Number of pages.
        replaced: Characters the font does not have, each once, printed as "?".
    """

    pages: int
    replaced: str


def _never() -> bool:
    return False


def write_pdf(
    plan: StudyPlan,
    target: Path,
    paper: PaperSize = PaperSize.A4,
    *,
    cancelled: Callable[[], bool] = _never,
    grey: bool = False,
) -> Printed:
    """Write a study plan to a file; a file of this name is replaced, so ask before.

    It may run in a thread: it shares nothing but fonts and caches.

    Args:
        plan: What to print.
        target: The file.
        paper: Size of the sheets.
        cancelled: Asked after each page; True stops the export.
        grey: Whether to print without colour.

    Raises:
        Refused: The plan is too large for paper, or the export was cancelled.
        StoreError: The target cannot be written. In each case what was there is unchanged and
            nothing is left over.
    """
    document = pdf_bytes(plan, paper, cancelled, grey=grey)
    write_atomically(target, document.payload)
    return Printed(document.pages, document.replaced)


def glyph_note(replaced: str, wording: Wording) -> str:
    """Return the one note about characters printed as "?", empty if there are none."""
    if not replaced:
        return ""
    shown = " ".join(replaced[:_SHOWN]) + (" …" if len(replaced) > _SHOWN else "")
    return wording.say("pdf.glyphs", n=len(replaced), shown=shown)
