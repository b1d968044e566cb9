"""What a comment asks stands on the page of whom it asks, by its day, until it is resolved."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import User
from dashboards.queries.waiting import waiting_for
from desk.models import Comment
from desk.services import comments
from tests.desk.people import circle as make_circle

pytestmark = pytest.mark.django_db


def rows_of(person):
    return [row for row in waiting_for(User.objects.get(pk=person.pk)) if row.kind == "comment"]


def test_an_open_comment_waits_for_whom_it_asks_and_nobody_else(signed_in):
    circle = make_circle()
    comment = Comment(text="När blir planen klar?", assigned_to=circle.leader)
    comment.due_on = date(2026, 12, 1)
    asking = comments.write(circle.goal, comment, by=circle.member)
    (row,) = rows_of(circle.leader)
    assert (row.subject, row.url, row.due_on) == (
        "När blir planen klar?",
        asking.get_absolute_url(),
        date(2026, 12, 1),
    )
    page = signed_in(circle.leader).get(reverse("dashboards:home")).content.decode()
    assert "När blir planen klar?" in page
    assert rows_of(circle.member) == rows_of(circle.strategist) == []
    comments.resolve(asking, resolution="I mars.", by=circle.leader)
    assert rows_of(circle.leader) == []


def test_a_question_about_what_one_no_longer_sees_does_not_wait():
    circle = make_circle()
    comment = Comment(text="Hemligt?", assigned_to=circle.responsible)
    comments.write(circle.goal, comment, by=circle.member)
    assert len(rows_of(circle.responsible)) == 1
    circle.goal.responsible_person = circle.leader
    circle.goal.save()
    assert rows_of(circle.responsible) == []
