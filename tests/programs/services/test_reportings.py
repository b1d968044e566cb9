"""Reporting rounds: asked, opened, reminded of, closed into a report that never changes."""

import hashlib
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from core.history import history_of
from desk.models import Mail
from documents.paper import canonical
from programs.models import Reminder, ReportingRound, ReportingSnapshot, StatusUpdate, UpdateReturn
from programs.services import reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    ProjectFactory,
    QuestionFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

SOON = timezone.localdate() + timedelta(days=7)


def unsaved(program, **changed):
    fields = {
        "program": program,
        "kind": "annual",
        "name": "Årsrapport",
        "first_day": date(2018, 1, 1),
        "last_day": date(2018, 12, 31),
        "due_on": SOON,
    }
    return ReportingRound(**{**fields, **changed})


@pytest.fixture
def prepared(program):
    return ReportingRoundFactory(program=program, opened_at=None, due_on=SOON)


@pytest.fixture
def ready(prepared, goal, going_on):
    """A round of one goal, with its person, that can be opened."""
    AskedFactory(round=prepared, goal=goal, person=UserFactory(name="Ansgar Ansvarig"))
    return prepared


@pytest.fixture
def opened(ready, strategist):
    return reportings.open(ready, by=strategist)


def answered(round_, goal, status, by, **said):
    update = StatusUpdate(
        goal=goal,
        as_of=date(2018, 12, 31),
        status=status,
        reporting_round=round_,
        **{"report": "Det är gjort.", "reason": "Det gick.", **said},
    )
    return updates.send(update, by=by)


# ---------- prepared ----------


def test_a_new_round_asks_who_answers_for_each_current_goal_of_what_goes_on(program, strategist):
    today = timezone.localdate()
    year = timedelta(days=365)
    running = ProjectFactory(program=program, starts_on=today - year, ends_on=today + year)
    person = UserFactory()
    wanted = SubGoalFactory(project=running, responsible_person=person)
    alone = SubGoalFactory(project=running)
    SubGoalFactory(project=running, ended_on=today)
    SubGoalFactory(project=ProjectFactory(program=program, ends_on=date(2019, 12, 31)))
    SubGoalFactory(project=ProjectFactory(starts_on=today, ends_on=today + year))
    round_ = reportings.create(unsaved(program), by=strategist)
    assert {(row.goal, row.person) for row in round_.asked.all()} == {
        (wanted, person),
        (alone, None),
    }
    assert round_.state == "preparing"
    assert not Mail.objects.exists()


def test_where_nothing_goes_on_the_coming_project_is_asked_about(program, strategist):
    ahead = timezone.localdate() + timedelta(days=30)
    project = ProjectFactory(program=program, starts_on=ahead, ends_on=ahead)
    goal = SubGoalFactory(project=project)
    round_ = reportings.create(unsaved(program), by=strategist)
    assert [row.goal for row in round_.asked.all()] == [goal]


def test_create_and_revise_refuse_with_the_reason_at_its_field(program, prepared, strategist):
    wrong = unsaved(program, name=prepared.name, last_day=date(2017, 1, 1), due_on=date(2017, 1, 1))
    with pytest.raises(ValidationError) as refusal:
        reportings.create(wrong, by=strategist)
    assert set(refusal.value.message_dict) == {"name", "last_day", "due_on"}
    prepared.due_on = date(2000, 1, 1)
    with pytest.raises(ValidationError) as refusal:
        reportings.revise(prepared, by=strategist)
    assert set(refusal.value.message_dict) == {"due_on"}


def test_ask_sets_exactly_the_goals_and_people_that_it_is_given(ready, project, goal, strategist):
    other, person = SubGoalFactory(project=project), UserFactory()
    reportings.ask(ready, {other: person}, by=strategist)
    assert [(row.goal, row.person) for row in ready.asked.all()] == [(other, person)]
    reportings.ask(ready, {other: None, goal: person}, by=strategist)
    assert {(row.goal, row.person) for row in ready.asked.all()} == {(other, None), (goal, person)}


