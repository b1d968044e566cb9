"""Pages of rounds, as each person meets them."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from funding.models import Round, Share
from funding.services import rounds
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory
from tests.factories.funding import (
    DeliveryFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
)
from tests.factories.programs import ProgramRoleFactory, ProjectFactory
from tests.funding.conftest import YEARS, count, decide


@pytest.fixture(autouse=True)
def in_english(client):
    client.cookies["django_language"] = "en"
    with translation.override("en"):
        yield


def url(name, round_):
    return reverse(f"funding:round_{name}", args=[round_.pk])


def text_of(response) -> str:
    """The page's words without tags, with plain spaces."""
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


def grid(round_, **changes) -> dict:
    """What the browser would post from the share grid."""
    data = {f"applied_{a.year}": str(a.amount) for a in round_.applied.all()}
    data |= {f"share_{s.financier_id}_{s.year}": str(s.amount) for s in round_.shares.all()}
    data["row"] = list({s.financier_id for s in round_.shares.all()})
    return data | changes


def seen_by(client, round_) -> str:
    page = client.get(url("shares", round_)).content.decode()
    return re.search(r'name="seen" value="([^"]+)"', page)[1]


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
    assert "6 yes lapse with it" in page
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


def test_a_strategist_makes_a_round_of_an_own_project_only(signed_in, strategist, seed_round):
    client = signed_in(strategist)
    foreign = ProjectFactory()
    facts = {
        "name": "Ny omgång",
        "first_year": "2027",
        "last_year": "2028",
        "title": "Medfinansiering",
        "clause_template": "att {board} ger {amount}",
        "is_conditional": "on",
    }
    address = reverse("funding:round_create")
    assert client.post(address, {**facts, "project": foreign.pk}).status_code == 422
    response = client.post(address, {**facts, "project": seed_round.project_id})
    made = Round.objects.get(name="Ny omgång")
    assert response["Location"] == url("shares", made)


def test_bad_facts_get_a_message_at_their_field_and_keep_the_rest(
    signed_in, strategist, seed_round
):
    data = {
        "project": seed_round.project_id,
        "name": "N" * 300,
        "first_year": "i fjol",
        "last_year": "2 017,5",
        "answer_by": "11/02/2026",
        "title": "<script>alert(1)</script>",
        "clause_template": "att {nämnd} ger",
        "summary": "å" * 2_000_000,
    }
    response = signed_in(strategist).post(reverse("funding:round_create"), data)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {
        "name",
        "first_year",
        "last_year",
        "answer_by",
        "clause_template",
        "summary",
    }
    assert "<script>alert" not in response.content.decode()


def test_the_grid_saves_amounts_and_seats(signed_in, strategist, seed_round, financiers):
    client = signed_in(strategist)
    hylte = financiers["Hylte"].pk
    cell = {f"share_{hylte}_2017": "14 x 9 000", f"share_{hylte}_2018": ""}
    data = grid(seed_round, seen=seen_by(client, seed_round), **cell)
    response = client.post(url("shares", seed_round), data)
    assert response["Location"] == url("detail", seed_round)
    shares = Share.objects.filter(round=seed_round, financier=hylte)
    assert {share.year: share.amount for share in shares} == {2017: 126_000, 2019: 20_000}
    page = text_of(client.get(url("detail", seed_round)))
    assert "14 × 9 000" in page
    assert "the shares do not add up to what is applied for" in page


