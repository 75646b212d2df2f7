"""Where the numbers come from: always in sight, with every figure and its source one click away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from planner import catalog
from planner.salary import (
    MARKET_SCALE,
    Figure,
    PayBand,
    SalaryOutcome,
    figure_name,
    figure_text,
    figures,
)
from planner.values import Confidence
from planner.wording import Wording
from ui.guard import guard
from ui.theme import Theme
from ui.views.salary.bands import level_words
from ui.widgets.controls import label, link_button
from ui.widgets.popover import Popover
from ui.words import tr

SIZE = (620, 560)
"""Width and height of the list of figures, pixels at 100 %."""


def confidence_word(confidence: Confidence) -> str:
    """Return how much something can be trusted, in a word."""
    return {
        Confidence.HIGH: tr("high"),
        Confidence.MEDIUM: tr("medium"),
        Confidence.LOW: tr("low"),
    }[confidence]


def source_name(source: str) -> str:
    """Return a source in words."""
    ours = {
        "own": tr("our estimate"),
        "you": tr("you"),
        "computed": tr("computed"),
        "seed": tr("the article"),
    }
    known = catalog.sources()
    return ours.get(source) or (known[source].what if source in known else source)


class Origin(QFrame):
    """The box."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("well")
        self._theme = theme
        self._wording = wording
        self._outcome: SalaryOutcome | None = None
        self._icon = QLabel()
        self.text = label(theme, "", "small", "text2")
        self.text.setWordWrap(True)
        self.text.setContentsMargins(theme.px(4), 0, 0, 0)
        self.all_figures = link_button(theme, tr("All figures and sources"))
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(10), px(12), px(4))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(7))
        head.setContentsMargins(px(4), 0, 0, 0)
        title = label(theme, tr("Where the numbers come from"), "small_strong")
        title.setWordWrap(True)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        column.addLayout(head)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.all_figures)
        row.addStretch(1)
        column.addLayout(row)
        self._redraw()
        theme.changed.connect(self._redraw)
        self.all_figures.clicked.connect(self._show_all)

    def _redraw(self) -> None:
        size = self._theme.px(15)
        self._icon.setPixmap(self._theme.icon("info", "text2", size, self.devicePixelRatioF()))

    def show_outcome(self, outcome: SalaryOutcome) -> None:
        """Name what a projection rests on."""
        self._outcome = outcome
        self.text.setText(origin_text(outcome))
        self._keep_room()

    def _keep_room(self) -> None:
        """Let nothing squeeze the words: they are always in sight, whole."""
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(self.text.width())))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the words at the new width."""
        super().resizeEvent(event)
        self._keep_room()

    def _show_all(self) -> None:
        if self._outcome is not None:
            made = figure_list(self._theme, self._outcome, self._wording, self)
            made.show_above(self.all_figures, *SIZE)


def origin_text(outcome: SalaryOutcome) -> str:
    """Return source, date, number of observations and confidence of the bands in a few lines."""
    bands = outcome.input.bands
    origins = dict.fromkeys(band.origin for band in bands)
    lines = [_about(next(band for band in bands if band.origin == origin)) for origin in origins]
    counted = [band for band in bands if band.n]
    if counted:
        lines.append(_counts(counted))
    lines.append(
        tr("{runs} simulated careers, not a forecast and not advice.", runs=f"{outcome.runs:,}")
    )
    return " ".join(lines)


def _about(band: PayBand) -> str:
    if band.origin == "article":
        return tr("One article, undated, US, no survey cited; low confidence. Treat it as rough.")
    if band.origin == "own":
        return tr("Your own figures.")
    if band.place is not None:
        return tr(
            "Posted pay, US, {day} (ai-jobs.net), times {scale} for an average employer and "
            "{factor} for {place} ({basis}).",
            day=band.day,
            scale=f"{MARKET_SCALE:g}",
            factor=f"{band.place.factor:g}",
            place=band.place.name,
            basis=band.place.basis,
        )
    return tr(
        "Posted pay, {region}, {day} (ai-jobs.net), times {scale} for an average employer.",
        region=band.region,
        day=band.day,
        scale=f"{MARKET_SCALE:g}",
    )


def _counts(bands: Iterable[PayBand]) -> str:
    counted = ", ".join(
        tr(
            "{level} {n} ({confidence})",
            level=level_words(band.seniority).lower(),
            n=band.n,
            confidence=confidence_word(band.confidence),
        )
        for band in bands
    )
    return tr("Pay ranges, and confidence: {counted}.", counted=counted)


def figure_list(theme: Theme, outcome: SalaryOutcome, wording: Wording, parent: QWidget) -> Popover:
    """Return the popover with every figure, its source, date, number and confidence."""
    about = tr(
        "Estimates are ours and marked so; results are computed from what stands above them."
    )
    made = Popover(theme, tr("All figures and sources"), about, parent)
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(14))
    grid.setVerticalSpacing(theme.px(8))
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(2, 4)
    for number, figure in enumerate(figures(outcome)):
        _add_figure(theme, grid, number, figure, outcome, wording)
    made.column.addWidget(table)
    made.column.addStretch(1)
    return made


def _add_figure(
    theme: Theme,
    grid: QGridLayout,
    number: int,
    figure: Figure,
    outcome: SalaryOutcome,
    wording: Wording,
) -> None:
    texts = (
        (figure_name(figure, wording), "small", "text"),
        (figure_text(figure, outcome.input.currency, wording), "small_strong", "text"),
        (_trust(figure), "small", "text3"),
    )
    for column, (text, style, token) in enumerate(texts):
        words = label(theme, text, style, token)
        words.setWordWrap(column != 1)
        words.setAlignment(
            Qt.AlignmentFlag.AlignTop
            | (Qt.AlignmentFlag.AlignRight if column == 1 else Qt.AlignmentFlag.AlignLeft)
        )
        grid.addWidget(words, number, column)


def _trust(figure: Figure) -> str:
    parts = [", ".join(source_name(source) for source in figure.sources)]
    if figure.day:
        parts.append(figure.day)
    if figure.n:
        parts.append(tr("{n} observations", n=figure.n))
    parts.append(tr("{confidence} confidence", confidence=confidence_word(figure.confidence)))
    return "; ".join(parts)
