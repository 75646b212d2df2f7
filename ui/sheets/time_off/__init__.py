"""The sheet for hours a week, time off and the start of the plan."""

from ui.sheets.time_off.sheet import TimeOffSheet

__all__ = ["TimeOffSheet"]
