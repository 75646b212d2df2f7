"""The two cards of the Skills view: the radar with its legend, and the gap list with its heads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from planner.charts.legend import radar_legend
from planner.values import Seniority
from planner.wording import Wording
from ui.theme import Theme
from ui.views.skills.foot import ColumnHeads, Keys
from ui.views.skills.gap_list import GapList
from ui.views.skills.radar_view import RadarView
from ui.views.skills.rows import meaning
from ui.views.skills.standing import Standing
from ui.widgets.controls import ElidedLabel, card, label, link_button, rule
from ui.widgets.samples import Samples
from ui.words import tr

_PAD = 20


class RadarCard(QWidget):
    """The radar, what its lines mean, and how to read it."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.radar = RadarView(theme, wording)
        self.samples = Samples(theme)
        frame = card(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        px = theme.px
        column.setContentsMargins(px(2), px(8), px(2), px(14))
        column.setSpacing(0)
        column.addWidget(self.radar, 1)
        below = QVBoxLayout()
        below.setContentsMargins(px(24), px(6), px(24), 0)
        below.setSpacing(px(10))
        below.addWidget(self.samples)
        below.addWidget(rule(theme))
        below.addLayout(self._note())
        column.addLayout(below)

    def _note(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        self._icon = QLabel()
        self._redraw()
        self._theme.changed.connect(self._redraw)
        text = label(self._theme, self._wording.say("charts.radar.note"), "small", "text2")
        text.setWordWrap(True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return row

    def _redraw(self) -> None:
        size = self._theme.px(15)
        self._icon.setPixmap(self._theme.icon("info", "text3", size, self.devicePixelRatioF()))

    def show_standing(self, standing: Standing) -> None:
        """Show where somebody stands; the legend names what is drawn and nothing else."""
        sentence = f"{standing.sentence.heading} {standing.sentence.detail}".strip()
        self.radar.show_data(standing.radar, sentence)
        entries = radar_legend(standing.radar, standing.rated_on, self._wording)
        self.samples.show_entries([(entry.sample.value, entry.text) for entry in entries])


class GapCard(QFrame):
    """The gap list with its title, heads and foot."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._wording = wording
        self.list = GapList(theme, wording)
        self.title = ElidedLabel(theme, "", "heading")
        self.heads = ColumnHeads(theme)
        self.keys = Keys(theme)
        self.how = link_button(theme, tr("How levels were set"))
        self.help = label(theme, "", "small", "text2")
        self.help.setWordWrap(True)
        self.help.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note = ElidedLabel(theme, "", "small", "text3")
        self._feet = QStackedWidget()
        self._lay_out()
        self.list.hovered.connect(self._show_help)
        self.list.opened.connect(self._show_foot)
        self.list.verticalScrollBar().rangeChanged.connect(self._keep_room)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(1, px(14), 1, px(1))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(_PAD), 0, px(_PAD), px(8))
        head.setSpacing(px(12))
        head.addWidget(self.title)
        head.addWidget(self._note, 1)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self.heads)
        column.addWidget(self.list, 1)
        column.addWidget(rule(self._theme))
        column.addWidget(self._feet)
        legend = QWidget()
        row = QHBoxLayout(legend)
        row.setContentsMargins(px(_PAD), px(3), px(_PAD - 4), px(3))
        row.addWidget(self.keys, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.how, 0, Qt.AlignmentFlag.AlignVCenter)
        helping = QWidget()
        lines = QVBoxLayout(helping)
        lines.setContentsMargins(px(_PAD), px(8), px(_PAD), px(8))
        lines.setSpacing(px(2))
        keys = tr("Click a level or type 0 to 5. A full stop adds half a level, Delete clears.")
        lines.addWidget(ElidedLabel(self._theme, keys, "small_strong", "text"))
        lines.addWidget(self.help, 1)
        self._feet.addWidget(legend)
        self._feet.addWidget(helping)
        self._show_foot()

    def show_standing(self, standing: Standing) -> None:
        """Show where somebody stands."""
        self.title.setText(
            {
                Seniority.ENTRY: tr("Gaps to entry level"),
                Seniority.MID: tr("Gaps to mid level"),
                Seniority.SENIOR: tr("Gaps to senior level"),
            }[standing.target]
        )
        rated = [row.rated for row in standing.rows]
        self.keys.show_target(standing.target, rated=any(rated), assumed=not all(rated))
        self.list.show_rows(standing.rows, standing.target)
        self._show_help()

    def set_rating(self, *, on: bool) -> None:
        """Show scales to rate on, or dumbbells."""
        self.list.set_rating(on=on)
        self._show_foot()

    def _show_foot(self) -> None:
        helping = self.list.rating or bool(self.list.read)
        self._feet.setCurrentIndex(1 if helping else 0)
        tall = self._theme.line_height("small") * 4 + self._theme.px(20)
        self._feet.setFixedHeight(tall if helping else self._theme.px(42))
        order = tr("Rate yourself roughly; you can change it any week")
        usual = tr("Largest gap first; levels are our estimates")
        self._note.setText(order if self.list.rating else usual)
        self._show_help()

    def _show_help(self) -> None:
        read = self.list.read
        if read is None:
            self.help.setText("")
            return
        row, level = read
        words = meaning(row, level, self._wording)
        self.help.setText(tr("{skill}. {meaning}", skill=row.axis.name, meaning=words))

    def _keep_room(self, _least: int, most: int) -> None:
        bar = self.list.verticalScrollBar()
        self.heads.set_bar(bar.sizeHint().width() if most > 0 else 0)
