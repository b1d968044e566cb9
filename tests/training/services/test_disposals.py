"""Names go when two people have decided so and their time is up; no count changes."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import Error, connection, transaction
from django.utils import timezone

from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory
from tests.factories.training import CohortFactory, CourseFactory, ParticipantFactory
from training import tasks
from training.choices import DisposalState, Stage
from training.models import (
    Cohort,
    Contact,
    Disposal,
    Participant,
    StageChange,
    StageNote,
    due_cohorts,
)
from training.rules.retention import keep_until
from training.services import disposals, participants
from training.services.participants import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(program):
    return ProgramRoleFactory(program=program, kind="approver").person


@pytest.fixture
def someone(cohort):
    return ParticipantFactory(cohort=cohort, staged=(Stage.DROPPED_OUT, date(2017, 1, 1)))


@pytest.fixture
def prepared(someone, cohort, leader):
    return disposals.prepare(Disposal(ground="Tiden är ute."), [cohort.pk], by=leader)


def refused(sql, **values):
    with pytest.raises(Error) as refusal, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return refusal.value.__cause__.sqlstate


def test_a_cohort_is_due_the_day_after_its_course_says(cohort, someone):
    cohort.course.keep_months = 1
    cohort.course.save()
    cohort.ends_on = date(2018, 1, 31)
    cohort.save()
    assert keep_until(cohort) == date(2018, 2, 28)
    assert not due_cohorts(date(2018, 2, 28)).exists()
    assert list(due_cohorts(date(2018, 3, 1))) == [cohort]


def test_another_person_approves_and_the_worker_carries_it_out(prepared, leader, approver, cohort):
    before = disposals.figures_of([cohort])
    with pytest.raises(ValidationError, match="Somebody else"):
        disposals.approve(prepared, by=leader)
    approved = disposals.approve(prepared, by=approver)
    assert approved.state == DisposalState.APPROVED
    tasks.dispose(prepared.pk)
    tasks.dispose(prepared.pk)  # a second worker finds nothing left to do
    done = Disposal.objects.get(pk=prepared.pk)
    assert done.state == DisposalState.DONE
    assert done.record["removed"]["training_contact"] == 1
    assert done.record["counts"]["cohorts"][0]["dropped"] == 1
    assert not Contact.objects.exists()
    assert disposals.figures_of([cohort]) == before
    assert not due_cohorts(date(2999, 1, 1)).exists()


def test_names_of_people_who_are_held_elsewhere_by_right_are_left_there(
    prepared, approver, cohort, leader
):
    name = Contact.objects.get().name
    UserFactory(name="Ulla Konto")
    Contact.objects.update(name="Ulla Konto")
    later = CohortFactory(course=cohort.course, ends_on=date(2999, 1, 1))
    Contact.objects.filter(participant=ParticipantFactory(cohort=later)).update(name=name)
    cohort.note = f"Ulla Konto håller i det, {name} är med."
    cohort.save()
    disposals.approve(prepared, by=approver)
    disposals.carry_out(prepared, by=approver)
    assert Contact.objects.get().name == name
    assert "Ulla Konto" in Cohort.objects.get(pk=cohort.pk).note


def test_part_of_a_longer_name_is_another_name(prepared, approver, cohort):
    Contact.objects.update(name="Siri Berg")
    cohort.note = "Siri Bergström leder; Siri  berg, är med."
    cohort.save()
    disposals.approve(prepared, by=approver)
    disposals.carry_out(prepared, by=approver)
    assert Cohort.objects.get(pk=cohort.pk).note == "Siri Bergström leder; […], är med."


def test_nothing_is_prepared_before_its_time_or_twice_or_over_two_programs(
    cohort, leader, prepared
):
    with pytest.raises(ValidationError, match="Choose at least one"):
        disposals.prepare(Disposal(ground="x"), [], by=leader)
    with pytest.raises(ValidationError, match="under way"):
        disposals.prepare(Disposal(ground="x"), [cohort.pk], by=leader)
    young = CohortFactory(course=cohort.course, ends_on=timezone.localdate() - timedelta(100))
    ParticipantFactory(cohort=young)
    with pytest.raises(ValidationError, match="not up yet"):
        disposals.prepare(Disposal(ground="x"), [young.pk], by=leader)
    other = ParticipantFactory(cohort=CohortFactory(course=CourseFactory()))
    with pytest.raises(ValidationError, match="one program"):
        disposals.prepare(Disposal(ground="x"), [cohort.pk, other.cohort_id], by=leader)


def test_a_stopped_decision_comes_to_nothing_and_can_be_made_anew(
    prepared, approver, cohort, leader
):
    disposals.stop(prepared, by=approver, reason="Utvärderingen är inte klar.")
    with pytest.raises(ValidationError, match="does not wait"):
        disposals.approve(prepared, by=approver)
    again = disposals.prepare(Disposal(ground="Nu."), [cohort.pk], by=leader)
    assert again.state == DisposalState.PREPARED


def test_where_the_rule_has_changed_meanwhile_nothing_goes(prepared, approver, cohort):
    disposals.approve(prepared, by=approver)
    cohort.course.keep_months = 600
    cohort.course.save()
    tasks.dispose(prepared.pk)
    failed = Disposal.objects.get(pk=prepared.pk)
    assert failed.state == DisposalState.FAILED
    assert Contact.objects.count() == 1
    cohort.course.keep_months = 24
    cohort.course.save()
    disposals.retry(failed, by=approver)
    tasks.dispose(prepared.pk)
    assert Disposal.objects.get(pk=prepared.pk).state == DisposalState.DONE


def test_a_count_that_would_change_stops_the_whole(prepared, approver):
    disposals.approve(prepared, by=approver)
    with pytest.raises(ValidationError, match="nothing was disposed of"):
        disposals.carry_out(prepared, by=approver, figures=lambda _: Contact.objects.count())
    assert Contact.objects.count() == 1
    assert Disposal.objects.get(pk=prepared.pk).done_at is None


def test_web_role_cannot_let_names_go_by_itself(prepared, someone, approver, cohort):
    StageNote.objects.create(change=StageChange.objects.get(), text="Flyttade.")
    ParticipantFactory(cohort=cohort)
    dispose = "SELECT training_dispose(%(pk)s, '{}', 'x', '{}', 'x')"
    denied, final = "42501", "23001"
    assert refused("DELETE FROM training_contact") == denied
    assert refused("DELETE FROM training_stagenote") == denied
    assert refused("UPDATE training_contact SET name = 'x'") == final
    assert refused("UPDATE training_contact SET name = ''") == "23514"
    assert refused(dispose, pk=prepared.pk) == final
    done = "UPDATE training_disposal SET done_at = now() WHERE id = %(pk)s"
    assert refused(done, pk=prepared.pk) in (final, "23514")
    disposals.approve(prepared, by=approver)
    assert refused(done, pk=prepared.pk) == final
    assert refused("DELETE FROM training_disposal WHERE id = %(pk)s", pk=prepared.pk) == final
    for function in ("training_redact('x', 'y')", "training_forget_reasons(1, 'x')"):
        assert refused(f"SELECT {function}") == denied
    assert Contact.objects.count() == 2


def test_no_name_comes_back_after_disposal(prepared, approver, cohort, someone, leader):
    disposals.approve(prepared, by=approver)
    disposals.carry_out(prepared, by=approver)
    new = Participant(cohort=cohort, profession="teacher")
    with pytest.raises(Error, match="disposed of"), transaction.atomic():
        participants.enroll(new, Person("Sen Anmälan"), by=leader, on=date(2018, 1, 1))
    later = CohortFactory(course=cohort.course, ends_on=date(2020, 6, 15))
    moved = participants.transfer(someone, later, by=leader, on=date(2019, 1, 1))
    assert not Contact.objects.filter(participant=moved).exists()
