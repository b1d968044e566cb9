"""A decision that counts: the database refuses every change, whoever asks and however."""

from datetime import date
from decimal import Decimal

import pgtrigger
import psycopg
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import translation

from core.views.doors import RESTRICT_VIOLATION, run
from funding.models import (
    AppliedAmount,
    Attachment,
    AttachmentFile,
    Clause,
    DecidedAmount,
    Decision,
    DecisionClause,
    Meeting,
    Proposal,
    Recipient,
    Round,
    Share,
    Signatory,
)
from tests.factories.funding import (
    AppliedAmountFactory,
    ClauseFactory,
    DecisionFactory,
    ShareFactory,
    open_round,
)

GUARDED = [
    "UPDATE funding_decision SET outcome = 'rejected'",
    "UPDATE funding_decision SET note = note",
    "UPDATE funding_decision SET adopts_project = NOT adopts_project",
    "UPDATE funding_decision SET extract_registered_on = NULL",
    "DELETE FROM funding_decision",
    "UPDATE funding_decidedamount SET amount = 1",
    "DELETE FROM funding_decidedamount",
    "INSERT INTO funding_decidedamount (created_at, updated_at, version, decision_id, year, amount)"
    " SELECT now(), now(), 1, id, 2030, 1 FROM funding_decision",
    "UPDATE funding_decisionclause SET text = 'att inte'",
    "DELETE FROM funding_decisionclause",
    "INSERT INTO funding_decisionclause (created_at, updated_at, version, decision_id, position,"
    " text) SELECT now(), now(), 1, id, 9, 'x' FROM funding_decision",
    "UPDATE funding_meeting SET adjusted_on = NULL",
    "UPDATE funding_meeting SET held_on = held_on - 1",
    "UPDATE funding_meeting SET place = 'annanstans'",
    "DELETE FROM funding_meeting",
    "UPDATE funding_proposal SET state = 'withdrawn'",
    "UPDATE funding_proposal SET title = 'x'",
    "DELETE FROM funding_proposal",
    "UPDATE funding_clause SET text = 'x'",
    "DELETE FROM funding_clause",
    "INSERT INTO funding_recipient (created_at, updated_at, version, proposal_id, position, name)"
    " SELECT now(), now(), 1, id, 1, 'x' FROM funding_proposal",
    "INSERT INTO funding_signatory (created_at, updated_at, version, proposal_id, position, name,"
    " title) SELECT now(), now(), 1, id, 1, 'x', '' FROM funding_proposal",
    "INSERT INTO funding_basis (created_at, updated_at, version, proposal_id, position, title)"
    " SELECT now(), now(), 1, id, 1, 'x' FROM funding_proposal",
    "INSERT INTO funding_consequence (created_at, updated_at, version, proposal_id, kind,"
    " is_affected, reason) SELECT now(), now(), 1, id, 'children', true, 'x' FROM funding_proposal",
]
# of the meeting, and of files that the proposal has
BESIDE = [
    "UPDATE funding_agendaitem SET position = position + 1",
    "UPDATE funding_agendaitem SET minutes = 'x'",
    "INSERT INTO funding_agendaitem (created_at, updated_at, version, meeting_id, position, title,"
    " diary_number, minutes, outcome) SELECT now(), now(), 1, id, 9, 'x', '', '', ''"
    " FROM funding_meeting",
    "INSERT INTO funding_attendee (created_at, updated_at, version, meeting_id, position, name,"
    " function) SELECT now(), now(), 1, id, 1, 'x', 'member' FROM funding_meeting",
    "UPDATE funding_attachment SET title = 'x'",
    "UPDATE funding_attachmentfile SET content = 'x'",
    "DELETE FROM funding_attachmentfile",
    "DELETE FROM funding_attachmentfile; DELETE FROM funding_attachment",
]
TABLES = ["decision", "decidedamount", "decisionclause", "meeting", "proposal", "clause"]


def make_counted(**fields):
    """Make a decision that counts, with an amount, an adopted clause and a proposed clause."""
    return count(make_decision(**fields))


