"""Giving and ending roles in a program."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from core.history import history_of
from programs.models import programs_held
from programs.services import roles
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_role_opens_the_program_until_it_ends(program, administrator):
    person = UserFactory()
    today = timezone.localdate()
    role = roles.give(
        person, program=program, kind="strategist", valid_from=today, by=administrator
    )
    assert programs_held(User.objects.get(pk=person.pk)) == {program.pk}
    yesterday = today - timedelta(days=1)
    roles.end(role, last_day=yesterday, reason="Fel person.", by=administrator)
    assert programs_held(User.objects.get(pk=person.pk)) == frozenset()
    newest = history_of(role)[0]
    assert (newest.verb, newest.why) == ("ended a role in the program", "Fel person.")


def test_nobody_gives_themselves_a_role(program, administrator):
    with pytest.raises(ValidationError, match="Nobody gives themselves"):
        roles.give(
            administrator,
            program=program,
            kind="strategist",
            valid_from=date(2026, 1, 1),
            by=administrator,
        )
