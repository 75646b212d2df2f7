"""The view This week."""

from ui.views.week.page import WeekPage

__all__ = ["WeekPage"]
