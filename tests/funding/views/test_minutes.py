"""Pages after a meeting: notice with the last day to appeal, all extracts at once."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from funding.models import Decision, Notice
from funding.rules.decisions import Ruling
from funding.services import decisions, extracts, meetings
from tests.funding.views.conftest import HELD, make_proposal
from tests.threads import at_once

NO = Ruling(paragraph=1, outcome="rejected")


def url(name, pk):
    return reverse(f"funding:meeting_{name}", args=[pk])


@pytest.fixture
def decided(board, meeting, writer):
    """Three decisions of a meeting; the minutes are not adjusted yet."""
    made = []
    for number in range(1, 4):
        proposal = make_proposal(board, meeting, diary_number=f"LN HSTD 16000{number}")
        ruling = replace(NO, paragraph=number, note="Hemlig not")
        made.append(decisions.record(proposal, ruling, by=writer))
    return made


@pytest.fixture
def adjusted(decided, meeting, writer):
    meetings.adjust_minutes(meeting, on=HELD, by=writer)
    return decided


@pytest.mark.django_db
class TestNotice:
    def test_notice_waits_for_the_adjusted_minutes(self, meeting, writer, signed_in):
        client = signed_in(writer)
        assert client.get(url("notice", meeting.pk)).status_code == 302
        assert client.post(url("notice", meeting.pk), {"posted_on": HELD}).status_code == 422

    def test_notice_shows_the_last_day_to_appeal(self, meeting, adjusted, writer, signed_in):
        client = signed_in(writer)
        page = client.post(url("notice", meeting.pk), {"posted_on": "2016-12-13"}, follow=True)
        assert Notice.objects.get().posted_on == date(2016, 12, 13)
        assert "2017-01-03" in page.text
        assert "The law asks" not in page.text
        late = client.post(url("notice", meeting.pk), {"posted_on": "2016-12-15"}, follow=True)
        assert Notice.objects.get().posted_on == date(2016, 12, 15)
        assert "The law asks" in late.text
        assert "2017-01-05" in late.text

    @pytest.mark.parametrize("day", ["2016-12-11", "2999-01-01", "", "13/12/2016"])
    def test_day_outside_is_refused_at_its_field(self, meeting, adjusted, writer, signed_in, day):
        response = signed_in(writer).post(url("notice", meeting.pk), {"posted_on": day})
        assert (response.status_code, list(response.context["form"].errors)) == (
            422,
            ["posted_on"],
        )

    def test_announced_minutes_are_not_reopened(self, meeting, adjusted, writer, signed_in):
        client = signed_in(writer)
        client.post(url("notice", meeting.pk), {"posted_on": "2016-12-13"})
        assert client.get(url("reopen", meeting.pk)).status_code == 302
        meeting.refresh_from_db()
        assert meeting.adjusted_on == HELD


@pytest.mark.django_db
class TestExtracts:
    def test_extracts_are_the_registrars(
        self, meeting, adjusted, writer, decider, stranger, administrator, signed_in
    ):
        for person, status in (
            (writer, 403),
            (decider, 403),
            (stranger, 404),
            (administrator, 404),
        ):
            client = signed_in(person)
            assert client.get(url("extracts", meeting.pk)).status_code == status
            assert client.post(url("extracts", meeting.pk)).status_code == status
        assert not Decision.objects.counted().exists()

    def test_all_extracts_of_a_meeting_are_registered_on_one_page(
        self, meeting, adjusted, registrar, signed_in
    ):
        client = signed_in(registrar)
        form = client.get(url("extracts", meeting.pk)).context["form"]
        chosen = form["chosen"].value()
        assert len(chosen) == 3
        client.post(url("extracts", meeting.pk), {"on": "2016-12-14", "chosen": chosen[:2]})
        assert Decision.objects.counted().count() == 2
        client.post(url("extracts", meeting.pk), {"on": "2016-12-14", "chosen": chosen[2:]})
        assert Decision.objects.counted().count() == 3
        assert client.get(url("extracts", meeting.pk)).status_code == 302

    def test_either_all_count_or_none(self, meeting, adjusted, registrar, signed_in):
        client = signed_in(registrar)
        form = client.get(url("extracts", meeting.pk)).context["form"]
        decisions.register_extract(adjusted[2], on=HELD, by=registrar)
        said = {"on": "2016-12-14", "chosen": form["chosen"].value()}
        response = client.post(url("extracts", meeting.pk), said)
        assert response.status_code == 422
        assert Decision.objects.counted().count() == 1

    @pytest.mark.parametrize(
        ("said", "field"),
        [
            ({"on": "2016-12-14", "chosen": []}, "chosen"),
            ({"on": "2016-12-14", "chosen": ["1:x", "", "0:1"]}, "chosen"),
            ({"on": "2016-12-11"}, "on"),
            ({"on": ""}, "on"),
        ],
    )
    def test_bad_input_gets_a_message_at_its_field(
        self, meeting, adjusted, registrar, signed_in, said, field
    ):
        client = signed_in(registrar)
        form = client.get(url("extracts", meeting.pk)).context["form"]
        said = {"chosen": form["chosen"].value(), **said}
        response = client.post(url("extracts", meeting.pk), said)
        assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
        assert not Decision.objects.counted().exists()

    def test_extracts_wait_for_the_adjusted_minutes(self, meeting, decided, registrar, signed_in):
        client = signed_in(registrar)
        assert client.get(url("extracts", meeting.pk)).status_code == 302
        page = client.get(meeting.get_absolute_url())
        (action,) = [each for each in page.context["actions"] if "/extracts/" in each.url]
        assert action.reasons == ["The minutes are not adjusted yet."]


@pytest.mark.django_db(transaction=True)
def test_one_registrar_registers_all_while_another_registers_one(board, meeting, writer, registrar):

    made = []
    for number in range(1, 4):
        proposal = make_proposal(board, meeting, diary_number=f"LN HSTD 16000{number}")
        made.append(decisions.record(proposal, replace(NO, paragraph=number), by=writer))
    meetings.adjust_minutes(meeting, on=HELD, by=writer)
    versions = {each.pk: each.version for each in made}
    met = at_once(
        lambda: extracts.register_all(meeting, versions, on=HELD, by=registrar),
        lambda: decisions.register_extract(made[2], on=HELD, by=registrar),
    )
    losers = [error for error in met if error is not None]
    assert [type(error) for error in losers] == [ValidationError]
    assert losers[0].messages[0].startswith(("The extract was registered on", "The decision has"))
    assert Decision.objects.counted().count() in (1, 3)
