"""Doors: the way back is ours, and a verb's refusal is a sentence, never a crash."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection
from django.http import Http404

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse
from core.views import back_url, carry_out, get_allowed
from core.views.doors import back_label, with_back
from tests.factories.accounts import OrganizationFactory, UserFactory


@verb("tried what the database refuses", name="doors_test.change_what_is_final")
def change_what_is_final(organization, *, by, code="23001"):
    organization.name = "Ändrad"
    organization.save_fields("name")
    with connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE EXCEPTION 'final' USING ERRCODE = '{code}'; END $$")


@verb("took a name", name="doors_test.take_the_name")
def take_the_name(organization, *, name, by):
    organization.name = name
    organization.save_fields("name")


@verb("took an address", name="doors_test.take_the_address")
def take_the_address(organization, *, email, by):
    User.objects.create(email=email, name="Sedan")


@verb("locked what was gone", name="doors_test.lock_and_rename")
def lock_and_rename(organization, *, by):
    return Organization.objects.locked(organization.pk)


@verb("came twice", name="doors_test.insert_the_same_key")
def insert_the_same_key(organization, *, by):
    Organization(pk=organization.pk, name="Annan", kind="region").save(force_insert=True)


@verb("tried twice", name="doors_test.refused_twice")
def refused_twice(organization, *, by):
    refuse(["Not today.", "Not ever."])


@verb("renamed", name="doors_test.rename")
def rename(organization, *, by):
    organization.name = "Ny"
    organization.save_fields("name")
    return organization


@pytest.fixture
def request_of(rf, administrator):
    def make(data):
        request = rf.post("/", data)
        request.user = administrator
        request.session = {}
        request._messages = FallbackStorage(request)
        return request

    return make


def said(request):
    return [(each.level_tag, str(each)) for each in get_messages(request)]


@pytest.mark.django_db
def test_refusal_of_the_database_becomes_a_message_and_undoes_everything(request_of):
    made, request = OrganizationFactory(name="Slutlig"), request_of({})
    response = carry_out(request, change_what_is_final, made, done="Done.")
    assert response.headers["Location"] == made.get_absolute_url()
    assert said(request) == [("error", "This record is final and cannot be changed.")]
    assert Organization.objects.get(pk=made.pk).name == "Slutlig"


@pytest.mark.django_db
def test_other_errors_of_the_database_are_not_hidden(request_of):
    made, request = OrganizationFactory(), request_of({})
    with pytest.raises(IntegrityError):
        carry_out(request, change_what_is_final, made, done="Done.", code="23514")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "said_then"),
    [
        (
            "one_name_under_one_parent",
            "Somebody else has just entered the same: organization. Load the page again and look.",
        ),
        ("said_by_itself", "Choose another name."),
    ],
)
def test_two_who_enter_the_same_at_once_meet_a_sentence(request_of, monkeypatch, name, said_then):
    made, request = OrganizationFactory(name="Först"), request_of({})
    if name == "said_by_itself":
        (constraint,) = [
            each
            for each in Organization._meta.constraints
            if each.name == "one_name_under_one_parent"
        ]
        monkeypatch.setattr(constraint, "violation_error_message", said_then)
    twin = Organization.objects.create(name="Sedan", parent=made.parent, kind=made.kind)
    carry_out(request, take_the_name, twin, done="Done.", name="Först")
    assert said(request) == [("error", said_then)]
    assert Organization.objects.get(pk=twin.pk).name == "Sedan"


@pytest.mark.django_db
def test_two_who_add_the_same_person_at_once_meet_a_sentence(request_of):
    taken, request = UserFactory(), request_of({})
    made = OrganizationFactory()
    carry_out(request, take_the_address, made, done="Done.", email=taken.email)
    assert said(request) == [
        (
            "error",
            "Somebody else has just entered the same: person. Load the page again and look.",
        )
    ]


@pytest.mark.django_db
def test_what_somebody_else_deleted_meanwhile_is_not_found(request_of):
    made, request = OrganizationFactory(), request_of({})
    Organization.objects.get(pk=made.pk).delete()
    with pytest.raises(Http404):
        carry_out(request, lock_and_rename, made, done="Done.")
    assert said(request) == []


@pytest.mark.django_db
def test_clash_that_no_person_caused_is_not_hidden(request_of):
    made, request = OrganizationFactory(), request_of({})
    with pytest.raises(IntegrityError):
        carry_out(request, insert_the_same_key, made, done="Done.")


@pytest.mark.django_db
def test_every_reason_of_a_refusal_is_said(request_of):
    request = request_of({})
    carry_out(request, refused_twice, OrganizationFactory(), done="Done.")
    assert said(request) == [("error", "Not today."), ("error", "Not ever.")]


@pytest.mark.django_db
def test_done_is_said_and_leads_back_to_the_list(request_of):
    made, request = OrganizationFactory(), request_of({"back": "/accounts/organizations/?page=2"})
    response = carry_out(request, rename, made, done="Renamed.")
    assert said(request) == [("success", "Renamed.")]
    assert response.headers["Location"] == (
        f"{made.get_absolute_url()}?back=%2Faccounts%2Forganizations%2F%3Fpage%3D2"
    )
    elsewhere = carry_out(request, rename, made, done="Renamed.", to=lambda result: "/desk/mails/")
    assert elsewhere.headers["Location"].startswith("/desk/mails/?back=")


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "///evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/a\r\nSet-Cookie: x=1",
        "/\t/evil.example",
        "/a\x00",
        "",
    ],
)
def test_way_back_never_leads_out(rf, wanted):
    assert back_url(rf.get("/", {"back": wanted}), "/home/") == "/home/"
    assert back_url(rf.post("/", {"back": wanted})) == ""


def test_way_back_keeps_filter_and_place(rf):
    wanted = "/accounts/organizations/?q=å&page=2#results"
    assert back_url(rf.get("/", {"back": wanted})) == wanted
    assert with_back("/x/?from=y", "/z/?a=1&b=2") == "/x/?from=y&back=%2Fz%2F%3Fa%3D1%26b%3D2"
    assert with_back("/x/", "") == "/x/"


@pytest.mark.django_db
def test_hidden_is_404_and_forbidden_is_403(writer, stranger, board):
    with pytest.raises(Http404):
        get_allowed(User.objects, stranger, "accounts.view_user", pk=writer.pk)
    with pytest.raises(Http404):
        get_allowed(Organization.objects, stranger, "accounts.view_organization", pk="x")
    with pytest.raises(PermissionDenied):
        get_allowed(Organization.objects, writer, "accounts.manage_organizations", pk=board.pk)
    allowed = get_allowed(Organization.objects, writer, "accounts.view_organization", pk=board.pk)
    assert allowed == board


def test_refuse_says_every_reason_or_nothing():
    refuse([])
    with pytest.raises(ValidationError) as refusal:
        refuse(reason for reason in ("One.", "Two."))
    assert refusal.value.messages == ["One.", "Two."]


@pytest.mark.django_db
def test_the_way_back_to_an_object_does_not_call_itself_a_list(rf, board, administrator, stranger):
    def label(back, by, crumbs=()):
        request = rf.get("/", {"back": back})
        request.user = by
        return back_label(request, crumbs)

    assert label("/accounts/organizations/?page=2", administrator) == "Back to the list"
    page = board.get_absolute_url()
    assert label(f"{page}?back=%2F", administrator) == f"Back to {board}"
    assert label(page, administrator, [("The board", page)]) == "Back to The board"
    assert label("/nowhere/", stranger) == "Back to the list"
