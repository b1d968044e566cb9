"""Drafts of updates: kept as typed, overwritten only by who has seen them, gone when sent."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from programs.models import ReportingRound, UpdateDraft
from programs.services import drafts


@pytest.fixture
def round_(program):
    day = timezone.localdate()
    return ReportingRound.objects.create(
        program=program,
        kind="annual",
        name="År",
        first_day=day,
        last_day=day,
        due_on=day,
        opened_at=timezone.now(),
    )


def test_save_keeps_what_was_typed_and_draft_of_gives_it_back(goal, responsible):
    drafts.save(goal, {"report": "Halvt", "as_of": "2018-13-45", "x": "y"}, responsible)
    assert drafts.draft_of(goal, responsible).content == {"report": "Halvt", "as_of": "2018-13-45"}


def test_save_again_replaces_the_text_and_gives_a_new_stamp(goal, responsible):
    first = drafts.stamp_of(drafts.save(goal, {"report": "Ett"}, responsible, seen=""))
    second = drafts.save(goal, {"report": "Två"}, responsible, seen=first)
    assert drafts.stamp_of(second) != first
    assert UpdateDraft.objects.get().content == {"report": "Två"}


def test_an_older_window_does_not_overwrite_a_newer_text(goal, responsible):
    old = drafts.stamp_of(drafts.save(goal, {"report": "Ett"}, responsible, seen=""))
    newest = drafts.save(goal, {"report": "Två"}, responsible, seen=old)
    for seen in (old, ""):
        with pytest.raises(drafts.OvertakenError) as refusal:
            drafts.save(goal, {"report": "Gammalt"}, responsible, seen=seen)
        assert refusal.value.draft == newest
    assert drafts.draft_of(goal, responsible).content == {"report": "Två"}


def test_a_window_that_knows_a_sent_draft_is_told_so(goal, responsible):
    seen = drafts.stamp_of(drafts.save(goal, {"report": "Ett"}, responsible))
    drafts.discard(goal, responsible)
    with pytest.raises(drafts.OvertakenError) as refusal:
        drafts.save(goal, {"report": "Två"}, responsible, seen=seen)
    assert refusal.value.draft is None
    assert drafts.draft_of(goal, responsible) is None


def test_the_same_text_is_never_a_conflict(goal, responsible):
    draft = drafts.save(goal, {"report": "Ett"}, responsible)
    again = drafts.save(goal, {"report": "Ett"}, responsible, seen="")
    assert (again.pk, again.version) == (draft.pk, draft.version)


def test_drafts_of_two_people_rounds_and_goals_stand_apart(goal, responsible, leader, round_):
    drafts.save(goal, {"report": "Eget"}, responsible)
    drafts.save(goal, {"report": "Annans"}, leader)
    drafts.save(goal, {"report": "I omgången"}, responsible, round_)
    assert drafts.draft_of(goal, responsible).content == {"report": "Eget"}
    assert drafts.draft_of(goal, responsible, round_).content == {"report": "I omgången"}
    assert drafts.draft_of(goal, leader, round_) is None
    drafts.discard(goal, responsible)
    assert UpdateDraft.objects.count() == 2


def test_nothing_is_kept_for_a_round_that_is_not_open(goal, responsible, round_):
    round_.closed_at = timezone.now()
    with pytest.raises(ValidationError, match="not open"):
        drafts.save(goal, {"report": "Sent"}, responsible, round_)
    assert not UpdateDraft.objects.exists()
