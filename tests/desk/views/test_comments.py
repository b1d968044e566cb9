"""The pages of comments: who opens them, what they say, how it is done without script."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from desk.models import Comment
from desk.services import comments
from tests.desk.people import circle as make_circle
from tests.factories.accounts import OrganizationRoleFactory

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def circle(db):
    return make_circle()


@pytest.fixture
def about(circle):
    return reverse("desk:comment_about", args=["goal", circle.goal.pk])


@pytest.fixture
def asking(circle):
    comment = Comment(text="Hemlig fråga", assigned_to=circle.leader)
    return comments.write(circle.goal, comment, by=circle.member)


def test_a_member_writes_a_comment_on_the_goals_page(signed_in, circle, about):
    client = signed_in(circle.member)
    goal = circle.goal.get_absolute_url()
    assert about in client.get(goal).content.decode()
    form = client.get(f"{about}new/")
    assert "kind" not in form.context["form"].fields, "only the strategist writes down decisions"
    sent = client.post(
        f"{about}new/?back={goal}",
        {"text": "Bra.", "assigned_to": circle.leader.pk, "due_on": "2026-12-01"},
    )
    assert (sent.status_code, sent.headers["Location"]) == (302, goal)
    written = Comment.objects.get()
    assert (written.author, written.text, written.subject) == (circle.member, "Bra.", circle.goal)
    part = client.get(about, headers=HTMX).content.decode()
    assert "Bra." in part
    assert "<html" not in part


def test_bad_input_is_said_beside_the_field(signed_in, circle, about):
    client = signed_in(circle.strategist)
    page = client.post(f"{about}new/", {"text": "", "kind": "decision", "due_on": "2026-13-01"})
    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"text", "due_on"}
    page = client.post(f"{about}new/", {"text": "Så blir det.", "kind": "decision"})
    assert set(page.context["form"].errors) == {"occasion"}
    assert not Comment.objects.exists()


def test_outside_the_circle_there_is_no_panel_and_no_page(signed_in, circle, about, asking):
    client = signed_in(circle.responsible)
    assert about not in client.get(circle.goal.get_absolute_url()).content.decode()
    assert client.get(about).status_code == 404
    assert client.get(f"{about}new/").status_code == 403
    for url in (asking.get_absolute_url(), f"{asking.get_absolute_url()}answer/"):
        assert client.get(url).status_code == 404
    assert "Hemlig" not in client.get(reverse("desk:comment_list")).content.decode()
    client = signed_in(circle.outsider)
    for url in (about, f"{about}new/", asking.get_absolute_url()):
        assert client.get(url).status_code == 404


def test_what_is_not_commented_on_is_not_there(signed_in, circle):
    url = reverse("desk:comment_about", args=["user", circle.member.pk])
    assert signed_in(circle.member).get(url).status_code == 404


def test_who_is_asked_resolves_it(signed_in, circle, asking):
    client = signed_in(circle.leader)
    page = client.get(asking.get_absolute_url())
    assert next(str(action.label) for action in page.context["actions"]) == "Mark as resolved"
    client.post(f"{asking.get_absolute_url()}resolve/", {"resolution": "Klart."})
    asking.refresh_from_db()
    assert asking.state == "resolved"
    page = client.get(asking.get_absolute_url()).content.decode()
    assert "Klart." in page
    assert "marked the comment as resolved" in page
    client.post(f"{asking.get_absolute_url()}reopen/")
    asking.refresh_from_db()
    assert asking.state == "open"


def test_others_neither_edit_withdraw_nor_resolve_it(signed_in, circle, asking):
    bystander = comments.write(circle.goal, Comment(text="Annat"), by=circle.strategist)
    client = signed_in(circle.member)
    for verb in ("edit", "withdraw", "resolve"):
        assert client.get(f"{bystander.get_absolute_url()}{verb}/").status_code == 403
    assert client.get(f"{bystander.get_absolute_url()}answer/").status_code == 200


def test_a_withdrawn_text_is_read_by_nobody_but_its_author(signed_in, circle, asking, about):
    signed_in(circle.member).post(
        f"{asking.get_absolute_url()}withdraw/", {"reason": "Fel person."}
    )
    client = signed_in(circle.leader)
    listed = reverse("desk:comment_list")
    for url in (asking.get_absolute_url(), about, listed, f"{listed}?export=csv"):
        response = client.get(url)
        assert response.status_code == 200
        assert "Hemlig" not in response.content.decode(), url
    assert client.get(f"{listed}?q=hemlig").context["total"] == 0
    own = signed_in(circle.member).get(asking.get_absolute_url()).content.decode()
    assert "Hemlig" in own, "the history keeps it for who wrote it"


def test_the_history_says_what_was_written_and_nothing_that_only_we_know(signed_in, circle, asking):
    comments.answer(asking, text="Svaret.", by=circle.leader)
    history = signed_in(circle.leader).get(asking.get_absolute_url()).context["history"]
    assert [[change.label for change in entry.changes] for entry in history] == [
        ["Text"],
        ["Text", "Assigned to"],
    ]


def test_an_old_comment_says_why_it_is_not_edited(signed_in, circle, asking):
    Comment.objects.update(created_at=timezone.now() - timedelta(days=2))
    client = signed_in(circle.member)
    edit = next(
        action
        for action in client.get(asking.get_absolute_url()).context["actions"]
        if str(action.label) == "Edit"
    )
    assert len(edit.reasons) == 1
    assert client.get(edit.url).status_code == 302


def test_what_a_group_decided_stands_at_its_meeting_which_is_kept(signed_in, circle):
    decided = comments.write(
        circle.goal,
        Comment(text="Handledning går först.", kind="decision"),
        occasion=circle.meeting,
        by=circle.strategist,
    )
    meeting = circle.meeting.get_absolute_url()
    assert "Handledning går först." in signed_in(circle.member).get(meeting).content.decode()
    client = signed_in(circle.strategist)
    remove = next(
        action for action in client.get(meeting).context["actions"] if str(action.label) == "Remove"
    )
    assert len(remove.reasons) == 1
    client.post(remove.url)
    decided.refresh_from_db()
    assert decided.occasion == circle.meeting


def test_a_decision_at_a_meeting_is_read_by_the_programs_people_alone(signed_in, circle):
    """Who acts for the organization sees the meeting, and not what is written in the program."""
    comments.write(
        circle.goal,
        Comment(text="Hemligt beslut.", kind="decision"),
        occasion=circle.meeting,
        by=circle.strategist,
    )
    person = OrganizationRoleFactory(
        organization=circle.meeting.group.organization, kind="responsible"
    ).person
    page = signed_in(person).get(circle.meeting.get_absolute_url())
    assert page.status_code == 200
    assert "Hemligt" not in page.content.decode()
