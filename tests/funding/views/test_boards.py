"""The page of a board: all that concerns it, as far as each person may see it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.factories.accounts import (
    BoardFactory,
    OrganizationRoleFactory,
    RegionFactory,
    UserFactory,
)
from tests.factories.funding import (
    DecisionFactory,
    MeetingFactory,
    ProposalFactory,
    in_force,
)
from tests.factories.programs import ProgramRoleFactory, ProjectFactory
from tests.funding.conftest import text_of
from tests.funding.services.test_payments import paid

PAID = Decimal(11_111)


@pytest.fixture
def halmstad(db):
    return BoardFactory(name="Lokala nämnden i Halmstad")


@pytest.fixture
def hylte(db):
    return BoardFactory(name="Lokala nämnden i Hylte")


@pytest.fixture
def round_(halmstad, hylte):
    """A round in force of both boards, of which Halmstad has paid something; it has a draft too."""
    made = in_force(ProjectFactory(name="Processledare"), halmstad, hylte)
    ProposalFactory(financier=halmstad, title="Hemligt utkast")
    MeetingFactory(board=halmstad, place="Hemliga salen")
    decided = ProposalFactory(financier=halmstad, state="decided", title="Hemligt beslut")
    DecisionFactory(proposal=decided, counted=False)
    return made


def shown(client, board):
    return client.get(reverse("funding:board_detail", args=[board.pk]))


def person_of(board, kind="secretary"):
    return OrganizationRoleFactory(organization=board, kind=kind).person


class TestWhoSees:
    @pytest.mark.parametrize("kind", ["secretary", "approver", "registrar"])
    def test_the_own_people_see_drafts_meetings_decisions_and_payments(
        self, kind, round_, halmstad, signed_in
    ):
        paid(round_, halmstad, None, amount=PAID, year=2024)
        text = text_of(shown(signed_in(person_of(halmstad, kind)), halmstad))
        for said in ("Hemligt utkast", "Hemliga salen", "Hemligt beslut", "11 111", "40 000"):
            assert said in text

    def test_another_board_of_the_round_sees_the_question_and_what_counts_alone(
        self, round_, halmstad, hylte, signed_in
    ):
        paid(round_, halmstad, None, amount=PAID, year=2024)
        page = shown(signed_in(person_of(hylte)), halmstad)
        text = text_of(page)
        assert "80 000" in text
        assert round_.name in text
        assert "Hemlig" not in text
        assert "11 111" not in text
        assert page.context["columns"] == ["Share", "Decided"]
        assert {len(row.cells) for row in page.context["years"]} == {2}

    def test_the_program_sees_its_rounds_and_their_payments_but_no_draft(
        self, round_, halmstad, hylte, signed_in
    ):
        paid(round_, halmstad, None, amount=PAID, year=2024)
        other = in_force(ProjectFactory(), halmstad, amount=7_777)
        person = ProgramRoleFactory(program=round_.project.program, kind="strategist").person
        text = text_of(shown(signed_in(person), halmstad))
        assert "11 111" in text
        assert "Hemlig" not in text
        assert other.name not in text
        assert "7 777" not in text

    def test_who_is_in_two_roles_gets_no_half_sum_of_payments(
        self, round_, halmstad, hylte, signed_in
    ):
        paid(round_, halmstad, None, amount=PAID, year=2024)
        elsewhere = in_force(ProjectFactory(), halmstad, hylte)
        person = person_of(hylte)
        ProgramRoleFactory(person=person, program=elsewhere.project.program, kind="strategist")
        page = shown(signed_in(person), halmstad)
        assert page.context["columns"] == ["Share", "Decided"]
        assert page.context["years"][-1].cells[1].kr == 160_000

    def test_who_has_no_part_in_it_sees_an_empty_page(self, round_, halmstad, signed_in):
        page = shown(signed_in(UserFactory()), halmstad)
        assert page.status_code == 200
        text = text_of(page)
        assert "asked for nothing that you can see" in text
        assert "No decision of the board that you can see" in text
        assert "40 000" not in text

    def test_only_what_decides_has_such_a_page(self, db, signed_in):
        assert shown(signed_in(UserFactory()), RegionFactory()).status_code == 404


class TestMoney:
    def test_years_add_up_across_programs(self, round_, halmstad, signed_in):
        in_force(ProjectFactory(), halmstad, amount=5_000)
        paid(round_, halmstad, None, amount=PAID, year=2024)
        rows = shown(signed_in(person_of(halmstad)), halmstad).context["years"]
        asked, decided, _planned, _requested, received, _repaid, left = (
            [row.cells[at].kr for row in rows] for at in range(7)
        )
        assert [row.label for row in rows] == ["2024", "2025", "In all"]
        assert asked == decided == [45_000, 45_000, 90_000]
        assert received == [PAID, 0, PAID]
        assert left == [45_000 - PAID, 45_000, 90_000 - PAID]

    def test_numbers_lead_to_the_board_s_payments(self, round_, halmstad, hylte, signed_in):
        for board in (halmstad, hylte):
            paid(round_, board, None, amount=PAID, year=2024)
        person = ProgramRoleFactory(program=round_.project.program, kind="strategist").person
        client = signed_in(person)
        rows = shown(client, halmstad).context["years"]
        followed = [cell for row in rows for cell in row.cells if cell.url]
        assert followed
        for cell in followed:
            found = client.get(cell.url).context["table"]
            assert sum(row.record.amount for row in found.rows) == cell.kr

    def test_page_costs_the_same_for_one_round_and_many(
        self, round_, halmstad, signed_in, django_assert_max_num_queries
    ):
        client = signed_in(person_of(halmstad))
        for _ in range(5):
            in_force(ProjectFactory(), halmstad, amount=5_000)
            ProposalFactory(financier=halmstad)
        with django_assert_max_num_queries(15):
            assert shown(client, halmstad).status_code == 200


def test_organization_leads_to_the_page_of_a_board_that_decides(halmstad, signed_in):
    client = signed_in(UserFactory())
    url = reverse("funding:board_detail", args=[halmstad.pk])
    assert url in client.get(halmstad.get_absolute_url()).content.decode()
    region = RegionFactory()
    assert "/boards/" not in client.get(region.get_absolute_url()).content.decode()
