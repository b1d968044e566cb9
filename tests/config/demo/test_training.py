"""The demo's cohort has the counts of its papers, each from the rows."""

from decimal import Decimal

import pytest
from django.utils import timezone, translation

from accounts.models import User
from config.demo import texts_training
from dashboards.queries.waiting import waiting_for
from training.choices import DisposalState, SessionKind
from training.models import Cohort, Disposal
from training.queries import counts_of, ledger_of, told_of
from training.rules import cohorts as rules
from training.rules.sentences import sentences
from training.services import disposals
from training.services.progress import left_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def cohort(demo):
    return Cohort.objects.get(name=texts_training.COHORT)


def test_thirty_one_are_registered_twenty_seven_completed_and_four_left(cohort):
    count = counts_of([cohort.pk])[cohort.pk]
    assert (count.registered, count.completed, count.dropped) == (31, 27, 4)
    assert count.completion == Decimal("87.1")
    assert count.reasons == {"moved": 2, "new_job": 2}


def test_thirteen_supervisions_are_fifty_attendances_of_ten(cohort):
    held = counts_of([cohort.pk])[cohort.pk].sessions
    assert held[SessionKind.TRAINING_DAY].sessions == 8
    assert held[SessionKind.IN_DEPTH].sessions == 8
    supervision = held[SessionKind.SUPERVISION]
    assert (supervision.sessions, supervision.attendances, supervision.people) == (13, 50, 10)
    assert (supervision.least_hours, supervision.most_hours) == (4, 5)


def test_no_session_of_the_demo_forgets_somebody_who_took_part(demo):
    today = timezone.localdate()
    for each in Cohort.objects.select_related("course"):
        held = each.sessions.with_attendance()
        left = left_in(each, counts_of([each.pk], today)[each.pk], held, today)
        assert left.lacking_somebody == 0, each


def test_halmstad_owes_126_000_for_2017_and_182_000_stand_on_no_year(cohort):
    halmstad = next(
        line for line in ledger_of(cohort).lines if line.organization.endswith("Halmstad")
    )
    assert halmstad.due(2017) == 126_000
    assert (halmstad.due_in_all, halmstad.due_without_year) == (308_000, 182_000)


def test_page_says_that_31_come_on_30_seats_and_why(cohort):
    count = counts_of([cohort.pk])[cohort.pk]
    (first,) = rules.warnings(cohort, count, told_of(cohort).unpaid)
    assert first == f"31 are registered on 30 seats. {texts_training.CAPACITY_REASON}"
    with translation.override("sv"):
        assert sentences(count)[0].startswith("31 ")


def test_an_old_cohort_waits_for_the_second_person_to_let_its_names_go(demo):
    decision = Disposal.objects.get()
    assert decision.state == DisposalState.PREPARED
    assert decision.preview["people"] == 6
    assert disposals.is_due(decision)
    assert [each.what for each in waiting_for(User.objects.get(email="chef@demo.example"))].count(
        "Approve or stop the disposal"
    ) == 1
