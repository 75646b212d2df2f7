"""Values of the portfolio pages: what to build, step by step, and why it impresses."""

from __future__ import annotations

from dataclasses import dataclass

from planner.studyplan.figure import Figure


@dataclass(frozen=True, slots=True)
class ProjectStep:
    """A step with a box to tick; ``hours`` is empty where only the order is known."""

    title: str
    hours: Figure
    done_when: str
    done: bool


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """One project of the portfolio.

    Attributes:
        title: Title of the task.
        hours: Its whole effort in words.
        when: From and to.
        about: Pairs of a label and words: why it impresses, what to show; those known only.
        steps: The checklist.
        done_when: How to tell that the whole is done.
        write: Labels of lines to write on: where it is kept, where it can be seen.
    """

    title: str
    hours: Figure
    when: str
    about: tuple[tuple[str, str], ...]
    steps: tuple[ProjectStep, ...]
    done_when: tuple[str, ...]
    write: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PortfolioPage:
    """All projects of the plan, on as many sheets as they need.

    Attributes:
        heading: "Portfolio".
        continued: Heading of further sheets.
        subtitle: What the sheets are for.
        projects: In the order of their dates.
        bookmark: Name of the place inside the document.
    """

    heading: str
    continued: str
    subtitle: str
    projects: tuple[ProjectCard, ...]
    bookmark: str = "portfolio"
