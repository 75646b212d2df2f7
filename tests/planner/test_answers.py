"""Answers of the questionnaire in the profile: merged by question, withdrawn, one step to undo."""

from __future__ import annotations

from planner.edits import RecordAnswers, apply, describe
from planner.model import Answer, Document
from planner.session import Session
from planner.wording import load_wording


def recorded(document: Document, *withdrawn: str, **answers: str) -> Document:
    found = tuple(
        Answer(question=question.replace("_", "-"), answer=answer)
        for question, answer in answers.items()
    )
    return apply(document, RecordAnswers(answers=found, withdrawn=withdrawn))


def answers_of(document: Document) -> dict[str, str]:
    return {answer.question: answer.answer for answer in document.profile.answers}


def test_answers_merge_by_question_and_need_no_plan() -> None:
    first = recorded(Document(), prog_2="alone", prog_3="never")
    second = recorded(first, prog_3="work")
    assert {"prog-2": "alone", "prog-3": "work"} == answers_of(second)


def test_withdrawn_answers_go_and_an_answer_beats_its_own_withdrawal() -> None:
    before = recorded(Document(), prog_2="alone", prog_3="never")
    after = recorded(before, "prog-3", "prog-2", prog_2="tutorial")
    assert {"prog-2": "tutorial"} == answers_of(after)


def test_ratings_stay_apart_from_answers() -> None:
    assert () == recorded(Document(), prog_2="work").profile.ratings


def test_answers_of_one_sitting_are_one_step_and_are_told() -> None:
    session = Session(Document(), None, load_wording("en"))
    for answer in ("never", "tutorial", "alone"):
        given = Answer(question=f"q-{answer}", answer=answer)
        change = session.apply(RecordAnswers(answers=(given,)), merge="assess")
        assert change is not None
        assert "Answers of the assessment kept" == change.told
    session.undo()
    assert {} == answers_of(session.document)


def test_the_step_has_a_name() -> None:
    edit = RecordAnswers(withdrawn=("prog-2",))
    words = describe(edit, Document(), Document())
    assert "Answer the assessment" == load_wording("en").say(words.key, **words.values)
