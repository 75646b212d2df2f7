from __future__ import annotations

from dataclasses import replace
from itertools import combinations, groupby
from operator import itemgetter

import pytest
from builders import document, plan, task
from paper_cases import (
    PATHS,
    PROFILE,
    TODAY,
    addresses_of,
    outline,
    printed,
    reader,
    shipped_outline,
    shipped_pages,
    shipped_plan,
    squeezed,
    text_of,
    watched,
)

from planner import catalog
from planner.errors import Refused
from planner.exchange.pdf.document import MOST_TASKS, pdf_bytes
from planner.exchange.pdf.links import web_link
from planner.exchange.pdf.paper import MARGIN, PaperSize
from planner.exchange.reference import reference_for
from planner.model import Task
from planner.studyplan import USUAL_SECTIONS, Section, StudyPlan, study_plan
from planner.studyplan.outline import DayState
from planner.wording import load_wording

SIZES = tuple(PaperSize)


@pytest.mark.no_cover
@pytest.mark.parametrize("path", PATHS)
def test_every_title_is_on_paper(path: str) -> None:
    plan_ = shipped_plan(path)
    text = text_of(shipped_pages(path))

    missing = [task_.title for task_ in plan_.tasks if squeezed(task_.title) not in text]

    assert [] == missing


def test_every_step_of_a_project_is_on_paper() -> None:
    plan_ = shipped_plan("beginner")
    text = text_of(shipped_pages("beginner"))

    steps = [step.title for task_ in plan_.tasks if not task_.skipped for step in task_.steps]

    assert steps
    assert [] == [title for title in steps if squeezed(title) not in text]


def test_fonts_are_embedded_subsets_of_inter() -> None:
    found = {}
    for page in reader(shipped_pages("software_engineer")).pages:
        for font in page["/Resources"]["/Font"].values():
            one = font.get_object()
            found[one["/BaseFont"]] = "/FontFile2" in one["/FontDescriptor"]

    assert found
    assert {True} == set(found.values())
    assert all("+Inter-" in name for name in found)


def test_bookmarks_hold_every_month_folded() -> None:
    plan_ = shipped_outline("beginner")
    entries = reader(shipped_pages("beginner")).outline
    top = [entry["/Title"] for entry in entries if not isinstance(entry, list)]
    (months,) = [entry for entry in entries if isinstance(entry, list)]

    fixed = ["Months", "Skills and gaps", "Pay", "Portfolio"]
    assert ["MLOps Engineer", plan_.year.heading, *fixed] == top
    assert [page.heading for page in plan_.months] == [entry["/Title"] for entry in months]


def test_bookmarks_lead_to_the_page_they_name() -> None:
    opened = reader(shipped_pages("software_engineer"))
    (months,) = [entry for entry in opened.outline if isinstance(entry, list)]

    for entry in months:
        number = opened.get_destination_page_number(entry)
        assert str(entry["/Title"]) in opened.pages[number].extract_text()


@pytest.mark.parametrize("path", PATHS)
def test_links_are_https_and_come_from_the_catalogue(path: str) -> None:
    known = {resource.url for resource in catalog.resources().values()}
    known |= {source.url for source in catalog.sources().values()}

    found = addresses_of(shipped_pages(path))

    assert len(found) > 10
    assert found == {url for url in found if url.startswith("https://")}
    assert set() == found - known


@pytest.mark.no_cover
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PATHS)
def test_no_page_is_blank_and_months_take_one_each(path: str, size: PaperSize) -> None:
    plan_, pages = shipped_outline(path), shipped_pages(path, size)
    texts = [page.extract_text() for page in reader(pages).pages]

    assert pages.pages == len(texts)
    assert all(len(squeezed(text)) > 100 for text in texts)
    # on the shorter sheet the year, pay and one full month may run on to a second page
    run_on = 0 if size is PaperSize.A4 else 3
    projects = sum(squeezed(text).startswith("Portfolio") for text in texts)
    assert 1 <= projects <= 3
    least = 4 + len(plan_.months) + projects
    assert least <= len(texts) <= least + run_on


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PATHS)
def test_text_stays_inside_the_margins_and_apart(path: str, size: PaperSize) -> None:
    assert [] == misplaced(shipped_outline(path), size)


def misplaced(plan_: StudyPlan, size: PaperSize) -> list[str]:
    paper = watched(plan_, size)
    faults = [
        f"{page + 1}: outside: {text}"
        for page, box, text in paper.seen
        if box.x < MARGIN - 0.5
        or box.x + box.width > paper.width - MARGIN + 0.5
        or box.y < 40
        or box.y + box.height > paper.height - 20
    ]
    for _, texts in groupby(paper.seen, key=itemgetter(0)):
        for (page, one, first), (_, two, second) in combinations(texts, 2):
            across = min(one.x + one.width, two.x + two.width) - max(one.x, two.x)
            down = min(one.y + one.height, two.y + two.height) - max(one.y, two.y)
            if across > 0.3 and down > 0.6:
                faults.append(f"{page + 1}: overlap: {first} / {second}")
    return faults


