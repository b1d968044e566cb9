"""Steps of a decision on its pages: recorded, corrected, undone, its extract registered."""

from datetime import date

import pytest

from funding.models import Decision
from funding.rules.decisions import Ruling
from funding.services import decisions, meetings
from tests.factories.funding import DecisionFactory, MeetingFactory
from tests.funding.views.conftest import CLAUSE, HELD, answer
from tests.funding.views.conftest import decision_url as url

pytestmark = pytest.mark.django_db


# ---------- recording ----------


def test_record_form_is_filled_in_with_what_was_asked(board, proposal, writer, signed_in):
    earlier = MeetingFactory(board=board, held_on=date(2016, 2, 1))
    DecisionFactory(proposal__financier=board, meeting=earlier, paragraph=41)
    form = signed_in(writer).get(url("record", proposal.pk)).context["form"]
    assert form["paragraph"].value() == 42
    assert [field.value() for field in form.amount_fields] == ["40\u00a0000"] * 3
    assert [field.value() for field in form.clause_fields] == [CLAUSE, ""]


@pytest.mark.parametrize(
    ("outcome", "changes", "state"),
    [
        ("approved", {}, "decided"),
        ("changed", {"amount_2018": "20 000 kr", "clause_1": "att ge mindre"}, "decided"),
        ("rejected", {}, "decided"),
        ("referred", {"asked_for": "Budgeten"}, "draft"),
        ("tabled", {}, "ready"),
        ("tabled", {"tabled_on": "2017-01-09"}, "on_agenda"),
        ("answered", {}, "decided"),
        ("dropped", {}, "ready"),
        ("approved", {"motions": "Ett", "votes_for": "7", "votes_against": "4"}, "decided"),
    ],
)
def test_record_takes_every_outcome(proposal, writer, signed_in, outcome, changes, state):
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    response = client.post(url("record", proposal.pk), answer(form, outcome=outcome, **changes))
    decision = Decision.objects.with_total().get()
    assert response.headers["Location"] == decision.meeting.get_absolute_url()
    proposal.refresh_from_db()
    assert (decision.outcome, proposal.state) == (outcome, state)
    assert decision.total == {"approved": 120_000, "changed": 100_000}.get(outcome)
    assert decision.clauses.count() == (1 if outcome in ("approved", "changed") else 0)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"outcome": "approved", "amount_2017": "fyrtio"}, {"amount_2017"}),
        ({"outcome": "changed", "amount_2017": "-5"}, {"amount_2017"}),
        ({"outcome": "changed", "amount_2017": ""}, {"amount_2017"}),
        ({"outcome": "approved", "amount_2017": "20 000"}, {"outcome", "clause_1"}),
        ({"outcome": "changed"}, {"outcome"}),
        (
            {"outcome": "rejected", "amount_2017": "20 000"},
            {f"amount_{y}" for y in (2017, 2018, 2019)},
        ),
        ({"outcome": "approved", "amount_2020": "1", "paragraph": "0"}, {"paragraph"}),
        ({"outcome": "approved", "paragraph": "99999999999"}, {"paragraph"}),
        ({"outcome": "approved", "paragraph": "sju"}, {"paragraph"}),
        ({"outcome": "referred"}, {"asked_for"}),
        ({"outcome": "finns inte"}, {"outcome"}),
        ({"outcome": "noted"}, {"outcome"}),
        ({"outcome": "approved", "votes_for": "sju"}, {"votes_for"}),
        ({"outcome": "approved", "votes_for": "7"}, {"votes_against"}),
        ({"outcome": "tabled", "tabled_on": "2016-12-12"}, {"tabled_on"}),
        ({"outcome": "tabled", "tabled_to": "0"}, {"tabled_to"}),
        ({}, {"outcome"}),
        ({"outcome": "approved", "reservations": "x" * 2_000_000}, {"reservations"}),
        ({"outcome": "approved", "note": "\x00"}, {"note"}),
    ],
)
def test_bad_input_gets_a_message_at_its_field_and_keeps_the_rest(
    proposal, writer, signed_in, changes, fields
):
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    said = answer(form, asked_for="", **{"note": "Behåll mig", **changes})
    response = client.post(url("record", proposal.pk), said)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == fields
    if "note" not in changes:
        assert "Behåll mig" in response.text
    assert not Decision.objects.exists()


def test_markup_in_a_clause_is_only_text(proposal, writer, signed_in):
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    said = answer(form, outcome="changed", clause_1="att <script>alert(1)</script>")
    client.post(url("record", proposal.pk), said)
    page = client.get(Decision.objects.get().get_absolute_url())
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_record_turns_away_when_there_is_nothing_to_decide(proposal, writer, signed_in):
    proposal.state, proposal.meeting = "ready", None
    proposal.save_fields("state", "meeting")
    client = signed_in(writer)
    response = client.get(url("record", proposal.pk))
    assert response.headers["Location"] == proposal.get_absolute_url()
    said = {"outcome": "rejected", "paragraph": "7"}
    assert client.post(url("record", proposal.pk), said).status_code == 422


