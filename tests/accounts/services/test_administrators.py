"""Somebody always administers: the last one can neither lose the role nor be kept out."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import OrganizationRole, User
from accounts.services import roles, users
from tests.factories.accounts import OrganizationRoleFactory, RegionFactory, UserFactory
from tests.threads import at_once

NOBODY = "Nobody would be left to administer. Give somebody else the role of administrator first."


def another(**fields):
    """Return the role of one more administrator."""
    return OrganizationRoleFactory(organization=RegionFactory(), kind="administrator", **fields)


def yesterday():
    return timezone.localdate() - timedelta(days=1)


def end(role, by, last_day=None):
    roles.end(role, last_day=last_day or yesterday(), reason="Slutade", by=by)


def administering():
    held = OrganizationRole.objects.administrators().held_now()
    return set(held.filter(person__is_active=True).values_list("person", flat=True))


@pytest.mark.django_db
class TestTheLastOne:
    def test_role_of_the_last_active_administrator_cannot_be_ended(self, administrator):
        gone = another(person=UserFactory(is_active=False))
        role = OrganizationRole.objects.get(person=administrator)
        with pytest.raises(ValidationError) as refusal:
            end(role, by=gone.person)
        assert refusal.value.messages == [NOBODY]
        assert administering() == {administrator.pk}

    def test_last_active_administrator_cannot_be_kept_out(self, administrator):
        ended = another(valid_to=yesterday())
        with pytest.raises(ValidationError) as refusal:
            users.deactivate(administrator, reason="Slutade", by=ended.person)
        assert refusal.value.messages == [NOBODY]
        assert administering() == {administrator.pk}

    def test_a_day_to_come_without_any_administrator_is_refused(self, administrator):
        in_a_month = timezone.localdate() + timedelta(days=30)
        other = another(valid_to=in_a_month)
        role = OrganizationRole.objects.get(person=administrator)
        day_after = in_a_month + timedelta(days=1)
        for act in (
            lambda: end(role, by=other.person, last_day=in_a_month),
            lambda: users.deactivate(administrator, reason="Slutade", by=other.person),
        ):
            with pytest.raises(ValidationError) as refusal:
                act()
            assert refusal.value.messages == [
                f"From {day_after} nobody would administer. "
                "Give somebody else the role of administrator first."
            ]
        another()
        end(role, by=other.person, last_day=in_a_month)
        role.refresh_from_db()
        assert role.valid_to == in_a_month

    def test_one_of_two_may_go_either_way(self, administrator):
        first, second = another(), another()
        end(first, by=administrator)
        users.deactivate(second.person, reason="Slutade", by=administrator)
        assert administering() == {administrator.pk}

    def test_role_of_somebody_kept_out_can_be_ended(self, administrator):
        gone = another(person=UserFactory(is_active=False))
        end(gone, by=administrator)
        gone.refresh_from_db()
        assert gone.valid_to == yesterday()

    def test_other_roles_are_no_concern_of_it(self, administrator, writer):
        users.deactivate(writer, reason="Slutade", by=administrator)
        end(OrganizationRole.objects.get(person=writer), by=administrator)

    def test_button_on_the_page_is_greyed_with_the_reason(self, administrator, signed_in):
        in_a_month = timezone.localdate() + timedelta(days=30)
        limited = another(valid_to=in_a_month).person
        page = signed_in(limited).get(administrator.get_absolute_url())
        (action,) = [each for each in page.context["actions"] if each.label == "Deactivate"]
        (reason,) = action.reasons
        assert reason.startswith(f"From {in_a_month + timedelta(days=1)} nobody would administer.")


@pytest.mark.django_db(transaction=True)
class TestTwoAdministratorsAtOnce:
    def one_stays(self, *acts):
        refusals = [error for error in at_once(*acts) if error is not None]
        assert [type(error) for error in refusals] == [ValidationError]
        assert refusals[0].messages == [NOBODY]
        assert len(administering()) == 1

    def test_two_who_end_each_others_role_do_not_leave_nobody(self):
        one, other = another(), another()
        self.one_stays(
            lambda: end(one, by=other.person),
            lambda: end(other, by=one.person),
        )

    def test_two_who_deactivate_each_other_do_not_leave_nobody(self):
        one, other = another().person, another().person
        self.one_stays(
            lambda: users.deactivate(User.objects.get(pk=one.pk), reason="Slutade", by=other),
            lambda: users.deactivate(User.objects.get(pk=other.pk), reason="Slutade", by=one),
        )

    def test_one_who_ends_and_one_who_deactivates_do_not_leave_nobody(self):
        one, other = another(), another()
        self.one_stays(
            lambda: end(one, by=other.person),
            lambda: users.deactivate(other.person, reason="Slutade", by=one.person),
        )
