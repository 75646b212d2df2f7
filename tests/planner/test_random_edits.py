"""Any edits in any order: the plan stays valid, links hold, and undo leads back to the start.

A state machine over the whole closed list of edits; what the plan refuses must leave it alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from builders import MONDAY, YEAR_END, document, milestone, plan, task
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from planner.edits import (
    AddBreak,
    AddEvidence,
    AddLink,
    AddTask,
    ChangeBreak,
    ClearRating,
    DeleteTasks,
    DuplicateTask,
    Edit,
    LogWork,
    MoveMilestone,
    MovePhase,
    MoveTasks,
    PinTasks,
    PullLinked,
    RateSkills,
    RemoveBreak,
    RemoveLink,
    RenameTask,
    ResizeTask,
    ScheduleTask,
    SetAssumptions,
    SetAvailability,
    SetDeadline,
    SetDone,
    SetHours,
    SetNote,
    SetProgress,
    SetStart,
    SetTarget,
    SkipTasks,
    SpreadBreak,
    TickStep,
    UnscheduleTasks,
    apply,
    describe,
    next_task_id,
    spread_with,
)
from planner.errors import Refused
from planner.generate import evenly
from planner.history import History
from planner.model import Assumptions, Break, Document, Evidence, Plan, Rating, Step
from planner.replan import spread
from planner.schedule.bars import total_minutes
from planner.schedule.network import frozen, prepare
from planner.schedule.new_bars import NewBar
from planner.schedule.obeying import link_holds
from planner.store import open_store, read_document
from planner.values import Seniority
from planner.wording import load_wording

WORDING = load_wording()
DAYS = st.integers(-40, 400).map(lambda days: MONDAY + timedelta(days=days))
PAUSES = st.builds(
    lambda first, length, minutes: Break(
        start=first, end=first + timedelta(days=length), minutes_per_week=minutes
    ),
    DAYS,
    st.integers(0, 20),
    st.sampled_from([0, 0, 300]),
)
STEPS = [Step(id="one", title="One"), Step(id="two", title="Two")]
CHANGES_EFFORT = (AddTask, DuplicateTask, DeleteTasks, SetHours, SkipTasks, ResizeTask)


def first_plan() -> Plan:
    """Eight tasks in two phases with links, steps, a pin, a milestone and time off."""
    weeks = [MONDAY + timedelta(days=7 * number) for number in range(8)]
    return plan(
        task("a", weeks[0]),
        task("b", weeks[1], after=["a"]),
        task("c", weeks[2], after=["a"], steps=STEPS),
        milestone("m1"),
        task("d", weeks[3], after=["b", "c"], phase="P2"),
        task("e", weeks[5], after=["d"], phase="P2", pinned=True),
        task("f", weeks[6], after=["e"], phase="P2"),
        task("g", None, after=["f"], phase="P2"),
        milestone("m2", "P2"),
        breaks=[YEAR_END],
    )


class AnyEdits(RuleBasedStateMachine):
    """Edits, undo and redo in any order."""

    @initialize()
    def start(self) -> None:
        self.first = document(first_plan())
        self.history = History(self.first)

    @property
    def plan(self) -> Plan:
        found = self.history.present.plan
        assert found is not None
        return found

    def any_task(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([each.id for each in self.plan.tasks]))

    def some_tasks(self, data: st.DataObject) -> tuple[str, ...]:
        ids = [each.id for each in self.plan.tasks]
        return tuple(data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)))

    def submit(self, edit: Edit) -> None:
        before = self.history.present
        text = before.model_dump_json()
        try:
            after = apply(before, edit)
        except Refused as refusal:
            WORDING.error(refusal)
            assert text == before.model_dump_json()
            return
        assert text == before.model_dump_json()
        if after.plan is not None:
            remembered, anew = prepare(after.plan), prepare(after.plan.with_())
            assert anew == remembered
            assert (anew.latest_end, anew.stopper) == (remembered.latest_end, remembered.stopper)
        assert after == apply(before, edit)
        if not isinstance(edit, CHANGES_EFFORT) and before.plan and after.plan:
            assert total_minutes(before.plan) == total_minutes(after.plan)
        words = describe(edit, before, after)
        label = WORDING.say(words.key, **words.values)
        self.history = self.history.push(label, after)

    @rule(data=st.data(), day=DAYS, alone=st.booleans())
    def move(self, data: st.DataObject, day: object, *, alone: bool) -> None:
        self.submit(MoveTasks(tasks=self.some_tasks(data), to=day, ignore_links=alone))

    @rule(data=st.data(), start=st.none() | DAYS, end=st.none() | DAYS, scale=st.booleans())
    def resize(self, data: st.DataObject, start: object, end: object, *, scale: bool) -> None:
        edit = ResizeTask(task=self.any_task(data), start=start, end=end, scale_effort=scale)
        self.submit(edit)

    @rule(data=st.data(), percent=st.integers(0, 100), day=DAYS)
    def progress(self, data: st.DataObject, percent: int, day: object) -> None:
        self.submit(SetProgress(task=self.any_task(data), percent=percent, day=day))

    @rule(data=st.data(), done=st.booleans(), day=DAYS)
    def finish(self, data: st.DataObject, day: object, *, done: bool) -> None:
        self.submit(SetDone(tasks=self.some_tasks(data), done=done, day=day))

    @rule(data=st.data(), day=DAYS)
    def tick(self, data: st.DataObject, day: object) -> None:
        self.submit(TickStep(task=self.any_task(data), step="one", day=day))

    @rule(data=st.data(), day=DAYS, minutes=st.integers(1, 300))
    def log(self, data: st.DataObject, day: object, minutes: int) -> None:
        self.submit(LogWork(task=self.any_task(data), day=day, minutes=minutes))

    @rule(data=st.data(), pinned=st.booleans())
    def pin(self, data: st.DataObject, *, pinned: bool) -> None:
        self.submit(PinTasks(tasks=self.some_tasks(data), pinned=pinned))

    @rule(start=st.none() | DAYS, phase=st.sampled_from(["P1", "P2", "P9"]))
    def add(self, start: object, phase: str) -> None:
        new = next_task_id(self.plan)
        self.submit(AddTask(id=new, phase=phase, title=f"Own {new}", minutes=90, start=start))

    @rule(data=st.data())
    def rename(self, data: st.DataObject) -> None:
        self.submit(RenameTask(task=self.any_task(data), title="Another title"))

    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        new = next_task_id(self.plan)
        self.submit(DuplicateTask(task=self.any_task(data), id=new, title="Copy"))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        if len(self.plan.tasks) > 4:
            self.submit(DeleteTasks(tasks=self.some_tasks(data)[:1]))

    @rule(data=st.data(), minutes=st.integers(0, 3000))
    def effort(self, data: st.DataObject, minutes: int) -> None:
        self.submit(SetHours(task=self.any_task(data), minutes=minutes))

    @rule(data=st.data(), skipped=st.booleans())
    def skip(self, data: st.DataObject, *, skipped: bool) -> None:
        self.submit(SkipTasks(tasks=self.some_tasks(data), skipped=skipped))

    @rule(data=st.data())
    def note(self, data: st.DataObject) -> None:
        self.submit(SetDeadline(tasks=(self.any_task(data),), day=MONDAY))
        self.submit(SetNote(task=self.any_task(data), note="Read <b>this</b>\n=1+1"))

    @rule(data=st.data(), lag=st.integers(0, 4))
    def link(self, data: st.DataObject, lag: int) -> None:
        self.submit(AddLink(pred=self.any_task(data), task=self.any_task(data), lag_days=lag))

    @rule(data=st.data())
    def unlink(self, data: st.DataObject) -> None:
        self.submit(RemoveLink(pred=self.any_task(data), task=self.any_task(data)))

    @rule(data=st.data(), day=DAYS)
    def schedule(self, data: st.DataObject, day: object) -> None:
        self.submit(ScheduleTask(task=self.any_task(data), not_before=day))

    @rule(data=st.data())
    def unschedule(self, data: st.DataObject) -> None:
        self.submit(UnscheduleTasks(tasks=self.some_tasks(data)))

    @rule(phase=st.sampled_from(["P1", "P2"]), day=DAYS, alone=st.booleans())
    def move_phase(self, phase: str, day: object, *, alone: bool) -> None:
        self.submit(MovePhase(phase=phase, to=day, ignore_links=alone))

    @rule(data=st.data(), day=DAYS)
    def move_milestone(self, data: st.DataObject, day: object) -> None:
        self.submit(MoveMilestone(task=self.any_task(data), to=day))

    @rule(data=st.data(), days=st.integers(1, 20))
    def pull(self, data: st.DataObject, days: int) -> None:
        self.submit(PullLinked(task=self.any_task(data), study_days=days))

    @rule(pause=PAUSES)
    def add_break(self, pause: Break) -> None:
        self.submit(AddBreak(pause=pause))

    @rule(number=st.integers(0, 2), pause=PAUSES)
    def change_break(self, number: int, pause: Break) -> None:
        self.submit(ChangeBreak(number=number, pause=pause))

    @rule(number=st.integers(0, 2))
    def remove_break(self, number: int) -> None:
        self.submit(RemoveBreak(number=number))

    @rule(pause=PAUSES, number=st.none() | st.integers(0, 2), day=DAYS)
    def spread_break(self, pause: Break, number: int | None, day: date) -> None:
        try:
            found = spread(self.plan, pause, day, number)
        except Refused:
            return
        self.submit(spread_with(found))
        assert found.plan == self.plan

    @rule(data=st.data(), pause=PAUSES, day=DAYS, span=st.integers(0, 9))
    def spread_anything(self, data: st.DataObject, pause: Break, day: date, span: int) -> None:
        """What no rule worked out: refused, or every promise holds all the same."""
        place = self.plan.task(self.any_task(data))
        bar = NewBar(task=place.id, start=day, span_days=span, minutes=place.minutes)
        extra = pause.with_(minutes_per_week=900, extra=True)
        self.submit(SpreadBreak(pause=pause, extra=(extra,), bars=(bar,)))

    @rule(hours=st.integers(2, 20), days=st.sets(st.integers(0, 6), min_size=1))
    def availability(self, hours: int, days: set[int]) -> None:
        self.submit(SetAvailability(availability=evenly(hours * 60, days)))

    @rule(day=DAYS)
    def plan_start(self, day: object) -> None:
        self.submit(SetStart(start=day))

    @rule(aim=st.sampled_from(Seniority))
    def target(self, aim: Seniority) -> None:
        self.submit(SetTarget(target=aim))

    @rule(level=st.integers(0, 50))
    def rate(self, level: int) -> None:
        rating = Rating(axis="cloud", level=level, rated_on=MONDAY)
        self.submit(RateSkills(ratings=(rating,)))
        self.submit(AddEvidence(evidence=Evidence(axis="cloud", level=level, day=MONDAY)))
        self.submit(ClearRating(axis="cloud"))
        self.submit(SetAssumptions(assumptions=Assumptions(current_pay=level * 100)))

    @rule()
    def save_and_load(self) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "plan.json"
            with open_store(path) as store:
                store.save(self.history.present)
            assert self.history.present == read_document(path)

    @rule()
    def undo(self) -> None:
        self.history = self.history.undo()

    @rule()
    def redo(self) -> None:
        self.history = self.history.redo()

    @invariant()
    def links_hold_or_were_broken_on_purpose(self) -> None:
        for each in self.plan.tasks:
            if each.milestone or frozen(self.plan, each):
                continue
            for link in each.links:
                assert link.broken or link_holds(self.plan, each, link), (each.id, link)

    @invariant()
    def the_text_of_a_document_gives_the_same_document(self) -> None:
        present = self.history.present
        assert present == Document.model_validate_json(present.model_dump_json())

    @invariant()
    def own_ids_are_never_used_again(self) -> None:
        numbers = [int(each.id[2:]) for each in self.plan.tasks if each.id.startswith("u-")]
        assert all(number < self.plan.next_own for number in numbers)

    def teardown(self) -> None:
        history = self.history
        while history.past:
            history = history.undo()
        assert self.first is history.present


AnyEdits.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyEdits = AnyEdits.TestCase