def test_ask_refuses_goals_of_others_and_goals_that_have_ended(ready, project, strategist):
    for foreign in (SubGoalFactory(), SubGoalFactory(project=project, ended_on=SOON)):
        with pytest.raises(ValidationError, match="no current goal"):
            reportings.ask(ready, {foreign: UserFactory()}, by=strategist)


def test_questions_are_kept_in_the_order_they_are_given(prepared, strategist):
    old, gone = QuestionFactory(round=prepared, text="Gammal"), QuestionFactory(round=prepared)
    wanted = [reportings.Wording("Ny", is_required=True), reportings.Wording("Ändrad", pk=old.pk)]
    reportings.set_questions(prepared, wanted, by=strategist)
    told = prepared.questions.values_list("position", "text", "is_required")
    assert list(told) == [(1, "Ny", True), (2, "Ändrad", False)]
    assert not prepared.questions.filter(pk=gone.pk).exists()


def test_a_question_of_another_round_is_never_touched(prepared, strategist):
    foreign = QuestionFactory(text="Deras")
    reportings.set_questions(prepared, [reportings.Wording("Kapad", pk=foreign.pk)], by=strategist)
    foreign.refresh_from_db()
    assert foreign.text == "Deras"
    assert [each.text for each in prepared.questions.all()] == ["Kapad"]


# ---------- open ----------


def test_open_writes_each_person_one_mail_about_all_their_goals(ready, project, goal, strategist):
    person = ready.asked.get().person
    second = SubGoalFactory(project=project, number=2, title="Ett mål till")
    AskedFactory(round=ready, goal=second, person=person)
    other = AskedFactory(round=ready, person=UserFactory(), goal__project=project).person
    reportings.open(ready, by=strategist)
    mails = {mail.recipient: mail for mail in Mail.objects.all()}
    assert set(mails) == {person, other}
    assert str(goal) in mails[person].body
    assert str(second) in mails[person].body
    assert str(goal) not in mails[other].body
    assert mails[person].path == f"/programs/reporting/{ready.pk}/write/"
    ready.refresh_from_db()
    assert ready.state == "open"
    assert history_of(ready)[0].verb == "opened the reporting round"


def test_open_refuses_with_every_reason_and_tells_nobody(prepared, goal, strategist):
    AskedFactory(round=prepared, goal=goal, person=None)
    prepared.due_on = timezone.localdate() - timedelta(days=1)
    prepared.save()
    with pytest.raises(ValidationError) as refusal:
        reportings.open(prepared, by=strategist)
    assert len(refusal.value.messages) == 3  # nobody, the day has passed, no status words
    assert not Mail.objects.exists()
    prepared.refresh_from_db()
    assert prepared.opened_at is None


def test_who_is_asked_anew_in_an_open_round_is_told(opened, goal, strategist):
    first, then = opened.asked.get().person, UserFactory()
    before = Mail.objects.count()
    reportings.ask(opened, {goal: first}, by=strategist)
    assert Mail.objects.count() == before
    reportings.ask(opened, {goal: then}, by=strategist)
    assert Mail.objects.latest("pk").recipient == then
    assert Mail.objects.count() == before + 1


def test_an_open_round_keeps_its_answers_and_its_questions(
    opened, project, goal, going_on, strategist
):
    answered(opened, goal, going_on, strategist)
    other = SubGoalFactory(project=project)
    with pytest.raises(ValidationError, match="is answered"):
        reportings.ask(opened, {other: UserFactory()}, by=strategist)
    with pytest.raises(ValidationError, match="cannot be changed"):
        reportings.set_questions(opened, [reportings.Wording("Sen fråga")], by=strategist)
    with pytest.raises(ValidationError, match="is kept"):
        reportings.delete(opened, by=strategist)


# ---------- answered, late, returned, awaited ----------