def test_the_same_plan_gives_the_same_bytes() -> None:
    again = printed(outline(shipped_plan("devops_engineer")))

    assert shipped_pages("devops_engineer").payload == again.payload


def test_the_document_names_its_plan_and_nobody() -> None:
    about = reader(shipped_pages("software_engineer")).metadata

    assert about is not None
    assert "MLOps Engineer study plan" == about.title
    assert str(about.subject).startswith("Study plan from 7 September 2026 to ")
    assert {"Career Planner"} == {about.author, about.creator}
    assert "/CreationDate" in about
    assert str(about["/CreationDate"]).startswith(f"D:{TODAY:%Y%m%d}")


def test_pay_is_printed_only_where_it_was_asked_for() -> None:
    plan_ = shipped_plan("software_engineer")

    assert "88,000" in text_of(shipped_pages("software_engineer"))
    assert "88,000" not in text_of(printed(outline(plan_, USUAL_SECTIONS)))


def test_sections_can_be_left_out() -> None:
    alone = printed(outline(shipped_plan("beginner"), set()))
    year = printed(outline(shipped_plan("beginner"), {Section.YEAR}))

    assert (1, 2) == (alone.pages, year.pages)


@pytest.mark.parametrize("size", SIZES)
def test_a_plan_of_eighteen_months_has_a_column_and_a_page_for_each(size: PaperSize) -> None:
    plan_ = shipped_outline("beginner", 10)

    assert 18 <= len(plan_.months) <= 20
    assert len(plan_.months) == len(plan_.year.columns)
    assert [] == misplaced(plan_, size)


def small(*tasks: Task) -> StudyPlan:
    plan_ = plan(*tasks)
    kept = document(plan_).profile
    return study_plan(plan_, kept, reference_for(plan_), TODAY, load_wording("en"))


@pytest.mark.parametrize("size", SIZES)
def test_a_plan_of_one_task_prints(size: PaperSize) -> None:
    plan_ = small(task("only"))
    pages = printed(plan_, size)

    assert 4 == pages.pages
    assert "Taskonly" in text_of(pages)
    assert [] == misplaced(plan_, size)


def test_an_empty_plan_prints_its_cover_and_skills() -> None:
    pages = printed(small())

    assert 2 == pages.pages
    assert "Nothingisplannedyet." in text_of(pages)


def test_a_plan_of_known_tasks_lists_them() -> None:
    pages = printed(small(task("known", None, skipped=True)))

    assert "Knownalready,notplannedTaskknown" in text_of(pages)


def test_a_role_the_catalogue_forgot_still_prints_its_tasks() -> None:
    plan_ = plan(task("own")).with_(role="astronaut", path="moon")
    made = study_plan(plan_, PROFILE, reference_for(plan_), TODAY, load_wording("en"))

    assert made.skills is None
    assert "Taskown" in text_of(printed(made))


def test_studied_days_are_marked() -> None:
    (february,) = [page for page in shipped_outline("beginner").months if page.first.month == 2][:1]
    states = {cell.day: cell.state for row in february.days for cell in row}

    assert DayState.STUDIED == states[TODAY]


def test_too_many_tasks_are_refused() -> None:
    plan_ = replace(outline(shipped_plan("beginner"), set()), tasks=MOST_TASKS + 1)

    with pytest.raises(Refused) as refused:
        printed(plan_)

    assert "5,000" in load_wording("en").error(refused.value)


def test_too_many_months_are_refused() -> None:
    plan_ = shipped_outline("beginner")
    many = replace(plan_, year=replace(plan_.year, columns=plan_.year.columns * 20))

    with pytest.raises(Refused, match=r"error\.export_too_long"):
        printed(many)


def test_a_cancelled_export_stops_after_a_page() -> None:
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) == 3

    with pytest.raises(Refused, match=r"error\.export_cancelled"):
        pdf_bytes(shipped_outline("beginner"), PaperSize.A4, cancelled)

    assert 3 == len(asked)


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://example.org:8443/", False),
        ("https://me@example.org/", False),
        ("https://127.0.0.1/", False),
        ("https://localhost/", False),
        ("https://exämple.org/", False),
        ("https://example.org/a b", False),
        ("https://example.org/\u202e", False),
        ("https://[::1]/", False),
        ("https://[bad/", False),
        ("https://example.org/" + "a" * 2_000, False),
    ],
)
def test_only_plain_https_to_a_public_host_becomes_a_link(url: str, *, links: bool) -> None:
    assert (url if links else None) == web_link(url)
