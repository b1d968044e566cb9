"""The review beside an update while it is written: it follows, and sends nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import OrganizationName
from programs.models import StatusUpdate, UpdateDraft
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.factories.projects import ProjectLinkFactory

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}
REPORT = "Högskolan väntas bli klar. Underlaget kom från Halmstad Högskola. Se bifogad rapport."


@pytest.fixture
def address(goal):
    known = OrganizationFactory(name="Högskolan i Halmstad", kind="university", parent=None)
    OrganizationName.objects.create(organization=known, name="Halmstad Högskola")
    return reverse("programs:update_create", args=[goal.pk])


def test_review_names_variants_and_attachments_that_are_not_there(goal, address, leader, signed_in):
    client = signed_in(leader)
    data = {"report": REPORT, "analysis": "Beloppet är XX kr.", "review": "1"}
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(address, data, headers=PART)
    assert len(asked) <= 15
    said = answer.content.decode()
    assert "<html" not in said
    assert "Write “Högskolan i Halmstad” instead of “Halmstad Högskola”" in said
    assert "“bifogad rapport” is not attached" in said
    assert re.findall(r'href="#id_(\w+)"', said) == ["analysis", "report", "report"]
    assert not StatusUpdate.objects.exists() and not UpdateDraft.objects.exists()
    ProjectLinkFactory(project=goal.project, title="Rapport 2018")
    said = client.post(address, data, headers=PART).content.decode()
    assert "is not attached" not in said


def test_review_by_its_button_keeps_what_was_written(address, leader, signed_in):
    page = signed_in(leader).post(address, {"report": REPORT, "as_of": "igår", "review": "1"})
    assert page.status_code == 200
    assert page.context["form"]["report"].value() == REPORT
    assert "instead of “Halmstad Högskola”" in page.content.decode()
    assert not StatusUpdate.objects.exists()


def test_page_with_the_review_asks_the_database_at_most_fifteen_times(address, leader, signed_in):
    client = signed_in(leader)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    assert len(asked) <= 15


def test_nobody_reviews_where_they_may_not_write(address, signed_in):
    answer = signed_in(UserFactory()).post(address, {"report": REPORT, "review": "1"})
    assert answer.status_code == 404


def test_enter_in_a_field_sends_no_update(address, leader, signed_in):
    page = signed_in(leader).get(address).content.decode()
    of_form = re.findall(r"<button[^>]*type=\"submit\"[^>]*form=\"writing\"[^>]*>", page)
    assert len(of_form) == 1
    assert 'name="review"' in of_form[0]
