"""The printable study plan as values: every heading, row, figure and date, and no paper.

Pages hold finished words and dates; how wide a title is and where a bar lies is the business of
whoever draws them. Every figure names its source, so that a reader (and a test) can tell what was
measured, what the person said and what is our estimate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.schedule.bars import Bar
from planner.studyplan.charted import SalaryPage, SkillsPage
from planner.studyplan.figure import Figure
from planner.studyplan.projects import PortfolioPage
from planner.wording import Wording

PORTFOLIO = "P"
"""Label of the display group that holds all portfolio tasks."""
PHASE_COLOURS = 4
"""Number of phase colours; phases beyond take them in turn. The portfolio comes after them."""


class Section(StrEnum):
    """A part of the study plan that can be left out; the cover is always there."""

    YEAR = "year"
    MONTHS = "months"
    SKILLS = "skills"
    SALARY = "salary"
    PORTFOLIO = "portfolio"


ALL_SECTIONS = frozenset(Section)
"""Everything, pay included: only where the person ticked it."""
USUAL_SECTIONS = ALL_SECTIONS - {Section.SALARY}
"""Everything but pay."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The numbered square of a phase: meaning by number, colour only repeats it.

    Attributes:
        label: "1", "2", … or "P" for the portfolio.
        colour: 0 to 3 for phases, 4 for the portfolio.
    """

    label: str
    colour: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the cover; an empty figure is a line to write on."""

    label: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class PhaseStretch:
    """One phase on the cover strip; ``progress`` in whole percent."""

    mark: Mark
    name: str
    dates: str
    hours: Figure
    bar: Bar | None
    progress: int


@dataclass(frozen=True, slots=True)
class Cover:
    """First page: what, for how long, and what comes next.

    Attributes:
        brand: Name of the program.
        title: Title of the plan, text of the person.
        subtitle: "Study plan for twelve months", by the real length.
        facts: Five lines, label and words.
        phases_heading: "Four phases and a portfolio".
        phases: The strip.
        next_heading: Small heading of the box.
        next_step: The strong line of the box.
        next_lines: Milestone, and how far behind if it matters.
        honesty: What is an estimate and whose.
    """

    brand: str
    title: str
    subtitle: str
    facts: tuple[Fact, ...]
    phases_heading: str
    phases: tuple[PhaseStretch, ...]
    next_heading: str
    next_step: str
    next_lines: tuple[str, ...]
    honesty: str


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """One month of the year page; ``year`` is empty unless a new year begins with it."""

    first: date
    last: date
    label: str
    letter: str
    year: str
    bookmark: str


@dataclass(frozen=True, slots=True)
class YearRow:
    """One task of the year page; ``progress`` in whole percent, ``bar`` None if it has no dates."""

    title: str
    hours: Figure
    bar: Bar
    progress: int


@dataclass(frozen=True, slots=True)
class Diamond:
    """A milestone as a point on a date."""

    mark: Mark
    title: str
    day: date
    when: str
    reached: bool


@dataclass(frozen=True, slots=True)
class YearGroup:
    """A phase or the portfolio with its tasks."""

    mark: Mark
    title: str
    hours: Figure
    bar: Bar | None
    progress: int
    diamonds: tuple[Diamond, ...]
    rows: tuple[YearRow, ...]


