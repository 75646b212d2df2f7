"""Role and roadmap files of a person's own: what is used, what is refused and how it is named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner import assets, catalog
from planner.catalog import reading
from planner.catalog.own import check_file, use_own
from planner.cli import main
from planner.wording import load_wording

WORDING = load_wording("en")


@pytest.fixture(autouse=True)
def shipped_only() -> Iterator[None]:
    """Use the shipped content again afterwards."""
    yield
    reading.forget_own()


def copied(folder: Path, kind: str, name: str, *changes: tuple[str, str]) -> Path:
    """Copy a shipped file, change it, and return where it is."""
    text = assets.resource_path(kind, f"{name}.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    folder.mkdir(exist_ok=True)
    path = folder / f"my_{kind}.toml"
    path.write_text(text, encoding="utf-8")
    return path


NEW_ID = ('id = "data_engineer"', 'id = "my_role"')


def test_a_copied_role_with_an_id_of_its_own_is_used(tmp_path: Path) -> None:
    copied(tmp_path, "roles", "data_engineer", NEW_ID, ("cloud = 2", "cloud = 2.5"))
    assert () == use_own(tmp_path)
    assert "my_role" == catalog.role_ids()[-1]
    assert 25 == catalog.role("my-role").requirements[1].level
    roadmap = catalog.roadmap_of("my_role")
    assert ("my_role", "data_engineer") == (roadmap.role, roadmap.id)
    assert "data_engineer" == catalog.roadmap_of("data_engineer").role


def test_an_own_role_may_lead_to_an_own_roadmap(tmp_path: Path) -> None:
    copied(tmp_path, "roadmaps", "data_engineer", ('id = "data_engineer"', 'id = "my_way"'),
           ('id = "de-07"', 'id = "my-07"'))  # fmt: skip
    leads = ('roadmap = "data_engineer"', 'roadmap = "my_way"')
    copied(tmp_path, "roles", "data_engineer", NEW_ID, leads)
    assert [] == [WORDING.error(fault) for fault in use_own(tmp_path)]
    assert "my-07" in catalog.roadmap_of("my_role").by_id


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ((), "role.id"),
        ((NEW_ID, ("cloud = 2", "cloud = 9")), "requirements.entry.cloud"),
        ((NEW_ID, ("cloud = 2", "cloud = 4")), "requirements.mid.cloud"),
        ((NEW_ID, ("cloud = 2", "claud = 2")), "requirements.entry.claud"),
        ((NEW_ID, ('roadmap = "', 'roadmap = "no_')), "role.roadmap"),
        ((NEW_ID, ('"own"]\nconf', '"gossip"]\nconf')), "reasons[1].sources"),
        ((NEW_ID, ("summary", "summery")), "role.summary"),
    ],
)
def test_a_faulty_role_is_left_out_and_named(
    tmp_path: Path, changes: tuple[tuple[str, str], ...], field: str
) -> None:
    path = copied(tmp_path, "roles", "data_engineer", *changes)
    faults = check_file(path)
    assert ("my_roles.toml", field) in {
        (fault.values["file"], fault.values["field"]) for fault in faults
    }
    assert WORDING.error(faults[0]) == WORDING.error(use_own(tmp_path)[0])
    assert "my_role" not in catalog.role_ids()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ((), "roadmap.id"),
        ((('id = "data_engineer"', 'id = "way"'), ('base = "mlops"', 'base = "no"')),
         "roadmap.base"),
        ((('id = "data_engineer"', 'id = "way"'), ('"r-postgres"', '"r-no"')),
         "tasks[de-01].resources"),
    ],
)  # fmt: skip
def test_a_faulty_roadmap_is_left_out_and_named(
    tmp_path: Path, changes: tuple[tuple[str, str], ...], field: str
) -> None:
    path = copied(tmp_path, "roadmaps", "data_engineer", *changes)
    assert field in {fault.values["field"] for fault in check_file(path)}


@pytest.mark.parametrize("payload", [b"\xff\xfe", b"a = ", b""])
def test_what_is_not_a_role_file_is_said(tmp_path: Path, payload: bytes) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(payload)
    (fault,) = check_file(path)
    assert WORDING.error(fault).startswith("x.toml")


def test_a_folder_or_a_huge_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x.toml").mkdir()
    (tmp_path / "y.toml").write_bytes(b"#" * (2 << 20))
    keys = [fault.key for fault in use_own(tmp_path)]
    assert ["error.content.no_own_file"] * 2 == keys


def test_no_folder_is_no_fault(tmp_path: Path) -> None:
    assert () == use_own(tmp_path / "no")


def test_the_command_line_checks_a_role_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = copied(tmp_path / "good", "roles", "data_engineer", NEW_ID)
    bad = copied(tmp_path / "bad", "roles", "data_engineer", NEW_ID, ("cloud = 2", "cloud = 7"))
    assert 0 == main(["check", str(good)])
    assert "my_roles.toml is fine" in capsys.readouterr().out
    assert 1 == main(["check", str(bad)])
    assert "my_roles.toml: ‘requirements.entry.cloud’ is too large" in capsys.readouterr().out
    assert 1 == main(["--json", "check", str(bad)])
    assert not json.loads(capsys.readouterr().out)["ok"]
    assert 2 == main(["check", str(tmp_path / "no.toml")])
    assert "no.toml" in capsys.readouterr().err


def test_the_command_line_makes_a_plan_for_an_own_role(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied(own_home / "content", "roles", "data_engineer", NEW_ID)
    words = ["new", "--role", "my-role", "--path", "beginner", "--hours", "10", "--json"]
    assert 0 == main(words)
    assert "my_role" == json.loads(capsys.readouterr().out)["plan"]["role"]
    (own_home / "content" / "broken.toml").write_text("a =", encoding="utf-8")
    reading.forget_own()
    assert 0 == main(["roles"])
    printed = capsys.readouterr()
    assert "broken.toml" in printed.err
    assert "my_role" in printed.out
