"""The Replan sheet: four ways out of an interrupted plan, each with its price."""

from ui.sheets.replan.sheet import ReplanSheet

__all__ = ["ReplanSheet"]
