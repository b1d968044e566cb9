"""Applications are read and answered by who runs the training; a freed seat says who is next."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from desk.models import Mail
from tests.factories.programs import ProgramRoleFactory
from tests.factories.training import CohortFactory, ParticipantFactory, SeatBookingFactory
from training.choices import Stage
from training.models import Contact, Participant, ParticipantLink

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def cohort(course):
    return CohortFactory(course=course, capacity=2, ends_on=TODAY + timedelta(99))


def applied(cohort, day=1, stage=Stage.APPLIED, **fields):
    made = ParticipantFactory(cohort=cohort, staged=(stage, date(2026, 1, day)), **fields)
    address = f"a{made.pk}@example.org"
    Contact.objects.filter(participant=made).update(email=address)
    return made


def page_of(cohort, name="cohort_applications"):
    return reverse(f"training:{name}", args=[cohort.pk])


def stage_of(participant):
    return Participant.objects.with_stage().get(pk=participant.pk).stage


def test_applications_stand_in_the_order_in_which_they_came(cohort, leader, signed_in):
    late, early = applied(cohort, 9), applied(cohort, 3)
    waits = applied(cohort, 1, Stage.WAITING)
    booking = SeatBookingFactory(cohort=cohort, seats=1)
    ParticipantFactory(cohort=cohort, booking=booking)
    page = signed_in(leader).get(page_of(cohort))
    groups = {key: rows for _title, key, rows in page.context["groups"]}
    assert groups == {"applied": [early, late], "waiting": [waits]}
    queue = page.context["queue"]
    assert (queue.free, queue.next) == (1, [waits])
    assert [(line.booking_id, free) for line, free in queue.lines] == [(booking.pk, 0)]


def test_those_chosen_are_admitted_with_the_words_that_were_changed(cohort, leader, signed_in):
    one, other, third = applied(cohort), applied(cohort), applied(cohort)
    page, url = signed_in(leader), page_of(cohort, "applications_admit")
    form = page.get(url, {"who": [one.pk, other.pk, "x"]}).context["form"]
    assert form.initial["people"] == [one.pk, other.pk]
    told = {"on": str(TODAY), "sends": "1", "subject": "Antagen", "text": "Du är med."}
    assert page.post(url, {"people": [one.pk, other.pk], **told}).status_code == 302
    assert [stage_of(each) for each in (one, other, third)] == ["active", "active", "applied"]
    assert [mail.body for mail in Mail.objects.all()] == ["Du är med.", "Du är med."]
    refused = page.post(url, {"people": [third.pk], **told, "sends": ""})
    assert set(refused.context["form"].errors) == {"capacity_reason"}
    reason = {"capacity_reason": "Två delar på en tjänst."}
    assert page.post(url, {"people": [third.pk], "on": str(TODAY), **reason}).status_code == 302
    assert Mail.objects.count() == 2  # the third was answered without a mail


def test_a_mail_without_words_and_a_decline_without_a_reason_are_refused(cohort, leader, signed_in):
    one, page = applied(cohort), signed_in(leader)
    told = {"people": [one.pk], "on": str(TODAY), "sends": "1", "subject": "", "text": " "}
    answer = page.post(page_of(cohort, "applications_decline"), told)
    assert set(answer.context["form"].errors) == {"note", "subject", "text"}
    assert stage_of(one) == "applied"


def test_nobody_to_answer_leads_back_to_the_applications(cohort, leader, signed_in):
    answer = signed_in(leader).get(page_of(cohort, "applications_wait"))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(page_of(cohort))


def test_a_freed_seat_says_who_is_next(cohort, leader, signed_in):
    leaves = ParticipantFactory(cohort=cohort)
    ParticipantFactory(cohort=cohort)
    waits = applied(cohort, 2, Stage.WAITING)
    url = reverse("training:participant_drop", args=[leaves.pk])
    told = {"on": str(TODAY), "drop_reason": "moved"}
    page = signed_in(leader).post(url, told, follow=True)
    assert any(waits.contact.name in str(each) for each in page.context["messages"])


def test_links_go_to_those_chosen_who_have_an_address(cohort, leader, signed_in):
    one, other = (applied(cohort, stage=Stage.ACTIVE) for _ in range(2))
    silent = ParticipantFactory(cohort=cohort)
    page, url = signed_in(leader), page_of(cohort, "own_links_send")
    shown = page.get(url, {"who": [one.pk, silent.pk]})
    assert shown.context["form"].initial["people"] == [one.pk]
    assert shown.context["without_address"] == [silent]
    told = {"subject": "Din sida", "text": "Hej.", "open_until": str(TODAY)}
    for people in ([silent.pk], []):
        refused = page.post(url, {"people": people, **told})
        assert set(refused.context["form"].errors) == {"people"}
    assert page.post(url, {"people": [one.pk], **told}).status_code == 302
    assert ParticipantLink.objects.get().participant == one
    assert page.get(url).context["form"].initial["people"] == [other.pk]
    withdraw = reverse("training:participant_withdraw_link", args=[one.pk])
    assert page.post(withdraw).status_code == 302
    assert ParticipantLink.objects.get().is_closed


def test_a_pair_is_answered_on_its_page_and_hidden_from_other_programs(cohort, leader, signed_in):
    kept, double = applied(cohort, stage=Stage.ACTIVE), applied(cohort)
    for row in (kept, double):
        Contact.objects.filter(participant=row).update(name="Alma Ek")
    both = [kept.pk, double.pk]
    page = signed_in(leader)
    listed = page.get(reverse("training:program_doubles", args=[cohort.course.program_id]))
    assert [(one, other) for one, other, _pair in listed.context["pairs"]] == [(kept, double)]
    shown = page.get(reverse("training:pair_detail", args=both))
    differs = {label for label, _one, _other, differs in shown.context["rows"] if differs}
    assert len(differs) == 2  # the address and the stage
    stranger = ProgramRoleFactory(kind="project_leader").person
    for verb in ("detail", "merge", "continue", "other", "same"):
        url = reverse(f"training:pair_{verb}", args=both)
        assert signed_in(stranger).post(url).status_code in (404, 405)
    page = signed_in(leader)
    told = {"keep": kept.pk, "reason": "Samma namn."}
    assert page.post(reverse("training:pair_merge", args=both), told).status_code == 302
    double.refresh_from_db()
    assert double.merged_into == kept


def test_a_row_is_no_pair_with_itself_or_with_one_of_another_program(cohort, leader, signed_in):
    one, other = applied(cohort), applied(CohortFactory())
    ProgramRoleFactory(program=other.cohort.course.program, kind="project_leader", person=leader)
    for number in (one.pk, other.pk):
        url = reverse("training:pair_detail", args=[one.pk, number])
        assert signed_in(leader).get(url).status_code == 404


def test_the_steering_group_reads_no_application(cohort, steering, signed_in):
    applied(cohort)
    names = ("cohort_applications", "applications_admit", "own_links_send", "cohort_links")
    found = {name: signed_in(steering).get(page_of(cohort, name)).status_code for name in names}
    assert set(found.values()) == {403}
