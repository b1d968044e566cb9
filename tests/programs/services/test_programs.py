"""Setting up a program."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from core.history import history_of
from programs.models import Program, programs_held
from programs.services import programs
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_new_program_is_held_by_its_strategist_from_today(program, administrator):
    strategist = UserFactory()
    new = Program(organization=program.organization, name="Ung i Halland")
    programs.create(new, strategist=strategist, by=administrator)
    role = new.roles.get()
    told = (role.person, role.kind, role.valid_from, role.valid_to)
    assert told == (strategist, "strategist", timezone.localdate(), None)
    assert programs_held(User.objects.get(pk=strategist.pk), "strategist") == {new.pk}
    assert history_of(new)[0].verb == "set up the program"


def test_goals_of_a_new_program_can_be_reported_on_at_once(program, administrator):
    new = Program(organization=program.organization, name="Ung i Halland")
    programs.create(new, strategist=UserFactory(), by=administrator)
    words = list(new.statuses.all())
    assert len(words) == 8
    assert [word.word for word in words if word.says_target_is_met] == ["Achieved"]


def test_two_programs_of_a_region_never_share_a_name(program, administrator):
    new = Program(organization=program.organization, name=program.name.upper())
    with pytest.raises(ValidationError) as refused:
        programs.create(new, strategist=UserFactory(), by=administrator)
    assert list(refused.value.message_dict) == ["name"]
    assert Program.objects.count() == 1


def test_administrator_does_not_set_up_a_program_for_themselves(program, administrator):
    new = Program(organization=program.organization, name="Ung i Halland")
    with pytest.raises(ValidationError, match="Nobody gives themselves"):
        programs.create(new, strategist=administrator, by=administrator)
    assert not Program.objects.filter(name="Ung i Halland").exists()
