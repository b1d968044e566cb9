"""Answers and sums of the round of seed 000."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.choices import AnswerState, RoundState
from funding.models import Round
from funding.queries import answers_of, share_tables_of, standings_of
from tests.factories.funding import MeetingFactory, ProposalFactory
from tests.funding.conftest import YEARS, decide

TODAY = date(2016, 12, 24)


def stand(round_):
    return standings_of([round_], today=TODAY)[round_.pk]


def test_the_round_of_seed_000_adds_up(seed_round):
    table = share_tables_of([seed_round])[seed_round.pk]
    assert len(table.rows) == 7
    assert table.sums == dict.fromkeys(YEARS, 920_000)
    assert table.local.sums == dict.fromkeys(YEARS, 200_000)
    assert (table.total, table.local.total, table.applied_total) == (2_760_000, 600_000, 2_760_000)
    assert table.adds_up


def test_six_yes_and_a_no_from_hylte_lapse_the_round(opened, financiers):
    for name, board in financiers.items():
        decide(opened, board, outcome="rejected" if name == "Hylte" else "approved")
    found = stand(opened)
    assert found.state == RoundState.LAPSED
    assert found.gap == dict.fromkeys(YEARS, 20_000)
    assert found.gap_total == 60_000
    assert sorted(each.short for each in found.lapsing) == [
        "Falkenberg",
        "Halmstad",
        "Kungsbacka",
        "Laholm",
        "Regionstyrelsen",
        "Varberg",
    ]


def test_seven_yes_put_the_round_in_force_since_the_last_one_counted(opened, financiers):
    for day, board in enumerate(financiers.values(), start=1):
        decide(opened, board, on=date(2016, 12, day))
    found = stand(opened)
    assert (found.state, found.since, found.waiting) == (
        RoundState.IN_FORCE,
        date(2016, 12, 7),
        (),
    )
    assert found.decided_total == 2_760_000


def test_what_others_know_of_a_board_is_what_everybody_may_know(opened, financiers):
    decide(opened, financiers["Hylte"], outcome="rejected", counted=False)
    meeting = MeetingFactory(board=financiers["Laholm"], held_on=date(2016, 12, 30))
    ProposalFactory(
        round=opened,
        source=opened.sources.get(),
        financier=financiers["Laholm"],
        state="on_agenda",
        meeting=meeting,
    )
    answers = {each.short: each for each in answers_of([opened])[opened.pk]}
    assert answers["Hylte"].state == AnswerState.RECORDED
    assert answers["Hylte"].decided_on is None
    assert (answers["Laholm"].state, answers["Laholm"].agenda_on) == (
        AnswerState.ON_AGENDA,
        date(2016, 12, 30),
    )
    assert answers["Varberg"].state == AnswerState.NOT_ANSWERED


def test_a_withdrawn_proposal_counts_as_waiting(opened, financiers):
    ProposalFactory(
        round=opened,
        source=opened.sources.get(),
        financier=financiers["Hylte"],
        state="withdrawn",
    )
    found = stand(opened)
    assert (found.state, len(found.waiting)) == (RoundState.CONDITIONAL, 7)


def test_the_answers_of_many_rounds_cost_three_queries(
    opened, financiers, django_assert_num_queries
):
    decide(opened, financiers["Hylte"])
    with django_assert_num_queries(4):  # the rounds themselves, and three
        answers_of(Round.objects.all())


def test_the_rounds_of_a_list_are_counted_without_their_state(opened):
    with CaptureQueriesContext(connection) as seen:
        Round.objects.all().with_state(TODAY).with_total().with_waiting_for().count()
    assert "funding_share" not in seen.captured_queries[0]["sql"]
