"""What there is to know about a task: what it teaches, what exists at the end, what to mind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.model import Kind
from ui.timeline.inspector.bench import Bench
from ui.timeline.inspector.facts import Facts
from ui.timeline.inspector.marks import Chips, Icon
from ui.timeline.inspector.part import Part, Stack
from ui.words import tr

_TOP = Qt.AlignmentFlag.AlignTop


class WordsPart(Part):
    """A heading with a paragraph or a list; hidden while there is nothing to say."""

    def __init__(self, bench: Bench, heading: str, icon: str = "") -> None:
        super().__init__(bench, heading)
        self._icon = icon
        self._stack = Stack(bench.theme.px(6))
        self.column.addWidget(self._stack)
        self.texts: tuple[str, ...] = ()

    def fill(self, facts: Facts) -> None:
        """Show what the catalogue says."""
        texts = tuple(text for text in self.say(facts) if text)
        self.setVisible(bool(texts))
        if texts != self.texts:
            self.texts = texts
            self._stack.replace([self._row(text) for text in texts])

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return what to show of a task."""
        raise NotImplementedError

    def _row(self, text: str) -> QWidget:
        words = self.paragraph(text)
        if not self._icon:
            return words
        theme, holder = self.bench.theme, QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        token = "warn" if self._icon == "triangle-alert" else "text3"
        icon = Icon(theme, self._icon, token, 14)
        mark = QWidget()
        mark.setFixedSize(theme.px(14), theme.px(17))
        icon.setParent(mark)
        icon.move(0, theme.px(2))
        row.addWidget(mark, 0, _TOP)
        row.addWidget(words, 1)
        return holder


class Learning(WordsPart):
    """The key learning of the phase."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Key learning"))

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return it."""
        return (facts.key_learning,)


class Impresses(WordsPart):
    """Why employers care about a portfolio project."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Why it impresses"))

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return the reason."""
        shown = facts.content is not None and facts.task.kind is Kind.PORTFOLIO
        return (facts.content.impresses_because,) if shown and facts.content else ()


class Deliverable(WordsPart):
    """What exists at the end."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("What you will have"))

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return it."""
        return (facts.content.deliverable,) if facts.content else ()


class DoneWhen(WordsPart):
    """How to tell that a task is done."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Done when"), "check")

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return the signs."""
        return facts.content.done_when if facts.content else ()


class Cautions(WordsPart):
    """What may cost money, time or nerves."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Take care"), "triangle-alert")

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return the warnings."""
        return facts.content.cautions if facts.content else ()


class WhyAdded(WordsPart):
    """Why a task is in the plan although the article does not name it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Why it is in the plan"))

    def say(self, facts: Facts) -> tuple[str, ...]:
        """Return the reason."""
        return (facts.content.why_added,) if facts.content else ()


class RaisesPart(Part):
    """The skills a task raises."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, tr("Raises"))
        self.chips = Chips(bench.theme, bench.wording)
        self.column.addSpacing(bench.theme.px(2))
        self.column.addWidget(self.chips)

    def fill(self, facts: Facts) -> None:
        """Show the chips."""
        self.setVisible(bool(facts.raises))
        self.chips.show_raised(facts.raises)
