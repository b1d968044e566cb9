"""Pages of decisions: who sees what when, on its page and in the list."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.models import Decision, Proposal
from funding.rules.decisions import Ruling
from funding.services import decisions, meetings
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import DecisionFactory, DeliveryFactory, RoundFactory
from tests.factories.programs import ProgramRoleFactory
from tests.funding.views.conftest import HELD, make_count
from tests.funding.views.conftest import decision_url as url

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


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


def test_detail_says_what_is_missing_before_it_counts(decision, writer, registrar, signed_in):
    client = signed_in(writer)
    assert len(client.get(url("detail", decision.pk)).context["missing"]) == 2
    meetings.adjust_minutes(decision.meeting, on=HELD, by=writer)
    page = client.get(url("detail", decision.pk))
    assert len(page.context["missing"]) == 1
    reading, *changing = page.context["actions"]
    assert str(reading.label) == "Read the extract"
    assert all(action.reasons for action in changing)
    decisions.register_extract(decision, on=HELD, by=registrar)
    page = client.get(url("detail", decision.pk))
    assert page.context["missing"] == []
    assert [str(action.label) for action in page.context["actions"]] == [
        "Read the extract",
        "Correct a clerical error",
        "Register an appeal",
        "Start a revised proposal",
    ]


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
