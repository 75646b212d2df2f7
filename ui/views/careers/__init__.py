"""The Careers view: which careers fit, and everything worth knowing about each."""

from ui.views.careers.page import CareersPage

__all__ = ["CareersPage"]