def make_decision(**fields):
    """Make a decision with one row of each kind; the proposal has a file attached."""
    decision = DecisionFactory(amounts={2017: 40_000}, texts=["att bevilja"], **fields)
    ClauseFactory(proposal=decision.proposal)
    attached = Attachment.objects.create(
        proposal=decision.proposal,
        title="Avtal",
        size=1,
        sha256="0" * 64,
        uploaded_by=decision.recorded_by,
    )
    AttachmentFile.objects.create(attachment=attached, content=b"x")
    return decision


def count(decision):
    meeting = decision.meeting
    Meeting.objects.filter(pk=meeting.pk).update(adjusted_on=meeting.held_on)
    Decision.objects.filter(pk=decision.pk).update(
        extract_registered_on=meeting.held_on, extract_registered_by=decision.recorded_by
    )
    return Decision.objects.select_related("meeting", "proposal").get(pk=decision.pk)


def refused(act):
    """Do it in a savepoint; it must be refused with the code that pages turn into a sentence."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        act()
    assert caught.value.__cause__.sqlstate == RESTRICT_VIOLATION


@pytest.mark.django_db
class TestAsWebRole:
    @pytest.mark.parametrize("sql", [*GUARDED, *BESIDE])
    def test_sql_is_refused(self, sql):
        make_counted()
        refused(lambda: connection.cursor().execute(sql))

    @pytest.mark.parametrize("sql", [*GUARDED, *BESIDE])
    def test_same_sql_passes_before_the_decision_counts(self, sql):
        make_decision()
        with transaction.atomic():
            connection.cursor().execute(sql)
            transaction.set_rollback(True)

    def test_orm_is_refused(self):
        decision = make_counted()
        decision.note = "x"
        refused(decision.save)
        refused(decision.delete)
        refused(lambda: Decision.objects.update(note="x"))
        refused(lambda: Decision.objects.all().delete())
        refused(lambda: Decision.objects.bulk_update([decision], ["note"]))
        amount = DecidedAmount(decision=decision, year=2018, amount=Decimal(1))
        refused(lambda: DecidedAmount.objects.bulk_create([amount]))
        refused(decision.amounts.get().delete)
        refused(lambda: DecisionClause.objects.create(decision=decision, text="x"))
        refused(lambda: Meeting.objects.update(adjusted_on=None))
        refused(lambda: Proposal.objects.update(state="withdrawn"))
        refused(lambda: Clause.objects.update(text="x"))
        refused(lambda: Recipient.objects.create(proposal=decision.proposal, name="x"))
        refused(lambda: Signatory.objects.create(proposal=decision.proposal, name="x"))
        assert Decision.objects.counted().count() == 1

    def test_ignoring_generated_triggers_does_not_help(self):
        make_counted()
        with pgtrigger.ignore():
            refused(lambda: Decision.objects.update(note="x"))
            refused(lambda: DecidedAmount.objects.update(amount=1))
            refused(lambda: Decision.objects.all().delete())

    def test_amount_cannot_be_moved_into_or_out_of_a_decision_that_counts(self):
        counted = make_counted()
        other = DecisionFactory(amounts={2018: 1})
        refused(lambda: DecidedAmount.objects.filter(decision=other).update(decision=counted))
        refused(lambda: DecidedAmount.objects.filter(decision=counted).update(decision=other))

    def test_a_table_of_ones_own_cannot_be_made_to_deceive_the_guard(self):
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            connection.cursor().execute("CREATE TEMP TABLE funding_meeting (id bigint)")

    @pytest.mark.parametrize("table", TABLES)
    def test_tables_cannot_be_emptied(self, table):
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            connection.cursor().execute(f"TRUNCATE funding_{table} CASCADE")

    def test_what_does_not_count_yet_stays_open(self):
        decision = DecisionFactory(amounts={2017: 1})
        make_counted()
        Meeting.objects.filter(pk=decision.meeting_id).update(place="Salen")
        decision.amounts.update(amount=2)
        decision.delete()

    @pytest.mark.parametrize("outcome", ["tabled", "referred"])
    def test_proposal_that_was_only_postponed_is_written_on(self, outcome):
        decision = count(DecisionFactory(outcome=outcome, asked_for="Mer" * (outcome[0] == "r")))
        decision.proposal.title = "Nytt"
        decision.proposal.save()
        ClauseFactory(proposal=decision.proposal)
        refused(decision.delete)


@pytest.mark.django_db
def test_page_says_that_the_decision_is_final(board, writer, signed_in):
    """Even a page whose own rule were passed by is answered by the database, with a sentence."""
    decision = make_counted(proposal__financier=board)
    client = signed_in(writer)
    before = Decision.objects.values().get(pk=decision.pk)
    for name in ("edit", "undo"):
        url = reverse(f"funding:decision_{name}", args=[decision.pk])
        assert client.get(url).status_code == 302
        assert client.post(url, {"reason": "x"}).status_code in (302, 422)
    assert Decision.objects.values().get(pk=decision.pk) == before


@pytest.mark.django_db
def test_what_the_database_refuses_becomes_a_sentence():
    make_counted()
    with pytest.raises(ValidationError) as caught, transaction.atomic():
        run(lambda: Decision.objects.update(note="x"))
    with translation.override("en"):
        assert caught.value.messages == ["This record is final and cannot be changed."]


@pytest.fixture
def as_owner(database_roles):
    """Connect to the test database as the owner, past the application."""
    (user, password), _ = database_roles
    at = connection.settings_dict
    with psycopg.connect(
        host=at["HOST"], port=at["PORT"] or None, dbname=at["NAME"], user=user, password=password
    ) as owner:
        yield owner
        owner.rollback()


# ---------- what an opened round asks ----------

OPENED = [
    "UPDATE funding_share SET fixed_amount = 1",
    "DELETE FROM funding_share",
    "INSERT INTO funding_share (created_at, updated_at, version, round_id, financier_id, year,"
    " fixed_amount, since_number) SELECT now(), now(), 1, round_id, financier_id, 2030, 1, 1"
    " FROM funding_share",
    "UPDATE funding_appliedamount SET amount = 1",
    "DELETE FROM funding_appliedamount",
    "INSERT INTO funding_appliedamount (created_at, updated_at, version, round_id, year, amount)"
    " SELECT now(), now(), 1, id, 2030, 1 FROM funding_round",
    "UPDATE funding_round SET opened_at = NULL",
    "UPDATE funding_round SET is_conditional = false",
    "UPDATE funding_round SET answer_by = '2030-01-01'",
    "UPDATE funding_round SET last_year = 2030, note = 'x'",
]
DELETE_ROUND = "DELETE FROM funding_round"


def make_asked():
    """Make a round with a share and an amount applied for."""
    return AppliedAmountFactory(round=ShareFactory().round).round


@pytest.mark.django_db
class TestOpenedRound:
    @pytest.mark.parametrize("sql", [*OPENED, DELETE_ROUND])
    def test_question_of_an_opened_round_cannot_be_changed_by_sql(self, sql):
        open_round(make_asked())
        refused(lambda: connection.cursor().execute(sql))

    @pytest.mark.parametrize("sql", OPENED)
    def test_same_sql_passes_before_the_round_is_opened(self, sql):
        make_asked()
        connection.cursor().execute(sql)

    def test_question_of_an_opened_round_cannot_be_changed_by_the_orm(self):
        round_ = open_round(make_asked())
        share = round_.shares.get()
        refused(share.delete)
        refused(share.save)
        refused(lambda: Round.objects.update(title="x"))
        refused(lambda: ShareFactory(round=round_))
        refused(lambda: Share.objects.filter(pk=ShareFactory().pk).update(round=round_))
        refused(lambda: AppliedAmount.objects.update(amount=1))
        with pgtrigger.ignore():
            refused(lambda: Share.objects.filter(round=round_).delete())

    def test_note_of_an_opened_round_can_be_written(self):
        round_ = open_round(make_asked())
        round_.note = "Kom ihåg"
        round_.save_fields("note")
        assert Round.objects.get().note == "Kom ihåg"


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_to_change_an_opened_round_too(as_owner):
    open_round(make_asked())
    tables = ("round", "share", "appliedamount")
    emptying = (f"TRUNCATE funding_{table} CASCADE" for table in tables)
    for sql in [*OPENED, DELETE_ROUND, *emptying]:
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(sql)


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(as_owner):
    make_counted(meeting__held_on=date(2016, 12, 12))
    for sql in [*GUARDED, *(f"TRUNCATE funding_{table} CASCADE" for table in TABLES)]:
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(sql)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), as_owner.transaction():
        as_owner.execute("SET session_replication_role = replica")
