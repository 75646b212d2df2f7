"""The Skills view: a radar, and beside it the list of gaps, which is the main reading."""

from ui.views.skills.page import SkillsPage

__all__ = ["SkillsPage"]