@pytest.mark.parametrize(
    "text",
    ["fyrtio", "-40 000", "9" * 40, "14 × x", "× 9000", "9" * 2_000_000, "40 000 €", "<b>1</b>"],
)
def test_bad_input_in_the_grid_is_said_at_its_cell_and_keeps_the_rest(
    signed_in, strategist, seed_round, financiers, text
):
    client = signed_in(strategist)
    bad, good = f"share_{financiers['Hylte'].pk}_2017", f"share_{financiers['Laholm'].pk}_2017"
    changes = {bad: text, "applied_2018": text, good: "25 000"}
    data = grid(seed_round, seen=seen_by(client, seed_round), **changes)
    response = client.post(url("shares", seed_round), data)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {bad, "applied_2018"}
    assert 'value="25 000"' in response.content.decode()
    assert "<b>1</b>" not in response.content.decode()
    assert Share.objects.get(round=seed_round, financier=financiers["Laholm"], year=2017).amount
    assert not Share.objects.filter(round=seed_round, amount=25_000).exists()


def test_a_year_outside_the_round_is_refused(signed_in, strategist, seed_round, financiers):
    client = signed_in(strategist)
    stray = {f"share_{financiers['Hylte'].pk}_2025": "1 000"}
    data = grid(seed_round, seen=seen_by(client, seed_round), **stray)
    response = client.post(url("shares", seed_round), data)
    assert response.status_code == 422
    assert "2025 lies outside the years of the round, 2017–2019." in text_of(response)


def test_a_row_of_what_does_not_decide_is_refused(signed_in, strategist, seed_round):
    client = signed_in(strategist)
    council = BoardFactory(body_type="council")
    for pk in (council.pk, 10**30):
        stray = {"row": [pk], f"share_{pk}_2017": "1 000"}
        data = grid(seed_round, seen=seen_by(client, seed_round))
        response = client.post(url("shares", seed_round), {**data, **stray})
        assert response.status_code in (302, 422)
        assert not Share.objects.filter(round=seed_round, amount=1_000).exists()


def test_chosen_bodies_get_rows_and_nothing_is_saved_yet(signed_in, strategist, seed_round):
    client = signed_in(strategist)
    near = BoardFactory(name="Nämnden för kultur", parent=seed_round.project.program.organization)
    far = BoardFactory(name="Utbildningsnämnden i Örebro", short_name="Un Örebro", parent=None)
    council = BoardFactory(name="Rådet", body_type="council", parent=near.parent)
    page = client.get(url("shares", seed_round)).content.decode()
    assert "Nämnden för kultur" in page
    assert "Rådet" not in page
    added = {"add": [near.pk], "other": "un örebro", "each_year": "5 000", "grow": "1"}
    data = grid(seed_round, seen=seen_by(client, seed_round), **added)
    response = client.post(url("shares", seed_round), data)
    assert response.status_code == 200
    form = response.context["form"]
    assert form[f"share_{far.pk}_2019"].value() == "5 000"
    assert [row.financier for row, fields in form.grid()][-2:] == [near.name, far.name]
    assert form.as_written.total == 2_760_000 + 30_000
    assert Share.objects.filter(round=seed_round).count() == 21
    assert council.pk not in form.bodies


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "Choose the bodies"), ("Rådet i Ånge", "No body that decides has this name")],
)
def test_a_body_that_is_not_found_is_said_at_its_field(
    signed_in, strategist, seed_round, name, words
):
    client = signed_in(strategist)
    data = grid(seed_round, seen=seen_by(client, seed_round), other=name, grow="1")
    response = client.post(url("shares", seed_round), data)
    assert response.status_code == 422
    assert words in response.context["form"].errors["other"][0]


