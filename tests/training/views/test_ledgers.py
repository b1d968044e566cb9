"""Pages of seats and kr: sums in sight, each body its own, cheap whatever the number of cohorts."""

from datetime import date

import pytest
from django.urls import reverse

from core.money import amount, kronor
from tests.factories.accounts import MunicipalityFactory, OrganizationRoleFactory
from tests.factories.funding import DeliveryFactory, RoundSourceFactory, open_round
from tests.factories.programs import ProjectFactory
from tests.factories.training import (
    CohortFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.choices import Stage
from training.services import seats

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.fixture
def booking(cohort):
    found = SeatBookingFactory(cohort=cohort, seats=14)
    done = (Stage.COMPLETED, date(2018, 6, 1))
    ParticipantFactory.create_batch(2, cohort=cohort, booking=found, staged=done)
    SessionFactory(cohort=cohort)
    return found


def text_of(client, name, obj, **query):
    answer = client.get(reverse(f"training:{name}", args=[obj.pk], query=query))
    assert answer.status_code == 200
    return answer.content.decode()


def test_page_of_a_program_says_what_stands_on_no_year(booking, strategist, signed_in):
    page = text_of(signed_in(strategist), "program_seats", booking.cohort.course.program)
    for kr in (126_000, 308_000, 182_000):
        assert amount(kr) in page
    assert "stand on no year" in page


def test_a_board_reads_its_own_seats_and_nobody_elses(booking, signed_in):
    other = SeatBookingFactory(cohort=booking.cohort, organization__name="En annan nämnd")
    role = OrganizationRoleFactory(organization=booking.organization, kind="secretary")
    page = signed_in(role.person)
    assert amount(126_000) in text_of(page, "organization_seats", booking.organization)
    hidden = text_of(page, "organization_seats", other.organization)
    assert "No seats are booked that you can see" in hidden
    assert "En annan nämnd" not in text_of(page, "cohort_seats", booking.cohort)
    assert page.get(reverse("training:booking_detail", args=[other.pk])).status_code == 404
    program = booking.cohort.course.program
    url = reverse("training:program_seats", args=[program.pk])
    assert page.get(url).status_code in (403, 404)


def test_a_board_reads_on_the_page_of_its_cohort_what_of_its_money_stands_on_no_year(
    booking, signed_in
):
    SeatBookingFactory(cohort=booking.cohort, seats=3, organization__name="En annan nämnd")
    role = OrganizationRoleFactory(organization=booking.organization, kind="secretary")
    told = text_of(signed_in(role.person), "cohort_seats", booking.cohort)
    assert f"{kronor(182_000)} of {kronor(308_000)} stand on no year." in told


def test_a_municipality_reads_what_its_boards_have_booked(booking, strategist, signed_in):
    municipality = MunicipalityFactory()
    booking.organization.municipality = municipality
    booking.organization.save_fields("municipality")
    assert amount(126_000) in text_of(signed_in(strategist), "organization_seats", municipality)


def test_the_training_of_a_program_is_told_for_a_day(booking, steering, signed_in):
    program = booking.cohort.course.program
    page = signed_in(steering)
    assert "2 registered, 2 completed" in text_of(page, "program_training", program)
    then = text_of(page, "program_training", program, on="2016-12-31")
    assert "Nobody is registered yet" in then
    assert "As it stood on" in then
    assert "As it stood on" not in text_of(page, "program_training", program, on="2999-99-99")


@pytest.mark.parametrize("name", ["program_seats", "program_training"])
def test_pages_of_a_program_ask_few_questions_however_many_cohorts(
    name, booking, strategist, signed_in, django_assert_max_num_queries
):
    program = booking.cohort.course.program
    project = ProjectFactory(program=program)
    for _each in range(3):
        later = CohortFactory(course=booking.cohort.course, price_plan=booking.cohort.price_plan)
        more = SeatBookingFactory(cohort=later)
        seats.propose_anew(
            project,
            [more.pk],
            by=strategist,
            name=f"Omgång {more.pk}",
            title="Platser",
            clause_template="att {board} avsätter {amount}",
        )
    open_round(project.rounds.latest("pk"))
    page = signed_in(strategist)
    with django_assert_max_num_queries(MOST_QUERIES):
        text_of(page, name, program)


def test_booked_seats_become_a_round_after_a_look(booking, strategist, signed_in):
    project = ProjectFactory(program=booking.cohort.course.program)
    page = signed_in(strategist)
    url = reverse("training:cohort_propose", args=[booking.cohort_id])
    assert amount(126_000) in page.get(url).content.decode()
    data = {
        "bookings": [booking.pk],
        "project": project.pk,
        "name": "Platser 2017",
        "title": "Platser",
        "clause_template": "att {board} avsätter {amount} för {years}",
    }
    looked = page.post(url, {**data, "look": "1"})
    assert (looked.status_code, project.rounds.count()) == (200, 0)
    page.post(url, data)
    assert project.rounds.get().shares.get().amount == 126_000
    again = page.post(url, data)
    assert again.status_code == 422
    assert "not asked for already" in again.content.decode()
    wrong = page.post(url, {**data, "name": "", "clause_template": "{nobody}"})
    assert "A new round needs this" in wrong.content.decode()


def test_a_round_tells_its_people_what_is_booked_and_a_board_its_own(
    booking, strategist, signed_in
):
    other = SeatBookingFactory(cohort=booking.cohort, organization__name="En annan nämnd")
    project = ProjectFactory(program=booking.cohort.course.program)
    round_ = seats.propose_anew(
        project,
        [booking.pk, other.pk],
        by=strategist,
        name="Platser",
        title="Platser",
        clause_template="att {board} avsätter {amount}",
    )
    booking.seats = 16
    seats.revise(booking, by=strategist)
    page = text_of(signed_in(strategist), "round_bookings", round_)
    assert "16 seats are booked, but 14 are asked for in 2017" in page
    assert "En annan nämnd" in page
    role = OrganizationRoleFactory(organization=booking.organization, kind="secretary")
    mine = signed_in(role.person)
    url = reverse("training:round_bookings", args=[round_.pk])
    assert mine.get(url).status_code == 404
    DeliveryFactory(
        source=RoundSourceFactory(round=open_round(round_)), financier=booking.organization
    )
    shown = text_of(mine, "round_bookings", round_)
    assert "16 seats are booked" in shown
    assert "En annan nämnd" not in shown
