"""What minutes can mean, and when a decision may be entered or counts; no database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from funding.choices import OF_PROPOSALS, Outcome, ProposalState
from funding.models import Meeting
from funding.rules import decisions as rules
from funding.rules.decisions import Question, Ruling

HELD, TODAY = date(2016, 12, 12), date(2017, 1, 10)
KR = Decimal(40_000)
ASKED = Question(
    years=range(2017, 2020), amounts={2017: KR, 2018: KR, 2019: KR}, clauses=("att bevilja",)
)
YES = Ruling(paragraph=7, outcome="approved", amounts=ASKED.amounts, clauses=ASKED.clauses)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def faults(ruling, question=ASKED, taken=None):
    return list(rules.faults_of(ruling, question, taken or {}))


def test_approval_of_what_was_asked_has_no_fault():
    assert faults(YES) == []


def test_paragraph_is_used_once_in_a_year():
    assert faults(YES, taken={7: "Nämnden 2016-02-01"}) == [
        ("paragraph", "§ 7 is taken: it stands in the minutes of Nämnden 2016-02-01.")
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"amounts": {**ASKED.amounts, 2018: Decimal(30_000)}},
        {"amounts": {**ASKED.amounts, 2018: Decimal(50_000)}},
        {"clauses": ("att bevilja hälften",)},
        {"clauses": (*ASKED.clauses, "att följa upp")},
    ],
)
def test_whatever_differs_is_an_approval_with_changes(change):
    assert [field for field, _ in faults(replace(YES, **change))] == ["outcome"]
    assert faults(replace(YES, outcome="changed", **change)) == []


def test_approval_with_changes_needs_a_change():
    assert [field for field, _ in faults(replace(YES, outcome="changed"))] == ["outcome"]


def test_clauses_that_name_amounts_follow_a_changed_amount():
    question = replace(ASKED, clauses=("att bevilja 40 000 kr/år",))
    less = replace(YES, outcome="changed", amounts={**ASKED.amounts, 2019: Decimal(1)})
    kept = replace(less, clauses=question.clauses)
    assert [field for field, _ in faults(kept, question)] == ["clause_1"]
    assert faults(replace(less, clauses=("att bevilja mindre",)), question) == []


@pytest.mark.parametrize("amount", ["40 tkr", "0,04 mnkr", "0,04 miljoner kronor", "40 000:-"])
def test_a_clause_that_names_its_amount_in_thousands_or_millions_does_not_outlive_it(amount):
    clauses = (f"att bevilja {amount} per år",)
    asked = replace(ASKED, clauses=clauses)
    less = replace(YES, outcome="changed", amounts={**ASKED.amounts, 2018: Decimal(0)})
    assert [field for field, _ in faults(replace(less, clauses=clauses), asked)] == ["clause_1"]
    unnamed = replace(asked, clauses=("att bevilja 14 platser, 2,5 miljoner steg",))
    assert faults(replace(less, clauses=unnamed.clauses), unnamed) == []


def test_approval_needs_an_amount_for_every_year_asked():
    assert faults(replace(YES, amounts={2017: KR})) == [
        ("amount_2018", "Write what was decided for 2018; 0 if nothing was."),
        ("amount_2019", "Write what was decided for 2019; 0 if nothing was."),
    ]


def test_approval_needs_clauses():
    assert ("clause_1", "Write the clauses as the board adopted them.") in faults(
        replace(YES, clauses=())
    )


def test_year_outside_the_round_is_refused():
    amounts = {**ASKED.amounts, 2020: KR}
    assert ("amount_2020", "2020 is not a year of the round.") in faults(
        replace(YES, outcome="changed", amounts=amounts)
    )


def test_yes_to_nothing_is_a_no():
    nothing = dict.fromkeys(ASKED.amounts, Decimal(0))
    assert faults(replace(YES, outcome="changed", amounts=nothing)) == [
        ("outcome", "A decision that grants nothing is a rejection.")
    ]


@pytest.mark.parametrize("outcome", ["rejected", "tabled", "referred"])
def test_other_outcomes_have_neither_amounts_nor_the_proposed_clauses(outcome):
    ruling = replace(YES, outcome=outcome, asked_for="Mer" if outcome == "referred" else "")
    assert [field for field, _ in faults(ruling)] == [
        "amount_2017",
        "amount_2018",
        "amount_2019",
        "clause_1",
    ]
    assert faults(replace(ruling, amounts={}, clauses=("att avslå",))) == []


def test_referral_and_only_a_referral_says_what_is_asked_for():
    bare = replace(YES, outcome="referred", amounts={}, clauses=())
    assert [field for field, _ in faults(bare)] == ["asked_for"]
    assert [field for field, _ in faults(replace(YES, asked_for="Mer"))] == ["asked_for"]


@pytest.mark.parametrize(
    ("state", "held_on", "adjusted_on", "reason"),
    [
        ("draft", None, None, "Only a proposal on the agenda of a meeting can be decided."),
        ("decided", HELD, None, "The proposal is decided already."),
        (
            "on_agenda",
            date(2017, 1, 11),
            None,
            "The meeting is held on 2017-01-11: its decisions can be recorded from then.",
        ),
        (
            "on_agenda",
            HELD,
            HELD,
            "The minutes were adjusted on 2016-12-12: nothing in them changes any more.",
        ),
    ],
)
def test_recording_waits_for_the_agenda_and_the_meeting(state, held_on, adjusted_on, reason):
    assert list(rules.obstacles_to_record(state, held_on, adjusted_on, TODAY)) == [reason]


def test_recording_is_open_on_the_day_of_the_meeting():
    assert not list(rules.obstacles_to_record("on_agenda", TODAY, None, TODAY))


def test_undo_stops_at_adjusted_minutes_and_at_a_proposal_that_moved_on():
    assert len(list(rules.obstacles_to_undo(HELD, has_moved_on=True))) == 2
    assert not list(rules.obstacles_to_undo(None, has_moved_on=False))


def test_extract_is_registered_once_and_from_adjusted_minutes():
    assert list(rules.obstacles_to_register(None, None)) == ["The minutes are not adjusted yet."]
    assert list(rules.obstacles_to_register(HELD, TODAY)) == [
        "The extract was registered on 2017-01-10."
    ]
    assert not list(rules.obstacles_to_register(HELD, None))


def test_day_of_registering_lies_between_adjusting_and_today():
    assert len(list(rules.obstacles_to_registered_on(HELD, date(2016, 12, 11), TODAY))) == 1
    assert len(list(rules.obstacles_to_registered_on(HELD, date(2017, 1, 11), TODAY))) == 1
    assert not list(rules.obstacles_to_registered_on(HELD, HELD, TODAY))


def test_what_is_missing_before_it_counts_is_named():
    assert len(list(rules.missing_before_it_counts(None, None))) == 2
    assert len(list(rules.missing_before_it_counts(HELD, None))) == 1
    assert not list(rules.missing_before_it_counts(HELD, TODAY))


def test_every_outcome_leaves_the_proposal_somewhere():
    assert {outcome: rules.state_after(outcome) for outcome in OF_PROPOSALS} == {
        Outcome.APPROVED: ProposalState.DECIDED,
        Outcome.APPROVED_WITH_CHANGES: ProposalState.DECIDED,
        Outcome.REJECTED: ProposalState.DECIDED,
        Outcome.REFERRED_BACK: ProposalState.DRAFT,
        Outcome.TABLED: ProposalState.READY,
        Outcome.ANSWERED: ProposalState.DECIDED,
        Outcome.DROPPED: ProposalState.READY,
    }
    assert rules.state_after(Outcome.TABLED, is_placed=True) == ProposalState.ON_AGENDA


def test_question_for_money_is_not_only_noted():
    noted = replace(YES, outcome="noted", amounts={}, clauses=())
    assert [field for field, _ in faults(noted)] == ["outcome"]


def test_votes_are_counted_whole_or_not_at_all():
    assert faults(replace(YES, votes_for=7, votes_against=0)) == []
    assert [field for field, _ in faults(replace(YES, votes_for=7))] == ["votes_against"]
    abstained = replace(YES, votes_abstained=1)
    assert [field for field, _ in faults(abstained)] == ["votes_for", "votes_against"]


TABLED = Ruling(paragraph=7, outcome="tabled")


def tabling(to=None, on=None, outcome="tabled"):
    ruling = replace(TABLED, outcome=outcome, tabled_to=to, tabled_on=on)
    return [field for field, _ in rules.faults_of_tabling(ruling, 1, HELD)]


def test_matter_is_tabled_to_a_later_open_meeting_of_the_board_or_to_none_yet():
    later = Meeting(board_id=1, held_on=TODAY)
    assert tabling() == tabling(later) == tabling(on=TODAY) == []
    assert tabling(Meeting(board_id=2, held_on=TODAY)) == ["tabled_to"]
    assert tabling(Meeting(board_id=1, held_on=HELD)) == ["tabled_to"]
    assert tabling(Meeting(board_id=1, held_on=TODAY, adjusted_on=TODAY)) == ["tabled_to"]
    assert tabling(on=HELD) == ["tabled_on"]
    assert tabling(later, outcome="rejected") == ["tabled_to"]
    assert tabling(on=TODAY, outcome="rejected") == ["tabled_on"]


def test_undo_of_a_tabling_stops_where_the_matter_has_its_paragraph():
    (reason,) = rules.obstacles_to_undo(None, has_moved_on=False, numbered_at="Nämnden 2017-01-10")
    assert reason == "The matter was tabled to Nämnden 2017-01-10 and has its § there."
