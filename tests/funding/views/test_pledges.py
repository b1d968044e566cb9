"""Pages where the answer of a financier outside is recorded, read and replaced."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from funding.models import Delivery, Pledge
from funding.rules.pledges import Letter
from funding.services import pledges
from programs.models import ProgramRole
from tests.factories.accounts import BoardFactory, FoundationFactory, OrganizationRoleFactory
from tests.factories.funding import RoundFactory, delivered
from tests.factories.programs import ProgramFactory, ProgramRoleFactory, ProjectFactory
from tests.funding.conftest import text_of, url

TODAY = timezone.localdate
SENT = {"number": 1, "outcome": "approved", "reference": "Dnr 7", "note": "Styrelsen i mars."}


@pytest.fixture
def hylte(db):
    return BoardFactory(name="Lokala nämnden i Hylte")


@pytest.fixture
def foundation(db):
    return FoundationFactory(name="Sparbanksstiftelsen")


@pytest.fixture
def leads(db):
    return ProgramRoleFactory(program=ProgramFactory(), kind="strategist").person


@pytest.fixture
def asked(hylte, foundation, leads):
    """Hylte has said yes; the foundation is asked for 50 000 kr a year, 2017–2019."""
    return asking({hylte: 40_000, foundation: 50_000}, leads, answered=[hylte])


def asking(shares, leads, **more):
    project = ProjectFactory(program=ProgramRole.objects.get(person=leads).program)
    return delivered(shares, leads, project=project, **more)


@pytest.fixture
def delivery(asked, foundation):
    return Delivery.objects.get(financier=foundation)


@pytest.fixture
def page(delivery):
    return reverse("funding:pledge_record", args=[delivery.pk])


def sent(**changes):
    amounts = {f"amount_{year}": "50 000" for year in (2017, 2018, 2019)}
    return {**SENT, "given_on": TODAY().isoformat(), **amounts, **changes}


def recorded(asked, foundation, by, **said):
    amounts = dict.fromkeys((2017, 2018, 2019), Decimal(50_000))
    letter = Letter("approved", TODAY(), **{"amounts": amounts, "reference": "Dnr 7", **said})
    return pledges.record(asked.sources.get(), foundation, letter, by=by)


def test_the_round_says_who_answers_by_letter_and_leads_the_strategist_to_the_form(
    asked, leads, page, signed_in
):
    response = signed_in(leads).get(url("detail", asked))
    assert "Sparbanksstiftelsen: not answered, answers by letter" in text_of(response)
    assert f'href="{page}"' in response.content.decode()
    reader = ProgramRoleFactory(program=asked.project.program, kind="steering_group").person
    response = signed_in(reader).get(url("detail", asked))
    assert "answers by letter" in text_of(response)
    assert page not in response.content.decode()


def test_the_strategist_records_the_answer_and_everybody_asked_reads_it(
    asked, foundation, hylte, leads, page, signed_in
):
    form = text_of(signed_in(leads).get(page))
    assert "Sparbanksstiftelsen" in form
    response = signed_in(leads).post(page, sent())
    pledge = Pledge.objects.get()
    assert response.headers["Location"] == pledge.get_absolute_url()
    assert (pledge.outcome, pledge.recorded_by, pledge.source) == (
        "approved",
        leads,
        asked.sources.get(),
    )
    secretary = OrganizationRoleFactory(organization=hylte).person
    shown = text_of(signed_in(secretary).get(pledge.get_absolute_url()))
    for words in ("Dnr 7", "Styrelsen i mars.", "150 000", "recorded the answer by letter"):
        assert words in shown
    assert "Replace it" not in shown
    seen = signed_in(secretary).get(url("detail", asked))
    assert "by letter" in text_of(seen)
    assert pledge.get_absolute_url() in seen.content.decode()


def test_a_no_drops_what_was_filled_in_and_nothing_that_was_written(asked, leads, page, signed_in):
    written = signed_in(leads).post(page, sent(outcome="rejected", amount_2018="7"))
    assert "A no gives nothing: empty the amount." in text_of(written)
    empty = dict.fromkeys(("amount_2017", "amount_2018", "amount_2019"), "")
    assert signed_in(leads).post(page, sent(outcome="rejected", **empty)).status_code == 302
    assert not Pledge.objects.get().amounts.exists()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"given_on": "2116-01-01"}, "The day lies ahead."),
        ({"given_on": "i går"}, "Write the date as year-month-day"),
        ({"reference": "", "note": ""}, "Say how the letter is found"),
        ({"outcome": "kanske"}, "kanske"),
        ({"number": "9"}, "9 is not one of"),
        ({"amount_2017": "mycket"}, "Write the amount in whole kronor"),
        ({"amount_2017": "", "amount_2018": "", "amount_2019": ""}, "A yes says how much"),
    ],
)
def test_bad_input_is_answered_beside_the_field(asked, leads, page, signed_in, changes, words):
    response = signed_in(leads).post(page, sent(**changes))
    assert response.status_code == 422
    assert words in text_of(response)
    assert not Pledge.objects.exists()


def test_nobody_else_records_or_replaces(asked, foundation, hylte, leads, page, signed_in):
    pledge = recorded(asked, foundation, leads)
    pages = [page, reverse("funding:pledge_replace", args=[pledge.pk])]
    reader = ProgramRoleFactory(program=asked.project.program, kind="steering_group").person
    secretary = OrganizationRoleFactory(organization=hylte).person
    elsewhere = ProgramRoleFactory(kind="strategist").person
    for person, status in ((reader, 403), (secretary, 403), (elsewhere, 404)):
        client = signed_in(person)
        assert [client.get(each).status_code for each in pages] == [status] * 2
        assert [client.post(each, sent()).status_code for each in pages] == [status] * 2
    assert signed_in(elsewhere).get(pledge.get_absolute_url()).status_code == 404
    assert Pledge.objects.count() == 1


def test_a_boards_delivery_leads_to_no_letter(asked, hylte, leads, signed_in):
    board = reverse("funding:pledge_record", args=[Delivery.objects.get(financier=hylte).pk])
    response = signed_in(leads).post(board, sent(), follow=True)
    assert "answers by its own decision" in text_of(response)
    assert not Pledge.objects.exists()


def test_a_correction_replaces_the_record_with_its_reason(asked, foundation, leads, signed_in):
    pledge = recorded(asked, foundation, leads)
    page = reverse("funding:pledge_replace", args=[pledge.pk])
    assert 'value="Dnr 7"' in signed_in(leads).get(page).content.decode()
    refused = signed_in(leads).post(page, sent(kind="correction", reason=""))
    assert refused.status_code == 422
    changes = {"kind": "correction", "reason": "Fel nummer.", "reference": "Dnr 8"}
    response = signed_in(leads).post(page, sent(**changes), follow=True)
    [mended] = Pledge.objects.filter(replaces=pledge)
    shown = text_of(response)
    assert "It corrects what was recorded before" in shown
    assert "Reason: Fel nummer." in shown
    old = text_of(signed_in(leads).get(pledge.get_absolute_url()))
    assert "It was recorded wrongly, and this has taken its place" in old
    assert "Replace it" not in old
    again = signed_in(leads).post(page, sent(**changes), follow=True)
    assert "A later record has replaced this one" in text_of(again)
    assert mended.recorded_on == pledge.recorded_on


def test_a_later_letter_counts_from_today(asked, foundation, leads, signed_in):
    day = TODAY() - timedelta(days=9)
    no = Letter("rejected", day, reference="Dnr 7")
    pledge = pledges.record(asked.sources.get(), foundation, no, by=leads, on=day)
    page = reverse("funding:pledge_replace", args=[pledge.pk])
    signed_in(leads).post(page, sent(kind="letter", reason="Nytt besked."))
    [later] = Pledge.objects.filter(replaces=pledge)
    assert (later.recorded_on, later.is_correction) == (TODAY(), False)
    assert "in force since" in text_of(signed_in(leads).get(url("detail", asked)))


def test_the_ledger_leads_from_the_money_to_the_letter(asked, foundation, leads, signed_in):
    pledge = recorded(asked, foundation, leads)
    ledger = signed_in(leads).get(url("ledger", asked)).content.decode()
    assert f'href="{pledge.get_absolute_url()}"' in ledger


def test_a_new_version_says_what_it_means_for_who_answers_by_letter(
    asked, foundation, leads, signed_in
):
    client, page = signed_in(leads), reverse("funding:round_deliver", args=[asked.pk])
    opened = client.get(page)
    form = opened.context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {"seen": opened.context["seen"], "background": "En ny mening.", "reason": "Tydligare."}
    assert "Answers by letter: send it the new version." in text_of(client.post(page, data))


def test_a_foundation_is_added_to_the_shares_by_its_name(leads, signed_in, asked, foundation):
    prepared = RoundFactory(project=asked.project)
    page = reverse("funding:round_shares", args=[prepared.pk])
    response = signed_in(leads).post(
        page, {"other": "sparbanksstiftelsen", "each_year": "5 000", "grow": "1"}, follow=True
    )
    assert f"share_{foundation.pk}_2017" in response.content.decode()


def test_a_board_is_meant_where_a_municipality_has_its_name(leads, signed_in, asked):
    hylte = BoardFactory(name="Nämnden", short_name="Hylte")
    FoundationFactory(name="Hylte", kind="municipality")
    prepared = RoundFactory(project=asked.project)
    page = reverse("funding:round_shares", args=[prepared.pk])
    response = signed_in(leads).post(page, {"other": "Hylte", "grow": "1"}, follow=True)
    assert f"share_{hylte.pk}_2017" in response.content.decode()


def test_queries_do_not_grow_with_the_financiers_outside(hylte, leads, signed_in):
    client = signed_in(leads)

    def queries(count):
        outside = FoundationFactory.create_batch(count)
        round_ = asking({hylte: 40_000, **dict.fromkeys(outside, 10_000)}, leads)
        for financier in outside[1:]:
            recorded(round_, financier, leads)
        client.get(url("detail", round_))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url("detail", round_)).status_code == 200
        return len(asked)

    few = queries(2)
    assert queries(12) == few <= 15
