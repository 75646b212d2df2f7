from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from paper_cases import ENGLISH, outline, shipped_plan
from pypdf import PdfReader

from planner.cli import main
from planner.errors import PlannerError, Refused
from planner.exchange.pdf import PaperSize, write_pdf
from planner.studyplan import Section, StudyPlan

NEW = ("new", "--role", "mlops-engineer", "--path", "software-engineer", "--start", "2026-09-07")


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let the system refuse larger files, as a full disk does."""
    import resource  # not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def names_in(folder: Path) -> list[str]:
    """Return the names of everything in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def small_plan() -> StudyPlan:
    return outline(shipped_plan("devops_engineer"), {Section.YEAR})


def write(target: Path) -> str:
    """Write and return the sentence of the refusal, empty if there was none."""
    try:
        write_pdf(small_plan(), target)
    except PlannerError as error:
        return ENGLISH.error(error)
    return ""


def test_a_pdf_is_written_and_an_old_one_replaced(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    made = write_pdf(small_plan(), target, PaperSize.LETTER)
    box = PdfReader(target).pages[0].mediabox

    assert (2, "") == made
    assert (612, 792) == (box.width, box.height)
    assert ["plan.pdf"] == names_in(tmp_path)


def test_a_missing_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    sentence = write(tmp_path / "nowhere" / "plan.pdf")

    assert "plan.pdf" in sentence
    assert "\n" not in sentence
    assert [] == names_in(tmp_path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.mkdir()

    assert "plan.pdf" in write(target)
    assert [] == names_in(target)


def test_a_protected_file_stays_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"mine")
    target.chmod(0o444)

    assert "plan.pdf" in write(target)
    assert b"mine" == target.read_bytes()
    assert ["plan.pdf"] == names_in(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of file sizes")
def test_a_disk_that_takes_no_more_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    with files_of_at_most(4_096):
        sentence = write(target)

    assert "plan.pdf" in sentence
    assert b"old" == target.read_bytes()
    assert ["plan.pdf"] == names_in(tmp_path)


def test_a_cancelled_export_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        write_pdf(small_plan(), tmp_path / "plan.pdf", cancelled=lambda: True)

    assert [] == names_in(tmp_path)


@pytest.fixture
def target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Make a plan in the person's folder; return where to export it."""
    assert 0 == main(NEW)
    capsys.readouterr()
    return tmp_path / "plan.pdf"


def test_the_command_exports_and_says_where(
    target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main(["export", str(target), "--paper", "letter", "--today", "2026-09-08"])

    assert f"Saved {target}, " in capsys.readouterr().out
    assert 612 == PdfReader(target).pages[0].mediabox.width


def test_the_command_does_not_overwrite_without_force(
    target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target.write_bytes(b"mine")

    assert 2 == main(["export", str(target)])
    assert "--force" in capsys.readouterr().err
    assert b"mine" == target.read_bytes()
    assert 0 == main(["export", str(target), "--force"])
    assert target.read_bytes().startswith(b"%PDF")


def test_the_command_prints_pay_only_when_told(target: Path) -> None:
    assert 0 == main(["export", str(target)])
    without = len(PdfReader(target).pages)
    assert 0 == main(["export", str(target), "--force", "--salary"])

    assert without < len(PdfReader(target).pages)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["plan.docx"], ".pdf"),
        (["plan.pdf", "--paper", "a5"], "letter"),
        (["nowhere/plan.pdf"], "plan.pdf"),
    ],
)
def test_the_command_refuses_with_the_field_and_the_fix(
    target: Path, words: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["export", str(target.parent / words[0]), *words[1:]])

    assert named in capsys.readouterr().err
    assert [] == names_in(target.parent)


def test_without_a_plan_there_is_nothing_to_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["export", str(tmp_path / "plan.pdf")])

    assert capsys.readouterr().err
    assert [] == names_in(tmp_path)
