"""Comments are written, asked, answered, resolved; read by their circle and nobody else."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from desk.models import Comment, Mail
from desk.services import comments
from tests.desk.people import circle as make_circle
from tests.factories.funding import DeliveryFactory
from tests.factories.groups import GroupMeetingFactory
from tests.factories.programs import ReportingRoundFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def circle(db):
    return make_circle()


def fresh(person):
    """Return the person as a new request finds them."""
    return User.objects.get(pk=person.pk)


def readers(comment, *people):
    return [
        person
        for person in people
        if Comment.objects.filter(pk=comment.pk).visible_to(fresh(person)).exists()
    ]


def write(circle, subject=None, *, by=None, occasion=None, **fields):
    comment = Comment(**{"text": "Hur går det?", **fields})
    return comments.write(
        subject or circle.goal, comment, occasion=occasion, by=by or circle.member
    )


def test_a_comment_is_read_by_the_programs_people_and_nobody_else(circle):
    people = (circle.strategist, circle.leader, circle.member, circle.responsible, circle.outsider)
    written = write(circle)
    assert readers(written, *people) == [circle.strategist, circle.leader, circle.member]


def test_who_answers_for_the_goal_reads_what_asks_them_with_its_answers(circle):
    asking = write(circle, assigned_to=circle.responsible)
    other = write(circle)
    answer = comments.answer(asking, text="Snart.", by=circle.leader)
    assert readers(asking, circle.responsible) == [circle.responsible]
    assert readers(answer, circle.responsible) == [circle.responsible]
    assert readers(other, circle.responsible) == []


def test_a_board_that_a_round_asks_reads_nothing_of_what_the_program_says_about_it(
    circle, writer, board
):
    delivery = DeliveryFactory(financier=board, source__round__project=circle.project)
    round_ = delivery.source.round
    assert type(round_).objects.filter(pk=round_.pk).visible_to(fresh(writer)).exists()
    written = write(circle, round_)
    assert readers(written, circle.strategist, writer) == [circle.strategist]


def test_who_no_longer_sees_the_object_reads_nothing_about_it(circle):
    asking = write(circle, assigned_to=circle.responsible, due_on=date(2026, 12, 1))
    assert list(Comment.objects.waiting_for(fresh(circle.responsible))) == [asking]
    circle.goal.responsible_person = circle.leader
    circle.goal.save()
    assert readers(asking, circle.responsible) == []
    assert list(Comment.objects.waiting_for(fresh(circle.responsible))) == []


def test_a_round_in_preparation_is_talked_about_by_those_who_see_it(circle):
    round_ = ReportingRoundFactory(program=circle.program, opened_at=None)
    written = write(circle, round_, by=circle.strategist)
    assert readers(written, circle.strategist, circle.member) == [circle.strategist]


def test_who_is_asked_gets_a_mail_without_the_text(circle):
    asking = write(circle, text="Känsligt ord", assigned_to=circle.leader)
    mail = Mail.objects.get(recipient=circle.leader)
    assert str(circle.goal) in mail.subject
    assert mail.path == asking.get_absolute_url()
    assert "Känsligt" not in mail.subject + mail.body
    assert not Mail.objects.exclude(recipient=circle.leader).exists()


def test_who_asks_themselves_gets_no_mail(circle):
    write(circle, assigned_to=circle.member)
    assert not Mail.objects.exists()


def test_nobody_outside_is_asked(circle):
    with pytest.raises(ValidationError) as refusal:
        write(circle, assigned_to=circle.outsider)
    assert list(refusal.value.error_dict) == ["assigned_to"]
    assert not Mail.objects.exists()


def test_the_strategist_writes_down_a_decision_at_a_meeting_of_the_group(circle):
    decided = write(circle, kind="decision", occasion=circle.meeting, by=circle.strategist)
    assert decided.occasion == circle.meeting
    assert decided.state == "noted"


@pytest.mark.parametrize(("who", "field"), [("member", "kind"), ("strategist", "occasion")])
def test_a_decision_is_refused_to_others_and_without_a_meeting(circle, who, field):
    with pytest.raises(ValidationError) as refusal:
        write(circle, kind="decision", by=getattr(circle, who))
    assert list(refusal.value.error_dict) == [field]


def test_a_decision_is_not_made_at_the_meeting_of_another_group(circle):
    other = GroupMeetingFactory()
    with pytest.raises(ValidationError) as refusal:
        write(circle, kind="decision", occasion=other, by=circle.strategist)
    assert list(refusal.value.error_dict) == ["occasion"]


def test_an_answer_is_told_to_the_author_and_to_who_is_asked(circle):
    asking = write(circle, assigned_to=circle.leader)
    Mail.objects.all().delete()
    comments.answer(asking, text="Bra fråga.", by=circle.strategist)
    told = set(Mail.objects.values_list("recipient", flat=True))
    assert told == {circle.member.pk, circle.leader.pk}


def test_resolved_says_how_and_tells_the_author(circle):
    asking = write(circle, assigned_to=circle.leader)
    Mail.objects.all().delete()
    done = comments.resolve(asking, resolution="Det är klart.", by=circle.leader)
    assert (done.state, done.resolved_by, done.resolution) == (
        "resolved",
        circle.leader,
        "Det är klart.",
    )
    assert [mail.recipient for mail in Mail.objects.all()] == [circle.member]
    assert not Comment.objects.waiting_for(fresh(circle.leader)).exists()
    assert comments.reopen(asking, by=circle.member).state == "open"


def test_who_has_left_is_told_nothing(circle):
    asking = write(circle, assigned_to=circle.leader)
    circle.member.is_active = True
    type(circle.meeting.group.members.first()).objects.update(valid_to=date(2020, 1, 1))
    Mail.objects.all().delete()
    comments.answer(asking, text="Klart.", by=circle.leader)
    assert not Mail.objects.exists()


def test_an_edit_keeps_what_was_said_before(circle):
    written = write(circle)
    written.text = "Hur går det egentligen?"
    comments.revise(written, by=circle.member)
    texts = written.events.order_by("pgh_id").values_list("text", flat=True)
    assert list(texts) == ["Hur går det?", "Hur går det egentligen?"]


def test_a_comment_older_than_a_day_is_not_edited(circle):
    written = write(circle)
    Comment.objects.filter(pk=written.pk).update(created_at=timezone.now() - timedelta(hours=25))
    written.text = "Nytt"
    with pytest.raises(ValidationError):
        comments.revise(written, by=circle.member)


def test_open_ones_come_by_due_day_and_leave_out_what_is_settled(circle):
    late = write(circle, assigned_to=circle.leader, due_on=date(2026, 12, 24))
    without = write(circle, circle.project)
    soon = write(circle, circle.program, assigned_to=circle.leader, due_on=date(2026, 12, 1))
    noted = write(circle, kind="decision", occasion=circle.meeting, by=circle.strategist)
    carried = write(
        circle,
        kind="decision",
        occasion=circle.meeting,
        by=circle.strategist,
        assigned_to=circle.leader,
    )
    comments.answer(without, text="Svar.", by=circle.leader)
    comments.withdraw(write(circle), reason="Fel.", by=circle.member)
    comments.resolve(write(circle), resolution="Klart.", by=circle.leader)
    found = Comment.objects.open_in(f"program:{circle.program.pk}")
    assert list(found.visible_to(fresh(circle.member))) == [soon, late, without, carried]
    assert list(Comment.objects.open_about([circle.goal, circle.project])) == [
        late,
        without,
        carried,
    ]
    assert noted not in found
    waiting = Comment.objects.waiting_for(fresh(circle.leader))
    assert list(waiting) == [soon, late, carried]