def test_the_second_to_save_the_grid_is_shown_what_changed_and_chooses(
    signed_in, strategist, seed_round, financiers
):
    client = signed_in(strategist)
    hylte, laholm = (f"share_{financiers[name].pk}_2017" for name in ("Hylte", "Laholm"))
    mine = grid(seed_round, seen=seen_by(client, seed_round), **{hylte: "30 000"})
    theirs = grid(seed_round, seen=mine["seen"], **{hylte: "10 000", laholm: "22 000"})
    assert client.post(url("shares", seed_round), theirs).status_code == 302
    response = client.post(url("shares", seed_round), mine)
    conflict = {field.name: field for field in response.context["conflict"]}
    assert set(conflict) == {hylte, laholm}
    assert conflict[hylte].label == "Lokala nämnden i Hylte, 2017"
    assert (conflict[hylte].mine, conflict[hylte].theirs) == ("30 000", "10\u00a0000")
    stored = {s.financier_id: s.amount for s in seed_round.shares.filter(year=2017)}
    assert stored[financiers["Hylte"].pk] == 10_000
    chosen = {f"keep_{hylte}": "mine", f"keep_{laholm}": "theirs"}
    again = {**mine, **chosen, "seen": response.context["seen"]}
    assert client.post(url("shares", seed_round), again).status_code == 302
    stored = {s.financier_id: s.amount for s in seed_round.shares.filter(year=2017)}
    assert stored[financiers["Hylte"].pk] == 30_000
    assert stored[financiers["Laholm"].pk] == 22_000


def test_a_row_that_somebody_else_added_meanwhile_stays(
    signed_in, strategist, seed_round, financiers
):
    client = signed_in(strategist)
    mine = grid(
        seed_round,
        seen=seen_by(client, seed_round),
        **{f"share_{financiers['Hylte'].pk}_2018": "21 000"},
    )
    added = BoardFactory()
    for year in YEARS:
        ShareFactory(round=seed_round, financier=added, year=year)
    Round.objects.get(pk=seed_round.pk).save_fields()
    assert client.post(url("shares", seed_round), mine).status_code == 302
    assert seed_round.shares.filter(financier=added).count() == 3
    assert seed_round.shares.get(financier=financiers["Hylte"], year=2018).amount == 21_000


def test_a_row_that_somebody_else_took_away_meanwhile_is_asked_about(
    signed_in, strategist, seed_round, financiers
):
    client = signed_in(strategist)
    mine = grid(seed_round, seen=seen_by(client, seed_round))
    seed_round.shares.filter(financier=financiers["Hylte"]).delete()
    Round.objects.get(pk=seed_round.pk).save_fields()
    response = client.post(url("shares", seed_round), mine)
    assert {(field.mine, field.theirs) for field in response.context["conflict"]} == {("20000", "")}


def test_opening_delivers_and_says_so(signed_in, strategist, seed_round):
    response = signed_in(strategist).post(url("open", seed_round), follow=True)
    assert "delivered to every financier" in text_of(response)
    seed_round.refresh_from_db()
    assert seed_round.is_opened
    assert seed_round.sources.get().deliveries.count() == 7


def test_an_opening_that_is_refused_shows_its_reasons(signed_in, strategist, seed_round):
    seed_round.applied.filter(year=2018).update(amount=1)
    client = signed_in(strategist)
    reason = "The shares of 2018 make 920 000 kr, but 1 kr is applied for."
    page = client.get(url("detail", seed_round))
    greyed = {action.label: list(action.reasons) for action in page.context["actions"]}
    assert [reason] == [each.replace("\u00a0", " ") for each in greyed["Open the round"]]
    assert reason in text_of(page)
    assert reason in text_of(client.post(url("open", seed_round), follow=True))


@pytest.mark.parametrize("name", ("edit", "shares"))
def test_an_open_round_leads_back_with_the_reason(signed_in, strategist, opened, name):
    response = signed_in(strategist).get(url(name, opened), follow=True)
    assert response.redirect_chain == [(url("detail", opened), 302)]
    assert "what has been delivered to the financiers does not change" in text_of(response)


def test_a_prepared_round_is_deleted_after_asking(signed_in, strategist, seed_round):
    client = signed_in(strategist)
    assert "Delete “Medfinansiering" in text_of(client.get(url("delete", seed_round)))
    assert client.post(url("delete", seed_round)).status_code == 302
    assert not Round.objects.exists()


def test_a_project_leader_prepares_nothing(signed_in, seed_round):
    leader = ProgramRoleFactory(program=seed_round.project.program, kind="project_leader").person
    assert signed_in(leader).get(url("shares", seed_round)).status_code == 403
