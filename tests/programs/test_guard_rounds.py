"""A closed reporting round is frozen: the database refuses to change it, whoever asks."""

from datetime import date

import pgtrigger
import psycopg
import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from programs.models import (
    Answer,
    Asked,
    GoalChange,
    ReportingRound,
    ReportingSnapshot,
    StatusUpdate,
)
from programs.services import adoptions, changes, reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import AskedFactory, QuestionFactory, ReportingRoundFactory
from tests.programs.refusals import kept_at_the_end, refused, refused_at_the_end, sql
from tests.threads import at_once, one_after_the_other

ROW = "(created_at, updated_at, version"
NOW = "SELECT now(), now(), 1"
LATE_UPDATE = (
    f"INSERT INTO programs_statusupdate {ROW}, goal_id, as_of, status_id, report, analysis,"
    f" reason, reporting_round_id, author_id) {NOW}, goal_id, '2019-01-01', status_id, 'Sent.', '',"
    " '', reporting_round_id, author_id FROM programs_statusupdate LIMIT 1"
)
LATE_ANSWER = (
    f"INSERT INTO programs_answer {ROW}, update_id, question_id, text) {NOW}, u.id, q.id, 'x'"
    " FROM programs_statusupdate u, programs_question q ORDER BY q.id DESC LIMIT 1"
)
LATE_REPORT = (
    f"INSERT INTO programs_reportingsnapshot {ROW}, round_id, number, content, sha256, taken_by_id)"
    f" {NOW}, round_id, 9, '{{}}', '', taken_by_id FROM programs_reportingsnapshot"
)
LATE_RETURN = (
    f"INSERT INTO programs_updatereturn {ROW}, update_id, comment, returned_by_id)"
    f" {NOW}, id, 'Mer.', author_id FROM programs_statusupdate LIMIT 1"
)
CLOSE = "UPDATE programs_reportinground SET closed_at = now()"
FROZEN = [
    LATE_UPDATE,
    LATE_ANSWER,
    f"INSERT INTO programs_question {ROW}, round_id, position, text, is_required)"
    f" {NOW}, id, 9, 'x', false FROM programs_reportinground",
    "UPDATE programs_question SET text = 'x'",
    "DELETE FROM programs_question WHERE position = 2",
    f"INSERT INTO programs_asked {ROW}, round_id, goal_id)"
    f" {NOW}, r.id, max(g.id) FROM programs_reportinground r, programs_subgoal g GROUP BY r.id",
    "UPDATE programs_asked SET person_id = NULL",
    "DELETE FROM programs_asked",
    "UPDATE programs_reportinground SET name = 'x'",
    "UPDATE programs_reportinground SET due_on = '2030-01-01'",
    CLOSE,
    "UPDATE programs_reportinground SET closed_at = NULL",
    "UPDATE programs_reportinground SET closed_at = NULL, name = 'x'",
    "DELETE FROM programs_reportinground",
    LATE_RETURN,
]
# What the web role may not even try (append_only).
SENT = [
    "UPDATE programs_statusupdate SET report = 'x'",
    "UPDATE programs_statusupdate SET reporting_round_id = NULL",
    "DELETE FROM programs_statusupdate",
    "UPDATE programs_answer SET text = 'x'",
    "DELETE FROM programs_answer",
    "UPDATE programs_reportingsnapshot SET content = '{}'",
    "DELETE FROM programs_reportingsnapshot",
]
TABLES = [
    "statusupdate",
    "answer",
    "question",
    "asked",
    "reportinground",
    "reportingsnapshot",
    "updatereturn",
]


@pytest.fixture
def opened(goal, going_on):
    """A round that asks about one goal, with two questions; one more goal stands beside it."""
    round_ = ReportingRoundFactory(program=goal.project.program)
    AskedFactory(round=round_, goal=goal, person=UserFactory())
    for position in (1, 2):
        QuestionFactory(round=round_, position=position)
    return round_


