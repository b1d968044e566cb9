"""People are let in without rights, kept out, let in again; passwords come by a link."""

import re

import pytest
from django.core import mail as outgoing
from django.core.exceptions import ValidationError

from accounts.models import OrganizationRole, User
from accounts.services import users
from core.history import history_of
from desk import tasks
from desk.models import Mail
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def new(**fields):
    return User(**{"email": "ny@example.org", "name": "Ny", "language": "en"} | fields)


def test_create_lets_somebody_in_without_any_right(administrator):
    person = users.create(new(), by=administrator)
    assert not person.has_usable_password()
    assert not OrganizationRole.objects.filter(person=person).exists()
    assert (person.has_perm("accounts.manage_users"), person.holds()) == (False, False)


def test_create_writes_a_mail_whose_link_is_kept_nowhere(administrator, client, settings):
    settings.SITE_URL = "https://malbild.example.org"
    person = users.create(new(), by=administrator)
    (mail,) = Mail.objects.all()
    assert (mail.recipient, mail.caused_by, mail.path) == (person, administrator, "")
    tasks.send_mail(mail.pk)
    (message,) = outgoing.outbox
    link = re.search(r"https://malbild\.example\.org(/accounts/password/new/\S+)", message.body)
    mail.refresh_from_db()
    assert link[1] not in f"{mail.subject}{mail.body}{mail.path}"
    assert client.get(link[1], follow=True).context["validlink"] is True


def test_create_keeps_the_address_in_lower_case(administrator):
    assert users.create(new(email=" Ny@Example.ORG "), by=administrator).email == "ny@example.org"


def test_create_refuses_an_address_in_use_however_it_is_spelled(administrator):
    UserFactory(email="ny@example.org")
    with pytest.raises(ValidationError) as refusal:
        users.create(new(email="NY@example.org"), by=administrator)
    assert refusal.value.message_dict == {"email": ["Somebody already signs in with this address."]}
    assert Mail.objects.count() == 0


def test_deactivate_keeps_the_reason_and_the_roles(administrator, writer):
    users.deactivate(writer, reason="Slutade", by=administrator)
    writer.refresh_from_db()
    assert (writer.is_active, writer.has_perm("accounts.view_organization")) == (False, False)
    assert OrganizationRole.objects.filter(person=writer).held_now().exists()
    newest = history_of(writer)[0]
    assert (newest.who, newest.verb, newest.why) == (
        administrator.name,
        "deactivated the person",
        "Slutade",
    )


def test_deactivate_refuses_oneself(administrator):
    with pytest.raises(ValidationError) as refusal:
        users.deactivate(administrator, reason="Ledig", by=administrator)
    assert refusal.value.messages == ["You cannot deactivate yourself: ask another administrator."]


def test_deactivate_sees_that_somebody_was_faster(administrator, writer):
    stale = User.objects.get(pk=writer.pk)
    users.deactivate(writer, reason="Slutade", by=administrator)
    with pytest.raises(ValidationError) as refusal:
        users.deactivate(stale, reason="Slutade", by=administrator)
    assert refusal.value.messages == ["The person is already deactivated."]


def test_reactivate_lets_somebody_in_again(administrator):
    person = UserFactory(is_active=False)
    users.reactivate(person, reason="Tillbaka", by=administrator)
    person.refresh_from_db()
    assert person.is_active
    with pytest.raises(ValidationError) as refusal:
        users.reactivate(person, reason="Tillbaka", by=administrator)
    assert refusal.value.messages == ["The person may already sign in."]


def test_password_link_is_refused_to_whoever_is_deactivated(administrator):
    with pytest.raises(ValidationError) as refusal:
        users.send_password_link(UserFactory(is_active=False), by=administrator)
    assert refusal.value.messages == ["The person is deactivated. Let them sign in again first."]
    assert Mail.objects.count() == 0


def test_asking_for_a_link_writes_one_mail_in_five_minutes():
    UserFactory(email="vera@example.org")
    for _ in range(3):
        users.ask_for_password_link("VERA@example.org", by=None)
    assert Mail.objects.count() == 1


def test_asking_for_a_link_writes_nothing_to_strangers_and_deactivated():
    UserFactory(email="borta@example.org", is_active=False)
    users.ask_for_password_link("borta@example.org", by=None)
    users.ask_for_password_link("okand@example.org", by=None)
    assert Mail.objects.count() == 0


def test_set_password_is_told_in_the_history_without_the_password(writer):
    users.set_password(writer, password="en lång mening om havet", by=writer)
    newest = history_of(writer)[0]
    assert newest.verb == "chose a password"
    assert [change.label for change in newest.changes] == ["Password chosen"]
    assert writer.check_password("en lång mening om havet")


def test_revise_keeps_the_address_in_lower_case(administrator):
    person = UserFactory(email="ny@example.org")
    person.email = " Nyare@Example.ORG "
    users.revise(person, by=administrator)
    person.refresh_from_db()
    assert person.email == "nyare@example.org"
    assert User.objects.create_user("Annan@Example.ORG").email == "annan@example.org"
