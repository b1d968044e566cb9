"""Pages of rounds, as each person meets them."""

import pytest
from django.urls import reverse

from funding.models import Round
from funding.services import rounds
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import (
    DeliveryFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
)
from tests.funding.conftest import count, decide, text_of, url


@pytest.fixture
def hylte(financiers):
    return OrganizationRoleFactory(organization=financiers["Hylte"], kind="secretary").person


PAGES = ("detail", "edit", "shares", "delete")


@pytest.mark.parametrize("name", PAGES)
def test_logged_out_is_sent_to_the_login_page(client, seed_round, name):
    response = client.get(url(name, seed_round))
    assert response.status_code == 302
    assert "login" in response["Location"]


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_and_the_administrator_get_404(signed_in, opened, stranger, administrator, name):
    assert signed_in(stranger).get(url(name, opened)).status_code == 404
    assert signed_in(administrator).get(url(name, opened)).status_code == 404


def test_a_stranger_and_the_administrator_cannot_open_the_round(
    signed_in, seed_round, stranger, administrator
):
    for person in (stranger, administrator):
        assert signed_in(person).post(url("open", seed_round)).status_code == 404
    seed_round.refresh_from_db()
    assert not seed_round.is_opened


def test_an_asked_board_sees_the_round_once_it_is_opened(signed_in, seed_round, hylte):
    assert signed_in(hylte).get(url("detail", seed_round)).status_code == 404
    assert str(seed_round) not in text_of(signed_in(hylte).get(reverse("funding:round_list")))
    source = RoundSourceFactory(round=seed_round, content={"title": "Levererad rubrik"})
    for financier in {share.financier for share in seed_round.shares.all()}:
        DeliveryFactory(source=source, financier=financier)
    Round.objects.filter(pk=seed_round.pk).update(opened_at=source.created_at)
    response = signed_in(hylte).get(url("detail", seed_round))
    assert response.status_code == 200
    assert "Levererad rubrik" in text_of(response)
    assert str(seed_round) in text_of(signed_in(hylte).get(reverse("funding:round_list")))


def test_an_asked_board_does_not_see_how_the_round_was_prepared(
    signed_in, seed_round, hylte, steering, strategist
):
    rounds.revise(seed_round, by=strategist, note="Internt: pruta med Laholm")
    rounds.open(seed_round, by=strategist)
    inside = text_of(signed_in(steering).get(url("detail", seed_round)))
    outside = text_of(signed_in(hylte).get(url("detail", seed_round)))
    assert "pruta" in inside
    assert "pruta" not in outside
    assert ("changed the round" in inside, "changed the round" in outside) == (True, False)
    assert ("opened the round" in inside, "opened the round" in outside) == (True, True)


@pytest.mark.parametrize("name", ("edit", "shares", "delete"))
def test_the_steering_group_sees_but_may_not_act(signed_in, opened, seed_round, steering, name):
    client = signed_in(steering)
    assert client.get(url("detail", opened)).status_code == 200
    assert client.get(url(name, opened)).status_code == 403
    assert client.post(url("open", opened)).status_code == 403
    assert client.get(reverse("funding:round_create")).status_code == 403


def test_the_page_of_seed_000_adds_up_in_sight(signed_in, seed_round, steering):
    page = text_of(signed_in(steering).get(url("detail", seed_round)))
    assert "Sum of the shares 920 000 920 000 920 000 2 760 000" in page
    assert "of which 6 local boards 200 000 200 000 200 000 600 000" in page
    assert "Applied for 920 000 920 000 920 000 2 760 000" in page
    assert "the shares add up to it" in page
    assert "Lokala nämnden i Hylte 20 000 20 000 20 000 60 000" in page


def test_the_page_names_those_it_waits_for(signed_in, opened, financiers, steering):
    OrganizationRoleFactory(organization=financiers["Hylte"], person__name="Hilda Hylte")
    for name, board in financiers.items():
        if name not in ("Hylte", "Laholm"):
            decide(opened, board)
    page = text_of(signed_in(steering).get(url("detail", opened)))
    assert "conditional: waiting for Hylte and Laholm" in page
    assert "Waiting for 2 of 7 financiers" in page
    assert "Lokala nämnden i Hylte: not answered (Hilda Hylte)" in page


def test_the_page_of_a_lapsed_round_shows_the_gap_and_names_six_lapsing_yes(
    signed_in, opened, financiers, steering
):
    for name, board in financiers.items():
        decide(opened, board, outcome="rejected" if name == "Hylte" else "approved")
    page = text_of(signed_in(steering).get(url("detail", opened)))
    assert "Lokala nämnden i Hylte said no" in page
    assert "Missing: 20 000 kr a year, 60 000 kr in all" in page
    assert "Missing 20 000 20 000 20 000 60 000" in page
    assert "6 approvals lapse with it" in page
    for name in ("Falkenberg", "Halmstad", "Kungsbacka", "Laholm", "Varberg"):
        assert f"Lokala nämnden i {name} : " in page
    assert "Regionstyrelsen : 2 160 000 kr" in page
    assert page.count("lapses with the round") == 6