def states(round_, day=None):
    rows = round_.asked.with_answer().select_related("round")
    return {row.goal_id: row.state_on(day or timezone.localdate()) for row in rows}


def test_an_answer_is_the_update_that_was_sent_last_in_the_round(
    opened, goal, going_on, achieved, strategist
):
    assert states(opened) == {goal.pk: "awaited"}
    assert states(opened, SOON + timedelta(days=1)) == {goal.pk: "late"}
    StatusUpdateFactory(goal=goal, status=going_on)  # outside the round: answers nothing
    assert states(opened) == {goal.pk: "awaited"}
    first = answered(opened, goal, going_on, strategist)
    assert states(opened) == {goal.pk: "answered"}
    UpdateReturn.objects.create(update=first, comment="Siffran saknas.", returned_by=strategist)
    assert states(opened) == {goal.pk: "returned"}
    second = answered(opened, goal, achieved, strategist)
    row = opened.asked.with_answer().select_related("round").get()
    assert (row.answer_id, str(row.standing)) == (second.pk, "Uppnått")
    assert row.state_on(SOON) == "answered"


def test_counts_are_of_what_the_person_sees(opened, project, goal, going_on, strategist):
    AskedFactory(round=opened, goal=SubGoalFactory(project=project))
    answered(opened, goal, going_on, strategist)
    person = opened.asked.get(goal=goal).person

    def counts(user):
        found = ReportingRound.objects.visible_to(user).with_counts(user).get()
        return (found.answered_count, found.asked_count)

    assert counts(strategist) == (1, 2)
    assert counts(person) == (1, 1)


# ---------- reminded ----------


def test_remind_writes_the_text_and_what_is_awaited_to_each(opened, project, goal, strategist):
    person = opened.asked.get().person
    reportings.remind(opened, [person], text="Skynda er.", by=strategist)
    mail = Mail.objects.latest("pk")
    assert mail.recipient == person
    assert mail.body.startswith("Skynda er.\n\n")
    assert mail.body.endswith(f"– {goal}")
    reminder = Reminder.objects.get()
    assert (reminder.person, reminder.text, reminder.sent_by) == (person, "Skynda er.", strategist)


def test_nobody_is_reminded_of_what_they_have_answered(opened, goal, going_on, strategist):
    person = opened.asked.get().person
    answered(opened, goal, going_on, strategist)
    with pytest.raises(ValidationError) as refusal:
        reportings.remind(opened, [person], text=" ", by=strategist)
    assert set(refusal.value.message_dict) == {"people", "text"}
    assert not Reminder.objects.exists()


# ---------- closed ----------


def test_close_asks_for_a_word_about_what_is_missing(opened, goal, strategist):
    with pytest.raises(ValidationError) as refusal:
        reportings.close(opened, by=strategist)
    assert str(goal) in refusal.value.message_dict["confirm"][0]
    snapshot = reportings.close(opened, by=strategist, is_confirmed=True)
    assert [each["answer"] for each in snapshot.content["goals"]] == [None]
    opened.refresh_from_db()
    assert opened.state == "closed"


def test_what_was_returned_and_never_completed_counts_as_missing(
    opened, goal, going_on, strategist
):
    update = answered(opened, goal, going_on, strategist)
    UpdateReturn.objects.create(update=update, comment="Siffran saknas.", returned_by=strategist)
    with pytest.raises(ValidationError):
        reportings.close(opened, by=strategist)
    snapshot = reportings.close(opened, by=strategist, is_confirmed=True)
    answer = snapshot.content["goals"][0]["answer"]
    assert (answer["report"], answer["returned"]) == ("Det är gjort.", "Siffran saknas.")