@dataclass(frozen=True, slots=True)
class LooseTasks:
    """Tasks without a bar: known already, or not scheduled yet."""

    heading: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """The whole plan on a time axis.

    Attributes:
        heading: "Your year on one page", or what is true of the plan.
        heading_pages: Heading of the first page when there are several.
        continued: Heading of further pages.
        subtitle: Dates and how to read the columns.
        span: First and last day of the axis.
        columns: Months.
        mondays: One tick a week.
        groups: Rows.
        breaks: Time off, hatched.
        today: Today if it lies on the axis.
        today_label: Short date of today.
        milestones: All of them by date.
        loose: Tasks without a bar.
    """

    heading: str
    heading_pages: str
    continued: str
    subtitle: str
    span: Bar
    columns: tuple[MonthColumn, ...]
    mondays: tuple[date, ...]
    groups: tuple[YearGroup, ...]
    breaks: tuple[Bar, ...]
    today: date | None
    today_label: str
    milestones: tuple[Diamond, ...]
    loose: tuple[LooseTasks, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a project in the week in which it should be finished."""

    title: str
    done: bool


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """The part of a task that falls on one week.

    Attributes:
        mark: Phase it belongs to.
        title: Title of the task.
        minutes: Share of its effort in this week.
        hours: The same in words; empty for tasks without effort.
        url: https address of its first resource that has one, or None.
        host: Host to read on paper; empty without an address.
        part: "2 of 3" where a task takes several weeks, else empty.
        done: Whether progress covers everything planned until this week's end.
        steps: Steps that end in this week.
    """

    mark: Mark
    title: str
    minutes: int
    hours: Figure
    url: str | None
    host: str
    part: str
    done: bool
    steps: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class WeekList:
    """One ISO week as a checklist; ``off`` says why there is nothing to do."""

    monday: date
    heading: str
    hours: Figure
    items: tuple[ChecklistItem, ...]
    off: str


class DayState(StrEnum):
    """What a day of the grid is: to colour in, studied, free, off, or outside the plan."""

    STUDY = "study"
    STUDIED = "studied"
    FREE = "free"
    OFF = "off"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the study-day grid."""

    day: date
    state: DayState


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """A resource with its address as printed.

    Attributes:
        title: What it is called.
        by: Author and chapters.
        url: https address, or None.
        address: The address to read, or "no address known".
        instead: Replacement where there is no address, else empty.
        instead_url: Its https address, or None.
        instead_address: That address to read.
    """

    title: str
    by: str
    url: str | None
    address: str
    instead: str = ""
    instead_url: str | None = None
    instead_address: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneBox:
    """The milestone a month works towards; ``progress`` of its tasks in whole percent."""

    diamond: Diamond
    when: str
    progress: int


@dataclass(frozen=True, slots=True)
class MonthPage:
    """One month: its ISO weeks as checklists, and what they are good for.

    Attributes:
        first: First day of the month.
        heading: "February 2027".
        continued: Heading of further pages of the same month.
        hours: Planned in these weeks.
        of: "planned of 40 h".
        subtitle: Phases and numbers of the study weeks.
        weeks: Whole ISO weeks, never split between months.
        goal: What one can do at the end of the phase; may be empty.
        milestone: The next one, or None.
        days: Grid, one row of seven days for each week.
        resources: What the tasks of these weeks use.
        check_in: "Check in, Sun 28 Feb".
        bookmark: Name of the place inside the document.
    """

    first: date
    heading: str
    continued: str
    hours: Figure
    of: str
    subtitle: str
    weeks: tuple[WeekList, ...]
    goal: str
    milestone: MilestoneBox | None
    days: tuple[tuple[DayCell, ...], ...]
    resources: tuple[ResourceLine, ...]
    check_in: str
    bookmark: str


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """The whole printable plan; sections that were left out are None or empty.

    Attributes:
        title: Title of the document.
        subject: One line about it for the document's properties; names nobody.
        footer: Left part of the footer.
        as_of_line: Middle part of the footer.
        as_of: The date the plan is printed for.
        tasks: Number of tasks of the plan, for the caps of the printer.
        wording: Words of fixed labels.
    """

    title: str
    subject: str
    footer: str
    as_of_line: str
    as_of: date
    tasks: int
    wording: Wording
    cover: Cover
    year: YearPage | None = None
    months: tuple[MonthPage, ...] = ()
    skills: SkillsPage | None = None
    salary: SalaryPage | None = None
    portfolio: PortfolioPage | None = None
