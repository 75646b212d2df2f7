"""What every page has in common: its heading, its footer, and the moment it may be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.errors import Refused
from planner.exchange.pdf.paper import CONTENT_TOP, FIRST_BASELINE, MARGIN, Align, Paper
from planner.exchange.pdf.text import BODY, MICRO, TITLE, elide, width_of, wrap_at_most
from planner.studyplan.outline import StudyPlan

SUBTITLE_BASELINE = 88.0
RULE = 104.0
_HEADING_GAP = 16.0
_SUBTITLE_LINES = 4


@dataclass(frozen=True)
class Sheet:
    """The document under the pen, as the page drawers see it.

    Attributes:
        paper: Where to draw.
        plan: What is printed; gives footers and fixed labels.
        cancelled: Asked after each page; True stops the export.
    """

    paper: Paper
    plan: StudyPlan
    cancelled: Callable[[], bool]

    def say(self, key: str, **values: object) -> str:
        """Return a fixed label by its key below ``pdf.``."""
        return self.plan.wording.say(f"pdf.{key}", **values)

    def end_page(self, *, footer: bool = True) -> None:
        """Finish a page.

        Raises:
            Refused: The export was cancelled meanwhile.
        """
        left = elide(self.plan.footer, MICRO, self.paper.content_width / 3)
        self.paper.end_page((left, self.plan.as_of_line) if footer else ())
        if self.cancelled():
            raise Refused("error.export_cancelled")


def heading(paper: Paper, title: str, subtitle: str, figure: str = "", below: str = "") -> None:
    """Draw the title and subtitle of a page, and at the right a figure with what it counts."""
    ink = paper.ink
    room = paper.content_width
    if figure:
        paper.text(paper.right, FIRST_BASELINE, figure, TITLE, ink.text, Align.RIGHT)
        room -= width_of(figure, TITLE) + _HEADING_GAP
    paper.text(MARGIN, FIRST_BASELINE, elide(title, TITLE, room), TITLE, ink.text)
    room = paper.content_width
    if below:
        paper.text(paper.right, SUBTITLE_BASELINE, below, BODY, ink.text2, Align.RIGHT)
        room -= width_of(below, BODY) + _HEADING_GAP
    lines = wrap_at_most(subtitle, BODY, room, _SUBTITLE_LINES)
    paper.lines(MARGIN, SUBTITLE_BASELINE, lines, BODY, ink.text2)


def content_top(paper: Paper, subtitle: str, below: str = "") -> float:
    """Return the y from which a page's content runs, lower after a subtitle of two lines."""
    room = paper.content_width - (width_of(below, BODY) + _HEADING_GAP if below else 0.0)
    lines = wrap_at_most(subtitle, BODY, room, _SUBTITLE_LINES)
    return CONTENT_TOP + BODY.leading * max(0, len(lines) - 1)
