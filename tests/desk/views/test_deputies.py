"""A person names their own deputy, an administrator anybody's; both are told, nobody else knows."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from desk.models import Deputy, Mail
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NEW = reverse("desk:deputy_create")
LIST = reverse("desk:deputy_list")


def days(first, last):
    return {"first_day": TODAY + timedelta(days=first), "last_day": TODAY + timedelta(days=last)}


def test_a_person_names_a_deputy_who_is_told(writer, decider, stranger, signed_in):
    client = signed_in(writer)
    answer = client.post(NEW, {"absent": stranger.pk, "deputy": decider.pk, **days(0, 9)})
    named = Deputy.objects.get()
    assert answer.headers["Location"] == named.get_absolute_url()
    assert (named.absent, named.deputy) == (writer, decider)
    assert [mail.recipient for mail in Mail.objects.all()] == [decider]
    page = signed_in(decider).get(named.get_absolute_url())
    assert page.context["actions"] == []
    assert named.get_absolute_url() in client.get(LIST).content.decode()


def test_nobody_else_knows_of_it_but_administrators(
    writer, decider, stranger, administrator, signed_in
):
    named = Deputy.objects.create(absent=writer, deputy=decider, **days(0, 9))
    assert signed_in(stranger).get(named.get_absolute_url()).status_code == 404
    assert signed_in(stranger).get(LIST).context["total"] == 0
    for person in (writer, decider, administrator):
        assert signed_in(person).get(LIST).context["total"] == 1
        assert signed_in(person).get(named.get_absolute_url()).status_code == 200


def test_an_administrator_names_for_somebody_who_is_ill(writer, decider, administrator, signed_in):
    form = {"absent": writer.pk, "deputy": decider.pk, **days(0, 3)}
    signed_in(administrator).post(NEW, form)
    assert Deputy.objects.get().absent == writer
    assert {mail.recipient for mail in Mail.objects.all()} == {writer, decider}


def test_what_cannot_be_is_refused_in_the_form(writer, decider, signed_in):
    client = signed_in(writer)
    for form, field in (
        ({"deputy": decider.pk, **days(5, 1)}, "last_day"),
        ({"deputy": writer.pk, **days(0, 1)}, "deputy"),
        ({"deputy": UserFactory(is_active=False).pk, **days(0, 1)}, "deputy"),
        ({"deputy": decider.pk, **days(-9, -1)}, "__all__"),
    ):
        answer = client.post(NEW, form)
        assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert Deputy.objects.count() == 0


def test_it_is_ended_earlier_by_who_is_away_and_not_by_the_deputy(writer, decider, signed_in):
    named = Deputy.objects.create(absent=writer, deputy=decider, **days(-5, 9))
    url = reverse("desk:deputy_end", args=[named.pk])
    assert signed_in(decider).post(url, {"last_day": TODAY}).status_code == 403
    client = signed_in(writer)
    assert client.post(url, {"last_day": TODAY + timedelta(days=20)}).status_code == 422
    client.post(url, {"last_day": TODAY})
    named.refresh_from_db()
    assert named.last_day == TODAY
    page = client.get(named.get_absolute_url())
    assert "ended the deputyship" in page.content.decode()
