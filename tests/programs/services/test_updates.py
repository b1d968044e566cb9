"""Sending an update: written once, with every obstacle named at its field."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from programs.models import StatusUpdate
from programs.services import updates
from tests.factories.programs import GoalStatusFactory, StatusUpdateFactory

pytestmark = pytest.mark.django_db


def written(goal, status, **fields):
    facts = {"as_of": date(2018, 6, 30), "report": "Det här är gjort.", **fields}
    return StatusUpdate(goal=goal, status=status, **facts)


def refusal(update, by, **kwargs):
    with pytest.raises(ValidationError) as refused:
        updates.send(update, by=by, **kwargs)
    return refused.value


def test_send_writes_the_update_in_the_name_of_its_author(goal, going_on, leader):
    sent = updates.send(written(goal, going_on), by=leader)
    assert StatusUpdate.objects.get() == sent
    assert sent.author == leader


def test_sent_update_is_changed_and_deleted_by_nobody(goal, going_on):
    sent = StatusUpdateFactory(goal=goal, status=going_on)
    for attempt in (lambda: sent.save(update_fields=["report"]), sent.delete):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            attempt()


def test_send_names_every_field_that_is_wrong(goal, going_on, achieved, leader):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    tomorrow = timezone.localdate() + timedelta(days=1)
    refused = refusal(written(goal, achieved, as_of=tomorrow, report=" "), leader)
    assert sorted(refused.message_dict) == ["as_of", "reason", "report"]
    assert StatusUpdate.objects.count() == 1


def test_status_of_another_program_is_refused_even_past_the_form(goal, leader):
    foreign = GoalStatusFactory()
    assert list(refusal(written(goal, foreign), leader).message_dict) == ["status"]


def test_change_is_judged_by_the_status_as_it_stood_that_day(goal, going_on, achieved, leader):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31))
    # In June it was going on: the same word then is no change, whatever came later.
    assert updates.send(written(goal, going_on), by=leader).pk
    assert list(refusal(written(goal, achieved), leader).message_dict) == ["reason"]


def test_update_sent_meanwhile_is_not_contradicted_unread(goal, going_on, leader):
    newest = StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    assert "while you were writing" in str(refusal(written(goal, going_on), leader, seen=None))
    assert updates.send(written(goal, going_on), by=leader, seen=newest.pk).pk
