"""Pages of decisions by delegation, and the pages that meet a decision without a meeting."""

import re
from datetime import date

import pytest
from django.urls import reverse

from funding.models import Decision, Notice
from funding.services import decisions, delegations
from tests.factories.funding import (
    ClauseFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import ProgramRoleFactory
from tests.funding.views.conftest import HELD, answer

CLAUSE = "att medfinansiera tjänsten"
SAID = {"delegate": "Ordföranden", "point": "3.2", "decided_on": "2016-12-12"}


def url(name, *args):
    return reverse(f"funding:{name}", args=args)


def words(response) -> str:
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


@pytest.fixture
def ready(board):
    proposal = ProposalFactory(financier=board, state="ready", title="Projektledare")
    DeliveryFactory(source=proposal.source, financier=board)
    ShareFactory(round=proposal.round, financier=board, year=2017)
    open_round(proposal.round)
    ClauseFactory(proposal=proposal, text=CLAUSE)
    return proposal


@pytest.fixture
def recorded(ready, writer, signed_in):
    """Recorded through the page, as the form opens and with who decided."""
    client, at = signed_in(writer), url("delegation_record", ready.pk)
    form = client.get(at).context["form"]
    response = client.post(at, answer(form, outcome="approved", **SAID))
    assert response.status_code == 302, response.context["form"].errors
    return Decision.objects.get()


@pytest.fixture
def counted(recorded, registrar):
    return decisions.register_extract(recorded, on=HELD, by=registrar)


@pytest.fixture
def strategist(ready):
    return ProgramRoleFactory(program=ready.round.project.program, kind="strategist").person


@pytest.mark.django_db
class TestRecord:
    def test_form_opens_with_what_was_asked_and_keeps_who_decided(self, recorded):
        assert (recorded.delegate, recorded.delegation_point, recorded.decided_on) == (
            "Ordföranden",
            "3.2",
            HELD,
        )
        assert list(recorded.clauses.values_list("text", flat=True)) == [CLAUSE]
        assert list(recorded.amounts.values_list("year", "amount")) == [(2017, 40_000)]

    def test_proposal_that_is_ready_leads_to_it(self, ready, writer, signed_in):
        page = signed_in(writer).get(ready.get_absolute_url())
        urls = [action.url for action in page.context["actions"]]
        assert url("delegation_record", ready.pk) in urls

    @pytest.mark.parametrize(
        ("changes", "wrong"),
        [
            ({"delegate": ""}, {"delegate"}),
            ({"point": ""}, {"point"}),
            ({"decided_on": "02/11/2016"}, {"decided_on"}),
            ({"decided_on": "2999-01-01"}, {"decided_on"}),
            ({"outcome": "tabled"}, {"outcome"}),
            ({"outcome": ""}, {"outcome"}),
            ({"amount_2017": "många"}, {"amount_2017"}),
        ],
    )
    def test_bad_input_is_said_beside_the_field(self, ready, writer, signed_in, changes, wrong):
        client, at = signed_in(writer), url("delegation_record", ready.pk)
        form = client.get(at).context["form"]
        said = answer(form, outcome="approved", **SAID) | changes
        response = client.post(at, said)
        assert (response.status_code, set(response.context["form"].errors)) == (422, wrong)
        assert not Decision.objects.exists()

    def test_only_the_boards_secretary_records(
        self, ready, decider, registrar, stranger, administrator, signed_in
    ):
        at = url("delegation_record", ready.pk)
        for person, status in (
            (decider, 403),
            (registrar, 403),
            (stranger, 404),
            (administrator, 404),
        ):
            assert signed_in(person).get(at).status_code == status
            assert signed_in(person).post(at, SAID).status_code == status

    def test_draft_leads_back_with_the_reason(self, board, writer, signed_in):
        draft = ProposalFactory(financier=board)
        response = signed_in(writer).get(url("delegation_record", draft.pk), follow=True)
        assert "Only a proposal that is ready can be decided by delegation." in words(response)

    def test_undo_asks_why_and_makes_the_proposal_ready_again(
        self, ready, recorded, writer, signed_in
    ):
        at = url("delegation_undo", recorded.pk)
        assert signed_in(writer).post(at, {"reason": ""}).status_code == 422
        assert signed_in(writer).post(at, {"reason": "Fel"}).status_code == 302
        ready.refresh_from_db()
        assert (ready.state, Decision.objects.count()) == ("ready", 0)


@pytest.mark.django_db
class TestShown:
    def test_it_stays_inside_the_board_until_it_counts(
        self, recorded, strategist, stranger, administrator, registrar, signed_in
    ):
        for person in (strategist, stranger, administrator):
            assert signed_in(person).get(recorded.get_absolute_url()).status_code == 404
        decisions.register_extract(recorded, on=HELD, by=registrar)
        page = words(signed_in(strategist).get(recorded.get_absolute_url()))
        assert "Ordföranden" in page
        assert "3.2" in page
        assert "not reported to a meeting yet" in page
        assert "None" not in page

    def test_pages_cope_with_a_decision_without_a_meeting(
        self, ready, counted, writer, strategist, signed_in
    ):
        """Lists, searches, exports, rounds, proposals, history: none of them needs a meeting."""
        inside = [
            url("decision_list"),
            url("decision_list") + "?q=Ordf%C3%B6randen",
            url("decision_list") + "?export=csv",
            *(url("decision_list") + f"?sort={key}" for key in ("board", "-held_on", "title")),
            url("decision_history", counted.pk),
            url("delegation_list"),
            ready.get_absolute_url(),
            ready.round.get_absolute_url(),
            ready.round.get_absolute_url() + "?export=csv",
            "/",
        ]
        for page in inside:
            response = signed_in(writer).get(page)
            assert response.status_code == 200, page
            assert "None" not in words(response), page
        listed = words(signed_in(writer).get(url("decision_list")))
        assert "Lokala nämnden i Halmstad, by delegation" in listed
        assert "2016-12-12" in listed
        answer_there = words(signed_in(strategist).get(ready.round.get_absolute_url()))
        assert "2016-12-12, by delegation" in answer_there

    def test_registrar_registers_it_in_its_own_words(self, recorded, registrar, signed_in):
        at = url("decision_register_extract", recorded.pk)
        assert "what the delegate has signed" in words(signed_in(registrar).get(at))
        said = {"on": "2016-12-13", "version": recorded.version}
        assert signed_in(registrar).post(at, said).status_code == 302
        assert Decision.objects.counted().exists()

    @pytest.mark.parametrize("name", ["decision_edit", "decision_undo"])
    def test_pages_of_meetings_decisions_do_not_know_it(self, recorded, writer, signed_in, name):
        assert signed_in(writer).get(url(name, recorded.pk)).status_code == 404


@pytest.mark.django_db
class TestReport:
    def test_secretary_reports_it_to_the_next_meeting(self, board, counted, writer, signed_in):
        MeetingFactory(board=board, held_on=date(2016, 12, 1))
        meeting = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        client, at = signed_in(writer), url("delegation_report", counted.pk)
        form = client.get(at).context["form"]
        assert list(form.fields["meeting"].queryset) == [meeting]
        assert client.post(at, {"meeting": meeting.pk}).status_code == 302
        page = client.get(counted.get_absolute_url())
        assert "reported, no notice entered yet" in words(page)
        assert str(page.context["actions"][0].label) == ("Take the report back")
        assert client.post(url("delegation_take_back", counted.pk)).status_code == 302
        assert not Decision.objects.filter(reporting__isnull=False).exists()

    def test_time_to_appeal_runs_from_the_notice_of_that_meeting(
        self, board, counted, writer, signed_in
    ):
        meeting = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        delegations.report(counted, meeting=meeting, by=writer)
        meeting.adjusted_on = date(2017, 1, 9)
        meeting.save_fields("adjusted_on")
        Notice.objects.create(meeting=meeting, posted_on=date(2017, 1, 10), posted_by=writer)
        page = words(signed_in(writer).get(counted.get_absolute_url()))
        assert "final since 2017-02-01" in page

    def test_board_without_a_meeting_is_told_to_enter_one(self, counted, writer, signed_in):
        page = signed_in(writer).get(url("delegation_report", counted.pk))
        assert "no meeting since the decision" in words(page)
        assert signed_in(writer).post(url("delegation_report", counted.pk)).status_code == 422

    def test_others_neither_report_nor_take_back(
        self, counted, registrar, decider, stranger, strategist, signed_in
    ):
        for name in ("delegation_report", "delegation_take_back"):
            at = url(name, counted.pk)
            for person, status in (
                (registrar, 403),
                (decider, 403),
                (strategist, 403),
                (stranger, 404),
            ):
                assert signed_in(person).post(at, {}).status_code == status

    def test_list_shows_the_own_boards_and_what_is_to_be_reported(
        self, board, counted, writer, stranger, strategist, signed_in
    ):
        at = url("delegation_list")
        assert "Projektledare" in words(signed_in(writer).get(at + "?reporting=waiting"))
        assert "Projektledare" not in words(signed_in(writer).get(at + "?reporting=done"))
        assert "Projektledare" not in words(signed_in(stranger).get(at))
        assert signed_in(strategist).get(at).status_code == 403

    def test_min_sida_asks_the_registrar_and_then_the_secretary(
        self, recorded, registrar, writer, signed_in
    ):
        assert "Register the decision" in words(signed_in(registrar).get("/"))
        decisions.register_extract(recorded, on=HELD, by=registrar)
        page = signed_in(writer).get("/")
        assert "Report the decision to a meeting" in words(page)
        assert url("delegation_report", recorded.pk) in page.text
        assert "Report the decision" not in words(signed_in(registrar).get("/"))
