"""The open pages: they tell who has the link what is theirs, and nobody anything of others."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail as outgoing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.history import history_of
from desk.models import Mail
from desk.services import mails
from tests.factories.accounts import OrganizationFactory, OrganizationRoleFactory
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    OpenLinkFactory,
    OwnLinkFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.choices import Stage
from training.models import (
    ApplicationLink,
    Cohort,
    Contact,
    LocalProcess,
    Participant,
    ParticipantLink,
)
from training.services import links

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
NEVER = TODAY - timedelta(1)


@pytest.fixture
def cohort(course):
    return CohortFactory(course=course, name="Omgång 9", ends_on=TODAY + timedelta(99))


@pytest.fixture
def link(cohort, board):
    return OpenLinkFactory(
        cohort=cohort, booking=SeatBookingFactory(cohort=cohort, organization=board)
    )


@pytest.fixture
def own(cohort):
    link = OwnLinkFactory(participant=ParticipantFactory(cohort=cohort))
    contact = {"name": "Alma Ek", "email": "alma@example.org"}
    Contact.objects.filter(participant=link.participant).update(**contact)
    return link


TOKENS = re.compile(r' value="[^"]*"')  # of the form against forgery, and the page one stands on


def shown(response):
    return TOKENS.sub("", response.content.decode())


def apply_url(link, name="apply"):
    return reverse(f"training:{name}", args=[link.code])


def own_url(link, name="own"):
    return reverse(f"training:{name}", args=[link.code])


def entered(link, **fields):
    unit = {"told_unit": "En ny skola", "municipality": OrganizationFactory(kind="municipality").pk}
    known = {"name": "Bo Lind", "email": "bo@example.org", "profession": "teacher"}
    return {**known, **unit, "website": "", **fields}


def test_an_applicant_is_told_what_is_asked_and_sends_it_without_an_account(client, link):
    page = client.get(apply_url(link))
    text = page.content.decode()
    for told in (link.cohort, link.cohort.course, link.booking.organization):
        assert str(told) in text
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in page.headers["Cache-Control"]
    assert "csrfmiddlewaretoken" in text
    answer = client.post(apply_url(link), entered(link), follow=True)
    assert answer.redirect_chain == [(apply_url(link, "apply_sent"), 302)]
    made = Participant.objects.with_stage().get()
    assert (made.booking, made.stage) == (link.booking, Stage.APPLIED)


def test_the_answer_is_the_same_to_a_new_one_a_known_one_and_a_machine(client, link):
    answers = [
        client.post(apply_url(link), entered(link), follow=True),
        client.post(apply_url(link), entered(link, name="Någon Annan"), follow=True),
        client.post(
            apply_url(link), entered(link, email="x@example.org", website="a"), follow=True
        ),
    ]
    assert Participant.objects.count() == 1
    assert {each.status_code for each in answers} == {200}
    assert len({shown(each) for each in answers}) == 1
    assert len({tuple(each.redirect_chain) for each in answers}) == 1


def test_only_what_is_wrong_is_said_and_nothing_is_kept(client, link):
    answer = client.post(apply_url(link), entered(link, email="x", told_unit=""))
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"email", "told_unit"}
    assert not Participant.objects.exists() and not Mail.objects.exists()


def test_a_municipality_offers_its_own_units_and_no_others(client, cohort):
    home, elsewhere = OrganizationFactory.create_batch(2, kind="municipality")
    mine = OrganizationFactory(kind="unit", name="Ekskolan", parent=home)
    other = OrganizationFactory(kind="unit", name="Alskolan", parent=elsewhere)
    link = OpenLinkFactory(
        cohort=cohort, booking=SeatBookingFactory(cohort=cohort, organization=home)
    )
    form = client.get(apply_url(link)).context["form"]
    assert list(form.fields["unit"].queryset) == [mine]
    data = {"name": "Bo Lind", "email": "bo@example.org", "profession": "teacher"}
    refused = client.post(apply_url(link), {**data, "unit": other.pk})
    assert set(refused.context["form"].errors) == {"unit"}
    client.post(apply_url(link), {**data, "told_unit": "ekskolan"})
    made = Participant.objects.get()
    assert (made.unit, made.municipality) == (mine, home)


def shut(client, url):
    answer = client.get(url), client.post(url, {"name": "x"})
    return {(each.status_code, shown(each)) for each in answer}


def test_closed_ended_renewed_and_unknown_are_one_calm_page(client, link, own, strategist):
    addresses = [apply_url(link), apply_url(link, "apply_sent"), own_url(own)]
    addresses += [own_url(own, f"own_{each}") for each in ("process", "contact", "calendar")]
    assert {client.get(each).status_code for each in addresses} == {200}
    guessed = [reverse("training:apply", args=["x"]), reverse("training:own", args=[link.code])]
    guessed.append(reverse("training:apply", args=[own.code]))
    found = set().union(*(shut(client, each) for each in guessed))
    for change in ({"is_closed": True}, {"is_closed": False, "open_until": NEVER}):
        ApplicationLink.objects.update(**change)
        ParticipantLink.objects.update(**change)
        found = found.union(*(shut(client, each) for each in addresses))
    ((status, content),) = found
    assert status == 404
    assert "Omg" not in content and "Alma" not in content


def test_nobody_applies_to_a_cohort_that_has_ended(client, link):
    Cohort.objects.filter(pk=link.cohort_id).update(ends_on=NEVER)
    assert client.get(apply_url(link)).status_code == 404
    assert client.post(apply_url(link), entered(link)).status_code == 404
    assert not Participant.objects.exists()


def test_a_get_changes_nothing(client, link, own):
    urls = [apply_url(link), apply_url(link, "apply_sent"), reverse("training:apply", args=["x"])]
    urls += [own_url(own, each) for each in ("own", "own_process", "own_contact", "own_calendar")]
    with CaptureQueriesContext(
        connection,
    ) as captured:
        for url in urls:
            client.get(url, {"name": "x", "state": "done"})
    verbs = {each["sql"].split()[0] for each in captured}
    assert verbs <= {"SELECT"}, verbs


def test_a_form_from_elsewhere_is_refused(link, own):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(apply_url(link), entered(link)).status_code == 403
    assert strict.post(own_url(own, "own_contact"), {"name": "x"}).status_code == 403


def test_a_participant_sees_the_own_days_and_attendance_and_nobody_else(client, own):
    cohort = own.participant.cohort
    other = ParticipantFactory(cohort=cohort)
    past = SessionFactory(cohort=cohort, held_on=NEVER, title="Grunder", note="Om Påhittad")
    AttendanceFactory(session=past, participant=own.participant, presence="excused")
    AttendanceFactory(session=past, participant=other)
    theirs = SessionFactory(cohort=cohort, kind="supervision", title="Handledning tre")
    AttendanceFactory(session=theirs, participant=other)
    SessionFactory(cohort=cohort, held_on=TODAY + timedelta(5), title="Motgångar")
    page = client.get(own_url(own)).content.decode()
    for told in ("Alma Ek", "Grunder", "Motgångar"):
        assert told in page
    file = client.get(own_url(own, "own_calendar")).content.decode()
    assert file.count("BEGIN:VEVENT") == 2
    for text in (page, file):
        for hidden in (other.contact.name, "Handledning tre", "Om Påhittad", own.code[:9] * 2):
            assert hidden not in text
    assert own.code not in file and "http" not in file


def test_a_participant_keeps_up_the_own_process_and_contact_details(client, own):
    told = {"state": "running", "started_on": "2026-01-07", "colleagues": "12", "note": "Bra."}
    assert client.post(own_url(own, "own_process"), told).status_code == 302
    process = LocalProcess.objects.get()
    assert (process.participant, process.colleagues) == (own.participant, 12)
    assert process.note.text == "Bra."
    (entry,) = [each for each in history_of(process) if each.verb]
    assert str(entry.who) in ("The participant, by link", "Deltagaren, via länk")
    details = {"name": "Alma Ekman", "email": "ny@example.org", "phone": "035-1"}
    assert client.post(own_url(own, "own_contact"), details).status_code == 302
    contact = Contact.objects.get(participant=own.participant)
    assert (contact.name, contact.email) == ("Alma Ekman", "ny@example.org")
    assert "Bra." not in str([vars(event) for event in process.events.all()])


@pytest.mark.parametrize("stage", [Stage.APPLIED, Stage.WAITING, Stage.DROPPED_OUT, Stage.DECLINED])
def test_the_own_link_opens_only_for_who_takes_part(client, cohort, stage):
    link = OwnLinkFactory(participant=ParticipantFactory(cohort=cohort, staged=(stage, NEVER)))
    assert client.get(own_url(link)).status_code == 404


def test_the_own_link_is_sent_by_a_mail_that_does_not_keep_it(client, own, leader):
    (link,) = links.send_own(
        own.participant.cohort,
        [own.participant],
        open_until=TODAY,
        subject="Din sida",
        text="Här är länken.",
        by=leader,
    )
    mail = Mail.objects.get()
    assert (mail.address, mail.caused_by) == ("alma@example.org", leader)
    assert link.code not in str(vars(mail))
    mails.deliver(mail.pk)
    address = outgoing.outbox[0].body.split()[-1]
    assert address.endswith(own_url(link))
    assert client.get(own_url(link)).status_code == 200
    assert client.get(own_url(own)).status_code == 404  # the one before opens nothing any more
    links.withdraw(link, by=leader)
    assert client.get(own_url(link)).status_code == 404


def test_a_secretary_has_the_link_of_the_own_seats_alone_and_counts_of_them(
    link, writer, other_board, signed_in
):
    cohort = link.cohort
    others = SeatBookingFactory(cohort=cohort, organization=other_board)
    theirs = OpenLinkFactory(cohort=cohort, booking=others)
    whole = OpenLinkFactory(cohort=cohort, booking=None)
    applied = {"cohort": cohort, "staged": (Stage.APPLIED, date(2026, 1, 1))}
    ParticipantFactory(booking=link.booking, **applied)
    ParticipantFactory.create_batch(2, booking=others, **applied)
    page = signed_in(writer).get(reverse("training:cohort_links", args=[cohort.pk]))
    ((row, count),) = page.context["rows"]
    assert (row, count["applied"]) == (link, 1)
    text = page.content.decode()
    assert link.code in text
    for hidden in (theirs.code, whole.code, "Påhittad", str(other_board)):
        assert hidden not in text
    for verb in ("edit", "renew", "close"):
        for foreign in (theirs, whole):
            url = reverse(f"training:link_{verb}", args=[foreign.pk])
            assert signed_in(writer).post(url, {"open_until": TODAY}).status_code == 404
        url = reverse(f"training:link_{verb}", args=[link.pk])
        assert signed_in(writer).post(url, {"open_until": TODAY}).status_code == 302


def test_a_secretary_makes_a_link_for_the_own_seats_and_reads_no_application(
    cohort, board, writer, other_board, signed_in
):
    mine = SeatBookingFactory(cohort=cohort, organization=board)
    others = SeatBookingFactory(cohort=cohort, organization=other_board)
    url = reverse("training:link_create", args=[cohort.pk])
    page = signed_in(writer)
    for booking in ("", others.pk):
        answer = page.post(url, {"booking": booking, "open_until": TODAY})
        assert answer.status_code == 422
    assert page.post(url, {"booking": mine.pk, "open_until": TODAY}).status_code == 302
    assert ApplicationLink.objects.get().booking == mine
    assert page.get(url).status_code == 302  # no seats of theirs are without a link any more
    for name in ("cohort_applications", "applications_admit", "own_links_send"):
        assert page.get(reverse(f"training:{name}", args=[cohort.pk])).status_code == 403


@pytest.mark.parametrize("kind", ["approver", "registrar", "responsible"])
def test_others_of_the_board_have_no_link(link, kind, signed_in):
    role = OrganizationRoleFactory(organization=link.booking.organization, kind=kind)
    url = reverse("training:cohort_links", args=[link.cohort_id])
    assert signed_in(role.person).get(url).status_code == 403
