"""A financier outside our authorities answers by letter: recorded, replaced, never changed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from desk.models import Mail
from funding.models import Delivery, Payment, Pledge, Round
from funding.queries import standings_of, standings_on
from funding.rules.pledges import Letter
from funding.services import payments, pledges, proposals, rounds, scenarios, sources
from funding.services.ledgers import footings_of, ledgers_of
from tests.factories.accounts import BoardFactory, FoundationFactory, OrganizationRoleFactory
from tests.factories.funding import (
    AppliedAmountFactory,
    DecisionFactory,
    RoundFactory,
    ShareFactory,
    delivered,
)
from tests.factories.programs import ProgramRoleFactory, SubGoalFactory

YEARS = (2025, 2026)
YES = {2025: Decimal(50_000), 2026: Decimal(50_000)}
TODAY = timezone.localdate


@pytest.fixture
def foundation(db):
    return FoundationFactory(name="Sparbanksstiftelsen")


@pytest.fixture
def by(strategist_of_round):
    return strategist_of_round


@pytest.fixture
def prepared(foundation):
    """A board gives 40 000 a year, a foundation is asked for 50 000."""
    round_ = RoundFactory(first_year=2025, last_year=2026)
    board = BoardFactory(name="Lokala nämnden i Hylte")
    for year in YEARS:
        ShareFactory(round=round_, financier=board, year=year)
        ShareFactory(round=round_, financier=foundation, year=year, fixed_amount=Decimal(50_000))
        AppliedAmountFactory(round=round_, year=year, amount=Decimal(90_000))
    return round_


@pytest.fixture
def strategist_of_round(prepared):
    return ProgramRoleFactory(program=prepared.project.program, kind="strategist").person


@pytest.fixture
def asked(prepared, by):
    return rounds.open(prepared, by=by, at=timezone.now() - timedelta(days=20))


@pytest.fixture
def answered(asked, foundation):
    """The board has said yes, and it counts: only the foundation is waited for."""
    board = asked.shares.exclude(financier=foundation).first().financier
    DecisionFactory(
        proposal__round=asked,
        proposal__source=asked.sources.get(),
        proposal__financier=board,
        amounts=dict.fromkeys(YEARS, 40_000),
        counted=True,
    )
    return asked


def letter(outcome="approved", amounts=None, **said):
    amounts = YES if amounts is None and outcome == "approved" else amounts or {}
    return Letter(
        outcome, **{"given_on": TODAY(), "reference": "Dnr 7", "amounts": amounts, **said}
    )


def record(round_, financier, by, said=None, **days):
    return pledges.record(round_.sources.first(), financier, said or letter(), by=by, **days)


def state_of(round_):
    """The state in Python, which SQL must say as well."""
    found = standings_of([round_])[round_.pk]
    in_sql = Round.objects.with_state(TODAY()).with_waiting_for().get(pk=round_.pk)
    assert in_sql.state == found.state
    assert sorted(in_sql.waiting_for) == sorted(found.waiting_for)
    return found


def test_a_round_that_asks_a_foundation_is_opened_and_delivered_without_a_draft(asked, foundation):
    assert Delivery.objects.filter(financier=foundation).count() == 1
    assert not Mail.objects.exists()  # nobody in the system serves the foundation or the board
    assert state_of(asked).waiting_for == ["Lokala nämnden i Hylte", "Sparbanksstiftelsen"]


def test_a_department_cannot_be_asked_and_a_region_with_boards_is_not_asked_itself(prepared, by):
    board = prepared.shares.exclude(financier__kind="foundation").first().financier
    for year in YEARS:
        ShareFactory(round=prepared, financier=board.parent, year=year)
    with pytest.raises(ValidationError, match="Region Halland has boards here that decide"):
        rounds.open(prepared, by=by)


def test_the_letter_counts_from_the_day_it_is_recorded_and_the_round_is_in_force(
    answered, foundation, by
):
    secretary = OrganizationRoleFactory(
        person__language="en",
        organization=answered.shares.exclude(financier=foundation).first().financier,
    ).person
    SubGoalFactory(project=answered.project)
    given_on = TODAY() - timedelta(days=3)
    pledge = record(answered, foundation, by, letter(given_on=given_on))
    found = state_of(answered)
    assert (found.state, found.since) == ("in_force", TODAY())
    assert (pledge.recorded_on, pledge.given_on, pledge.recorded_by) == (TODAY(), given_on, by)
    assert dict(pledge.amounts.values_list("year", "amount")) == YES
    assert answered.project.adoption.adopted_on == TODAY()
    mail = Mail.objects.get(recipient=secretary)
    assert "Sparbanksstiftelsen answered by letter" in mail.body
    assert "is now in force" in mail.body


def test_a_no_lapses_the_round_and_a_lower_yes_does_too(answered, foundation, by):
    first = record(answered, foundation, by, letter("rejected"))
    found = state_of(answered)
    assert (found.state, found.gap) == ("lapsed", YES)
    assert [each.short for each in found.lapsing] == ["Lokala nämnden i Hylte"]
    less = letter("changed", {2025: Decimal(50_000), 2026: Decimal(20_000)})
    pledges.replace(
        first, answered.sources.get(), less, is_correction=False, by=by, reason="De ändrade sig."
    )
    found = state_of(answered)
    assert (found.state, found.gap) == ("lapsed", {2026: Decimal(30_000)})


def test_a_later_letter_revives_the_round_and_the_earlier_stays(answered, foundation, by):
    first = record(answered, foundation, by, letter("rejected"))
    later = pledges.replace(
        first, answered.sources.get(), letter(), is_correction=False, by=by, reason="Nytt besked."
    )
    assert state_of(answered).state == "in_force"
    assert list(Pledge.objects.order_by("pk")) == [first, later]
    assert (later.replaces, later.reason, later.is_correction) == (first, "Nytt besked.", False)
    with pytest.raises(ValidationError, match="A later record has replaced this one"):
        pledges.replace(
            first, answered.sources.get(), letter(), is_correction=True, by=by, reason="Igen."
        )


def test_a_late_yes_stays_late_when_its_record_is_mended_and_a_later_letter_revives(
    foundation, by, prepared
):
    board = prepared.shares.exclude(financier=foundation).first().financier
    day = TODAY() - timedelta(days=5)
    late = delivered(
        {board: 40_000, foundation: 50_000},
        by,
        answered=[board],
        at=timezone.now() - timedelta(days=20),
        project=prepared.project,
        first_year=2025,
        last_year=2026,
        answer_by=day - timedelta(days=1),
    )
    pledge = record(late, foundation, by, letter(given_on=day), on=day)
    assert state_of(late).because[0].startswith("Sparbanksstiftelsen answered late")
    source = late.sources.get()
    mended = pledges.replace(
        pledge,
        source,
        letter(given_on=day, reference="Dnr 8"),
        is_correction=True,
        by=by,
        reason="Fel nummer.",
    )
    assert mended.recorded_on == day
    [mine] = [a for a in state_of(late).answers if a.financier_id == foundation.pk]
    assert (state_of(late).state, mine.pledge_id, mine.counted_on) == ("lapsed", mended.pk, day)
    as_it_stood = standings_on([late], day)[late.pk].answers
    assert mended.pk in {each.pledge_id for each in as_it_stood}
    pledges.replace(mended, source, letter(), is_correction=False, by=by, reason="Nytt brev.")
    assert state_of(late).state == "in_force"


def test_what_a_letter_cannot_say_is_refused_beside_its_field(answered, foundation, by):
    with pytest.raises(ValidationError) as refused:
        record(answered, foundation, by, letter(amounts={2025: Decimal(1)}, reference=""))
    assert set(refused.value.message_dict) == {"amount_2025", "amount_2026", "reference"}
    pledge = record(answered, foundation, by)
    with pytest.raises(ValidationError) as refused:
        pledges.replace(pledge, pledge.source, letter(), is_correction=True, by=by, reason="  ")
    assert set(refused.value.message_dict) == {"reason"}
    with pytest.raises(ValidationError, match="recorded already"):
        record(answered, foundation, by)


def test_a_board_answers_by_decision_and_a_stranger_is_not_asked(answered, foundation, by):
    board = answered.shares.exclude(financier=foundation).first().financier
    with pytest.raises(ValidationError, match="answers by its own decision"):
        record(answered, board, by)
    with pytest.raises(ValidationError, match="has no share in the round"):
        record(answered, FoundationFactory(), by)


def test_the_letter_answers_the_version_that_it_names(answered, foundation, by):
    first = answered.sources.get()
    more = {
        (share.financier_id, share.year): share.amount + 10_000 * (share.financier == foundation)
        for share in answered.shares.all()
    }
    applied = dict.fromkeys(YEARS, Decimal(100_000))
    newest = sources.deliver(answered, by=by, reason="Mer.", shares=more, applied=applied)
    pledge = pledges.record(first, foundation, letter(), by=by)
    [mine] = [a for a in state_of(answered).answers if a.financier_id == foundation.pk]
    assert (mine.state, mine.pledge_id) == ("asked_anew", pledge.pk)
    covers = letter(amounts=dict.fromkeys(YEARS, Decimal(60_000)))
    pledges.replace(pledge, newest, covers, is_correction=False, by=by, reason="Svar på version 2.")
    assert state_of(answered).state == "in_force"
    assert pledges.sources_for(answered, foundation.pk) == [newest, first]


def test_instalments_rest_on_the_letter(answered, foundation, by):
    assert footings_of(answered)[foundation.pk, 2025].why_not == (
        "Sparbanksstiftelsen has not said yes by letter."
    )
    pledge = record(answered, foundation, by)
    line = next(
        each
        for each in ledgers_of([answered])[answered.pk].lines
        if each.financier_id == foundation.pk
    )
    assert (line.pledge_id, line.decision_id, line.total.decided) == (
        pledge.pk,
        None,
        Decimal(100_000),
    )
    amounts = {(foundation.pk, 2025): Decimal(50_000)}
    [made] = payments.plan(answered, amounts=amounts, parts=1, at_end=False, by=by)
    payments.request(made, on=TODAY(), number="R 1", by=by)
    payments.book(made, on=TODAY(), reference="V 1", by=by)
    assert Payment.objects.get().paid_on == TODAY()
    with pytest.raises(ValidationError, match="more than the"):
        payments.plan(answered, amounts=amounts, parts=1, at_end=False, by=by)


def test_a_scenario_without_the_foundation_is_adopted_without_a_draft_for_it(
    answered, foundation, by
):
    pledge = record(answered, foundation, by, letter("rejected"))
    scenario = scenarios.create(
        answered, by=by, name="Utan stiftelsen", kind="spread", without=[foundation.pk]
    )
    scenarios.adopt(scenario, by=by, explanation="Stiftelsen säger nej.")
    answered.refresh_from_db()
    assert state_of(answered).waiting_for == ["Lokala nämnden i Hylte"]
    assert not answered.proposals.filter(financier=foundation).exists()
    assert Pledge.objects.get() == pledge


def test_who_answers_by_letter_gets_no_proposal(answered, foundation, by):
    delivery = Delivery.objects.get(financier=foundation)
    with pytest.raises(ValidationError, match="answers by letter"):
        proposals.draft(delivery, by=by)


def test_a_pledge_of_the_past_is_entered_with_its_day(answered, foundation, by):
    day = TODAY() - timedelta(days=10)
    pledge = record(answered, foundation, by, letter(given_on=day), on=day)
    assert pledge.recorded_on == day
    with pytest.raises(ValidationError) as refused:
        record(answered, foundation, by, letter(), on=date(2020, 1, 1))
    assert refused.value.messages
