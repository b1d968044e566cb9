"""The time line and the conditions on a round's pages, and what of meetings others may see."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import MeetingFactory, ProposalFactory
from tests.funding.conftest import decide, text_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def coming(opened, financiers):
    """Hylte meets in ten days and in forty; its proposal is on no agenda yet."""
    today = timezone.localdate()
    opened.project.starts_on = today + timedelta(days=30)
    opened.project.ends_on = today + timedelta(days=400)
    opened.project.save()
    for days in (10, 40):
        MeetingFactory(
            board=financiers["Hylte"],
            held_on=today + timedelta(days=days),
            documents_by=today + timedelta(days=days - 7),
        )
    return today + timedelta(days=10)


def test_a_board_sees_its_own_coming_meetings_and_nobody_elses(
    signed_in, opened, financiers, strategist, coming
):
    own, other = (
        OrganizationRoleFactory(organization=financiers[name], kind="secretary").person
        for name in ("Hylte", "Laholm")
    )
    page = text_of(signed_in(own).get(url("timeline", opened)))
    assert f"Meets {coming}: 20 days before" in page
    assert f"{coming - timedelta(days=7)} Hylte: deadline for documents" in page
    for stranger in (other, strategist):
        page = text_of(signed_in(stranger).get(url("timeline", opened)))
        assert str(coming) not in page
        assert "No meeting is known; 30 days are left" in page


def test_everybody_sees_the_meeting_whose_agenda_a_proposal_is_on(
    signed_in, opened, financiers, strategist, coming
):
    meeting = MeetingFactory(board=financiers["Laholm"], held_on=coming)
    ProposalFactory(
        round=opened,
        source=opened.sources.get(),
        financier=financiers["Laholm"],
        meeting=meeting,
        state="on_agenda",
    )
    page = text_of(signed_in(strategist).get(url("timeline", opened)))
    assert f"Meets {coming}: 20 days before" in page
    assert f"{coming} Laholm: on the agenda" in page


def test_the_round_page_leads_to_its_time_line_and_htmx_gets_the_part(
    signed_in, opened, strategist
):
    client = signed_in(strategist)
    page = client.get(url("detail", opened)).content.decode()
    assert f'hx-get="{url("timeline", opened)}"' in page
    assert f'<a href="{url("timeline", opened)}">' in page
    part = client.get(url("timeline", opened), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Day by day" in part


def test_a_stranger_finds_no_time_line(signed_in, opened):
    stranger = OrganizationRoleFactory(kind="secretary").person
    assert signed_in(stranger).get(url("timeline", opened)).status_code == 404


def test_the_page_shows_each_condition_with_its_state_and_the_words(
    signed_in, opened, financiers, strategist
):
    decide(opened, financiers["Hylte"], outcome="rejected")
    page = text_of(signed_in(strategist).get(url("detail", opened)))
    assert "broken Every financier decides to fund. No from Hylte." in page


def test_the_condition_in_words_stands_beside_the_computed_ones(signed_in, seed_round, strategist):
    seed_round.condition_text = "Beslutet gäller om hyran är klar."
    seed_round.save()
    response = signed_in(strategist).get(url("detail", seed_round))
    page = text_of(response)
    assert "gets it Beslutet gäller om hyran är klar." in page
    assert all("hyran" not in text for _label, text in response.context["texts"])
    assert "is for people to judge" in page
