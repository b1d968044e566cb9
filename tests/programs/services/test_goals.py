"""What is done with goals."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from core.history import history_of
from programs.models import Adjustment, Adoption, Group, GroupMeeting, SubGoal, UpdateDraft
from programs.services import drafts, goals
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db


def test_create_takes_the_next_number(project, goal, strategist):
    made = goals.create(SubGoal(project=project, title="Nästa"), by=strategist)
    assert (made.number, made.pk is not None) == (2, True)


def test_create_names_every_field_that_is_wrong(project, goal, strategist):
    wrong = SubGoal(project=project, number=1, title="Samma", target=30, due_on=date(2016, 12, 31))
    with pytest.raises(ValidationError) as refused:
        goals.create(wrong, by=strategist)
    assert sorted(refused.value.message_dict) == ["due_on", "number", "target_unit"]
    assert SubGoal.objects.count() == 1


def test_revise_keeps_the_number_and_raises_the_version(goal, strategist):
    goal.title = "Slutföra den pågående utbildningen"
    goals.revise(goal, by=strategist)
    goal.refresh_from_db()
    assert (goal.number, goal.version) == (1, 2)
    newest = history_of(goal)[0]
    assert (newest.who, newest.verb) == ("Stina Strateg", "revised the goal")


def test_revise_refuses_the_number_of_another_goal(project, goal, strategist):
    SubGoalFactory(project=project, number=2)
    goal.number = 2
    with pytest.raises(ValidationError, match="already has a goal with number 2"):
        goals.revise(goal, by=strategist)


def test_delete_sees_an_update_that_was_sent_meanwhile(goal, strategist):
    StatusUpdateFactory(goal=goal)
    with pytest.raises(ValidationError, match="what has been reported is kept"):
        goals.delete(goal, by=strategist)
    assert SubGoal.objects.filter(pk=goal.pk).exists()


def test_goal_that_a_group_has_adjusted_is_kept(program, goal, strategist):
    group = Group.objects.create(
        organization=program.organization, program=program, kind="working", name="Gruppen"
    )
    meeting = GroupMeeting.objects.create(group=group, held_on=date(2018, 1, 1))
    Adjustment.objects.create(meeting=meeting, goal=goal, text="Fler träffar.")
    with pytest.raises(ValidationError, match="what was adjusted in the goal"):
        goals.delete(goal, by=strategist)
    assert SubGoal.objects.filter(pk=goal.pk).exists()


@pytest.fixture
def outside_editor(program, goal):
    """Somebody else who is writing about the goal."""
    person = UserFactory(name="Petra Projektledare")
    program.roles.create(person=person, kind="project_leader")
    drafts.save(goal, {"report": "Hemligt utkast."}, person)
    return person


def test_goal_that_somebody_is_writing_about_is_kept_without_a_word_of_the_draft(
    goal, strategist, outside_editor
):
    with pytest.raises(ValidationError) as refused:
        goals.delete(goal, by=strategist)
    assert refused.value.messages == [
        "Petra Projektledare has a draft of an update of the goal, and has to throw it away first."
    ]
    assert UpdateDraft.objects.get().content == {"report": "Hemligt utkast."}
    drafts.discard(goal, outside_editor)
    goals.delete(goal, by=strategist)
    assert not SubGoal.objects.exists()


def test_goal_is_not_deleted_over_the_persons_own_draft(goal, strategist):
    drafts.save(goal, {"report": "Mitt."}, strategist)
    with pytest.raises(ValidationError, match="You have a draft"):
        goals.delete(goal, by=strategist)


def test_draft_that_nobody_can_send_any_more_keeps_no_goal(
    goal, program, strategist, outside_editor
):
    program.roles.filter(person=outside_editor).delete()
    other = UserFactory(name="Slutat", is_active=False)
    UpdateDraft.objects.create(goal=goal, author=other, content={"report": "Kvar."})
    round_ = ReportingRoundFactory(program=program)
    UpdateDraft.objects.create(goal=goal, author=strategist, reporting_round=round_)
    lost = [each.author for each in goals.forsaken_drafts(goal)]
    assert lost == [outside_editor, other, strategist]
    goals.delete(goal, by=strategist)
    assert not UpdateDraft.objects.exists()


def test_no_goal_is_deleted_with_a_draft_by_any_other_way(goal, outside_editor):
    with pytest.raises(ProtectedError):
        goal.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        SubGoal.objects.filter(pk=goal.pk)._raw_delete(using="default")
        connection.check_constraints()
    assert UpdateDraft.objects.exists()


def test_delete_leaves_its_trace_in_the_trail(goal, strategist):
    events = SubGoal.events.rel.related_model.objects.filter(pgh_obj=goal.pk)
    goals.delete(goal, by=strategist)
    assert [event.pgh_label for event in events.order_by("pgh_id")] == ["insert", "delete"]


# ---------- once the goals are adopted, and when one has ended ----------


@pytest.fixture
def adopted(project, goal):
    Adoption.objects.create(project=project, adopted_on=date(2017, 1, 1), source="Beslutet")
    return goal


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", 7),
        ("title", "Något lättare"),
        ("purpose", "Ett annat syfte."),
        ("target", Decimal(20)),
        ("target_unit", "deltagare"),
        ("due_on", date(2030, 1, 1)),
    ],
)
def test_word_of_an_adopted_goal_is_not_revised(name, value, adopted, strategist):
    setattr(adopted, name, value)
    with pytest.raises(ValidationError) as refused:
        goals.revise(adopted, by=strategist)
    assert list(refused.value.message_dict) == [name]


def test_who_answers_for_an_adopted_goal_and_its_order_are_revised(adopted, strategist):
    adopted.responsible_person = UserFactory()
    adopted.position = 3
    goals.revise(adopted, by=strategist)
    adopted.refresh_from_db()
    assert (adopted.position, adopted.responsible_person is not None) == (3, True)


def test_no_goal_is_added_beside_adopted_ones_nor_taken_away(adopted, project, strategist):
    with pytest.raises(ValidationError, match="added by a recorded change"):
        goals.create(SubGoal(project=project, title="Ett till"), by=strategist)
    with pytest.raises(ValidationError, match="withdrawn, and not deleted"):
        goals.delete(adopted, by=strategist)
    assert SubGoal.objects.count() == 1


def test_goal_that_ended_meanwhile_is_not_revised(goal, strategist):
    SubGoal.objects.filter(pk=goal.pk).update(ended_on=date(2018, 7, 1))
    goal.position = 3
    with pytest.raises(ValidationError, match="ended on 2018-07-01"):
        goals.revise(goal, by=strategist)


def test_number_of_an_ended_goal_can_be_taken_and_is_not_given_unasked(project, goal, strategist):
    SubGoal.objects.filter(pk=goal.pk).update(ended_on=date(2018, 7, 1))
    assert goals.create(SubGoal(project=project, title="Nytt"), by=strategist).number == 2
    again = goals.create(SubGoal(project=project, number=1, title="Åter ett"), by=strategist)
    assert again.number == 1


def test_a_goal_that_a_reporting_round_asks_about_is_not_deleted(goal, strategist):
    asked = AskedFactory(goal=goal, round__name="Delår 1")
    with pytest.raises(ValidationError, match="“Delår 1” asks about the goal"):
        goals.delete(goal, by=strategist)
    asked.delete()
    goals.delete(goal, by=strategist)
    assert not SubGoal.objects.exists()
