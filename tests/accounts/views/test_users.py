"""Administrators manage people and roles; everybody else sees themselves alone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import OrganizationRole, User
from desk.models import Mail
from tests.factories.accounts import OrganizationRoleFactory, UserFactory

pytestmark = pytest.mark.django_db
LIST = reverse("accounts:user_list")


def url(name, *args):
    return reverse(f"accounts:{name}", args=args)


def said(response):
    return [str(message) for message in response.context["messages"]]


def errors(response):
    assert response.status_code == 422
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def test_list_is_for_administrators_alone(signed_in, administrator, writer):
    assert signed_in(writer).get(LIST).status_code == 403
    assert signed_in(administrator).get(LIST).status_code == 200


def test_list_tells_todays_roles_and_filters_by_them(signed_in, administrator, writer, board):
    yesterday = timezone.localdate() - timedelta(days=1)
    OrganizationRoleFactory(person=writer, organization=board, kind="registrar", valid_to=yesterday)
    client = signed_in(administrator)
    csv = client.get(LIST, {"role": "secretary", "export": "csv"}).content.decode("utf-8-sig")
    assert csv.splitlines()[1:] == [
        f"{writer.name};;{writer.email};board secretary, {board.name};active"
    ]
    assert client.get(LIST, {"role": "registrar"}).context["total"] == 0


def test_stranger_does_not_find_another_person(signed_in, stranger, writer):
    client = signed_in(stranger)
    assert client.get(writer.get_absolute_url()).status_code == 404
    for name in ("user_edit", "user_deactivate", "user_reactivate", "user_give_role"):
        assert client.get(url(name, writer.pk)).status_code == 404, name
        assert client.post(url(name, writer.pk), {"reason": "x"}).status_code == 404, name
    assert client.post(url("user_send_password_link", writer.pk)).status_code == 404
    assert User.objects.get(pk=writer.pk).is_active


def test_person_sees_themselves_but_may_not_manage_themselves(signed_in, writer, board):
    client = signed_in(writer)
    page = client.get(writer.get_absolute_url())
    assert board.name in page.content.decode()
    assert [str(action.label) for action in page.context["actions"]] == ["Edit"]
    assert client.get(url("user_edit", writer.pk)).status_code == 403
    assert client.get(url("user_give_role", writer.pk)).status_code == 403


def test_create_lets_in_and_writes_the_mail(signed_in, administrator):
    posted = {"name": "Ny", "email": "NY@example.org", "title": "", "language": "sv"}
    response = signed_in(administrator).post(url("user_create"), posted, follow=True)
    person = User.objects.get(email="ny@example.org")
    assert response.context["object"] == person
    assert said(response) == [
        "The person is added and gets a mail with a link to choose a password."
    ]
    assert [mail.recipient for mail in Mail.objects.all()] == [person]


@pytest.mark.parametrize(
    ("wrong", "field", "reason"),
    [
        ({"email": "vera"}, "email", "Enter a valid email address."),
        ({"email": "VERA@example.org"}, "email", "Somebody already signs in with this address."),
        ({"name": ""}, "name", "This field is required."),
        ({"language": "de"}, "language", None),
    ],
)
def test_create_says_what_is_wrong_at_the_field(signed_in, administrator, wrong, field, reason):
    UserFactory(email="vera@example.org")
    posted = {"name": "Ny", "email": "ny@example.org", "title": "", "language": "sv"}
    found = errors(signed_in(administrator).post(url("user_create"), posted | wrong))
    assert list(found) == [field]
    assert reason is None or found == {field: [reason]}


def test_deactivated_person_is_out_at_once(client, signed_in, administrator, writer):
    signed_in(writer)
    assert client.get(writer.get_absolute_url()).status_code == 200
    User.objects.filter(pk=writer.pk).update(is_active=False)
    assert client.get(writer.get_absolute_url()).status_code == 302


def test_deactivate_asks_for_a_reason_and_tells_it(signed_in, administrator, writer):
    client = signed_in(administrator)
    page = url("user_deactivate", writer.pk)
    assert errors(client.post(page, {"reason": " "})) == {"reason": ["This field is required."]}
    response = client.post(page, {"reason": "Slutade"}, follow=True)
    assert response.context["history"][0].why == "Slutade"
    client.post(url("user_reactivate", writer.pk), {"reason": "Tillbaka"})
    assert User.objects.get(pk=writer.pk).is_active


def test_deactivate_shows_its_refusal(signed_in, administrator):
    response = signed_in(administrator).post(
        url("user_deactivate", administrator.pk), {"reason": "Ledig"}
    )
    assert errors(response) == {
        "__all__": ["You cannot deactivate yourself: ask another administrator."]
    }


def test_password_link_is_sent_and_said(signed_in, administrator, writer):
    response = signed_in(administrator).post(url("user_send_password_link", writer.pk), follow=True)
    assert said(response) == ["A mail with a link to choose a password is on its way."]
    assert [mail.recipient for mail in Mail.objects.all()] == [writer]


def test_role_is_given_from_the_organization(signed_in, administrator, board):
    person = UserFactory()
    posted = {"person": person.pk, "kind": "registrar", "valid_from": "2026-01-01"}
    response = signed_in(administrator).post(
        url("organization_give_role", board.pk), posted, follow=True
    )
    assert response.context["object"] == board
    assert person.name in response.content.decode()
    assert OrganizationRole.objects.get(person=person).organization == board


def test_role_is_given_from_the_person_with_every_refusal_shown(signed_in, administrator, writer):
    board = OrganizationRole.objects.get(person=writer).organization
    posted = {"organization": board.pk, "kind": "secretary", "valid_from": "2026-01-01"}
    client = signed_in(administrator)
    assert errors(client.post(url("user_give_role", writer.pk), posted)) == {
        "__all__": ["The person already holds this role without an end."]
    }
    posted["kind"] = "approver"
    assert client.post(url("user_give_role", writer.pk), posted).status_code == 302


def test_administrator_cannot_give_themselves_a_role(signed_in, administrator, board):
    client = signed_in(administrator)
    reason = "Nobody gives themselves a role: ask another administrator."
    posted = {"organization": board.pk, "kind": "secretary", "valid_from": "2026-01-01"}
    answer = client.post(url("user_give_role", administrator.pk), posted)
    assert errors(answer) == {"__all__": [reason]}
    posted = posted | {"person": administrator.pk}
    answer = client.post(url("organization_give_role", board.pk), posted)
    assert errors(answer) == {"__all__": [reason]}
    page = client.get(administrator.get_absolute_url())
    greyed = {str(each.label): each.reasons for each in page.context["actions"] if each.reasons}
    assert greyed["Give a role"] == [reason]
    assert not OrganizationRole.objects.filter(person=administrator, kind="secretary").exists()


def test_role_is_ended_with_a_day_and_a_reason(signed_in, administrator, writer, board):
    role = OrganizationRole.objects.get(person=writer)
    client = signed_in(administrator)
    page = f"{url('role_end', role.pk)}?from=organization"
    assert list(errors(client.post(page, {"last_day": "igår", "reason": ""}))) == [
        "last_day",
        "reason",
    ]
    response = client.post(page, {"last_day": "2026-01-31", "reason": "Slutade"})
    assert response.headers["Location"] == board.get_absolute_url()
    role.refresh_from_db()
    assert role.validity == "ended"


def test_role_is_ended_by_administrators_alone(signed_in, writer):
    role = OrganizationRole.objects.get(person=writer)
    posted = {"last_day": "2026-01-31", "reason": "x"}
    assert signed_in(writer).post(url("role_end", role.pk), posted).status_code == 403


def test_profile_changes_oneself_and_the_language_of_the_pages(signed_in, writer):
    client = signed_in(writer)
    page = client.get(url("profile"))
    assert list(page.context["form"].fields) == ["name", "title", "language"]
    posted = {"name": "Vera S", "title": "Sekreterare", "language": "en", "email": "x@example.org"}
    response = client.post(url("profile"), posted | {"seen": page.context["seen"]})
    assert response.cookies["django_language"].value == "en"
    changed = User.objects.get(pk=writer.pk)
    assert (changed.name, changed.title, changed.language, changed.email) == (
        "Vera S",
        "Sekreterare",
        "en",
        writer.email,
    )
