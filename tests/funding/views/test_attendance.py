"""Pages of attendance: the list of a meeting, and who took no part in an item."""

from datetime import date

import pytest
from django.urls import reverse

from funding.services import agendas, attendance
from tests.factories.funding import MeetingFactory

pytestmark = pytest.mark.django_db


def url(name, pk):
    return reverse(f"funding:{name}", args=[pk])


def posted(page, **changes):
    form = page.context["form"]
    said = {name: form[name].value() for name in form.fields}
    return {**said, "seen": page.context["seen"], **changes}


def listed(meeting):
    return [(each.name, each.function) for each in meeting.attendees.all()]


def test_attendance_is_entered_row_by_row_and_an_emptied_name_is_removed(
    meeting, writer, signed_in
):
    client = signed_in(writer)
    where = url("meeting_attendance", meeting.pk)
    said = {"name_new1": "Ada Ek", "function_new1": "chair", "name_new2": "Bo Al"}
    client.post(where, posted(client.get(where), **said))
    assert listed(meeting) == [("Ada Ek", "chair"), ("Bo Al", "member")]
    first = meeting.attendees.first()
    client.post(where, posted(client.get(where), **{f"name_{first.pk}": ""}))
    assert listed(meeting) == [("Bo Al", "member")]


@pytest.mark.parametrize(
    "changes",
    [
        {"name_new1": "x" * 151},
        {"name_new1": "Ada", "function_new1": "kung"},
        {"name_new1": "Ada", "name_new2": "Ada"},
    ],
)
def test_bad_input_is_refused_in_words(meeting, writer, signed_in, changes):
    client = signed_in(writer)
    where = url("meeting_attendance", meeting.pk)
    response = client.post(where, posted(client.get(where), **changes))
    assert response.status_code == 422
    assert response.context["form"].errors
    assert not meeting.attendees.exists()


def test_second_secretary_is_asked_about_the_row_that_both_wrote(meeting, writer, signed_in):
    attendance.set_attendees(meeting, [(None, "Ada Ek", "member")], by=writer)
    row = meeting.attendees.get()
    client = signed_in(writer)
    where = url("meeting_attendance", meeting.pk)
    opened = client.get(where)
    attendance.set_attendees(meeting, [(row.pk, "Ada Eek", "member")], by=writer)
    late = client.post(where, posted(opened, **{f"name_{row.pk}": "Ada Ekh"}))
    assert [each.name for each in late.context["conflict"]] == [f"name_{row.pk}"]
    assert listed(meeting) == [("Ada Eek", "member")]


def test_copy_is_one_click_from_the_meeting(board, meeting, writer, signed_in):
    earlier = MeetingFactory(board=board, held_on=date(2016, 11, 1))
    attendance.set_attendees(earlier, [(None, "Ada Ek", "chair")], by=writer)
    client = signed_in(writer)
    assert url("meeting_copy_attendance", meeting.pk) in client.get(meeting.get_absolute_url()).text
    page = client.post(url("meeting_copy_attendance", meeting.pk), follow=True)
    assert listed(meeting) == [("Ada Ek", "chair")]
    assert "Ada Ek" in page.text
    again = client.post(url("meeting_copy_attendance", meeting.pk), follow=True)
    assert "entered already" in again.text


def test_absence_is_entered_at_an_item_and_shown_on_the_agenda(meeting, writer, signed_in):
    attendance.set_attendees(meeting, [(None, "Ada Ek", "chair")], by=writer)
    item, attendee = agendas.add_matter(meeting, title="Val", by=writer), meeting.attendees.get()
    client = signed_in(writer)
    where = url("item_absences", item.pk)
    assert client.post(where, {f"reason_{attendee.pk}": "trött"}).status_code == 422
    response = client.post(where, {f"reason_{attendee.pk}": "disqualified"})
    assert response.headers["Location"] == meeting.get_absolute_url()
    assert "Ada Ek: disqualified" in client.get(meeting.get_absolute_url()).text
