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
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _words("none"), "link")
        self.setToolTip(tip_text(tr("It takes about 15 minutes")))

    def show_profile(self, profile: Profile) -> None:
        """Say how far somebody is."""
        kept = {answer.question: answer.answer for answer in profile.answers}
        progress = progress_of(catalog.axes(), catalog.questionnaire(), kept)
        self.setText(_words(progress))
        self.setToolTip(tip_text("" if progress == "done" else tr("It takes about 15 minutes")))


def _words(progress: Progress) -> str:
    return {
        "none": tr("Take the assessment…"),
        "begun": tr("Continue the assessment…"),
        "done": tr("Change your answers…"),
    }[progress]
