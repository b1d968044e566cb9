"""Pages of decisions: who sees what when, and every refusal in words."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.models import Decision, Proposal
from funding.rules.decisions import Ruling
from funding.services import decisions, meetings
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import (
    ClauseFactory,
    DecisionFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import ProgramRoleFactory

pytestmark = pytest.mark.django_db
HELD = date(2016, 12, 12)
CLAUSE = "att Halmstadsnämnden medfinansierar tjänsten med 40 000 kr per år, 2017–2019"


def url(name, *args):
    return reverse(f"funding:decision_{name}", args=args)


def text(response):
    return response.content.decode()


def make_proposal(board, meeting, **fields):
    proposal = ProposalFactory(
        financier=board, meeting=meeting, state="on_agenda", diary_number="LN HSTD 150021", **fields
    )
    DeliveryFactory(source=proposal.source, financier=board)
    for year in (2017, 2018, 2019):
        ShareFactory(round=proposal.round, financier=board, year=year)
    open_round(proposal.round)
    ClauseFactory(proposal=proposal, text=CLAUSE)
    return proposal


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD)


@pytest.fixture
def proposal(board, meeting):
    return make_proposal(board, meeting)


@pytest.fixture
def decision(proposal, writer):
    """A decision that does not count, with something in each field that could leak."""
    ruling = Ruling(
        paragraph=4711,
        outcome="changed",
        amounts={2017: Decimal(31_337), 2018: Decimal(0), 2019: Decimal(0)},
        clauses=("att Halmstadsnämnden bara ger hemlig summa",),
        reservations="Hemlig reservation",
        note="Hemlig not",
    )
    return decisions.record(proposal, ruling, by=writer)


@pytest.fixture
def steering(proposal):
    return ProgramRoleFactory(program=proposal.round.project.program, kind="steering_group").person


@pytest.fixture
def strategist(proposal):
    return ProgramRoleFactory(program=proposal.round.project.program).person


@pytest.fixture
def asked(proposal):
    """Secretary of another board that the same round asks."""
    person = OrganizationRoleFactory(kind="secretary")
    DeliveryFactory(source=proposal.source, financier=person.organization)
    return person.person


def make_count(decision, writer, registrar):
    meetings.adjust_minutes(decision.meeting, on=HELD, by=writer)
    decisions.register_extract(decision, on=HELD, by=registrar)


# ---------- recording ----------


def answer(form, **changes):
    """Return what a browser would send: what the form opened with, and what was changed."""
    said = {name: form[name].value() for name in form.fields}
    said = {name: form.fields[name].prepare_value(value) for name, value in said.items()}
    return {name: value for name, value in (said | changes).items() if value is not None}


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
    ],
)
def test_record_takes_every_outcome(proposal, writer, signed_in, outcome, changes, state):
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    response = client.post(url("record", proposal.pk), answer(form, outcome=outcome, **changes))
    decision = Decision.objects.with_total().get()
    assert response.headers["Location"] == url("detail", decision.pk)
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
        assert "Behåll mig" in text(response)
    assert not Decision.objects.exists()


def test_markup_in_a_clause_is_only_text(proposal, writer, signed_in):
    client = signed_in(writer)
    form = client.get(url("record", proposal.pk)).context["form"]
    said = answer(form, outcome="changed", clause_1="att <script>alert(1)</script>")
    page = client.post(url("record", proposal.pk), said, follow=True)
    assert "<script>alert" not in text(page)
    assert "&lt;script&gt;alert" in text(page)


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


# ---------- who sees what ----------


def test_uncounted_decision_is_hidden_outside_its_authority(
    decision, proposal, strategist, steering, asked, stranger, administrator, signed_in
):
    for person in (strategist, steering, asked, stranger, administrator):
        client = signed_in(person)
        for name in ("detail", "history", "edit", "undo", "register_extract"):
            assert client.get(url(name, decision.pk)).status_code == 404, name
            assert client.post(url(name, decision.pk), {"reason": "x"}).status_code == 404, name
        assert client.get(url("record", proposal.pk)).status_code == 404
        for query in ("", "?export=csv", "?q=4711", "?q=Medfinansiering", "?counting=no"):
            page = text(client.get(url("list") + query))
            assert "31\u00a0337" not in page
            assert "31337" not in page
            assert "Halmstad" not in page
    assert Decision.objects.count() == 1


def test_counted_decision_is_read_by_those_who_see_the_round_and_changed_by_nobody(
    decision, writer, registrar, strategist, steering, asked, signed_in
):
    make_count(decision, writer, registrar)
    for person in (strategist, steering, asked):
        client = signed_in(person)
        page = client.get(url("detail", decision.pk))
        assert "31\u00a0337" in text(page)
        assert decision.proposal.get_absolute_url() not in text(page)
        assert "4711" in text(client.get(url("list") + "?counting=yes"))
        for name in ("edit", "undo", "register_extract"):
            assert client.get(url(name, decision.pk)).status_code == 403
            assert client.post(url(name, decision.pk), {"reason": "x"}).status_code == 403


@pytest.mark.parametrize("outcome", ["referred", "tabled"])
def test_draft_of_a_board_does_not_leak_once_its_referral_or_tabling_counts(
    proposal, outcome, writer, registrar, steering, strategist, asked, signed_in
):
    asked_for = "Budgeten" if outcome == "referred" else ""
    ruling = Ruling(paragraph=7, outcome=outcome, asked_for=asked_for)
    decision = decisions.record(proposal, ruling, by=writer)
    make_count(decision, writer, registrar)
    was = proposal.title
    Proposal.objects.update(title="Hemligt utkast", diary_number="LN HSTD 666666")
    for person in (steering, strategist, asked, writer):
        client = signed_in(person)
        for query in ("", "?export=csv"):
            shown = text(client.get(url("list") + query))
            assert was in shown
            assert "Hemligt" not in shown and "666666" not in shown
        for word in ("Hemligt", "666666"):
            found = client.get(url("list"), {"q": word})
            assert list(found.context["table"].rows) == []
        shown = text(client.get(url("detail", decision.pk)))
        assert was in shown and "LN HSTD 150021" in shown
        assert "Hemligt" not in shown and "666666" not in shown


def test_counted_decision_stays_hidden_from_who_has_nothing_to_do_with_it(
    decision, writer, registrar, stranger, administrator, signed_in
):
    make_count(decision, writer, registrar)
    for person in (stranger, administrator):
        assert signed_in(person).get(url("detail", decision.pk)).status_code == 404


def test_how_a_decision_came_about_stays_inside_the_board(
    proposal, writer, registrar, strategist, signed_in
):
    first = Ruling(
        paragraph=7,
        outcome="changed",
        amounts={2017: Decimal(31_337), 2018: Decimal(1), 2019: Decimal(1)},
        clauses=("att ge mindre",),
    )
    decision = decisions.record(proposal, first, by=writer)
    decision = decisions.revise(decision, Ruling(paragraph=7, outcome="rejected"), by=writer)
    make_count(decision, writer, registrar)
    assert "31\u00a0337" in text(signed_in(writer).get(url("history", decision.pk)))
    assert signed_in(strategist).get(url("history", decision.pk)).status_code == 403
    outside = text(signed_in(strategist).get(url("detail", decision.pk)))
    assert "31\u00a0337" not in outside
    assert "Vera Skrivare" not in outside


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


def test_detail_says_what_is_missing_before_it_counts(decision, writer, registrar, signed_in):
    client = signed_in(writer)
    assert len(client.get(url("detail", decision.pk)).context["missing"]) == 2
    meetings.adjust_minutes(decision.meeting, on=HELD, by=writer)
    page = client.get(url("detail", decision.pk))
    assert len(page.context["missing"]) == 1
    assert all(action.reasons for action in page.context["actions"])
    decisions.register_extract(decision, on=HELD, by=registrar)
    page = client.get(url("detail", decision.pk))
    assert (page.context["missing"], page.context["actions"]) == ([], [])


def test_detail_shows_what_was_asked_beside_what_was_decided(decision, writer, signed_in):
    amounts = signed_in(writer).get(url("detail", decision.pk)).context["amounts"]
    assert amounts == {
        "rows": [
            (2017, 40_000, 31_337, -8_663),
            (2018, 40_000, 0, -40_000),
            (2019, 40_000, 0, -40_000),
        ],
        "total": (120_000, 31_337, -88_663),
    }


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


# ---------- lists ----------


def test_list_asks_a_constant_number_of_queries(board, writer, signed_in):
    client = signed_in(writer)
    counts = []
    for more in (1, 29):
        for _ in range(more):
            DecisionFactory(proposal__financier=board, amounts={2017: 40_000}, counted=True)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(url("list") + "?per_page=50")
        counts.append(len(queries))
        assert response.context["total"] == (1 if more == 1 else 30)
    assert counts[0] == counts[1] <= 15


def test_detail_asks_few_queries(decision, writer, registrar, strategist, signed_in):
    for person in (writer, registrar):
        client = signed_in(person)
        with CaptureQueriesContext(connection) as queries:
            client.get(url("detail", decision.pk))
        assert len(queries) <= 12
    with CaptureQueriesContext(connection) as queries:
        client.get(url("history", decision.pk))
    assert len(queries) <= 15, "\n".join(q["sql"][:150] for q in queries)


SORTS = ["board", "held_on", "title", "outcome", "total", "counted_on"]


@pytest.mark.parametrize("sort", [*SORTS, *(f"-{name}" for name in SORTS)])
def test_list_sorts_by_every_column(decision, writer, signed_in, sort):
    assert signed_in(writer).get(url("list") + f"?sort={sort}").status_code == 200


def test_list_exports_exactly_the_current_view(board, writer, signed_in):
    DecisionFactory(proposal__financier=board, paragraph=11, amounts={2017: 40_000}, counted=True)
    DecisionFactory(proposal__financier=board, paragraph=12, outcome="rejected")
    rows = signed_in(writer).get(url("list") + "?counting=yes&export=csv").content.decode()
    (_head, row) = rows.strip().splitlines()
    assert row.split(";")[0].endswith("§\u00a011")
    assert row.split(";")[4] == "40000"


def test_filters_offer_only_what_the_person_sees(decision, other_board, writer, signed_in):
    RoundFactory(name="En annans omgång")
    form = signed_in(writer).get(url("list")).context["filter"].form
    everything, *rounds = form.fields["round"].choices
    assert rounds == [(decision.proposal.round_id, decision.proposal.round.name)]
    boards = [name for _, name in form.fields["board"].choices]
    assert boards == [everything[1], "Lokala nämnden i Halmstad"]
