"""A study plan without colour: every colour is the grey a printer would make of it."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from paper_cases import never, outline, reader, shipped_plan

from planner.exchange.pdf import PaperSize
from planner.exchange.pdf.document import pdf_bytes
from planner.exchange.pdf.ink import ink

_FILL = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b")


def colours(*, grey: bool) -> set[tuple[bytes, ...]]:
    plan = outline(shipped_plan("software_engineer"))
    made = pdf_bytes(plan, PaperSize.A4, never, grey=grey)
    found: set[tuple[bytes, ...]] = set()
    for page in reader(made).pages:
        contents = page.get_contents()
        assert contents is not None
        found |= set(_FILL.findall(contents.get_data()))
    return found


def test_nothing_is_printed_in_colour() -> None:
    assert [] == [each for each in colours(grey=True) if len(set(each)) > 1]
    assert any(len(set(each)) > 1 for each in colours(grey=False))


@pytest.mark.parametrize("token", [field.name for field in fields(ink())])
def test_dark_stays_dark_and_light_stays_light(token: str) -> None:
    for plain, grey in zip(
        flat(getattr(ink(), token)), flat(getattr(ink(grey=True), token)), strict=True
    ):
        red, green, blue = (int(plain[at : at + 2], 16) for at in (1, 3, 5))
        assert 0.299 * red + 0.587 * green + 0.114 * blue == pytest.approx(
            int(grey[1:3], 16), abs=1
        )


def flat(value: object) -> list[str]:
    if isinstance(value, tuple):
        return [each for part in value for each in flat(part)]
    return [str(value)]
