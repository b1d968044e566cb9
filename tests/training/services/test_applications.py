"""Applications: sent in by link, once a person, answered together with a mail."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from core.history import history_of
from desk.models import Mail
from tests.factories.training import (
    CohortFactory,
    OpenLinkFactory,
    ParticipantFactory,
    SeatBookingFactory,
)
from training.choices import Stage
from training.models import Contact, Knock, Participant, StageNote
from training.rules.applications import MOST_OF_A_SOURCE
from training.services import applications, links
from training.services.applications import APPLICANT, MOST_MAILS
from training.services.participants import Person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def link(course):
    cohort = CohortFactory(course=course, capacity=2, ends_on=TODAY + timedelta(99))
    return OpenLinkFactory(cohort=cohort, booking=SeatBookingFactory(cohort=cohort))


def apply(link, email="alma@example.org", source="here"):
    return applications.apply(
        link,
        Participant(profession="teacher"),
        Person("Alma Ek", email, told_unit="En ny skola"),
        source=source,
        by=APPLICANT,
    )


def stages(cohort):
    rows = Participant.objects.filter(cohort=cohort).with_stage().order_by("number")
    return [row.stage for row in rows]


def test_an_application_is_bound_to_the_booking_of_its_link_and_gets_a_receipt(link):
    with translation.override("en"):
        made = apply(link)
        (entry,) = [each for each in history_of(made) if each.verb]
    assert (made.cohort, made.booking, stages(link.cohort)) == (
        link.cohort,
        link.booking,
        ["applied"],
    )
    assert made.contact.told_unit == "En ny skola"
    assert made.changes.get().author is None
    assert (entry.who, entry.verb) == ("An applicant, by link", "applied by link")
    assert "Alma" not in str([vars(event) for event in made.events.all()])
    mail = Mail.objects.get()
    assert (mail.address, mail.caused_by, mail.path) == ("alma@example.org", None, "")
    assert str(link.booking.organization) in mail.body


def test_the_same_address_is_in_a_cohort_once_and_is_alone_told_so(link):
    apply(link)
    other = OpenLinkFactory(cohort=link.cohort, booking=None)
    assert apply(other, "ALMA@example.org") is None
    assert Participant.objects.count() == 1
    assert Mail.objects.count() == 2
    first, second = Mail.objects.order_by("pk")
    assert first.body != second.body
    assert str(link.booking.organization) not in second.body


def test_nobody_is_flooded_by_what_others_type(link):
    apply(link)
    for _ in range(MOST_MAILS + 3):
        apply(link)
    assert Mail.objects.count() == MOST_MAILS


def test_a_machine_is_stopped_and_another_place_is_not(link):
    for number in range(MOST_OF_A_SOURCE):
        apply(link, f"a{number}@example.org")
    with pytest.raises(ValidationError, match="Wait an hour"):
        apply(link, "late@example.org")
    assert apply(link, "late@example.org", source="elsewhere")
    Knock.objects.update(at=timezone.now() - timedelta(days=2))
    apply(link, "later@example.org")
    assert Knock.objects.count() == 1  # what is older than a day is thrown away


def test_several_are_answered_at_once_or_nobody_and_get_one_mail_each(link, leader):
    one, other = apply(link), apply(link, "bo@example.org")
    Mail.objects.all().delete()
    keys = [one.pk, other.pk]
    told = {"on": TODAY, "subject": "Svar", "text": "Välkommen.", "by": leader}
    applications.answer(link.cohort, keys, Stage.ACTIVE, **told)
    assert stages(link.cohort) == ["active", "active"]
    mails = Mail.objects.order_by("address").values_list("address", "body", "caused_by")
    assert list(mails) == [
        ("alma@example.org", "Välkommen.", leader.pk),
        ("bo@example.org", "Välkommen.", leader.pk),
    ]
    third = apply(link, "third@example.org")
    with pytest.raises(ValidationError, match="cannot become"):
        applications.answer(link.cohort, [third.pk, one.pk], Stage.DECLINED, **told)
    assert stages(link.cohort) == ["active", "active", "applied"]


def test_more_than_there_are_seats_are_admitted_with_a_reason_that_stays(link, leader):
    keys = [apply(link, f"a{n}@example.org").pk for n in range(3)]
    with pytest.raises(ValidationError, match="3 would be registered") as refusal:
        applications.answer(link.cohort, keys, Stage.ACTIVE, on=TODAY, by=leader)
    assert list(refusal.value.error_dict) == ["capacity_reason"]
    applications.answer(
        link.cohort, keys, Stage.ACTIVE, on=TODAY, capacity_reason="Två delar.", by=leader
    )
    link.cohort.refresh_from_db()
    assert link.cohort.capacity_reason == "Två delar."


def test_a_declined_one_has_a_reason_that_is_kept_and_not_mailed(link, leader):
    made = apply(link)
    Mail.objects.all().delete()
    told = {"note": "Arbetar i en annan region.", "subject": "Svar", "text": "Tyvärr."}
    applications.answer(link.cohort, [made.pk], Stage.DECLINED, on=TODAY, by=leader, **told)
    assert StageNote.objects.get().text == "Arbetar i en annan region."
    assert Mail.objects.get().body == "Tyvärr."


def test_nobody_of_another_cohort_is_answered(link, leader):
    stranger = ParticipantFactory(staged=(Stage.APPLIED, date(2026, 1, 1)))
    with pytest.raises(ValidationError, match="answered meanwhile"):
        applications.answer(link.cohort, [stranger.pk], Stage.ACTIVE, on=TODAY, by=leader)


def test_a_link_opens_until_its_last_day_and_a_renewed_one_by_its_new_code_alone(link, strategist):
    found = type(link).objects.by_code
    old = link.code
    assert found(old).get() == link
    links.renew(link, open_until=TODAY, by=strategist)
    link.refresh_from_db()
    assert not found(old).exists()
    assert found(link.code).get() == link
    assert old not in str(vars(link)) and link.code not in str(vars(link))
    type(link).objects.update(open_until=TODAY - timedelta(1))
    assert not found(link.code).exists()
    type(link).objects.update(open_until=TODAY)
    links.close(link, by=strategist)
    assert not found(link.code).exists()


def test_a_link_is_open_no_longer_than_its_cohort(link, strategist):
    for day, words in ((TODAY - timedelta(1), "passed"), (TODAY + timedelta(100), "at the latest")):
        with pytest.raises(ValidationError, match=words):
            links.renew(link, open_until=day, by=strategist)


def test_contact_details_are_nowhere_but_in_their_table(link):
    apply(link)
    assert Contact.objects.get().name == "Alma Ek"
    texts = str([vars(mail) for mail in Mail.objects.all()])
    assert "Alma Ek" not in texts and "En ny skola" not in texts
