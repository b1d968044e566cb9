"""Appeals through their verbs: registered beside a decision, settled once, told about."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from desk.models import Mail
from funding.models import Appeal, Decision
from funding.queries import standings_of
from funding.services import appeals
from tests.factories.funding import DecisionFactory, DeliveryFactory, ShareFactory, open_round
from tests.factories.programs import ProgramRoleFactory

HELD = date(2016, 12, 12)
CAME = date(2016, 12, 20)


def make_decision(board, *, counted=True, outcome="approved", beside=(), **fields):
    """Make a decision of a board that gives its whole share; `beside` are asked as well."""
    decision = DecisionFactory(
        proposal__financier=board,
        meeting__held_on=HELD,
        outcome=outcome,
        counted=False,
        amounts={2017: 40_000},
        **fields,
    )
    for each in (board, *beside):
        ShareFactory(round=decision.proposal.round, financier=each)
        DeliveryFactory(source=decision.proposal.source, financier=each)
    open_round(decision.proposal.round)
    if counted:
        decision.meeting.adjusted_on = HELD
        decision.meeting.save_fields("adjusted_on")
        decision.extract_registered_on, decision.extract_registered_by = HELD, decision.recorded_by
        decision.save_fields("extract_registered_on", "extract_registered_by")
    return decision


def state_of(decision):
    round_ = decision.proposal.round
    return standings_of([round_])[round_.pk].state


@pytest.fixture
def decision(board):
    return make_decision(board)


@pytest.fixture
def strategist(decision):
    program = decision.proposal.round.project.program
    return ProgramRoleFactory(program=program, kind="strategist").person


def register(decision, by, **fields):
    return appeals.register(decision, by=by, **{"received_on": CAME, **fields})


@pytest.mark.django_db
class TestRegister:
    def test_register_keeps_what_came(self, decision, registrar):
        appeal = register(decision, registrar, court="Förvaltningsrätten", note="Två sidor")
        assert (appeal.outcome, appeal.received_on, appeal.court, appeal.note) == (
            "pending",
            CAME,
            "Förvaltningsrätten",
            "Två sidor",
        )
        assert appeal.registered_by == registrar

    def test_appealed_decision_counts_until_it_is_annulled(self, decision, registrar):
        register(decision, registrar)
        assert list(Decision.objects.standing()) == [decision]
        assert state_of(decision) == "in_force"

    def test_register_tells_strategists_and_the_board_but_not_the_doer(
        self, decision, registrar, writer, strategist, stranger
    ):
        register(decision, registrar)
        assert set(Mail.objects.values_list("recipient", flat=True)) == {writer.pk, strategist.pk}
        mail = Mail.objects.get(recipient=strategist)
        assert "2016-12-20" in mail.body
        assert mail.path == decision.get_absolute_url()

    def test_register_refuses_what_does_not_count_yet(self, board, registrar):
        with pytest.raises(ValidationError):
            register(make_decision(board, counted=False), registrar)
        assert not Appeal.objects.exists()

    @pytest.mark.parametrize("outcome", ["tabled", "referred", "dropped"])
    def test_register_refuses_what_only_puts_off_a_matter(self, board, registrar, outcome):
        asked_for = "Mer" if outcome == "referred" else ""
        with pytest.raises(ValidationError):
            register(make_decision(board, outcome=outcome, asked_for=asked_for), registrar)

    @pytest.mark.parametrize("day", [HELD - timedelta(days=1), date(2999, 1, 1)])
    def test_register_refuses_a_day_before_the_decision_or_ahead(self, decision, registrar, day):
        with pytest.raises(ValidationError) as caught:
            register(decision, registrar, received_on=day)
        assert list(caught.value.error_dict) == ["received_on"]

    def test_register_checks_the_diary_number_against_the_authoritys_pattern(
        self, board, decision, registrar
    ):
        board.diary_pattern, board.diary_example = r"LN HSTD \d{6}", "LN HSTD 150021"
        board.save_fields("diary_pattern", "diary_example")
        with pytest.raises(ValidationError) as caught:
            register(decision, registrar, diary_number="X1")
        assert list(caught.value.error_dict) == ["diary_number"]
        assert register(decision, registrar, diary_number="LN HSTD 160001").diary_number

    def test_an_appeal_that_was_sent_twice_was_registered_twice(self, decision, registrar):
        appeal = register(decision, registrar, note="Två sidor")
        with pytest.raises(ValidationError, match="registered already"):
            register(decision, registrar, note="Två sidor")
        register(decision, registrar, note="Kom från en annan")
        appeals.settle(appeal, outcome="withdrawn", on=CAME, by=registrar)
        register(decision, registrar, note="Två sidor")
        assert Appeal.objects.count() == 3


@pytest.mark.django_db
class TestSettle:
    @pytest.mark.parametrize("outcome", ["dismissed", "withdrawn"])
    def test_appeal_that_fails_leaves_the_decision_standing(self, decision, registrar, outcome):
        appeal = register(decision, registrar)
        appeals.settle(appeal, outcome=outcome, on=date(2017, 2, 1), by=registrar)
        appeal.refresh_from_db()
        assert (appeal.outcome, appeal.settled_on) == (outcome, date(2017, 2, 1))
        assert state_of(decision) == "in_force"

    def test_annulled_decision_counts_no_longer_in_its_round(self, decision, registrar):
        appeal = register(decision, registrar)
        appeals.settle(appeal, outcome="annulled", on=date(2017, 2, 1), by=registrar)
        assert not Decision.objects.standing().exists()
        assert Decision.objects.counted().exists()
        assert state_of(decision) == "conditional"

    def test_annulment_that_unsettles_the_round_is_told_to_all_who_were_asked(
        self, board, other_board, registrar, writer, stranger
    ):
        decision = make_decision(board, beside=[other_board])
        decision.proposal.round.refresh_from_db()
        make_yes(decision.proposal.round, other_board)
        assert state_of(decision) == "in_force"
        appeal = register(decision, registrar)
        before = set(Mail.objects.values_list("pk", flat=True))
        appeals.settle(appeal, outcome="annulled", on=date(2017, 2, 1), by=registrar)
        told = Mail.objects.exclude(pk__in=before).values_list("recipient", flat=True)
        assert set(told) == {writer.pk, stranger.pk}

    def test_note_of_the_end_replaces_that_of_the_beginning_only_when_written(
        self, decision, registrar
    ):
        appeal = register(decision, registrar, note="Kom per post")
        appeals.settle(appeal, outcome="withdrawn", on=CAME, by=registrar)
        appeal.refresh_from_db()
        assert appeal.note == "Kom per post"

    def test_settle_twice_is_refused(self, decision, registrar):
        appeal = register(decision, registrar)
        appeals.settle(appeal, outcome="withdrawn", on=CAME, by=registrar)
        with pytest.raises(ValidationError):
            appeals.settle(appeal, outcome="annulled", on=CAME, by=registrar)
        assert Appeal.objects.get().outcome == "withdrawn"

    def test_settle_refuses_pending_and_days_that_cannot_be(self, decision, registrar):
        appeal = register(decision, registrar)
        with pytest.raises(ValidationError) as caught:
            ahead = timezone.localdate() + timedelta(days=1)
            appeals.settle(appeal, outcome="pending", on=ahead, by=registrar)
        assert set(caught.value.error_dict) == {"outcome", "on"}
        with pytest.raises(ValidationError):
            appeals.settle(appeal, outcome="annulled", on=CAME - timedelta(days=1), by=registrar)

    def test_history_of_the_decision_keeps_who_registered_and_settled(self, decision, registrar):
        appeal = register(decision, registrar)
        appeals.settle(appeal, outcome="dismissed", on=CAME, by=registrar)
        assert [(each.who, each.verb) for each in history_of(appeal)] == [
            (str(registrar), "entered how the appeal ended"),
            (str(registrar), "registered an appeal"),
        ]


def make_yes(round_, board):
    """Let another financier of the round give its whole share, counted."""
    return DecisionFactory(
        proposal__round=round_,
        proposal__source=round_.sources.first(),
        proposal__financier=board,
        meeting__held_on=HELD,
        amounts={2017: 40_000},
        counted=True,
    )
