"""Roles are given and ended by administrators, to others, with a trail."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import OrganizationRole, User
from accounts.services import roles
from core.history import events_of, history_of
from tests.factories.accounts import OrganizationRoleFactory, UserFactory

pytestmark = pytest.mark.django_db


def give(person, board, by, **kwargs):
    today = timezone.localdate()
    return roles.give(
        person,
        **{"organization": board, "kind": "registrar", "valid_from": today, "by": by} | kwargs,
    )


def test_give_lets_the_person_act_from_the_day_on(administrator, board):
    person = UserFactory()
    give(person, board, administrator)
    assert User.objects.get(pk=person.pk).holds("registrar")


def test_give_from_tomorrow_gives_nothing_today(administrator, board):
    person = UserFactory()
    give(person, board, administrator, valid_from=timezone.localdate() + timedelta(days=1))
    assert not User.objects.get(pk=person.pk).holds()


def test_give_is_told_on_both_histories(administrator, board):
    person = UserFactory(name="Vera")
    role = give(person, board, administrator)
    told = history_of(board, events_of(OrganizationRole, organization_id=board.pk))
    (gift,) = [entry for entry in told if entry.verb == "gave the role"]
    assert gift.who == administrator.name
    assert [(c.label, c.new) for c in gift.changes] == [
        (f"Vera, registrar, {board}: From", role.valid_from.isoformat())
    ]


def test_give_refuses_an_administrator_a_role_of_their_own(administrator, board):
    with pytest.raises(ValidationError) as refusal:
        give(administrator, board, administrator)
    assert refusal.value.messages == ["Nobody gives themselves a role: ask another administrator."]
    assert not OrganizationRole.objects.filter(person=administrator, kind="registrar").exists()


def test_give_names_every_obstacle_at_once(administrator, board):
    person = UserFactory(is_active=False)
    OrganizationRoleFactory(person=person, organization=board.parent, kind="secretary")
    with pytest.raises(ValidationError) as refusal:
        give(
            person,
            board.parent,
            administrator,
            kind="secretary",
            valid_to=timezone.localdate() - timedelta(days=1),
        )
    assert refusal.value.messages == [
        "The person is deactivated. Let them sign in again first.",
        "The role cannot end before it begins.",
        "Only a body has secretaries and approvers.",
    ]


def test_end_takes_the_right_away_after_the_last_day(administrator, writer, board):
    role = OrganizationRole.objects.get(person=writer)
    yesterday = timezone.localdate() - timedelta(days=1)
    roles.end(role, last_day=yesterday, reason="Slutade", by=administrator)
    assert not User.objects.get(pk=writer.pk).holds()
    newest = history_of(role)[0]
    assert (newest.verb, newest.why) == ("ended the role", "Slutade")


def test_end_can_take_a_role_of_today_back_at_once(administrator, board):
    role = give(UserFactory(), board, administrator)
    yesterday = timezone.localdate() - timedelta(days=1)
    roles.end(role, last_day=yesterday, reason="Fel person", by=administrator)
    assert not OrganizationRole.objects.held_now().filter(pk=role.pk).exists()


def test_end_twice_is_refused(administrator, writer):
    role = OrganizationRole.objects.get(person=writer)
    yesterday = timezone.localdate() - timedelta(days=1)
    roles.end(role, last_day=yesterday, reason="Slutade", by=administrator)
    with pytest.raises(ValidationError) as refusal:
        roles.end(role, last_day=yesterday, reason="Slutade", by=administrator)
    assert refusal.value.messages == [f"The role ended {yesterday}."]


def test_database_refuses_a_role_that_ends_before_it_begins(board):
    with pytest.raises(IntegrityError, match="a_role_ends_after_it_begins"), transaction.atomic():
        OrganizationRoleFactory(
            organization=board, valid_from=date(2026, 1, 10), valid_to=date(2026, 1, 8)
        )
