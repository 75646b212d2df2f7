"""A canvas for people: y runs down from the top edge, text goes through one door, links are vetted.

Everything the pages draw passes through here, so a subclass can watch where text lands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import BinaryIO, NamedTuple

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from planner.exchange.pdf.fonts import REGULAR, register
from planner.exchange.pdf.ink import Ink
from planner.exchange.pdf.links import web_link
from planner.exchange.pdf.text import BODY, MICRO, Face, pdf_text, width_of

MARGIN = 48.0
"""Left and right margin, pt."""
FIRST_BASELINE = 68.0
"""Baseline of a page's title from the top edge, pt."""
CONTENT_TOP = 130.0
"""Baseline of the first line of content from the top edge, pt."""
FOOTER_RULE = 40.0
FOOTER_TEXT = 27.0
"""Footer from the bottom edge, pt."""
CONTENT_GAP = 14.0
"""Space kept free above the footer rule, pt."""
_HATCH_LINE = 0.4
_ASCENT = 0.73
_DESCENT = 0.22
"""Height of capitals and depth of descenders of Inter, share of the size."""

# Text is never taken for a colour expression, and nothing is ever fetched.
rl_config.toColorCanUse = None  # type: ignore[assignment]
rl_config.trustedHosts = None
# Streams are kept as bytes: a quarter smaller and faster than as text.
rl_config.useA85 = 0


@lru_cache(maxsize=256)
def _colour(token: str) -> Color:
    """Return one of our colours, ``#RRGGBB``."""
    return HexColor(token)


class PaperSize(StrEnum):
    """Sheets we print on."""

    A4 = "a4"
    LETTER = "letter"


POINTS = {PaperSize.A4: (595.3, 841.9), PaperSize.LETTER: (612.0, 792.0)}
"""Width and height, pt (1/72 inch)."""


