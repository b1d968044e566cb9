"""A document is read by those it was issued for, beside those who serve its owner."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from documents.models import Document, FindingOverride
from documents.models.audiences import audiences_of
from documents.services import overrides, reviews
from tests.documents.services.test_documents import issue
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
IN = {}


def told(user):
    """Say in which audiences a person is, as an app does."""
    return IN.get(user.pk, {})


@pytest.fixture(autouse=True)
def sources(settings):
    settings.AUDIENCES = [f"{__name__}.told"]
    yield
    IN.clear()


@pytest.fixture
def reader():
    person = UserFactory()
    IN[person.pk] = {"program:7": False}
    return person


@pytest.fixture
def issuer():
    person = UserFactory()
    IN[person.pk] = {"program:7": True}
    return person


@pytest.fixture
def other():
    """In the audience of another program, which this one's number begins with."""
    person = UserFactory()
    IN[person.pk] = {"program:70": True}
    return person


@pytest.fixture
def document(sample_paper, board, decider, monkeypatch):
    monkeypatch.setattr(sample_paper, "audience", lambda obj: "program:7", raising=False)
    return issue(sample_paper, board, decider)


def test_audience_reads_what_is_issued_for_it(client, document, reader, other):
    assert document.audience == "program:7"
    pages = [
        reverse(f"documents:document_{name}", args=[document.pk])
        for name in ("detail", "file", "data", "paper")
    ]
    client.force_login(reader)
    assert [client.get(url).status_code for url in pages] == [200] * 4
    assert document.title in client.get(reverse("documents:document_list")).content.decode()
    client.force_login(other)
    assert [client.get(url).status_code for url in pages] == [404] * 4
    assert document.title not in client.get(reverse("documents:document_list")).content.decode()


def test_nobody_else_is_let_in_by_an_empty_audience(sample_paper, board, decider, reader):
    document = issue(sample_paper, board, decider)
    assert document.audience == ""
    assert document not in Document.objects.visible_to(reader)


def test_audience_sees_no_draft_of_the_paper(client, board, document, reader):
    client.force_login(reader)
    assert client.get(reverse("documents:preview", args=["sample", board.pk])).status_code == 404


def test_who_issues_for_an_audience_takes_a_document_back(client, document, reader, issuer, other):
    url = reverse("documents:document_withdraw", args=[document.pk])
    for person, status in ((reader, 403), (other, 404), (issuer, 200)):
        client.force_login(person)
        assert client.get(url).status_code == status
    client.force_login(reader)
    assert client.post(url, {"reason": "Fel."}).status_code == 403
    client.force_login(issuer)
    assert client.post(url, {"reason": "Fel år."}).status_code == 302
    assert Document.objects.with_life().get().is_withdrawn


def test_what_is_for_its_audience_alone_is_hidden_from_those_who_serve_its_owner(
    client, sample_paper, board, decider, reader, monkeypatch
):
    monkeypatch.setattr(sample_paper, "audience", lambda obj: "program:7", raising=False)
    monkeypatch.setattr(sample_paper, "is_for_audience_only", True)
    document = issue(sample_paper, board, decider)
    url = document.get_absolute_url()
    for person, status in ((decider, 404), (reader, 200)):
        client.force_login(person)
        assert client.get(url).status_code == status
    for permission in ("withdraw_document", "sign_document", "make_document_again"):
        assert not decider.has_perm(f"documents.{permission}", document)


def test_document_says_until_when_its_names_are_kept(sample_paper, board, decider, monkeypatch):
    said = sample_paper.snapshot(board)
    told_day = {**said, "names_disposed_on": date(2020, 6, 30)}
    monkeypatch.setattr(sample_paper, "snapshot", lambda obj: told_day)
    document = issue(sample_paper, board, decider)
    document.refresh_from_db()
    assert document.names_kept_until == date(2020, 6, 30)


def test_visitor_is_in_no_audience():
    assert audiences_of(AnonymousUser()) == {}


def test_findings_can_be_kept_under_another_kind(sample_paper, board, decider, monkeypatch):
    monkeypatch.setattr(sample_paper, "review_kind", "project")
    board.postal_address = ""
    board.save()
    (finding,) = reviews.findings_of(sample_paper, board)
    overrides.keep(sample_paper, board, finding, by=decider, reason="Den finns inte.")
    assert FindingOverride.objects.get().kind == "project"
    (kept,) = reviews.findings_of(sample_paper, board)
    assert kept.overridden_reason == "Den finns inte."
