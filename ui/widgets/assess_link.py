"""The way to the assessment: its words say whether it is still to be taken, begun or done."""

from __future__ import annotations

from planner import catalog
from planner.assessment import Progress, progress_of
from planner.model import Profile
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import tip_text
from ui.words import tr


class AssessLink(Button):
    """The link.

    Args:
        theme: Gives the look.
        short: Whether it stands in a narrow column; the tool tip says how long it takes then.
    """

    def __init__(self, theme: Theme, *, short: bool = False) -> None:
        self._short = short
        super().__init__(theme, _words("none", short=short), "link")
        self._explain("none")

    def show_profile(self, profile: Profile) -> None:
        """Say how far somebody is."""
        kept = {answer.question: answer.answer for answer in profile.answers}
        progress = progress_of(catalog.axes(), catalog.questionnaire(), kept)
        self.setText(_words(progress, short=self._short))
        self._explain(progress)

    def _explain(self, progress: Progress) -> None:
        untold = progress == "begun" or (progress == "none" and self._short)
        self.setToolTip(tip_text(tr("It takes about 15 minutes") if untold else ""))


def _words(progress: Progress, *, short: bool) -> str:
    first = tr("Take the assessment…") if short else tr("Take the 15-minute assessment…")
    return {
        "none": first,
        "begun": tr("Continue the assessment…"),
        "done": tr("Change your answers…"),
    }[progress]
