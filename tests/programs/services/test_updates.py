"""Sending an update: written once, with every obstacle named at its field."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from accounts.models import User
from desk.models import Mail
from programs.models import StatusUpdate, SubGoal, UpdateDraft, UpdateReturn
from programs.services import drafts, reportings, updates
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    QuestionFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db


def written(goal, status, **fields):
    facts = {"as_of": date(2018, 6, 30), "report": "Det här är gjort.", **fields}
    return StatusUpdate(goal=goal, status=status, **facts)


def refusal(update, by, **kwargs):
    with pytest.raises(ValidationError) as refused:
        updates.send(update, by=by, **kwargs)
    return refused.value


def test_send_writes_the_update_in_the_name_of_its_author(goal, going_on, leader):
    sent = updates.send(written(goal, going_on), by=leader)
    assert StatusUpdate.objects.get() == sent
    assert sent.author == leader


def test_sent_update_is_changed_and_deleted_by_nobody(goal, going_on):
    sent = StatusUpdateFactory(goal=goal, status=going_on)
    for attempt in (lambda: sent.save(update_fields=["report"]), sent.delete):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            attempt()


def test_send_names_every_field_that_is_wrong(goal, going_on, achieved, leader):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    tomorrow = timezone.localdate() + timedelta(days=1)
    refused = refusal(written(goal, achieved, as_of=tomorrow, report=" "), leader)
    assert sorted(refused.message_dict) == ["as_of", "reason", "report"]
    assert StatusUpdate.objects.count() == 1


def test_status_of_another_program_is_refused_even_past_the_form(goal, leader):
    foreign = GoalStatusFactory()
    assert list(refusal(written(goal, foreign), leader).message_dict) == ["status"]


def test_change_is_judged_by_the_status_as_it_stood_that_day(goal, going_on, achieved, leader):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31))
    # In June it was going on: the same word then is no change, whatever came later.
    assert updates.send(written(goal, going_on), by=leader).pk
    assert list(refusal(written(goal, achieved), leader).message_dict) == ["reason"]


def test_update_sent_meanwhile_is_not_contradicted_unread(goal, going_on, leader):
    newest = StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    assert "while you were writing" in str(refusal(written(goal, going_on), leader, seen=None))
    assert updates.send(written(goal, going_on), by=leader, seen=newest.pk).pk


# ---------- what an update may say, and of which goal ----------


def test_actual_is_kept_in_the_unit_of_the_target_and_refused_without_one(goal, going_on, leader):
    assert list(refusal(written(goal, going_on, actual=28), leader).message_dict) == ["actual"]
    goal.target, goal.target_unit = Decimal(30), "deltagare"
    goal.save()
    updates.send(written(goal, going_on, actual=28), by=leader)
    assert SubGoal.objects.with_actual().get().actual == 28


def test_goal_that_a_change_has_ended_is_not_reported_on(goal, going_on, leader):
    goal.ended_on = date(2018, 7, 1)
    goal.save()
    assert "ended on 2018-07-01" in str(refusal(written(goal, going_on), leader))
    assert not StatusUpdate.objects.exists()


def test_update_is_not_dated_before_its_goal_began(goal, going_on, leader):
    goal.began_on = date(2018, 7, 1)
    goal.save()
    assert list(refusal(written(goal, going_on), leader).message_dict) == ["as_of"]


# ---------- answers to a reporting round ----------


@pytest.fixture
def asked(goal):
    return AskedFactory(goal=goal)


def test_answer_keeps_what_is_said_to_each_question(asked, going_on, leader):
    said, unsaid = QuestionFactory.create_batch(2, round=asked.round)
    update = written(asked.goal, going_on, reporting_round=asked.round)
    sent = updates.send(update, by=leader, answers={said: " Färre resor. ", unsaid: "  "})
    assert [(each.question, each.text) for each in sent.answers.all()] == [(said, "Färre resor.")]
    assert list(asked.round.updates.all()) == [sent]


def test_required_question_is_named_together_with_all_else_that_is_wrong(asked, going_on, leader):
    required = QuestionFactory(round=asked.round, is_required=True)
    update = written(asked.goal, going_on, reporting_round=asked.round, report="")
    named = sorted(refusal(update, leader).message_dict)
    assert named == [f"answer_{required.pk}", "report"]
    assert not StatusUpdate.objects.exists()


@pytest.mark.parametrize("moment", ["opened_at", "closed_at"])
def test_round_that_is_not_open_takes_no_answer(moment, asked, going_on, leader):
    if moment == "opened_at":
        asked.round.opened_at = None
        asked.round.save()
    else:
        reportings.close(asked.round, by=leader, is_confirmed=True)
    update = written(asked.goal, going_on, reporting_round=asked.round)
    assert "reporting round" in str(refusal(update, leader))


def test_round_that_does_not_ask_about_the_goal_takes_no_answer(asked, project, going_on, leader):
    other = SubGoalFactory(project=project)
    update = written(other, going_on, reporting_round=asked.round)
    assert "does not ask about this goal" in str(refusal(update, leader))


def test_answer_to_a_question_of_another_round_is_refused(asked, going_on, leader):
    foreign = QuestionFactory()
    for round_ in (asked.round, None):
        update = written(asked.goal, going_on, reporting_round=round_)
        assert "not asked" in str(refusal(update, leader, answers={foreign: "Ja."}))


# ---------- drafts ----------


def test_sending_takes_away_what_its_author_had_as_a_draft_of_it(asked, going_on, leader, member):
    drafts.save(asked.goal, {"report": "Halvfärdigt."}, leader)
    drafts.save(asked.goal, {"report": "Svar."}, leader, asked.round)
    drafts.save(asked.goal, {"report": "En annans."}, member)
    updates.send(written(asked.goal, going_on), by=leader)
    kept = UpdateDraft.objects.order_by("pk").values_list("author", "reporting_round")
    assert list(kept) == [(leader.pk, asked.round.pk), (member.pk, None)]
    answer = written(asked.goal, going_on, reporting_round=asked.round)
    updates.send(answer, by=leader)
    assert UpdateDraft.objects.get().author == member


def test_refused_update_leaves_its_draft(goal, going_on, leader):
    drafts.save(goal, {"report": "Halvfärdigt."}, leader)
    refusal(written(goal, going_on, report=""), leader)
    assert UpdateDraft.objects.get().content == {"report": "Halvfärdigt."}


# ---------- sent back for completion ----------


def sent_back(update, by, comment="Skriv hur många som slutförde."):
    return updates.send_back(update, comment=comment, by=by)


def test_returned_update_is_told_to_its_author_with_what_is_missing(
    goal, going_on, leader, strategist
):
    sent = updates.send(written(goal, going_on), by=leader)
    returned = sent_back(sent, strategist, " Skriv hur många. ")
    assert (returned.comment, returned.returned_by) == ("Skriv hur många.", strategist)
    mail = Mail.objects.get()
    assert (mail.recipient, mail.caused_by) == (leader, strategist)
    assert "Skriv hur många." in mail.body
    assert mail.path == goal.get_absolute_url()


def test_who_answers_for_the_goal_is_told_when_the_author_has_left(
    goal, going_on, leader, strategist, responsible
):
    sent = updates.send(written(goal, going_on), by=leader)
    leader.is_active = False
    leader.save()
    sent_back(sent, strategist)
    assert Mail.objects.get().recipient == responsible


def test_update_is_returned_once_while_it_is_the_newest_and_with_a_comment(
    goal, going_on, leader, strategist
):
    first = updates.send(written(goal, going_on), by=leader)
    with pytest.raises(ValidationError) as refused:
        sent_back(first, strategist, "  ")
    assert list(refused.value.message_dict) == ["comment"]
    sent_back(first, strategist)
    with pytest.raises(ValidationError, match="returned already"):
        sent_back(first, strategist)
    # Entered later, and of an earlier day: still what was sent last.
    second = updates.send(written(goal, going_on, as_of=date(2018, 5, 31)), by=leader)
    with pytest.raises(ValidationError, match="A later update has been sent"):
        sent_back(first, strategist)
    sent_back(second, strategist)
    assert UpdateReturn.objects.count() == Mail.objects.count() == 2


def test_nobody_returns_their_own_update_nor_one_of_an_ended_goal(goal, going_on, strategist):
    own = updates.send(written(goal, going_on), by=strategist)
    with pytest.raises(ValidationError, match="update of their own"):
        sent_back(own, strategist)
    others = StatusUpdateFactory(goal=goal, status=going_on)
    goal.ended_on = date(2018, 7, 1)
    goal.save()
    with pytest.raises(ValidationError, match="ended on 2018-07-01"):
        sent_back(others, strategist)
    assert not Mail.objects.exists()


def test_an_update_in_a_closed_round_can_still_be_sent_back(asked, going_on, leader, strategist):
    update = written(asked.goal, going_on, reporting_round=asked.round)
    sent = updates.send(update, by=leader)
    reportings.close(asked.round, by=strategist)
    with pytest.raises(ValidationError, match="frozen report of a closed reporting round"):
        sent_back(sent, strategist)
    assert not UpdateReturn.objects.exists()
    reportings.reopen(asked.round, by=strategist, reason="Ett svar saknas.")
    assert sent_back(sent, strategist).update == sent


def test_new_update_answers_a_return(goal, going_on, leader, strategist):
    sent_back(updates.send(written(goal, going_on), by=leader), strategist)
    assert UpdateReturn.objects.unanswered().count() == 1
    updates.send(written(goal, going_on, as_of=date(2018, 5, 31)), by=leader)
    assert not UpdateReturn.objects.unanswered().exists()


def test_return_waits_for_its_author_and_for_who_answers_for_the_goal(
    goal, going_on, leader, strategist, member, responsible, outsider
):
    sent_back(updates.send(written(goal, going_on), by=leader), strategist)
    people = (leader, responsible, strategist, member, outsider)
    waiting = [UpdateReturn.objects.waiting_for(each).count() for each in people]
    assert waiting == [1, 1, 0, 0, 0]


def test_return_does_not_wait_for_an_author_who_has_left_the_program(
    program, goal, going_on, leader, strategist
):
    sent_back(updates.send(written(goal, going_on), by=leader), strategist)
    program.roles.filter(person=leader).update(valid_to=date(2018, 1, 1))
    left = User.objects.get(pk=leader.pk)
    assert not UpdateReturn.objects.waiting_for(left).exists()