def update_of(round_, goal, status):
    return StatusUpdate(
        goal=goal, as_of=date(2018, 12, 31), status=status, report="Klart.", reporting_round=round_
    )


@pytest.fixture
def answered(opened, goal, going_on):
    first = opened.questions.first()
    update = update_of(opened, goal, going_on)
    updates.send(update, by=UserFactory(), answers={first: "Mycket."})
    return opened


@pytest.fixture
def closed(answered):
    reportings.close(answered, by=UserFactory())
    return ReportingRound.objects.get()


def whole():
    """All that a round holds, as it is stored."""
    models = (ReportingRound, Asked, StatusUpdate, Answer, ReportingSnapshot)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.django_db
class TestAsWebRole:
    @pytest.mark.parametrize("statement", FROZEN)
    def test_a_closed_round_is_neither_answered_nor_changed(self, closed, statement):
        before = whole()
        refused(sql(statement))
        assert whole() == before

    @pytest.mark.parametrize(
        "statement", [*FROZEN[:5], *FROZEN[6:10], LATE_RETURN, "DELETE FROM programs_asked"]
    )
    def test_the_same_passes_while_the_round_is_open(self, answered, statement):
        sql(statement)()

    @pytest.mark.parametrize("statement", SENT)
    def test_what_was_sent_may_not_even_be_tried(self, closed, statement):
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            sql(statement)()

    def test_orm_is_refused_and_ignoring_generated_triggers_does_not_help(
        self, closed, goal, going_on
    ):
        late = update_of(closed, goal, going_on)
        late.author = UserFactory()
        refused(late.save)
        with pgtrigger.ignore():
            refused(lambda: StatusUpdate.objects.bulk_create([late]))
            refused(lambda: Asked.objects.update(person=None))

    def test_an_answer_in_the_round_is_not_moved_to_another(self, closed, goal, going_on):
        other = ReportingRoundFactory(program=closed.program)
        refused(lambda: Asked.objects.update(round=other))

    def test_opened_again_with_a_reason_it_is_answered_and_frozen_anew(
        self, closed, goal, going_on
    ):
        round_ = reportings.reopen(closed, by=UserFactory(), reason="Ett svar kom sent.")
        updates.send(update_of(round_, goal, going_on), by=UserFactory())
        reportings.close(round_, by=UserFactory())
        assert list(round_.snapshots.values_list("number", flat=True)) == [2, 1]

    def test_plain_sql_closes_a_round_without_a_report(self, opened):
        refused_at_the_end(sql(CLOSE))

    def test_a_round_is_not_made_closed_without_a_report(self, opened):
        again = {"opened_at": opened.opened_at, "closed_at": opened.opened_at, "name": "En till"}
        refused_at_the_end(lambda: ReportingRoundFactory(program=opened.program, **again))

    def test_a_round_that_is_closed_with_its_report_is_kept(self, answered):
        kept_at_the_end(lambda: reportings.close(answered, by=UserFactory()))

    def test_other_updates_of_the_goal_are_sent_as_before(self, closed, goal, going_on):
        updates.send(update_of(None, goal, going_on), by=UserFactory())

    def test_a_report_is_not_frozen_while_the_round_is_open(self, answered):
        report = ReportingSnapshot(
            round=answered, number=1, content={}, sha256="", taken_by=UserFactory()
        )
        refused(report.save)


@pytest.mark.django_db(transaction=True)
def test_an_old_report_does_not_stand_for_a_round_that_is_closed_once_more_in_sql(closed):
    reportings.reopen(closed, by=UserFactory(), reason="Ett svar kom sent.")
    refused_at_the_end(sql(CLOSE))
    assert ReportingRound.objects.get().closed_at is None


@pytest.mark.django_db(transaction=True)
def test_no_report_is_added_after_the_round_was_closed(closed):
    refused(sql(LATE_REPORT))


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(closed, as_owner):
    before = whole()
    emptying = [f"TRUNCATE programs_{table} CASCADE" for table in TABLES]
    for statement in [*FROZEN, *SENT, LATE_REPORT, *emptying]:
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(statement)
    assert whole() == before


