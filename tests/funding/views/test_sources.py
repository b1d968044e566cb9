"""Pages of versions: a new one of an opened round, and what a board takes over."""

import pytest
from django.urls import reverse

from desk.models import Mail
from funding.models import Delivery, Proposal, RoundSource
from funding.services import proposals, rounds, sources
from tests.factories.accounts import OrganizationRoleFactory
from tests.funding.conftest import decide, text_of, url

pytestmark = pytest.mark.django_db
TEXTS = {
    "title": "Medfinansiering av projektledartjänst",
    "clause_template": "att {board} medfinansierar tjänsten med {amount} per år, {years}",
    "summary": "En ny mening.",
}


@pytest.fixture
def asked(seed_round, strategist):
    return rounds.open(seed_round, by=strategist)


@pytest.fixture
def secretary(financiers):
    return OrganizationRoleFactory(organization=financiers["Hylte"]).person


@pytest.fixture
def draft(asked, financiers, secretary):
    delivery = Delivery.objects.get(financier=financiers["Hylte"])
    return proposals.draft(delivery, by=secretary)


def posted(page, **changes):
    form = page.context["form"]
    data = {"seen": page.context["seen"], "reason": "Det behövdes."}
    data |= {name: form[name].value() or "" for name in form.fields if name != "reason"}
    return {**data, **TEXTS, **changes}


def shown(response):
    return response.context["form"]["shown"].value()


class TestDeliver:
    def test_change_is_shown_before_it_is_delivered(self, asked, strategist, signed_in, financiers):
        decide(asked, financiers["Varberg"])
        client, address = signed_in(strategist), url("deliver", asked)
        page = client.get(address)
        data = posted(page)
        looked = client.post(address, data)
        assert looked.status_code == 200
        assert RoundSource.objects.count() == 1
        text = text_of(looked)
        assert "En ny mening." in text and "Nothing is delivered yet" in text
        assert "The decision stays and answers the round as before." in text
        done = client.post(address, {**data, "shown": shown(looked)})
        assert done.url == url("versions", asked)
        newest = RoundSource.objects.get(number=2)
        assert (newest.reason, newest.content["summary"]) == ("Det behövdes.", "En ny mening.")

    def test_what_is_changed_after_the_look_is_shown_anew(self, asked, strategist, signed_in):
        client, address = signed_in(strategist), url("deliver", asked)
        data = posted(client.get(address))
        mark = shown(client.post(address, data))
        again = client.post(address, {**data, "summary": "En annan mening.", "shown": mark})
        assert again.status_code == 200 and "En annan mening." in text_of(again)
        assert RoundSource.objects.count() == 1

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"reason": " "}, "This field is required."),
            ({"clause_template": "att {nämnd}"}, "nothing fills in"),
            ({"summary": ""}, "Nothing has changed"),
            ({"answer_by": "2016-01-01"}, "has passed"),
            ({"answer_by": "i morgon"}, "year-month-day"),
        ],
    )
    def test_bad_input_gets_a_message_and_keeps_what_was_typed(
        self, asked, strategist, signed_in, changes, message
    ):
        client, address = signed_in(strategist), url("deliver", asked)
        data = posted(client.get(address), background="")
        response = client.post(address, {**data, **changes})
        assert response.status_code == 422
        assert message in text_of(response)
        assert response.context["form"]["title"].value() == TEXTS["title"]
        assert RoundSource.objects.count() == 1

    def test_who_comes_second_is_asked_whose_text_stays(self, asked, strategist, signed_in):
        client, address = signed_in(strategist), url("deliver", asked)
        data = posted(client.get(address))
        sources.deliver(asked, by=strategist, reason="Först", fields={"summary": "Först."})
        response = client.post(address, data)
        assert [each.name for each in response.context["conflict"]] == ["summary"]
        assert RoundSource.objects.count() == 2

    def test_a_round_in_preparation_is_opened_instead(self, seed_round, strategist, signed_in):
        response = signed_in(strategist).get(url("deliver", seed_round))
        assert response.url == seed_round.get_absolute_url()

    def test_only_the_strategist_delivers(self, asked, steering, secretary, stranger, signed_in):
        codes = [
            signed_in(person).get(url("deliver", asked)).status_code
            for person in (steering, secretary, stranger)
        ]
        assert codes == [403, 403, 404]


