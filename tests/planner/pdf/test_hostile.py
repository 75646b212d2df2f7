from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from builders import MONDAY, milestone, plan, task
from paper_cases import (
    ENGLISH,
    PROFILE,
    TODAY,
    addresses_of,
    printed,
    reader,
    squeezed,
    text_of,
    watched,
)
from pypdf.generic import ArrayObject, DictionaryObject

from planner.exchange.pdf import glyph_note
from planner.exchange.pdf.document import Pages
from planner.exchange.pdf.paper import PaperSize
from planner.exchange.pdf.text import pdf_text, printable
from planner.exchange.reference import reference_for
from planner.model import Break, Phase, Step, Task
from planner.studyplan import ALL_SECTIONS, StudyPlan, study_plan

HOSTILE = (
    "<img src='file:///etc/passwd'/> <img src='/dev/zero'/>",
    '<a href="javascript:alert(1)">click</a> <a href="file://evil/share">x</a>',
    '<font color="[[[getattr(pow,Word)(1)]]]">C1</font>',
    "C<T> and vector<int>",
    "before <!-- gone --> after",
    "R&D &amp; &#x41; &copy;",
    "a <b unclosed",
    "<para><br/></para>&nbsp;<b><i>",
    "(paren) \\(escaped\\) \\101 ) Tj ET Q",
    "endstream endobj 1 0 obj << /JS (app.alert(1)) /S /JavaScript >>",
    "/Launch /URI (file:///bin/sh)",
    "%PDF-1.7 %%EOF",
    "{0.__class__} %s %(x)s ${HOME} $math$ \\frac{1}{2}",
    "https://example.org/not-a-link javascript:alert(1)",
    "Zażółć gęślą jaźń, Привет, Ελληνικά",
    "🚀 职业 รัก हिन्दी",
    "עברית العربية",
    "zero\u200bwidth\u00adsoft\ufeffmarks",
    "W" * 200,
    "i" * 200,
    "a\u0301" * 60,
    " . ",
)


def hostile_plan() -> StudyPlan:
    """Return the outline of a plan in which every text of the person is hostile."""
    tasks = [
        task(f"t{number}", span=3).with_(
            title=title,
            urls=("https://evil.example/" + "x" * 200,),
            steps=(Step(id="s", title=title, minutes=30),),
        )
        for number, title in enumerate(HOSTILE)
    ]
    known = cast("Task", task("known", None, skipped=True)).with_(title=HOSTILE[0])
    goals = [milestone(f"m{n}", pinned_to=MONDAY).with_(title=HOSTILE[n]) for n in (1, 18, 19)]
    made = plan(*tasks, known, *goals, breaks=[Break(start=MONDAY, end=MONDAY, label=HOSTILE[1])])
    phases = (Phase(id="P1", name=HOSTILE[18], goal=HOSTILE[1]), Phase(id="P2", name=HOSTILE[3]))
    made = made.with_(title=HOSTILE[9], phases=phases)
    return study_plan(made, PROFILE, reference_for(made), TODAY, ENGLISH, ALL_SECTIONS)


@pytest.fixture(scope="module")
def pages() -> Pages:
    return printed(hostile_plan())


@pytest.mark.parametrize("title", HOSTILE)
def test_what_was_typed_is_what_is_printed(title: str, pages: Pages) -> None:
    assert squeezed(pdf_text(title)) in text_of(pages)


@pytest.mark.parametrize("title", HOSTILE[:14])
def test_markup_is_text_like_any_other(title: str) -> None:
    assert " ".join(title.split()) == pdf_text(title)


def test_no_address_of_the_person_becomes_a_link(pages: Pages) -> None:
    assert [] == [url for url in addresses_of(pages) if "evil" in url or "example" in url]


def tables_in(value: object) -> Iterator[DictionaryObject]:
    """Yield a dictionary of a document and all that lie directly in it."""
    if isinstance(value, DictionaryObject):
        yield value
        for part in value.values():
            yield from tables_in(part)
    elif isinstance(value, ArrayObject):
        for part in value:
            yield from tables_in(part)


def test_nothing_in_the_document_acts_or_embeds(pages: Pages) -> None:
    opened = reader(pages)
    numbers = range(1, len(opened.xref[0]) + 1)
    tables = [table for number in numbers for table in tables_in(opened.get_object(number))]
    kinds = {str(table.get("/Subtype")) for table in tables}

    assert {"/URI"} == {str(table["/S"]) for table in tables if "/URI" in table}
    assert {"/URI"} == {str(table["/S"]) for table in tables if "/S" in table} - {"/GoTo"}
    assert {"/Link", "/TrueType"} == kinds - {"None"}
    assert set() == {key for table in tables for key in table} & {"/JS", "/AA", "/OpenAction"}


@pytest.mark.parametrize("size", tuple(PaperSize))
def test_long_words_stay_on_the_sheet(size: PaperSize) -> None:
    paper = watched(hostile_plan(), size)

    assert [] == [
        text for _, box, text in paper.seen if box.x < 47 or box.x + box.width > paper.width - 47
    ]


def test_characters_without_a_glyph_are_replaced_and_reported(pages: Pages) -> None:
    assert "🚀" in pages.replaced
    assert "ż" not in pages.replaced
    assert len(set(pages.replaced)) == len(pages.replaced)
    assert "printed as '?'" in glyph_note(pages.replaced, ENGLISH)


def test_one_character_without_a_glyph_is_named() -> None:
    expected = "1 character (🚀) is not in the PDF font and was printed as '?'."

    assert expected == glyph_note("🚀", ENGLISH)
    assert not glyph_note("", ENGLISH)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a b c"),
        ("  two  spaces ", "two spaces"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u202eright to left", "right to left"),
        ("e\u0301", "é"),
        ("🚀 up", "? up"),
        ("✔\ufe0f", "✔" if not printable("✔").replaced else "?"),
        ("", ""),
    ],
)
def test_text_is_cleaned_into_one_printable_line(text: str, shown: str) -> None:
    assert shown == pdf_text(text)