@pytest.mark.django_db(transaction=True)
def test_owner_does_not_move_an_update_to_another_round(answered, as_owner):
    ReportingRoundFactory(program=answered.program)
    for moved in (None, ReportingRound.objects.latest("pk").pk):
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute("UPDATE programs_statusupdate SET reporting_round_id = %s", [moved])


@pytest.mark.django_db(transaction=True)
def test_an_update_sent_while_the_round_is_closed_is_in_the_report_or_refused(
    opened, goal, going_on
):
    people = [UserFactory(), UserFactory()]
    update = update_of(opened, goal, going_on)
    closing, sending = at_once(
        lambda: reportings.close(opened, by=people[0], is_confirmed=True),
        lambda: updates.send(update, by=people[1]),
    )
    assert closing is None
    told = ReportingSnapshot.objects.get().content["goals"][0]["answer"]
    assert (told is None) == isinstance(sending, ValidationError)
    assert StatusUpdate.objects.count() == (0 if told is None else 1)


@pytest.mark.django_db(transaction=True)
def test_an_update_on_its_way_is_in_the_report_of_a_round_that_is_closed_meanwhile(
    opened, goal, going_on
):
    closer, sender = UserFactory(), UserFactory()
    met = one_after_the_other(
        lambda: updates.send(update_of(opened, goal, going_on), by=sender),
        lambda: reportings.close(opened, by=closer),
    )
    assert met is None
    assert ReportingSnapshot.objects.get().content["goals"][0]["answer"]["report"] == "Klart."


@pytest.mark.django_db(transaction=True)
def test_an_update_that_waited_while_its_round_was_closed_is_refused(opened, goal, going_on):
    closer, sender = UserFactory(), UserFactory()
    met = one_after_the_other(
        lambda: reportings.close(opened, by=closer, is_confirmed=True),
        lambda: updates.send(update_of(opened, goal, going_on), by=sender),
    )
    assert isinstance(met, ValidationError)
    assert not StatusUpdate.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_round_is_not_closed_as_answered_while_an_answer_is_being_sent_back(answered):
    closer, returner = UserFactory(), UserFactory()
    met = one_after_the_other(
        lambda: updates.send_back(StatusUpdate.objects.get(), comment="Mer.", by=returner),
        lambda: reportings.close(answered, by=closer),
    )
    assert list(met.error_dict) == ["confirm"]
    assert not ReportingSnapshot.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_change_approved_while_a_round_is_being_closed_is_made_and_the_round_stays(opened, goal):
    adoptions.adopt(goal.project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    change = GoalChange(
        project=goal.project, kind="withdraw", changed_on=date(2018, 3, 1), reason="Bort."
    )
    change = changes.propose(change, before=[goal], by=UserFactory())
    closer, approver = UserFactory(), UserFactory()
    met = one_after_the_other(
        lambda: reportings.close(opened, by=closer, is_confirmed=True),
        lambda: changes.approve(change, by=approver),
    )
    assert met is None
    assert (opened.asked.get().goal, goal.project.goals.current().count()) == (goal, 0)


@pytest.mark.django_db(transaction=True)
def test_a_round_closed_and_opened_again_at_once_has_a_report_for_every_close(closed):
    people = [UserFactory() for _ in range(3)]
    met = at_once(
        lambda: reportings.reopen(closed, by=people[0], reason="Ett svar kom sent."),
        lambda: reportings.close(closed, by=people[1]),
        lambda: reportings.close(closed, by=people[2]),
    )
    assert all(error is None or isinstance(error, ValidationError) for error in met), met
    done = sum(error is None for error in met[1:])
    assert closed.snapshots.count() == 1 + done <= 2
    assert (ReportingRound.objects.get().closed_at is not None) == (done == 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT number) FROM programs_reportingsnapshot")
        assert cursor.fetchone() == (1 + done,)
