"""The outbox shows a person their own mails and no one else's."""

import pytest
from django.urls import reverse

from desk.models import Mail
from desk.services import mails
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
LIST = reverse("desk:mail_list")


@pytest.fixture
def mail(writer, decider):
    (written,) = mails.send(
        to=[decider],
        subject="Förslaget är klart",
        body="Hemligt <b>utkast</b>",
        path="/funding/proposals/1/",
        by=writer,
    )
    return written


def subjects(response):
    return [row.subject for row in response.context["page_obj"].object_list.data]


def test_recipient_and_causer_read_the_mail(signed_in, mail, writer, decider):
    for person in (writer, decider):
        client = signed_in(person)
        assert subjects(client.get(LIST)) == ["Förslaget är klart"]
        page = client.get(mail.get_absolute_url()).content.decode()
        assert "Hemligt &lt;b&gt;utkast&lt;/b&gt;" in page
        assert 'href="/funding/proposals/1/"' in page


def test_nobody_else_reads_the_mail_not_even_the_administrator(
    signed_in, mail, stranger, registrar, administrator
):
    for person in (stranger, registrar, administrator):
        client = signed_in(person)
        assert client.get(mail.get_absolute_url()).status_code == 404, person
        assert subjects(client.get(LIST)) == [], person
        assert subjects(client.get(LIST, {"q": "Förslaget"})) == [], person
        for kind in ("csv", "xlsx"):
            export = client.get(LIST, {"export": kind}).content
            assert "Förslaget".encode() not in export, person


def test_administrator_who_lets_somebody_in_does_not_get_their_link(signed_in, administrator):
    posted = {"name": "Ny", "email": "ny@example.org", "title": "", "language": "en"}
    client = signed_in(administrator)
    client.post(reverse("accounts:user_create"), posted)
    page = client.get(client.get(LIST).context["page_obj"].object_list.data[0].get_absolute_url())
    text = page.content.decode()
    assert "nobody can read it here" in text
    assert "/accounts/password/new/" not in text


def test_list_tells_what_is_to_me_and_what_i_caused(signed_in, mail, writer):
    mails.send(to=[writer], subject="Till mig", body="…", by=None)
    client = signed_in(writer)
    assert subjects(client.get(LIST, {"direction": "to_me"})) == ["Till mig"]
    assert subjects(client.get(LIST, {"direction": "by_me"})) == ["Förslaget är klart"]
    mails.deliver(mail.pk)
    assert subjects(client.get(LIST, {"state": "sent"})) == ["Förslaget är klart"]
    assert subjects(client.get(LIST, {"state": "waiting"})) == ["Till mig"]


def test_list_costs_the_same_for_one_and_thirty(signed_in, writer, django_assert_max_num_queries):
    client = signed_in(writer)
    mails.send(to=[writer], subject="En", body="…", by=None)
    client.get(LIST)
    with django_assert_max_num_queries(15) as few:
        client.get(LIST)
    for _ in range(30):
        mails.send(to=[writer], subject="Fler", body="…", by=UserFactory())
    with django_assert_max_num_queries(15) as many:
        client.get(LIST, {"per_page": 50})
    assert len(many) == len(few)


def test_uncertain_mail_is_shown_as_such_and_sent_once_more_by_choice(signed_in, mail, writer):
    client = signed_in(writer)
    again = reverse("desk:mail_send_again", args=[mail.pk])
    assert (
        "it is not sent again by itself" not in client.get(mail.get_absolute_url()).content.decode()
    )
    Mail.objects.update(state="uncertain", answer="Connection unexpectedly closed", attempts=1)
    page = client.get(mail.get_absolute_url())
    assert "It is not sent again by itself" in page.content.decode()
    assert "Connection unexpectedly closed" in page.content.decode()
    assert [action.url for action in page.context["actions"]] == [again]
    assert subjects(client.get(LIST, {"state": "uncertain"})) == ["Förslaget är klart"]
    client.post(again)
    mail.refresh_from_db()
    assert mail.state == "waiting"


def test_nobody_else_sends_a_mail_once_more(signed_in, mail, stranger, administrator):
    Mail.objects.update(state="uncertain")
    for person in (stranger, administrator):
        again = reverse("desk:mail_send_again", args=[mail.pk])
        assert signed_in(person).post(again).status_code == 404
    mail.refresh_from_db()
    assert mail.state == "uncertain"
