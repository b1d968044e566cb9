"""What stands beside a counted decision stays: corrections, settled appeals, reports, the rest."""

from datetime import date

import psycopg
import pytest
from django.db import connection, transaction

from funding.models import Appeal, Correction, ReportedDecision
from tests.factories.accounts import UserFactory
from tests.factories.funding import (
    ClauseFactory,
    DecidedAmountFactory,
    DecisionFactory,
    MeetingFactory,
)
from tests.funding.test_guard import GUARDED, as_owner, refused  # noqa: F401, a fixture

DAY = date(2016, 12, 12)
BESIDE = [
    "UPDATE funding_correction SET \"right\" = 'x'",
    "DELETE FROM funding_correction",
    "UPDATE funding_appeal SET outcome = 'annulled' WHERE outcome <> 'pending'",
    "UPDATE funding_appeal SET note = 'x' WHERE outcome <> 'pending'",
    "UPDATE funding_appeal SET received_on = received_on - 1",
    "UPDATE funding_appeal SET court = 'x' WHERE outcome = 'pending'",
    "DELETE FROM funding_appeal WHERE outcome = 'pending'",
    "DELETE FROM funding_appeal",
    "UPDATE funding_reporteddecision SET item_id = item_id",
    "DELETE FROM funding_reporteddecision",
]

DELEGATED = [sql for sql in GUARDED if "funding_meeting" not in sql]


def make_delegated(*, registered=True):
    """Make a delegate's decision with an amount and clauses, registered unless said otherwise."""
    decision = DecisionFactory(
        meeting=None,
        paragraph=None,
        decided_on=DAY,
        delegate="Ordföranden",
        delegation_point="3.2",
        texts=["att bevilja"],
    )
    DecidedAmountFactory(decision=decision)
    ClauseFactory(proposal=decision.proposal)
    if registered:
        decision.extract_registered_on, decision.extract_registered_by = DAY, decision.recorded_by
        decision.save_fields("extract_registered_on", "extract_registered_by")
    return decision


def make_sequels():
    """Put a correction, two appeals and a report in adjusted minutes beside a decision."""
    decision, by = make_delegated(), UserFactory()
    Correction.objects.create(
        decision=decision, corrected_on=DAY, wrong="2071", right="2017", reason="x", corrected_by=by
    )
    for settled in ({}, {"outcome": "dismissed", "settled_on": DAY}):
        Appeal.objects.create(decision=decision, received_on=DAY, registered_by=by, **settled)
    meeting = MeetingFactory(board=decision.proposal.financier, held_on=DAY)
    item = meeting.items.create(title="Delegationsbeslut")
    ReportedDecision.objects.create(item=item, decision=decision)
    meeting.adjusted_on = DAY
    meeting.save_fields("adjusted_on")
    return decision


def denied(sql):
    """Do it in a savepoint: refused by the guard, or for want of the right to it."""
    with pytest.raises(Exception, match=r"is final|permission denied"), transaction.atomic():
        connection.cursor().execute(sql)


@pytest.mark.django_db
class TestAsWebRole:
    @pytest.mark.parametrize("sql", BESIDE)
    def test_sql_on_what_stands_beside_is_refused(self, sql):
        make_sequels()
        denied(sql)

    @pytest.mark.parametrize("sql", DELEGATED)
    def test_sql_on_a_delegated_decision_that_counts_is_refused(self, sql):
        make_delegated()
        refused(lambda: connection.cursor().execute(sql))

    @pytest.mark.parametrize("sql", DELEGATED)
    def test_same_sql_passes_before_the_delegated_decision_counts(self, sql):
        make_delegated(registered=False)
        with transaction.atomic():
            connection.cursor().execute(sql)
            transaction.set_rollback(True)

    def test_pending_appeal_is_settled_once(self):
        make_sequels()
        pending = Appeal.objects.filter(outcome="pending")
        pending.update(outcome="annulled", settled_on=DAY, note="Dom")
        refused(lambda: Appeal.objects.filter(outcome="annulled").update(outcome="pending"))

    def test_report_is_moved_while_the_minutes_are_open_and_not_into_adjusted_ones(self):
        decision = make_sequels()
        other = make_delegated()
        adjusted = decision.reporting.item
        with pytest.raises(Exception, match="is final"), transaction.atomic():
            ReportedDecision.objects.create(item=adjusted, decision=other)
        item = MeetingFactory(held_on=DAY).items.create(title="x")
        report = ReportedDecision.objects.create(item=item, decision=other)
        with pytest.raises(Exception, match="is final"), transaction.atomic():
            ReportedDecision.objects.filter(pk=report.pk).update(item=adjusted)
        report.delete()


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(as_owner):  # noqa: F811, the fixture
    make_sequels()
    tables = ("correction", "appeal", "reporteddecision")
    emptying = [f"TRUNCATE funding_{table} CASCADE" for table in tables]
    for sql in [*BESIDE, *DELEGATED, *emptying]:
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(sql)
