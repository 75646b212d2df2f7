"""The look of the window in one object, handed to every constructor that paints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from planner.charts.palette import Mode, Palette, load_palette
from ui.theme import fonts, icons
from ui.theme.roles import qt_palette
from ui.theme.sheet import SEARCH, style_sheet, write_icons

_SHADOW = {"light": QColor(20, 22, 28, 33), "dark": QColor(0, 0, 0, 140)}


class Theme(QObject):
    """Colours, fonts and icons of one mode; ``changed`` says that everything must be redrawn.

    Args:
        mode: ``"light"`` or ``"dark"``.
        scale: Factor of the system font, 0.9 to 1.5; None asks the system.
    """

    changed = Signal()

    def __init__(
        self, mode: Mode = "light", scale: float | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        fonts.load_files()
        self._mode: Mode = mode
        self._scale = fonts.system_scale() if scale is None else scale
        self._folder = QTemporaryDir()
        self._applied = False
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._icons: dict[tuple[str, str, int, float, float], QPixmap] = {}

    @property
    def mode(self) -> Mode:
        """``"light"`` or ``"dark"``."""
        return self._mode

    @property
    def palette(self) -> Palette:
        """Colours of the mode as text, for drawings that are not Qt's."""
        return load_palette(self._mode)

    @property
    def scale(self) -> float:
        """Factor of the system font, 0.9 to 1.5."""
        return self._scale

    def px(self, length: float) -> int:
        """Return a length of the design (pixels at 100 %) for the person's font size."""
        return round(length * self._scale)

    def colour(self, token: str) -> QColor:
        """Return a colour; a fresh object, so that it may be changed.

        Raises:
            KeyError: There is no colour of this name.
        """
        if token not in self._colours:
            self._colours[token] = QColor(self.palette.colour(token))
        return QColor(self._colours[token])

    def phase(self, number: int) -> tuple[QColor, QColor]:
        """Return solid and soft colour of a phase: 0 to 3, and 4 for portfolio."""
        solid, soft = self.palette.phases[number % len(self.palette.phases)]
        return QColor(solid), QColor(soft)

    @property
    def shadow(self) -> QColor:
        """Colour of a shadow where it is darkest."""
        return QColor(_SHADOW[self._mode])

    def font(self, style: str) -> QFont:
        """Return the font of a style of the type table, e.g. ``"body"`` or ``"title"``.

        Raises:
            KeyError: There is no style of this name.
        """
        if style not in self._fonts:
            self._fonts[style] = fonts.make_font(style, self._scale)
        return QFont(self._fonts[style])

    def line_height(self, style: str) -> int:
        """Return the height of one line of a style, pixels."""
        return self.px(fonts.styles()[style].line)

    def icon(
        self,
        name: str,
        token: str = "text2",  # noqa: S107  a colour token, not a secret
        size: int = 16,
        dpr: float = 1.0,
        stroke: float = 2.0,
    ) -> QPixmap:
        """Return an icon in the colour of a token, ``size`` logical pixels, for one screen.

        Raises:
            FileNotFoundError: There is no icon of this name.
            KeyError: There is no colour of this name.
        """
        key = (name, token, size, dpr, stroke)
        if key not in self._icons:
            self._icons[key] = icons.draw(name, self.palette.colour(token), size, dpr, stroke)
        return self._icons[key]

    def menu_icon(self, name: str) -> QIcon:
        """Return an icon for menus, which know one colour for enabled and one for disabled."""
        icon = QIcon()
        for dpr in (1.0, 2.0):
            icon.addPixmap(self.icon(name, "text2", 16, dpr))
            icon.addPixmap(self.icon(name, "disabled", 16, dpr), QIcon.Mode.Disabled)
        return icon

    def set_mode(self, mode: Mode) -> None:
        """Change between light and dark; repaints everything when it is a change."""
        if mode == self._mode:
            return
        self._mode = mode
        self._colours.clear()
        self._icons.clear()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app)
        self.changed.emit()

    def apply(self, app: QApplication) -> None:
        """Give the application its style, palette, font and style sheet."""
        folder = Path(self._folder.path())
        write_icons(folder, self.palette, self._mode)
        QDir.setSearchPaths(SEARCH, [str(folder)])
        if not self._applied:
            app.setStyle("Fusion")
            self._applied = True
        app.setPalette(qt_palette(self.palette))
        app.setFont(self.font("body"))
        app.setStyleSheet(style_sheet(self.palette, self._mode, self._scale))
