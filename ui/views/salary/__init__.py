"""The Salary view: what the plan may do to pay, as honest ranges with their sources."""

from ui.views.salary.page import SalaryPage

__all__ = ["SalaryPage"]
