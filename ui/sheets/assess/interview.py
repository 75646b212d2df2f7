"""Where somebody is in the assessment: which question, what was answered, what counts; no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planner.assessment import SKIPPED, AxisResult, counts, next_question, score_axis
from planner.career_guide import SCORES
from planner.content import AnswerChoice, Axis, Goal, Question, Questionnaire
from planner.edits import RecordAnswers
from planner.model import Answer

INTERESTS = "interests"
"""Id of the section of statements about interests."""
GOALS = "goals"
"""Id of the last section: aims and limits, each of which may be passed over."""
_SECONDS = 8
"""Time for a question."""


class Prompt(NamedTuple):
    """A question as it is asked.

    Attributes:
        section: Id of the axis, ``INTERESTS`` or ``GOALS``.
        question: Its id.
        text: Its words.
        number: Which one of its section, from 1.
        given: Id of the answer given before, or an empty string.
        goal: What is asked in the section of goals, else None.
    """

    section: str
    question: str
    text: str
    number: int
    given: str
    goal: Goal | None = None


class Section(NamedTuple):
    """A row of the progress: an axis, the interests, or the goals."""

    id: str
    answered: int
    done: bool


def asked_of(
    axis: Axis, answers: Mapping[str, str], choices: Sequence[AnswerChoice]
) -> tuple[Question, ...]:
    """Return the questions of an axis as they were asked; one that is still open comes last."""
    given: dict[str, str] = {}
    found: list[Question] = []
    while (question := next_question(axis, given, choices)) is not None:
        found.append(question)
        if question.id not in answers:
            break
        given[question.id] = answers[question.id]
    return tuple(found)


class Interview:
    """The course of the assessment; another answer to an old question changes what follows.

    Args:
        axes: The axes with their questions.
        questionnaire: Answers, statements and goals.
        answers: Answer by question, as kept in the profile.
    """

    def __init__(
        self, axes: Sequence[Axis], questionnaire: Questionnaire, answers: Mapping[str, str]
    ) -> None:
        self._axes = {axis.id: axis for axis in axes}
        self._questionnaire = questionnaire
        known = {question.id for axis in axes for question in axis.questions}
        statements = {one.id for one in questionnaire.interests}
        choices = {choice.id for choice in questionnaire.answers}
        self._goals = {goal.id: goal for goal in questionnaire.goals}
        self.answers = {
            question: answer
            for question, answer in answers.items()
            if (question in known and answer in choices)
            or (question in statements and answer in SCORES)
            or (question in self._goals and counts(self._goals[question], answer))
        }
        self._ids = (*self._axes, INTERESTS, GOALS)
        self._at = 0
        self._number = 0
        self._move_on(0)

    # Progress.

    def _questions(self, section: str) -> tuple[tuple[str, str], ...]:
        """Return ids and words of what was asked in a section, the open question last."""
        if section == INTERESTS:
            return tuple((one.id, one.text) for one in self._questionnaire.interests)
        if section == GOALS:
            return tuple((goal.id, goal.text) for goal in self._questionnaire.goals)
        asked = asked_of(self._axes[section], self.answers, self._questionnaire.answers)
        return tuple((question.id, question.text) for question in asked)

    def section(self, section: str) -> Section:
        """Return how far a section is."""
        questions = self._questions(section)
        answered = sum(question in self.answers for question, _ in questions)
        return Section(section, answered, answered == len(questions))

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in order."""
        return tuple(self.section(section) for section in self._ids)

    @property
    def current(self) -> str:
        """Id of the section that is asked now; empty when nothing is asked any more."""
        return self._ids[self._at] if self._at < len(self._ids) else ""

    @property
    def prompt(self) -> Prompt | None:
        """The question to show, or None when the outcome is to be shown."""
        if not self.current:
            return None
        question, text = self._questions(self.current)[self._number]
        given = self.answers.get(question, "")
        goal = self._goals.get(question)
        return Prompt(self.current, question, text, self._number + 1, given, goal)

    @property
    def minutes_left(self) -> int:
        """About how long the rest takes at most, minutes."""
        questions = sum(self._left(section) for section in self.sections)
        return max(1, round(questions * _SECONDS / 60)) if questions else 0

    def _left(self, section: Section) -> int:
        """Return how many questions of a section may still come."""
        if section.id in self._axes:
            left = len(self._axes[section.id].questions) - section.answered
            return 0 if section.done else max(1, left)
        return len(self._questions(section.id)) - section.answered

    # Moving.

    def answer(self, answer: str) -> RecordAnswers | None:
        """Take an answer to the question shown and move on.

        Returns:
            The edit that keeps it, with the answers that count no more; None if nothing changed.
        """
        prompt = self.prompt
        if prompt is None:
            return None
        changed = prompt.given != answer
        self.answers[prompt.question] = answer
        withdrawn = self._withdraw(prompt.section)
        self.forward()
        if not changed:
            return None
        kept = Answer(question=prompt.question, answer=answer)
        return RecordAnswers(answers=(kept,), withdrawn=withdrawn)

    def skip(self) -> RecordAnswers | None:
        """Pass a goal over: it is not asked again, and may be answered later."""
        return self.answer(SKIPPED)

    def _withdraw(self, section: str) -> tuple[str, ...]:
        """Forget answers to questions that would not have been asked."""
        if section not in self._axes:
            return ()
        asked = {question for question, _ in self._questions(section)}
        mine = [question.id for question in self._axes[section].questions]
        gone = tuple(one for one in mine if one in self.answers and one not in asked)
        for question in gone:
            del self.answers[question]
        return gone

    def forward(self) -> None:
        """Go to the next question; after the last one of a section to the next open section."""
        if not self.current:
            return
        if self._number + 1 < len(self._questions(self.current)):
            self._number += 1
        else:
            self._move_on(self._at + 1)

    def _move_on(self, start: int) -> None:
        """Go to the first open section from one on, else from the beginning, else to the end."""
        order = [*range(start, len(self._ids)), *range(min(start, len(self._ids)))]
        for number in order:
            if not self.section(self._ids[number]).done:
                self._enter(number)
                return
        self._at, self._number = len(self._ids), 0

    def _enter(self, number: int) -> None:
        """Go to the first open question of a section, or to its first one."""
        self._at = number
        questions = self._questions(self._ids[number])
        open_ones = [at for at, (one, _) in enumerate(questions) if one not in self.answers]
        self._number = open_ones[0] if open_ones else 0

    def go(self, section: str) -> None:
        """Go to a section.

        Raises:
            ValueError: There is no such section.
        """
        self._enter(self._ids.index(section))

    def finish(self) -> None:
        """Go to the outcome with what was answered so far."""
        self._at, self._number = len(self._ids), 0

    @property
    def can_go_back(self) -> bool:
        """Whether there is a question before this one."""
        return (self._at, self._number) != (0, 0)

    def back(self) -> None:
        """Go to the question before this one; its answer stays until another one is given."""
        if self._number:
            self._number -= 1
        elif self._at:
            self._at -= 1
            questions = self._questions(self.current)
            self._number = len(questions) - 1

    # What it comes to.

    def results(self) -> tuple[AxisResult, ...]:
        """Return what the answers say about each axis; nothing about axes that are not done."""
        return tuple(self._result(axis) for axis in self._axes.values())

    def _result(self, axis: Axis) -> AxisResult:
        counted: Mapping[str, str] = self.answers if self.section(axis.id).done else {}
        return score_axis(axis, counted, self._questionnaire.answers)
