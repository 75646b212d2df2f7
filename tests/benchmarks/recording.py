"""A canvas that writes down what is asked of it, and the same drawn again on a bare canvas.

The floor of printing: the same text, lines, links and bookmarks without measuring, wrapping,
paginating or laying out a chart.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas

from planner.exchange.pdf.document import pdf_bytes
from planner.exchange.pdf.fonts import REGULAR, register
from planner.exchange.pdf.ink import Ink
from planner.exchange.pdf.paper import POINTS, About, Paper, PaperSize
from planner.studyplan import StudyPlan

Call = tuple[str, tuple[Any, ...], dict[str, Any]]


class Recorder:
    """Stands for a canvas or a path: passes every call on and keeps it."""

    def __init__(self, real: object) -> None:
        self.real = real
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., object]:
        method = getattr(self.real, name)

        def call(*args: Any, **words: Any) -> object:  # noqa: ANN401
            real = [arg.real if isinstance(arg, Recorder) else arg for arg in args]
            answer = method(*real, **words)
            if name == "beginPath":
                return Recorder(answer)
            self.calls.append((name, args, words))
            return answer

        return call


def recorded(plan: StudyPlan, size: PaperSize) -> list[Call]:
    """Print an outline and return every call its canvas got."""
    recorders: list[Recorder] = []

    def make(target: BinaryIO, of: PaperSize, ink: Ink, about: About) -> Paper:
        paper = Paper(target, of, ink, about)
        recorders.append(Recorder(paper.canvas))
        paper.canvas = recorders[0]  # type: ignore[assignment]
        return paper

    pdf_bytes(plan, size, lambda: False, make)
    return recorders[0].calls


def replay(calls: list[Call], size: PaperSize) -> bytes:
    """Draw recorded calls on a bare canvas and return the document."""
    register()
    target = BytesIO()
    canvas = Canvas(target, pagesize=POINTS[size], invariant=1, initialFontName=REGULAR)
    for name, args, words in calls:
        real = [_path(canvas, arg) if isinstance(arg, Recorder) else arg for arg in args]
        getattr(canvas, name)(*real, **words)
    return target.getvalue()


def _path(canvas: Canvas, recorder: Recorder) -> object:
    path = canvas.beginPath()
    for name, args, words in recorder.calls:
        getattr(path, name)(*args, **words)
    return path