class Align(StrEnum):
    """Which end of a text stands at its x."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class About:
    """Properties of the document; no names, no paths."""

    title: str
    subject: str
    language: str
    as_of: date
    creator: str


class Box(NamedTuple):
    """A rectangle: left and top edge, width and height, pt."""

    x: float
    y: float
    width: float
    height: float


class Paper:
    """One document being drawn, page by page.

    Attributes:
        width: Width of the sheet, pt.
        height: Height of the sheet, pt.
        ink: Colours.
        pages: Pages finished so far.
    """

    def __init__(self, target: BinaryIO, size: PaperSize, ink: Ink, about: About) -> None:
        register()
        self.width, self.height = POINTS[size]
        self.ink = ink
        self.pages = 0
        self.canvas = Canvas(
            target,
            pagesize=(self.width, self.height),
            pageCompression=1,
            invariant=1,
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says float
            initialFontSize=BODY.size,
            lang=about.language,
        )
        self._describe(about)

    def _describe(self, about: About) -> None:
        canvas, day = self.canvas, about.as_of
        canvas.setTitle(pdf_text(about.title))
        canvas.setSubject(pdf_text(about.subject))
        canvas.setAuthor(about.creator)
        canvas.setCreator(about.creator)
        canvas.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000+00'00'")

    @property
    def right(self) -> float:
        """Right edge of the content, pt."""
        return self.width - MARGIN

    @property
    def content_width(self) -> float:
        """Width between the margins, pt."""
        return self.width - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Lowest edge of the content, from the top, pt."""
        return self.height - FOOTER_RULE - CONTENT_GAP

    # text ---------------------------------------------------------------------------------------

    def text(
        self,
        x: float,
        y: float,
        text: str,
        face: Face,
        colour: str,
        align: Align = Align.LEFT,
    ) -> float:
        """Draw one line with its baseline at y and return its width, pt."""
        clean = pdf_text(text)
        if not clean:
            return 0.0
        width = width_of(clean, face)
        left = x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[align]
        self.canvas.setFillColor(_colour(colour))
        self.canvas.setFont(face.font, face.size)
        self.canvas.drawString(left, self.height - y, clean, charSpace=face.tracking)
        top = y - face.size * _ASCENT
        self.saw_text(Box(left, top, width, face.size * (_ASCENT + _DESCENT)), clean)
        return width

    def lines(self, x: float, y: float, lines: Sequence[str], face: Face, colour: str) -> float:
        """Draw lines of one column and return the baseline after the last one."""
        for line in lines:
            self.text(x, y, line, face, colour)
            y += face.leading
        return y

    def saw_text(self, box: Box, text: str) -> None:
        """Take note of where text was drawn; for those who watch."""

    # shapes -------------------------------------------------------------------------------------

    def rule(
        self, x: float, y: float, to_x: float, colour: str, width: float = 0.6, to_y: float = -1.0
    ) -> None:
        """Draw a straight line, level unless ``to_y`` is given."""
        self.canvas.setStrokeColor(_colour(colour))
        self.canvas.setLineWidth(width)
        end = y if to_y < 0 else to_y
        self.canvas.line(x, self.height - y, to_x, self.height - end)

    def box(
        self,
        box: Box,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        radius: float = 0.0,
        line: float = 0.8,
    ) -> None:
        """Draw a rectangle with rounded corners."""
        self._pens(fill, stroke, line)
        y = self.height - box.y - box.height
        corner = min(radius, box.width / 2, box.height / 2)
        self.canvas.roundRect(
            box.x, y, box.width, box.height, corner, stroke=int(bool(stroke)), fill=int(bool(fill))
        )

    def shape(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: str | None = None,
        stroke: str | None = None,
        line: float = 0.8,
        closed: bool = True,
        round_ends: bool = False,
    ) -> None:
        """Draw a polygon or, not closed, a line through points."""
        self._pens(fill, stroke, line)
        path = self.canvas.beginPath()
        path.moveTo(points[0][0], self.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.height - y)
        if closed:
            path.close()
        if round_ends:
            self.canvas.setLineCap(1)
            self.canvas.setLineJoin(1)
        self.canvas.drawPath(path, stroke=int(bool(stroke)), fill=int(bool(fill)))
        if round_ends:
            self.canvas.setLineCap(0)
            self.canvas.setLineJoin(0)

    def dot(
        self, x: float, y: float, radius: float, *, fill: str, stroke: str, line: float = 1.0
    ) -> None:
        """Draw a filled circle with an outline."""
        self._pens(fill, stroke, line)
        self.canvas.circle(x, self.height - y, radius, stroke=1, fill=1)

    def hatch(self, box: Box, colour: str, step: float = 2.4, radius: float = 0.0) -> None:
        """Fill a rectangle with thin diagonal lines, which stay visible without colour."""
        canvas = self.canvas
        bottom = self.height - box.y - box.height
        canvas.saveState()
        clip = canvas.beginPath()
        clip.roundRect(box.x, bottom, box.width, box.height, radius)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setStrokeColor(_colour(colour))
        canvas.setLineWidth(_HATCH_LINE)
        canvas.drawPath(self._diagonals(box, bottom, step), stroke=1, fill=0)
        canvas.restoreState()

    def _diagonals(self, box: Box, bottom: float, step: float) -> PDFPathObject:
        path = self.canvas.beginPath()
        slant = min(box.width, box.height)
        offset = -slant
        along_x = box.width >= box.height
        while offset < (box.width if along_x else box.height):
            x, y = (box.x + offset, bottom) if along_x else (box.x, bottom + offset)
            path.moveTo(x, y)
            path.lineTo(x + slant, y + slant)
            offset += step
        return path

    def _pens(self, fill: str | None, stroke: str | None, line: float) -> None:
        if fill:
            self.canvas.setFillColor(_colour(fill))
        if stroke:
            self.canvas.setStrokeColor(_colour(stroke))
            self.canvas.setLineWidth(line)

    def dashes(self, *lengths: float) -> None:
        """Dash the lines that follow; without lengths they are solid again."""
        self.canvas.setDash(list(lengths))

    # places and pages ---------------------------------------------------------------------------

    def link(self, url: str, box: Box) -> None:
        """Make a rectangle open an https address; any other address is left as text."""
        vetted = web_link(url)
        if vetted:
            self.canvas.linkURL(vetted, self._corners(box), relative=0, thickness=0)

    def jump(self, bookmark: str, box: Box) -> None:
        """Make a rectangle lead to a place inside the document."""
        self.canvas.linkRect("", bookmark, self._corners(box), relative=0, thickness=0)

    def _corners(self, box: Box) -> tuple[float, float, float, float]:
        bottom = self.height - box.y - box.height
        return (box.x, bottom, box.x + box.width, bottom + box.height)

    def bookmark(self, name: str, title: str, *, level: int = 0, folded: bool = False) -> None:
        """Put an entry for this page into the document's outline."""
        self.canvas.bookmarkPage(name)
        self.canvas.addOutlineEntry(pdf_text(title), name, level=level, closed=int(folded))

    def end_page(self, footer: Iterable[str] = ()) -> None:
        """Draw the footer (left, middle, page number is added) and finish the page."""
        words = tuple(footer)
        if words:
            self._footer(*words)
        self.canvas.showPage()
        self.pages += 1

    def _footer(self, left: str, middle: str) -> None:
        y, colour = self.height - FOOTER_TEXT, self.ink.text3
        self.rule(MARGIN, self.height - FOOTER_RULE, self.right, self.ink.line)
        self.text(MARGIN, y, left, MICRO, colour)
        self.text(self.width / 2, y, middle, MICRO, colour, Align.CENTRE)
        self.text(self.right, y, str(self.pages + 1), MICRO, self.ink.text2, Align.RIGHT)

    def finish(self) -> None:
        """Write the document to its target."""
        self.canvas.showOutline()
        self.canvas.save()
