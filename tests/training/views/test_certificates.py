"""Certificates, lists and attendance: for those who run the training, and for nobody else."""

import io
import zipfile
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from documents.choices import Purpose
from documents.models import Document, Rendering
from documents.paper import paper_of
from documents.services import documents
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.training import AttendanceFactory, ParticipantFactory, SessionFactory
from training.choices import Stage
from training.models import CohortLeader
from training.services import certificates

pytestmark = pytest.mark.django_db
DONE = (Stage.COMPLETED, date(2018, 6, 11))


@pytest.fixture
def led(cohort, leader):
    CohortLeader.objects.create(cohort=cohort, person=leader)
    return cohort


@pytest.fixture
def completed(led):
    people = ParticipantFactory.create_batch(2, cohort=led, staged=DONE)
    ParticipantFactory(cohort=led, staged=(Stage.DROPPED_OUT, date(2017, 1, 9)))
    for day in (date(2016, 9, 1), date(2016, 10, 1)):
        session = SessionFactory(cohort=led, held_on=day)
        for each in people:
            AttendanceFactory(session=session, participant=each)
    return people


class Made:
    """A file as the worker would make it, cheaper."""

    content, page_count, sha256 = b"%PDF", 1, "0" * 64


def issued(rendering, by):
    return documents.complete_issue(rendering, make=lambda frozen: Made, by=by)


def test_all_who_completed_get_a_certificate_of_their_own(completed, led, leader, client):
    client.force_login(leader)
    page = reverse("training:cohort_certificates", args=[led.pk])
    assert client.get(page).context["in_all"] == 2
    assert client.post(reverse("training:certificates_issue", args=[led.pk])).status_code == 302
    orders = list(Rendering.objects.filter(purpose=Purpose.ISSUE))
    assert {each.object_id for each in orders} == {each.pk for each in completed}
    shown = client.get(page)
    assert shown["Refresh"] == "3"
    for each in orders:
        issued(each, leader)
    shown = client.get(page)
    assert (shown.context["made"], "Refresh" in shown) == (2, False)
    with zipfile.ZipFile(
        io.BytesIO(client.get(reverse("training:certificates_zip", args=[led.pk])).content)
    ) as book:
        assert len(book.namelist()) == 2


def test_nobody_is_certified_twice(completed, led, leader):
    assert certificates.issue_all(led, by=leader) == 2
    with pytest.raises(ValidationError, match="already"):
        certificates.issue_all(led, by=leader)


def test_certificate_says_what_was_attended_in_days_and_hours(completed, led):
    paper = paper_of("certificate")
    said = paper.snapshot(paper.queryset().get(pk=completed[0].pk))
    assert said["attended"] == [{"label": "2 training days", "value": "12 hours"}]
    assert said["signatures"]["people"][0]["name"] == led.leaders.get().person.name
    assert completed[0].contact.name not in paper.title(said)
    assert str(said["names_disposed_on"]) == "2020-06-15"


def test_who_has_not_completed_is_not_certified(led, leader):
    paper = paper_of("certificate")
    active = paper.queryset().get(pk=ParticipantFactory(cohort=led).pk)
    assert len(list(paper.obstacles_to_issue(active))) == 1


def test_certificate_needs_somebody_who_led_the_cohort(cohort):
    paper = paper_of("certificate")
    done = paper.queryset().get(pk=ParticipantFactory(cohort=cohort, staged=DONE).pk)
    codes = {each.code: each.blocks for each in paper.findings(done)}
    assert codes == {"certificate_without_leader": True, "certificate_below_rule": False}


def test_issued_certificate_is_hidden_from_all_but_those_who_run_the_training(
    completed, led, leader, strategist, steering, stranger
):
    certificates.issue_all(led, by=leader)
    document = issued(Rendering.objects.first(), leader)
    registrar = OrganizationRoleFactory(organization=document.owner, kind="registrar").person
    seen = [
        person
        for person in (leader, strategist, steering, stranger, registrar)
        if Document.objects.visible_to(person).exists()
    ]
    assert seen == [leader, strategist]
    assert document.names_kept_until == date(2020, 6, 15)
    assert not [each for each in completed if each.contact.name in document.title]


@pytest.mark.parametrize("kind", ["participants", "attendance", "certificates"])
def test_papers_with_names_are_closed_to_the_steering_group(
    kind, completed, led, leader, steering, stranger, client
):
    url = reverse("documents:preview", args=[kind, led.pk])
    answers = {}
    for person in (leader, steering, stranger):
        client.force_login(person)
        answers[person] = client.get(url).status_code
    assert list(answers.values()) == [200, 403, 404]


def test_attendance_file_has_the_sums_of_the_paper(completed, led, leader, client):
    client.force_login(leader)
    rows = client.get(reverse("training:attendance_csv", args=[led.pk])).content.decode("utf-8-sig")
    head, *_people, sums = rows.splitlines()
    assert head.count(";") == sums.count(";") == 6
    assert sums.split(";")[-4:] == ["2", "2", "4", "24"]
    said = paper_of("attendance").snapshot(led)
    assert said["overview"]["sums"][-2:] == ["4", "24"]
