"""The demo's boards meet: one meeting is announced, two lie ahead with other matters."""

import pytest
from django.utils import timezone

from funding.models import Absence, Meeting

pytestmark = pytest.mark.django_db


def test_last_meeting_of_halmstad_is_adjusted_and_announced_with_who_attended(demo):
    meeting = Meeting.objects.get(items__title="Sammanträdesdagar nästa år")
    assert meeting.board.short_name == "Halmstad"
    assert meeting.adjusted_on <= meeting.notice.posted_on
    assert not meeting.items.undecided().exists()
    numbers = list(meeting.items.values_list("paragraph", flat=True))
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert meeting.attendees.filter(function="chair").count() == 1
    assert Absence.objects.get().item.meeting == meeting


def test_next_meetings_have_matters_without_paragraph_and_a_deadline(demo):
    ahead = Meeting.objects.filter(held_on__gt=timezone.localdate(), items__proposal=None)
    for meeting in ahead.distinct():
        assert meeting.documents_by < meeting.held_on
        assert meeting.begins_at is not None
        assert not meeting.items.filter(paragraph__isnull=False).exists()
    assert {meeting.board.name for meeting in ahead} >= {"Regionstyrelsen"}
