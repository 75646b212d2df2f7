"""Charts on paper: matplotlib draws, and every path, text and clip lands on our sheet as a vector.

The code that draws a chart is the same for screen and paper. Text goes through the same door as all
other text of the document, so it is embedded, can be selected, and is measured with the same font.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.path import Path

from planner.exchange.pdf.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD
from planner.exchange.pdf.paper import Box, Paper
from planner.exchange.pdf.text import Face, pdf_text, width_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backend_bases import GraphicsContextBase
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text
    from matplotlib.transforms import Transform
    from matplotlib.typing import ColorType
    from reportlab.pdfgen.pathobject import PDFPathObject

POINTS_PER_INCH = 72
_HEIGHT = 0.95
_DESCENT = 0.22
"""Height of a line with its descenders and the descenders alone, share of the size."""
_WEIGHTS = {"normal": 400, "regular": 400, "medium": 500, "semibold": 600, "bold": 700}
_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


def draw_chart(paper: Paper, box: Box, draw: Callable[[Axes], object]) -> None:
    """Draw a chart into a box.

    Args:
        paper: Where to draw.
        box: The place of the chart, pt.
        draw: Draws the chart on axes that fill it.
    """
    size = (box.width / POINTS_PER_INCH, box.height / POINTS_PER_INCH)
    figure = Figure(figsize=size, dpi=POINTS_PER_INCH)
    figure.patch.set_visible(False)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.patch.set_visible(False)
    draw(axes)
    figure.draw(SheetRenderer(paper, box))


class SheetRenderer(RendererBase):
    """Draws what matplotlib asks for onto a sheet; one pixel is one point."""

    def __init__(self, paper: Paper, box: Box) -> None:
        super().__init__()
        self._paper = paper
        self._box = box
        self._left = box.x
        self._bottom = paper.height - box.y - box.height

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Return the size of the chart, pt."""
        return self._box.width, self._box.height

    def flipy(self) -> bool:
        """Tell that y runs upwards, as on paper."""
        return False

    def points_to_pixels(self, points: float) -> float:  # type: ignore[override]
        """Return a length as it is."""
        return points

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: ColorType | None = None,  # noqa: N803  # matplotlib's own name
    ) -> None:
        """Draw a path, filled, outlined or both."""
        stroked = gc.get_linewidth() > 0
        if not stroked and rgbFace is None:
            return
        with self._pen(gc, rgbFace):
            shape = self._path(path, transform)
            self._paper.canvas.drawPath(shape, stroke=int(stroked), fill=int(rgbFace is not None))

    def draw_text(  # noqa: PLR0913, PLR0917  # matplotlib's own signature
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,  # noqa: FBT001, FBT002  # matplotlib's own signature
        mtext: Text | None = None,
    ) -> None:
        """Draw one line of text as a string, never as mathematics."""
        del ismath, mtext
        canvas, paper = self._paper.canvas, self._paper
        colour = to_hex(gc.get_rgb())
        left, bottom = self._left + x, self._bottom + y
        if not angle:
            paper.text(left, paper.height - bottom, s, _face(prop), colour)
            return
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.rotate(angle)
        paper.text(0.0, paper.height, s, _face(prop), colour)
        canvas.restoreState()

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: bool | str,  # noqa: FBT001  # matplotlib's own signature
    ) -> tuple[float, float, float]:
        """Return width, height and descent of one line, pt."""
        del ismath
        face = _face(prop)
        return width_of(pdf_text(s), face), face.size * _HEIGHT, face.size * _DESCENT

    @contextmanager
    def _pen(self, gc: GraphicsContextBase, fill: ColorType | None) -> Iterator[None]:
        """Set colours, dashes and clips for one path."""
        canvas = self._paper.canvas
        canvas.saveState()
        self._clip(gc)
        red, green, blue, alpha = gc.get_rgb()
        canvas.setStrokeColorRGB(red, green, blue)
        canvas.setStrokeAlpha(alpha)
        canvas.setLineWidth(gc.get_linewidth())
        canvas.setLineCap(_CAPS[gc.get_capstyle()])
        canvas.setLineJoin(_JOINS[gc.get_joinstyle()])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            canvas.setDash(list(cast("tuple[float, ...]", dashes)), offset)
        if fill is not None:
            self._fill(gc, cast("tuple[float, ...]", fill))
        yield
        canvas.restoreState()

    def _fill(self, gc: GraphicsContextBase, fill: tuple[float, ...]) -> None:
        canvas = self._paper.canvas
        red, green, blue, *rest = fill
        canvas.setFillColorRGB(red, green, blue)
        own = rest[0] if rest else 1.0
        canvas.setFillAlpha(gc.get_alpha() if gc.get_forced_alpha() else own)

    def _clip(self, gc: GraphicsContextBase) -> None:
        canvas = self._paper.canvas
        box = gc.get_clip_rectangle()
        if box is not None:
            x, y, width, height = box.bounds
            area = canvas.beginPath()
            area.rect(self._left + x, self._bottom + y, width, height)
            canvas.clipPath(area, stroke=0, fill=0)
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            canvas.clipPath(self._path(cast("Path", path), transform), stroke=0, fill=0)

    def _path(self, path: Path, transform: Transform) -> PDFPathObject:
        shape = self._paper.canvas.beginPath()
        last = (0.0, 0.0)
        for points, code in path.iter_segments(transform, simplify=False):
            xs = [float(x) + self._left for x in points[0::2]]
            ys = [float(y) + self._bottom for y in points[1::2]]
            if code == Path.CLOSEPOLY:
                shape.close()
                continue
            if code == Path.MOVETO:
                shape.moveTo(xs[0], ys[0])
            elif code == Path.LINETO:
                shape.lineTo(xs[0], ys[0])
            else:
                shape.curveTo(*_cubic(last, list(zip(xs, ys, strict=True))))
            last = (xs[-1], ys[-1])
        return shape


def _cubic(
    start: tuple[float, float], points: list[tuple[float, float]]
) -> tuple[float, float, float, float, float, float]:
    """Return the control points of a cubic curve; a quadratic one is raised to it."""
    if len(points) == 3:
        first, second, end = points
    else:
        (x, y), end = points
        first = (start[0] + 2 / 3 * (x - start[0]), start[1] + 2 / 3 * (y - start[1]))
        second = (end[0] + 2 / 3 * (x - end[0]), end[1] + 2 / 3 * (y - end[1]))
    return (*first, *second, *end)


def _face(prop: FontProperties) -> Face:
    """Return our face for what matplotlib asks for, by size and weight."""
    asked = prop.get_weight()
    weight = _WEIGHTS.get(asked, 400) if isinstance(asked, str) else int(asked)
    size = float(prop.get_size_in_points())
    for least, font in ((700, BOLD), (600, SEMIBOLD), (500, MEDIUM)):
        if weight >= least:
            return Face(font, size, size * 1.3)
    return Face(REGULAR, size, size * 1.3)
