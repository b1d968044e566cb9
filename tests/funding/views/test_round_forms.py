"""Forms of rounds: facts and the share grid, with bad input and two people at once."""

import re

import pytest
from django.urls import reverse

from funding.models import Round, Share
from tests.factories.accounts import BoardFactory
from tests.factories.funding import (
    ShareFactory,
)
from tests.factories.programs import ProgramRoleFactory, ProjectFactory
from tests.funding.conftest import YEARS, text_of, url


def grid(round_, **changes) -> dict:
    """What the browser would post from the share grid."""
    data = {f"applied_{a.year}": str(a.amount) for a in round_.applied.all()}
    data |= {f"share_{s.financier_id}_{s.year}": str(s.amount) for s in round_.shares.all()}
    data["row"] = list({s.financier_id for s in round_.shares.all()})
    return data | changes


def seen_by(client, round_) -> str:
    page = client.get(url("shares", round_)).content.decode()
    return re.search(r'name="seen" value="([^"]+)"', page)[1]


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


@pytest.mark.parametrize("wanted", ["9" * 5000, "9" * 19, "-1", "²", "x"])
def test_a_project_that_no_key_names_begins_an_empty_round(signed_in, strategist, wanted):
    page = signed_in(strategist).get(reverse("funding:round_create"), {"project": wanted})
    assert page.status_code == 200
    assert page.context["form"].initial == {}


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
    reason = "The shares of 2018 add up to 920 000 kr, but 1 kr is applied for."
    page = client.get(url("detail", seed_round))
    greyed = {action.label: list(action.reasons) for action in page.context["actions"]}
    assert [reason] == [each.replace("\u00a0", " ") for each in greyed["Open the round"]]
    assert reason in text_of(page)
    assert reason in text_of(client.post(url("open", seed_round), follow=True))


@pytest.mark.parametrize("name", ("edit", "shares"))
def test_an_open_round_leads_back_with_the_reason(signed_in, strategist, opened, name):
    response = signed_in(strategist).get(url(name, opened), follow=True)
    assert response.redirect_chain == [(url("detail", opened), 302)]
    assert "it changes only by a new version" in text_of(response)


def test_a_prepared_round_is_deleted_after_asking(signed_in, strategist, seed_round):
    client = signed_in(strategist)
    assert "Delete “Medfinansiering" in text_of(client.get(url("delete", seed_round)))
    assert client.post(url("delete", seed_round)).status_code == 302
    assert not Round.objects.exists()


def test_a_project_leader_prepares_nothing(signed_in, seed_round):
    leader = ProgramRoleFactory(program=seed_round.project.program, kind="project_leader").person
    assert signed_in(leader).get(url("shares", seed_round)).status_code == 403
