"""The command that writes the plan to a file for others: on paper today."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import Refused
from planner.exchange.pdf import PaperSize, glyph_note, write_pdf
from planner.exchange.reference import reference_for
from planner.studyplan import USUAL_SECTIONS, Section, study_plan

if TYPE_CHECKING:
    from planner.cli.desk import Desk

_SUFFIX = ".pdf"


def export(desk: Desk) -> int:
    """Write the study plan; refuse to overwrite a file without ``--force``."""
    target = Path(desk.parsed.needed("target"))
    paper = _paper(desk.parsed.text("paper") or PaperSize.A4)
    if target.suffix.lower() != _SUFFIX:
        raise Refused("error.export_suffix", path=target)
    document = desk.document()
    if document.plan is None:
        raise Refused("error.no_plan")
    if os.path.lexists(target) and not desk.parsed.flag("force"):
        raise Refused("error.export_exists", path=target)
    outline = study_plan(
        document.plan,
        document.profile,
        reference_for(document.plan),
        desk.today,
        desk.wording,
        USUAL_SECTIONS | ({Section.SALARY} if desk.parsed.flag("salary") else set()),
    )
    printed = write_pdf(outline, target, paper)
    note = glyph_note(printed.replaced, desk.wording)
    if desk.as_json:
        desk.put_json({"path": str(target), "pages": printed.pages, "replaced": printed.replaced})
        return 0
    desk.say("cli.export.done", path=target, n=printed.pages)
    if note:
        desk.line(note)
    return 0


def _paper(text: str) -> PaperSize:
    try:
        return PaperSize(text.lower())
    except ValueError:
        known = ", ".join(PaperSize)
        raise Refused("error.export_paper", text=text, known=known) from None
