"""What job ads for a career ask for: at each level that was counted, and what changed by year."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.career_guide import AskedPart, AskedRow, TrendRow, asked_parts, trend_rows
from planner.content import FEWEST_ADS
from planner.values import Seniority
from ui.theme import Theme
from ui.views.careers.pieces import (
    Chip,
    SectionCard,
    ShareBar,
    beside,
    proof_line,
    stack,
    wrapped,
)
from ui.views.careers.words import mark_text, percent, seniority_word, share_text
from ui.widgets.controls import Segmented, label
from ui.words import tr

_RIGHT, _LONG, _MOST = 216, 200, 15
_ALL = "all"


def asked_cards(theme: Theme, role_id: str) -> Iterator[QWidget]:
    """Return the card of what ads ask for and, where two periods can be compared, of the change."""
    parts = asked_parts(role_id)
    if parts:
        yield AskedCard(theme, parts)
    rows = trend_rows(role_id)
    if rows:
        yield _changed(theme, rows)


class AskedCard(SectionCard):
    """The skills and tools that ads name most, for all levels or for one of them.

    Args:
        theme: Gives the look.
        parts: The ads of all levels first, then each level that was counted.
    """

    def __init__(self, theme: Theme, parts: tuple[AskedPart, ...]) -> None:
        about = tr(
            "The {n} skills and tools that job ads for this career name most, and those they name "
            "often that its roadmap does not teach. A sample, not a census.",
            n=_MOST,
        )
        super().__init__(theme, tr("What job ads ask for"), about)
        self._theme = theme
        self._parts = {part.level.value if part.level else _ALL: part for part in parts}
        self.levels = Segmented(theme, [(key, _level_word(key)) for key in self._parts])
        self.levels.setAccessibleName(tr("Level of the job ads"))
        self._rows: QWidget | None = None
        if len(parts) > 1:
            self.add(beside(self.levels, QWidget(), 0), line=False)
            self.levels.chosen.connect(self.show_level)
        self.show_level(_ALL)

    def show_level(self, key: str) -> None:
        """Show the ads of a level: ``all``, ``entry``, ``mid`` or ``senior``.

        Raises:
            KeyError: The level was not counted.
        """
        part = self._parts[key]
        if self._rows is not None:
            self._rows.setParent(None)
            self._rows.deleteLater()
        self._rows = stack(*_lines(self._theme, part), gap=self._theme.px(10))
        self.add(self._rows, line=False)


def _level_word(key: str) -> str:
    return tr("All levels") if key == _ALL else seniority_word(Seniority(key))


def _lines(theme: Theme, part: AskedPart) -> Iterator[QWidget]:
    first = part.rows[0]
    yield proof_line(theme, first.proof, counted=tr("{n} job ads", n=f"{first.ads:,}"))
    if first.ads < FEWEST_ADS:
        few = tr("Fewer than {n} ads: only counts are shown, no shares.", n=FEWEST_ADS)
        yield wrapped(theme, few, "small", "warn")
    gaps = [row for row in part.rows[_MOST:] if row.mark == "not_taught"]
    for row in (*part.rows[:_MOST], *gaps):
        chips = [(mark_text(row), "warn" if row.mark == "not_taught" else "text2")]
        left = titled(theme, row.name, chips if row.mark else [])
        yield with_share(theme, left, share_beside(theme, row))


def _changed(theme: Theme, rows: tuple[TrendRow, ...]) -> QWidget:
    first = rows[0]
    about = tr(
        "Skills that ads of {after} name clearly more or less often than those of {before}: the "
        "95 % intervals do not touch. Others collected them, so part of it may be the sample.",
        before=first.before_proof.day,
        after=first.proof.day,
    )
    made = SectionCard(theme, tr("What changed"), about)
    counted = tr("{before} and {after} ads", before=first.before_proof.n, after=first.proof.n)
    made.add(proof_line(theme, first.proof, counted=counted), line=False)
    for row in rows[:_MOST]:
        more = row.direction == "more"
        chip = (tr("more often"), "good") if more else (tr("less often"), "text2")
        words = tr("{before} % → {after} %", before=percent(row.before), after=percent(row.after))
        right = stack(wrapped(theme, words, "small", "text2"))
        right.setFixedWidth(theme.px(_RIGHT))
        made.add(with_share(theme, titled(theme, row.name, [chip]), right), line=False)
    return made


def titled(theme: Theme, name: str, chips: list[tuple[str, str]]) -> QWidget:
    """Return a name with chips beside it; a long name wraps."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    title = label(theme, name, "strong")
    long = title.sizeHint().width() > theme.px(_LONG)
    title.setWordWrap(long)
    row.addWidget(title, 1 if long else 0)
    for text, token in chips:
        row.addWidget(Chip(theme, text, token))
    row.addStretch(1)
    return whole


def with_share(theme: Theme, left: QWidget, share: QWidget) -> QWidget:
    """Return something with its share beside it, or below it in every row alike."""
    return beside(left, share, theme.px(20), theme.px(_RIGHT))


def share_beside(theme: Theme, asked: AskedRow | None) -> QWidget:
    """Return the share of ads that name something, as words and as a bar; fixed width."""
    if asked is None:
        text = tr("Not counted in job ads")
        made = stack(wrapped(theme, text, "small", "text3"))
    else:
        bars: list[QWidget] = []
        if asked.share is not None and asked.low is not None and asked.high is not None:
            bars.append(ShareBar(theme, asked.share, asked.low, asked.high))
        made = stack(wrapped(theme, share_text(asked), "small", "text2"), *bars, gap=theme.px(4))
    made.setFixedWidth(theme.px(_RIGHT))
    return made
