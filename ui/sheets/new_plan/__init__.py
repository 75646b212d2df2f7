"""The New plan sheet: a few answers, each with its effect on the plan at once."""

from ui.sheets.new_plan.sheet import NewPlanSheet

__all__ = ["NewPlanSheet"]