def test_record_by_the_second_secretary_is_refused_in_words(proposal, writer, signed_in):
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    said = answer(form, outcome="approved")
    assert client.post(url("record", proposal.pk), said).status_code == 302
    response = client.post(url("record", proposal.pk), said)
    assert response.status_code == 422
    assert response.context["form"].non_field_errors()
    assert Decision.objects.count() == 1


def test_record_form_proposes_the_boards_next_meeting_to_table_to(
    board, proposal, other_board, writer, signed_in
):
    foreign = MeetingFactory(board=other_board, held_on=date(2017, 1, 2))
    MeetingFactory(board=board, held_on=date(2017, 2, 6))
    following = MeetingFactory(board=board, held_on=date(2017, 1, 9))
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    assert form["tabled_to"].value() == following.pk
    said = answer(form, outcome="tabled", tabled_to=foreign.pk)
    assert client.post(url("record", proposal.pk), said).status_code == 422
    client.post(url("record", proposal.pk), answer(form, outcome="tabled"))
    proposal.refresh_from_db()
    assert (proposal.state, proposal.meeting) == ("on_agenda", following)


# ---------- correcting and undoing ----------


def test_edit_corrects_until_the_minutes_are_adjusted(decision, writer, signed_in):
    client = signed_in(writer)
    page = client.get(url("edit", decision.pk))
    said = answer(page.context["form"], amount_2018="40 000", seen=page.context["seen"])
    assert client.post(url("edit", decision.pk), said).status_code == 302
    assert decision.amounts.get(year=2018).amount == 40_000
    meetings.adjust_minutes(decision.meeting, on=HELD, by=writer)
    refused = client.post(url("edit", decision.pk), said)
    assert refused.status_code == 422
    assert client.get(url("edit", decision.pk)).status_code == 302


def test_edit_shows_what_the_other_secretary_saved_meanwhile(decision, writer, signed_in):
    client = signed_in(writer)
    page = client.get(url("edit", decision.pk))
    mine = answer(page.context["form"], amount_2018="40 000", seen=page.context["seen"])
    theirs = answer(page.context["form"], amount_2018="30 000", seen=page.context["seen"])
    assert client.post(url("edit", decision.pk), theirs).status_code == 302
    late = client.post(url("edit", decision.pk), mine)
    assert [field.name for field in late.context["conflict"]] == ["amount_2018"]
    assert decision.amounts.get(year=2018).amount == 30_000


def test_undo_asks_why_and_puts_the_proposal_back(decision, proposal, meeting, writer, signed_in):
    client = signed_in(writer)
    assert client.post(url("undo", decision.pk), {"reason": ""}).status_code == 422
    response = client.post(url("undo", decision.pk), {"reason": "Fel ärende"})
    assert response.headers["Location"] == meeting.get_absolute_url()
    proposal.refresh_from_db()
    assert (proposal.state, proposal.meeting) == ("on_agenda", meeting)


# ---------- the extract ----------


def test_registrar_registers_and_the_secretary_may_not(
    decision, meeting, writer, registrar, decider, signed_in
):
    meetings.adjust_minutes(meeting, on=HELD, by=writer)
    for person in (writer, decider):
        assert signed_in(person).get(url("register_extract", decision.pk)).status_code == 403
    client = signed_in(registrar)
    assert client.get(url("register_extract", decision.pk)).status_code == 200
    read = {"version": decision.version}
    early = client.post(url("register_extract", decision.pk), {"on": "2016-12-11", **read})
    assert list(early.context["form"].errors) == ["on"]
    client.post(url("register_extract", decision.pk), {"on": "2016-12-30", **read})
    assert Decision.objects.with_counted_on().get().counted_on == date(2016, 12, 30)


def test_an_extract_never_makes_a_decision_count_that_was_not_read(
    decision, meeting, writer, registrar, signed_in
):
    client = signed_in(registrar)
    page = client.get(url("detail", decision.pk))
    link = next(each.url for each in page.context["actions"] if "version=" in each.url)
    decisions.revise(decision, Ruling(paragraph=7, outcome="rejected"), by=writer)
    meetings.adjust_minutes(meeting, on=HELD, by=writer)
    opened = client.get(link).context["form"]["version"].value()
    response = client.post(link, {"on": "2016-12-30", "version": opened})
    assert response.status_code == 422
    assert Decision.objects.get().extract_registered_on is None