def test_the_page_of_a_round_in_force_says_since_when(signed_in, opened, financiers, steering):
    from datetime import date

    for day, board in enumerate(financiers.values(), start=1):
        decide(opened, board, on=date(2016, 12, day))
    page = text_of(signed_in(steering).get(url("detail", opened)))
    assert "in force since 2016-12-07" in page
    assert "All 7 financiers have decided their full shares" in page


def test_a_draft_or_an_uncounted_no_of_another_board_does_not_leak(
    signed_in, opened, financiers, hylte, strategist
):
    draft = ProposalFactory(
        round=opened,
        source=opened.sources.get(),
        financier=financiers["Laholm"],
        title="HEMLIGT utkast",
        diary_number="LN LHLM 150099",
    )
    no = decide(opened, financiers["Varberg"], outcome="rejected", counted=False)
    for person in (hylte, strategist):
        for address in (url("detail", opened), url("detail", opened) + "?export=csv"):
            page = text_of(signed_in(person).get(address))
            assert "HEMLIGT" not in page
            assert "150099" not in page
            assert "rejected" not in page
            assert "Varberg said no" not in page
            assert reverse("funding:proposal_detail", args=[draft.pk]) not in page
    count(no)
    assert "Varberg said no" in text_of(signed_in(hylte).get(url("detail", opened)))


def test_a_secretary_starts_the_own_boards_proposal_from_here(signed_in, opened, financiers, hylte):
    response = signed_in(hylte).get(url("detail", opened))
    delivery = opened.sources.get().deliveries.get(financier=financiers["Hylte"])
    labels = {action.label: action.url for action in response.context["actions"]}
    assert labels == {
        "Start the proposal of Hylte": reverse("funding:proposal_start", args=[delivery.pk])
    }


def test_the_share_table_is_exported_with_the_same_sums(signed_in, seed_round, strategist):
    from io import BytesIO

    from openpyxl import load_workbook

    client = signed_in(strategist)
    lines = client.get(url("detail", seed_round) + "?export=csv").content.decode("utf-8-sig")
    assert lines.splitlines()[0].startswith("Financier (kr);2017;2018;2019;In all;Answer")
    assert "Sum of the shares;920000;920000;920000;2760000" in lines
    content = client.get(url("detail", seed_round) + "?export=xlsx").content
    rows = list(load_workbook(BytesIO(content)).active.values)
    assert rows[-3][:5] == ("Sum of the shares", 920_000, 920_000, 920_000, 2_760_000)
    assert rows[-1][:5] == ("Difference", 0, 0, 0, 0)


def test_the_pages_cost_few_queries(signed_in, opened, financiers, strategist, hylte):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for name, board in financiers.items():
        decide(opened, board, outcome="rejected" if name == "Varberg" else "approved")
    for person in (strategist, hylte):
        client = signed_in(person)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(url("detail", opened)).status_code == 200
        assert len(seen) <= 15, "\n".join(q["sql"][:150] for q in seen.captured_queries)


def test_the_list_costs_the_same_for_one_and_for_thirty_rows(signed_in, opened, strategist):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in(strategist)
    costs = []
    for __ in range(2):
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse("funding:round_list"), {"per_page": 50}).status_code == 200
        costs.append(len(seen))
        for __ in range(29):
            ShareFactory(round=RoundFactory(project=opened.project))
    assert costs[0] == costs[1] <= 12


def test_the_list_is_narrowed_by_state_and_says_who_is_waited_for(
    signed_in, opened, financiers, strategist
):
    RoundFactory(project=opened.project, name="Bara ett utkast")
    for name, board in financiers.items():
        if name != "Hylte":
            decide(opened, board)
    client = signed_in(strategist)
    page = text_of(client.get(reverse("funding:round_list"), {"state": "conditional"}))
    assert "Medfinansiering 2017–2019" in page
    assert "Bara ett utkast" not in page
    export = client.get(reverse("funding:round_list"), {"export": "csv"}).content.decode()
    assert ";conditional;Hylte;" in export


def test_the_panel_of_a_program_names_its_rounds(signed_in, opened, steering, stranger):
    address = reverse("funding:program_rounds", args=[opened.project.program_id])
    page = signed_in(steering).get(address, headers={"HX-Request": "true"})
    assert "<html" not in page.content.decode()
    assert "Applied for: 2 760 000 kr" in text_of(page)
    assert "<html" in signed_in(steering).get(address).content.decode()
    assert signed_in(stranger).get(address).status_code == 404
