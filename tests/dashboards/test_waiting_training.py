"""Who runs a training finds what waits there on My page; nobody else does."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dashboards.queries.waiting import waiting_for
from tests.factories.programs import ProgramRoleFactory
from tests.factories.training import CohortFactory, ModuleFactory, ParticipantFactory
from training.choices import Stage
from training.models import Contact, ModuleVersion

pytestmark = pytest.mark.django_db
DAY = date(2026, 1, 1)


@pytest.fixture
def cohort():
    today = timezone.localdate()
    return CohortFactory(name="Omgång 7", capacity=2, ends_on=today + timedelta(9))


def told(cohort, kind):
    person = ProgramRoleFactory(program=cohort.course.program, kind=kind).person
    return [(each.what, each.subject) for each in waiting_for(person)]


def test_applications_free_seats_and_pairs_wait_for_the_leader(cohort):
    seated = ParticipantFactory(cohort=cohort)
    ParticipantFactory.create_batch(2, cohort=cohort, staged=(Stage.APPLIED, DAY))
    waits = ParticipantFactory(cohort=cohort, staged=(Stage.WAITING, DAY))
    for row in (seated, waits):
        Contact.objects.filter(participant=row).update(name="Alma Ek")
    wanted = [
        ("Answer the applications", "2 applications, Omgång 7"),
        ("Give a free seat to the waiting list", "1 waits, Omgång 7"),
        ("See who may be in twice", "1 pair to look at"),
    ]
    assert told(cohort, "project_leader") == wanted
    assert told(cohort, "strategist") == wanted
    assert told(cohort, "steering_group") == []


def test_nobody_is_given_a_seat_where_none_is_free_or_the_cohort_has_ended(cohort):
    ParticipantFactory.create_batch(2, cohort=cohort)
    ParticipantFactory(cohort=cohort, staged=(Stage.WAITING, DAY))
    ended = CohortFactory(course=cohort.course, ends_on=timezone.localdate() - timedelta(1))
    ParticipantFactory(cohort=ended, staged=(Stage.APPLIED, DAY))
    assert told(cohort, "project_leader") == []


def test_a_module_waits_for_its_review_until_a_new_version_says_another_day(cohort):
    today = timezone.localdate()
    module = ModuleFactory(course=cohort.course, number=3, title="Styrkor")
    day = {"updated_on": today - timedelta(400), "perspectives": []}
    ModuleVersion.objects.create(module=module, number=1, review_by=today - timedelta(2), **day)
    assert told(cohort, "project_leader") == [("Look at the module again", "3. Styrkor")]
    assert told(cohort, "steering_group") == []
    ModuleVersion.objects.create(module=module, number=2, review_by=today + timedelta(90), **day)
    assert told(cohort, "project_leader") == []
