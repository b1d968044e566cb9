"""Every page of training opens for who runs it, and leaks no name to anybody else."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    ModuleFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(cohort):
    booking = SeatBookingFactory(cohort=cohort)
    someone = ParticipantFactory(cohort=cohort, booking=booking)
    session = SessionFactory(cohort=cohort, series=UUID(int=1))
    away = AttendanceFactory(session=session, participant=someone, presence="absent")
    module = ModuleFactory(course=cohort.course)
    CohortFactory(course=cohort.course)  # to move to
    return {
        "program": cohort.course.program,
        "course": cohort.course,
        "cohort": cohort,
        "booking": booking,
        "organization": booking.organization,
        "participant": someone,
        "session": session,
        "attendance": away,
        "module": module,
    }


PAGES = [
    ("course_create", "program"),
    ("course_detail", "course"),
    ("course_edit", "course"),
    ("module_create", "course"),
    ("module_detail", "module"),
    ("module_edit", "module"),
    ("version_create", "module"),
    ("cohort_create", "course"),
    ("cohort_detail", "cohort"),
    ("cohort_seats", "cohort"),
    ("cohort_edit", "cohort"),
    ("goal_add", "cohort"),
    ("booking_create", "cohort"),
    ("booking_detail", "booking"),
    ("booking_tie", "booking"),
    ("cohort_propose", "cohort"),
    ("cohort_supervision", "cohort"),
    ("program_seats", "program"),
    ("program_training", "program"),
    ("program_seats_csv", "program"),
    ("program_seats_xlsx", "program"),
    ("organization_seats", "organization"),
    ("organization_seats_csv", "organization"),
    ("organization_seats_xlsx", "organization"),
    ("booking_edit", "booking"),
    ("booking_remove", "booking"),
    ("booking_carry", "booking"),
    ("seats_csv", "cohort"),
    ("seats_xlsx", "cohort"),
    ("participant_create", "cohort"),
    ("participant_import", "cohort"),
    ("participants_csv", "cohort"),
    ("participants_xlsx", "cohort"),
    ("participant_detail", "participant"),
    ("participant_edit", "participant"),
    ("participant_complete", "participant"),
    ("participant_drop", "participant"),
    ("participant_transfer", "participant"),
    ("participant_merge", "participant"),
    ("process_edit", "participant"),
    ("cohort_links", "cohort"),
    ("link_create", "cohort"),
    ("cohort_applications", "cohort"),
    ("own_links_send", "cohort"),
    ("program_doubles", "program"),
    ("session_create", "cohort"),
    ("session_detail", "session"),
    ("session_edit", "session"),
    ("session_series", "session"),
    ("session_call_off", "session"),
    ("session_attendance", "session"),
    ("attendance_make_up", "attendance"),
    ("session_calendar", "session"),
]


def test_every_page_opens_for_the_strategist(world, strategist, signed_in):
    page = signed_in(strategist)
    found = {
        name: page.get(reverse(f"training:{name}", args=[world[noun].pk])).status_code
        for name, noun in PAGES
    }
    assert set(found.values()) == {200}, found
    for name in ("cohort_list", "participant_list", "session_list"):
        assert page.get(reverse(f"training:{name}")).status_code == 200


@pytest.mark.parametrize("who", ["steering", "secretary"])
def test_nobody_but_who_runs_the_training_reads_a_name(world, who, signed_in, request):
    if who == "secretary":
        role = OrganizationRoleFactory(organization=world["booking"].organization, kind="secretary")
        page = signed_in(role.person)
    else:
        page = signed_in(request.getfixturevalue(who))
    name = world["participant"].contact.name
    read = []
    for url in [
        *(reverse(f"training:{name}", args=[world[noun].pk]) for name, noun in PAGES),
        *(reverse(f"training:{each}_list") for each in ("cohort", "participant", "session")),
    ]:
        answer = page.get(url)
        assert name not in answer.content.decode("utf-8", "replace"), url
        if answer.status_code == 200:
            read.append(url.split("/")[2])
    assert {"cohorts", "sessions"} <= set(read)
    assert "participants" not in read


def test_a_body_that_has_booked_opens_the_sessions_that_it_is_shown(world, signed_in):
    role = OrganizationRoleFactory(organization=world["booking"].organization, kind="secretary")
    page = signed_in(role.person)
    shown = page.get(reverse("training:session_list")).context["table"].rows
    assert [page.get(row.record.get_absolute_url()).status_code for row in shown] == [200]
