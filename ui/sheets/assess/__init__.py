"""The assessment sheet: questions that follow the answers, and the levels they come to."""

from ui.sheets.assess.sheet import AssessSheet

__all__ = ["AssessSheet"]