class TestVersions:
    def test_each_version_shows_its_reason_and_what_it_changed(self, asked, strategist, signed_in):
        sources.deliver(asked, by=strategist, reason="Tydligare.", fields={"title": "Ny rubrik"})
        response = signed_in(strategist).get(url("versions", asked))
        assert [source.number for source, *_ in response.context["versions"]] == [2, 1]
        text = text_of(response)
        assert "Tydligare." in text and "Ny rubrik" in text

    def test_boards_see_what_was_delivered_and_strangers_nothing(
        self, asked, secretary, stranger, signed_in
    ):
        assert signed_in(secretary).get(url("versions", asked)).status_code == 200
        assert signed_in(stranger).get(url("versions", asked)).status_code == 404


class TestTakeOver:
    @pytest.fixture
    def stale(self, draft, asked, strategist):
        sources.deliver(asked, by=strategist, reason="Nytt", fields={"summary": "En ny mening."})
        return draft

    def address(self, draft):
        return reverse("funding:proposal_take_over", args=[draft.pk])

    def fields(self, page, **answers):
        form = page.context["form"]
        return {name: form[name].value() for name in ("number", "version")} | answers

    def test_list_and_page_say_that_there_is_a_new_version(self, stale, secretary, signed_in):
        client = signed_in(secretary)
        assert "new version" in text_of(client.get(reverse("funding:proposal_list")))
        page = text_of(client.get(stale.get_absolute_url()))
        assert "The round has a newer version than this proposal" in page
        assert "Take over the new version" in text_of(client.get("/"))

    def test_parts_are_taken_over_on_the_page(self, stale, secretary, signed_in):
        client = signed_in(secretary)
        page = client.get(self.address(stale))
        assert "En ny mening." in text_of(page)
        done = client.post(self.address(stale), self.fields(page, part_summary="take"))
        assert done.url == stale.get_absolute_url()
        stale.refresh_from_db()
        assert (stale.summary, stale.source.number) == ("En ny mening.", 2)
        assert client.get(self.address(stale)).url == stale.get_absolute_url()

    @pytest.mark.parametrize(
        ("answers", "message"),
        [
            ({}, "Choose at least one part"),
            ({"part_summary": "kanske"}, "not one of the available choices"),
            ({"part_summary": "take", "version": "77"}, "look at it again"),
            ({"part_summary": "take", "number": ""}, "required"),
        ],
    )
    def test_bad_input_is_answered_in_words(self, stale, secretary, signed_in, answers, message):
        client = signed_in(secretary)
        page = client.get(self.address(stale))
        response = client.post(self.address(stale), self.fields(page, **answers))
        assert response.status_code == 422
        assert message in text_of(response)
        assert Proposal.objects.get().source.number == 1

    def test_locked_text_shows_what_has_changed_and_how_to_go_on(self, stale, secretary, signed_in):
        Proposal.objects.update(state="ready")
        client = signed_in(secretary)
        page = client.get(self.address(stale))
        assert "send the proposal back to draft" in text_of(page)
        assert "<button" not in page.content.decode().split("<main")[1]
        client.post(self.address(stale), self.fields(page, part_summary="take"))
        assert Proposal.objects.get().source.number == 1

    def test_other_boards_and_the_program_see_nothing_of_it(
        self, stale, financiers, strategist, stranger, signed_in
    ):
        other = OrganizationRoleFactory(organization=financiers["Laholm"]).person
        for person in (other, strategist, stranger):
            assert signed_in(person).get(self.address(stale)).status_code == 404

    def test_registrar_of_the_board_reads_but_does_not_take_over(
        self, stale, financiers, signed_in
    ):
        role = OrganizationRoleFactory(organization=financiers["Hylte"], kind="registrar")
        assert signed_in(role.person).get(self.address(stale)).status_code == 403

    def test_the_strategist_is_told_nothing_of_the_boards_drafts(self, stale, strategist):
        assert not Mail.objects.filter(recipient=strategist).exists()
