from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.pdf.flow import Block, paginate
from planner.exchange.pdf.text import (
    BODY,
    ELLIPSIS,
    TITLE,
    elide,
    pdf_text,
    width_of,
    wrap,
    wrap_address,
    wrap_at_most,
)

TEXTS = st.text(max_size=80)
WIDTHS = st.floats(min_value=20, max_value=400)
HEIGHTS = st.lists(st.floats(min_value=1, max_value=90), max_size=30)


@given(TEXTS, WIDTHS)
def test_wrapping_loses_nothing_and_stays_inside(text: str, width: float) -> None:
    lines = wrap(text, BODY, width)

    assert "".join(pdf_text(text).split()) == "".join("".join(lines).split())
    assert all(width_of(line, BODY) <= width + 0.01 for line in lines if len(line) > 1)


@given(TEXTS, WIDTHS)
def test_elided_text_fits(text: str, width: float) -> None:
    shown = elide(text, TITLE, width)

    assert width_of(shown, TITLE) <= width + 0.01
    assert shown == pdf_text(text) or not shown or shown.endswith(ELLIPSIS)


def test_a_last_line_shows_that_more_follows() -> None:
    lines = wrap_at_most("one two three four five six seven eight nine ten", BODY, 60, 2)

    assert 2 == len(lines)
    assert lines[-1].endswith(ELLIPSIS)


def test_addresses_break_after_their_signs() -> None:
    lines = wrap_address("github.com/DataTalksClub/mlops-zoomcamp", BODY, 120)

    assert "github.com/DataTalksClub/mlops-zoomcamp" == "".join(lines)
    assert len(lines) > 1
    assert all(line[-1] in "/-" for line in lines[:-1])


def block(height: float, *, keep: bool = False, before: float = 0.0) -> Block:
    return Block(height, lambda _: None, before, keep)


@given(HEIGHTS)
def test_blocks_keep_their_order_and_their_pages(heights: list[float]) -> None:
    blocks = [block(height, before=3) for height in heights]
    pages = paginate(blocks, 100, 200)

    assert blocks == [placed.block for page in pages for placed in page]
    assert all(placed.end <= 200 for page in pages for placed in page)
    assert all(pages)
    for page in pages:
        assert all(one.end <= two.y for one, two in pairwise(page))


def test_a_heading_moves_to_the_next_page_with_its_first_line() -> None:
    pages = paginate([block(80), block(10, keep=True), block(30)], 0, 100)

    assert [1, 2] == [len(page) for page in pages]


def test_a_block_taller_than_a_page_gets_one_of_its_own() -> None:
    pages = paginate([block(10), block(500), block(10)], 0, 100)

    assert [1, 1, 1] == [len(page) for page in pages]


@pytest.mark.parametrize("later", [None, 50.0])
def test_later_pages_may_begin_elsewhere(later: float | None) -> None:
    pages = paginate([block(60), block(60)], 20, 110, later)

    assert (20 if later is None else later) == pages[1][0].y
