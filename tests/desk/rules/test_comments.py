"""When a comment may still be changed, and whom it may ask: without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desk.rules import comments as rules

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "answers", "is_settled", "number"),
    [(1, 0, False, 0), (24, 0, False, 0), (25, 0, False, 1), (1, 1, False, 1), (30, 2, True, 3)],
)
def test_a_comment_is_edited_within_a_day_unless_answered_or_settled(
    hours, answers, is_settled, number
):
    reasons = rules.obstacles_to_edit(
        written_at=NOW - timedelta(hours=hours), now=NOW, answers=answers, is_settled=is_settled
    )
    assert len(list(reasons)) == number


def test_only_who_sees_the_object_is_asked():
    assert list(rules.obstacles_to_ask(7, date(2026, 12, 1), askable={7})) == []
    assert [name for name, _ in rules.obstacles_to_ask(8, None, askable={7})] == ["assigned_to"]


def test_a_day_without_anybody_to_ask_is_refused():
    assert [name for name, _ in rules.obstacles_to_ask(None, NOW, askable={7})] == ["due_on"]
    assert list(rules.obstacles_to_ask(None, None, askable={7})) == []


@pytest.mark.parametrize(
    ("may_decide", "has_meetings", "has_occasion", "fields"),
    [
        (True, True, True, []),
        (True, False, False, []),
        (True, True, False, ["occasion"]),
        (False, True, True, ["kind"]),
    ],
)
def test_a_decision_names_the_meeting_where_there_is_one(
    may_decide, has_meetings, has_occasion, fields
):
    found = rules.obstacles_to_decide(
        may_decide=may_decide, has_meetings=has_meetings, has_occasion=has_occasion
    )
    assert [name for name, _ in found] == fields


def test_what_is_withdrawn_is_neither_answered_resolved_nor_withdrawn_again():
    assert list(rules.obstacles_to_answer(is_withdrawn=True, is_answer=False))
    assert list(rules.obstacles_to_resolve(is_withdrawn=True, is_resolved=False, is_answer=False))
    assert list(rules.obstacles_to_reopen(is_withdrawn=True, is_resolved=True))
    assert list(rules.obstacles_to_withdraw(is_withdrawn=True))


def test_answers_stand_in_one_row_and_are_not_resolved():
    assert list(rules.obstacles_to_answer(is_withdrawn=False, is_answer=True))
    assert list(rules.obstacles_to_resolve(is_withdrawn=False, is_resolved=False, is_answer=True))
    assert not list(rules.obstacles_to_answer(is_withdrawn=False, is_answer=False))
