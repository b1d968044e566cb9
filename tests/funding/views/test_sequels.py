"""What stands beside a decision: its life in law, corrections, appeals, what replaces it."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from funding.models import Appeal, Correction, Decision, Notice, Proposal
from funding.rules.decisions import Ruling
from funding.services import appeals, corrections, decisions, proposals
from tests.factories.funding import MeetingFactory
from tests.factories.programs import ProgramRoleFactory
from tests.funding.views.conftest import CLAUSE, HELD, make_count

YES = Ruling(
    paragraph=7,
    outcome="approved",
    amounts=dict.fromkeys((2017, 2018, 2019), Decimal(40_000)),
    clauses=(CLAUSE,),
)


def url(name, *args):
    return reverse(f"funding:{name}", args=args)


def words(response) -> str:
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


@pytest.fixture
def counted(proposal, writer, registrar):
    decision = decisions.record(proposal, YES, by=writer)
    make_count(decision, writer, registrar)
    return Decision.objects.get(pk=decision.pk)


@pytest.fixture
def strategist(counted):
    program = counted.proposal.round.project.program
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def appeal(counted, registrar):
    return appeals.register(counted, received_on=HELD, note="Överklagan", by=registrar)


def post_notice(meeting, on, by):
    return Notice.objects.create(meeting=meeting, posted_on=on, posted_by=by)


# ---------- the life in law ----------


@pytest.mark.django_db
def test_pages_say_until_when_a_decision_can_be_appealed(counted, writer, strategist, signed_in):
    today = timezone.localdate()
    client = signed_in(strategist)
    pages = [counted.get_absolute_url(), counted.proposal.round.get_absolute_url()]
    for page in pages:
        assert "minutes adjusted, no notice entered yet" in words(client.get(page))
    post_notice(counted.meeting, today, writer)
    last = Decision.objects.with_life().get().life.last_day
    for page in pages:
        assert f"can be appealed until {last:%Y-%m-%d}" in words(client.get(page))


@pytest.mark.django_db
def test_pages_say_since_when_a_decision_is_final(counted, writer, signed_in):
    post_notice(counted.meeting, date(2016, 12, 13), writer)
    page = words(signed_in(writer).get(counted.get_absolute_url()))
    assert "final since 2017-01-04" in page
    assert "2017-01-03" in page  # the last day to appeal


# ---------- corrections ----------


@pytest.mark.django_db
class TestCorrect:
    said = {"wrong": "2019", "right": "2018", "reason": "Skrivfel", "on": "2017-01-02"}

    def test_correction_is_shown_wherever_the_decision_is_read(
        self, counted, writer, strategist, signed_in
    ):
        response = signed_in(writer).post(url("decision_correct", counted.pk), self.said)
        assert response.status_code == 302
        row = Correction.objects.get()
        assert (row.wrong, row.right, row.corrected_by) == ("2019", "2018", writer)
        client = signed_in(strategist)
        page = words(client.get(counted.get_absolute_url()))
        assert "It says: 2019" in page
        assert "It should say: 2018" in page
        assert "Skrivfel" in page
        assert "corrected" in words(client.get(counted.proposal.round.get_absolute_url()))

    def test_what_is_missing_is_said_beside_the_field(self, counted, writer, signed_in):
        response = signed_in(writer).post(
            url("decision_correct", counted.pk), {**self.said, "right": "", "on": "2016-13-40"}
        )
        assert response.status_code == 422
        assert set(response.context["form"].errors) == {"right", "on"}

    def test_registrar_corrects_and_others_do_not(
        self, counted, registrar, decider, stranger, administrator, strategist, signed_in
    ):
        at = url("decision_correct", counted.pk)
        assert signed_in(registrar).get(at).status_code == 200
        assert signed_in(decider).get(at).status_code == 403
        assert signed_in(strategist).post(at, self.said).status_code == 403
        for person in (stranger, administrator):
            assert signed_in(person).post(at, self.said).status_code == 404
        assert not Correction.objects.exists()

    def test_what_does_not_count_leads_back_with_the_reason(self, proposal, writer, signed_in):
        decision = decisions.record(proposal, YES, by=writer)
        response = signed_in(writer).get(url("decision_correct", decision.pk), follow=True)
        assert "does not count yet" in words(response)

    def test_history_tells_of_the_correction(self, counted, writer, signed_in):
        corrections.correct(
            counted, on=HELD, wrong="2019", right="2018", reason="Skrivfel", by=writer
        )
        page = words(signed_in(writer).get(url("decision_history", counted.pk)))
        assert "corrected a clerical error in the decision" in page
        assert "Skrivfel" in page


# ---------- appeals ----------


@pytest.mark.django_db
class TestAppeals:
    def test_registrar_registers_one_and_all_who_see_the_decision_see_it(
        self, counted, registrar, strategist, signed_in
    ):
        said = {"received_on": "2016-12-20", "court": "Förvaltningsrätten", "note": "Per post"}
        response = signed_in(registrar).post(url("appeal_create", counted.pk), said)
        assert response.status_code == 302
        page = words(signed_in(strategist).get(counted.get_absolute_url()))
        assert "appealed 2016-12-20" in page
        assert "Förvaltningsrätten" in page
        assert "Per post" in page
        assert "Enter how it ended" not in page

    def test_late_appeal_is_said_so_and_keeps_nothing_open(
        self, counted, registrar, writer, signed_in
    ):
        post_notice(counted.meeting, HELD, writer)
        appeals.register(counted, received_on=date(2017, 1, 3), by=registrar)
        page = words(signed_in(registrar).get(counted.get_absolute_url()))
        assert "came too late" in page
        assert "final since 2017-01-03" in page

    def test_annulled_decision_is_said_so_everywhere(
        self, counted, appeal, registrar, strategist, signed_in
    ):
        said = {"outcome": "annulled", "on": "2017-02-01", "note": "Dom"}
        assert signed_in(registrar).post(url("appeal_settle", appeal.pk), said).status_code == 302
        client = signed_in(strategist)
        page = words(client.get(counted.get_absolute_url()))
        assert "annulled 2017-02-01" in page
        assert "The decision is annulled and counts no longer." in page
        assert "not answered" in words(client.get(counted.proposal.round.get_absolute_url()))

    @pytest.mark.parametrize(
        ("said", "wrong"),
        [
            ({"outcome": "", "on": "2017-02-01"}, {"outcome"}),
            ({"outcome": "pending", "on": "2017-02-01"}, {"outcome"}),
            ({"outcome": "dismissed", "on": "x"}, {"on"}),
            ({"outcome": "dismissed", "on": "2016-12-11"}, {"on"}),
        ],
    )
    def test_bad_end_is_said_beside_the_field(self, appeal, registrar, signed_in, said, wrong):
        response = signed_in(registrar).post(url("appeal_settle", appeal.pk), said)
        assert (response.status_code, set(response.context["form"].errors)) == (422, wrong)
        assert Appeal.objects.get().outcome == "pending"

    def test_bad_day_of_an_appeal_is_said_beside_the_field(self, counted, writer, signed_in):
        ahead = timezone.localdate() + timedelta(days=1)
        response = signed_in(writer).post(
            url("appeal_create", counted.pk), {"received_on": ahead.isoformat()}
        )
        assert set(response.context["form"].errors) == {"received_on"}

    def test_only_the_boards_own_people_register_and_settle(
        self, counted, appeal, decider, stranger, administrator, strategist, signed_in
    ):
        doors = [url("appeal_create", counted.pk), url("appeal_settle", appeal.pk)]
        for at in doors:
            assert signed_in(decider).get(at).status_code == 403
            assert signed_in(strategist).get(at).status_code == 403
            for person in (stranger, administrator):
                assert signed_in(person).get(at).status_code == 404
                assert signed_in(person).post(at, {}).status_code == 404

    def test_settled_appeal_leads_back_with_the_reason(self, appeal, registrar, signed_in):
        appeals.settle(appeal, outcome="withdrawn", on=HELD, by=registrar)
        response = signed_in(registrar).get(url("appeal_settle", appeal.pk), follow=True)
        assert "was settled on 2016-12-12" in words(response)


# ---------- a new decision replaces ----------


@pytest.mark.django_db
class TestReplace:
    def follow(self, counted, by, signed_in):
        response = signed_in(by).post(url("proposal_follow", counted.proposal_id))
        assert response.status_code == 302
        return Proposal.objects.get(follows=counted.proposal)

    def decide_anew(self, revised, board, writer, registrar, ruling=None):
        """Take the revised proposal to a counted decision a month later."""
        later = HELD + timedelta(days=30)
        Proposal.objects.filter(pk=revised.pk).update(state="ready")
        meeting = MeetingFactory(board=board, held_on=later)
        proposals.put_on_agenda(revised, meeting=meeting, by=writer)
        question = decisions.question_of(revised)
        said = ruling or Ruling(
            paragraph=8,
            outcome="approved",
            amounts=question.amounts,
            clauses=question.clauses or ("att medfinansiera",),
        )
        decision = decisions.record(revised, said, by=writer)
        meeting.adjusted_on = later
        meeting.save_fields("adjusted_on")
        return decisions.register_extract(decision, on=later, by=registrar)

    def test_revised_proposal_carries_the_diary_number_on(self, counted, writer, signed_in):
        revised = self.follow(counted, writer, signed_in)
        assert (revised.diary_number, revised.state) == ("LN HSTD 150021", "draft")
        assert revised.financier == counted.proposal.financier
        assert signed_in(writer).post(url("proposal_follow", counted.proposal_id)).status_code in (
            302,
            422,
        )
        assert Proposal.objects.filter(follows=counted.proposal).count() == 1

    def test_lapsed_round_revives_and_both_decisions_say_so(
        self, board, proposal, writer, registrar, strategist_of, signed_in
    ):
        no = decisions.record(proposal, Ruling(paragraph=7, outcome="rejected"), by=writer)
        make_count(no, writer, registrar)
        strategist = strategist_of(proposal)
        client = signed_in(strategist)
        assert "lapsed" in words(client.get(proposal.round.get_absolute_url()))
        revised = self.follow(no, writer, signed_in)
        yes = self.decide_anew(revised, board, writer, registrar, changed(revised))
        assert yes.replaces == no
        client = signed_in(strategist)
        page = words(client.get(proposal.round.get_absolute_url()))
        assert "in force" in page
        assert "replaces an earlier decision" in page
        assert "A later decision has replaced this one" in words(client.get(no.get_absolute_url()))
        assert "It replaces an earlier decision" in words(client.get(yes.get_absolute_url()))

    def test_annulled_replacement_lets_the_earlier_decision_stand_again(
        self, board, counted, writer, registrar, strategist, signed_in
    ):
        revised = self.follow(counted, writer, signed_in)
        no = self.decide_anew(
            revised, board, writer, registrar, Ruling(paragraph=8, outcome="rejected")
        )
        round_page = counted.proposal.round.get_absolute_url()
        assert "lapsed" in words(signed_in(strategist).get(round_page))
        appeal = appeals.register(no, received_on=timezone.localdate(), by=registrar)
        appeals.settle(appeal, outcome="annulled", on=timezone.localdate(), by=registrar)
        assert "in force" in words(signed_in(strategist).get(round_page))

    def test_only_a_counted_decision_is_followed_and_only_by_its_own_secretary(
        self, proposal, writer, registrar, decider, stranger, administrator, signed_in
    ):
        at = url("proposal_follow", proposal.pk)
        signed_in(writer).post(at)
        decision = decisions.record(proposal, YES, by=writer)
        signed_in(writer).post(at)
        assert not Proposal.objects.filter(follows=proposal).exists()
        make_count(decision, writer, registrar)
        for person, status in ((decider, 403), (stranger, 404), (administrator, 404)):
            assert signed_in(person).post(at).status_code == status
        assert signed_in(writer).get(at).status_code == 405
        assert not Proposal.objects.filter(follows=proposal).exists()


def changed(revised):
    """Say yes to what is asked, with a clause of the board's own."""
    asked = decisions.question_of(revised)
    return Ruling(
        paragraph=8, outcome="changed", amounts=asked.amounts, clauses=("att ändå medfinansiera",)
    )


@pytest.fixture
def strategist_of():
    def find(proposal):
        program = proposal.round.project.program
        return ProgramRoleFactory(program=program, kind="strategist").person

    return find