def test_the_snapshot_holds_all_that_the_report_says(ready, goal, going_on, achieved, strategist):
    question = QuestionFactory(round=ready, text="Vad lärde ni er?", is_required=True)
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2017, 12, 31))
    opened = reportings.open(ready, by=strategist)
    update = StatusUpdate(
        goal=goal,
        as_of=date(2018, 12, 31),
        status=achieved,
        reporting_round=opened,
        report="Klart.",
        analysis="Bra.",
        reason="Allt är gjort.",
    )
    updates.send(update, by=strategist, answers={question: "Mycket."})
    content = reportings.close(opened, by=strategist).content
    assert content["program"]["name"] == "Välmående ger resultat"
    assert content["round"]["closed_by"] == strategist.name
    assert content["questions"] == [
        {"id": question.pk, "text": "Vad lärde ni er?", "is_required": True}
    ]
    (told,) = content["goals"]
    assert (told["number"], told["title"], told["asked"]) == (1, goal.title, "Ansgar Ansvarig")
    assert told["status_before"]["word"] == "Pågår"
    answer = told["answer"]
    assert answer["status"] == {
        "word": "Uppnått",
        "tone": "neutral",
        "icon": "circle",
        "meaning": "",
        "counts_as_done": True,
        "position": 2,
    }
    assert (answer["report"], answer["analysis"], answer["reason"]) == (
        "Klart.",
        "Bra.",
        "Allt är gjort.",
    )
    assert answer["answers"] == [{"question": question.pk, "text": "Mycket."}]
    assert (answer["author"], answer["as_of"]) == (strategist.name, "2018-12-31")


def test_the_frozen_report_is_the_same_bytes_for_ever(opened, program, goal, going_on, strategist):
    answered(opened, goal, going_on, strategist)
    snapshot = reportings.close(opened, by=strategist)
    frozen = canonical(ReportingSnapshot.objects.get().content)
    assert hashlib.sha256(frozen).hexdigest() == snapshot.sha256
    for row, field in (
        (program, "name"),
        (goal, "title"),
        (going_on, "word"),
        (strategist, "name"),
        (goal.project, "name"),
        (opened.asked.get().person, "name"),
    ):
        setattr(row, field, "Något helt annat")
        row.save()
    answered(None, goal, going_on, strategist, report="Senare.")
    assert canonical(ReportingSnapshot.objects.get().content) == frozen


def test_the_web_role_can_neither_change_nor_delete_a_snapshot(opened, goal, going_on, strategist):
    answered(opened, goal, going_on, strategist)
    reportings.close(opened, by=strategist)
    with connection.cursor() as cursor:
        for table in ("programs_reportingsnapshot", "programs_reminder"):
            cursor.execute("SELECT has_table_privilege(%s, 'UPDATE, DELETE, TRUNCATE')", [table])
            assert cursor.fetchone() == (False,)


def test_after_the_close_nothing_answers_the_round(opened, goal, going_on, strategist):
    reportings.close(opened, by=strategist, is_confirmed=True)
    with pytest.raises(ValidationError, match="closed"):
        answered(opened, goal, going_on, strategist)
    for refused in (
        lambda: reportings.close(opened, by=strategist, is_confirmed=True),
        lambda: reportings.ask(opened, {}, by=strategist),
        lambda: reportings.revise(opened, by=strategist),
        lambda: reportings.remind(opened, [strategist], text="x", by=strategist),
    ):
        with pytest.raises(ValidationError):
            refused()


def test_a_round_opens_again_with_a_reason_and_closing_makes_the_next_snapshot(
    opened, goal, going_on, strategist
):
    first = reportings.close(opened, by=strategist, is_confirmed=True)
    with pytest.raises(ValidationError, match="why"):
        reportings.reopen(opened, by=strategist, reason=" ")
    round_ = reportings.reopen(opened, by=strategist, reason="Ett svar kom sent.")
    assert round_.state == "open"
    assert history_of(round_)[0].why == "Ett svar kom sent."
    answered(round_, goal, going_on, strategist)
    second = reportings.close(round_, by=strategist)
    assert (first.number, second.number) == (1, 2)
    first.refresh_from_db()
    assert first.content["goals"][0]["answer"] is None
    assert second.content["goals"][0]["answer"]["report"] == "Det är gjort."
