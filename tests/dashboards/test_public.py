"""The public pages: only what is published, no names, no cookie, the same for everybody."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from documents.models import DocumentFile
from documents.services import printing
from funding.models import Payment
from plans.pdf.papers import PAPERS
from programs.models import PublicSite
from programs.services import adoptions, publishing
from tests.dashboards.public_documents import document_of
from tests.factories.accounts import BoardFactory, OrganizationFactory, RegionFactory, UserFactory
from tests.factories.funding import (
    DecisionFactory,
    PaymentFactory,
    RoundFactory,
    ShareFactory,
    round_in_force,
)
from tests.factories.plans import PlanFactory, adopt
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
MARK = "Hemligmarkor"
ADDRESSES = ("home", "decisions", "documents", "data")


@pytest.fixture
def region(board):
    return board.parent


@pytest.fixture
def site(region):
    return PublicSite.objects.create(organization=region, slug="prov", is_open=True)


@pytest.fixture
def program(region):
    return ProgramFactory(
        organization=region,
        name="Välmående ger resultat",
        purpose="Fler elever når målen.",
        note=MARK,
        published_on=date(2026, 11, 1),
    )


@pytest.fixture
def project(program):
    return ProjectFactory(program=program, name="Processledare 2017–2019")


@pytest.fixture
def round_(project, board):
    return round_in_force({board: 40_000}, project=project)


def url(name, *args):
    return reverse(f"dashboards:public_{name}", args=["prov", *args])


def everything(client, program) -> dict[str, str]:
    """Return all that the public pages say, by address."""
    addresses = [*(url(name) for name in ADDRESSES), url("program", program.pk)]
    return {address: client.get(address).content.decode() for address in addresses}


def data(client) -> dict:
    return json.loads(client.get(url("data")).content)


# ---------- open and closed ----------


def test_closed_pages_are_nowhere(client, site, program):
    assert {Client().get(address).status_code for address in everything(client, program)} == {200}
    site.is_open = False
    publishing.revise(site, by=UserFactory())
    assert {client.get(address).status_code for address in everything(client, program)} == {404}
    assert "prov" not in client.get(reverse("dashboards:sitemap")).text


def test_a_program_that_is_taken_off_is_nowhere(client, site, program, round_):
    page = url("program", program.pk)
    assert client.get(page).status_code == 200
    publishing.unpublish(program, by=UserFactory())
    assert client.get(page).status_code == 404
    said = everything(client, program)
    assert not any("Välmående" in text for text in said.values())
    assert data(client)["programs"] == []


def test_another_regions_program_is_not_shown(client, site, program):
    other = ProgramFactory(
        organization=RegionFactory(name="Region Annan"), published_on=date(2026, 11, 1)
    )
    assert client.get(url("program", other.pk)).status_code == 404
    assert [each["name"] for each in data(client)["programs"]] == [program.name]


def test_a_program_of_a_department_stands_on_its_regions_pages(client, site, region):
    department = OrganizationFactory(parent=OrganizationFactory(parent=region))
    own = ProgramFactory(organization=department, published_on=date(2026, 11, 1))
    assert client.get(url("program", own.pk)).status_code == 200


# ---------- nothing that is not published ----------


def test_goals_show_the_status_sent_last_and_nothing_of_its_texts(client, site, project):
    person = UserFactory(name=f"{MARK} Person")
    goal = SubGoalFactory(
        project=project, number=1, title="Utbilda", responsible_person=person, purpose=MARK
    )
    done = GoalStatusFactory(program=project.program, word="Uppnått", counts_as_done=True)
    texts = {"report": MARK, "analysis": MARK, "reason": MARK, "author": person}
    StatusUpdateFactory(goal=goal, as_of=date(2018, 1, 31), **texts)
    StatusUpdateFactory(goal=goal, status=done, as_of=date(2019, 1, 31), **texts)
    SubGoalFactory(project=project, title=MARK, ended_on=date(2018, 1, 1))
    (shown,) = data(client)["programs"][0]["goals"]
    assert (shown["title"], shown["status"], shown["as_of"]) == ("Utbilda", "Uppnått", "2019-01-31")
    page = client.get(url("program", project.program_id)).text
    assert "1. Utbilda" in page
    assert "2019-01-31" in page
    assert not any(MARK in text for text in everything(client, project.program).values())


def test_goals_of_a_project_being_prepared_are_drafts_until_they_are_adopted(client, site, program):
    soon = timezone.localdate() + timedelta(days=30)
    coming = ProjectFactory(program=program, starts_on=soon, ends_on=soon + timedelta(days=900))
    SubGoalFactory(project=coming, title="Nästa steg")
    assert data(client)["programs"][0]["goals"] == []
    adoptions.adopt(coming, adopted_on=timezone.localdate(), source="Beslut", by=UserFactory())
    assert [each["title"] for each in data(client)["programs"][0]["goals"]] == ["Nästa steg"]


def test_money_is_shown_once_a_round_is_open_and_a_decision_counts(client, site, project, board):
    prepared = RoundFactory(project=project, name=MARK, first_year=2017, last_year=2017)
    ShareFactory(round=prepared, financier=board, year=2017, fixed_amount=Decimal(7))
    assert data(client)["programs"][0]["years"] == []
    other = BoardFactory(parent=board.parent)
    shares = {board: 40_000, other: 20_000}
    round_ = round_in_force(shares, waits=(other,), project=project, last_year=2018)
    recorded = DecisionFactory(
        title=MARK,
        proposal__round=round_,
        proposal__source=round_.sources.get(),
        proposal__financier=other,
        amounts={2017: 313, 2018: 313},
    )
    told = data(client)["programs"][0]
    assert told["years"] == [
        {"year": year, "applied": 60_000, "decided": 40_000, "paid": 0} for year in (2017, 2018)
    ]
    assert told["total"] == {"applied": 120_000, "decided": 80_000, "paid": 0}
    assert [each["board"] for each in told["decisions"]] == [board.name]
    said = everything(client, project.program)
    assert not any(MARK in text or "313" in text for text in said.values())
    recorded.meeting.adjusted_on = recorded.meeting.held_on
    recorded.meeting.save(update_fields=["adjusted_on"])
    assert len(data(client)["programs"][0]["decisions"]) == 1  # the extract is not registered


def test_paid_is_what_was_paid_and_not_repaid(client, site, program, round_, board):
    day = date(2018, 3, 1)
    for kind, amount, paid_on in (
        ("instalment", 30_000, day),
        ("instalment", 5_000, None),
        ("repayment", 1_000, day),
    ):
        made = PaymentFactory(round=round_, financier=board, kind=kind, amount=Decimal(amount))
        Payment.objects.filter(pk=made.pk).update(requested_on=paid_on, paid_on=paid_on)
    assert data(client)["programs"][0]["total"]["paid"] == 29_000
    assert "29\u00a0000" in client.get(url("program", program.pk)).text


def test_a_decision_shows_outcome_day_paragraph_and_years_and_no_names(
    client, site, project, board
):
    decision = DecisionFactory(
        title="Medfinansiering",
        paragraph=14,
        outcome="changed",
        motions=MARK,
        reservations=MARK,
        note=MARK,
        proposal__round=RoundFactory(project=project),
        proposal__financier=board,
        proposal__officer_name=MARK,
        recorded_by=UserFactory(name=MARK),
        amounts={2017: 39_000},
        texts=[f"att {MARK} medfinansiera"],
        counted=True,
    )
    page = client.get(url("decisions")).text
    for said in (
        "Lokala nämnden i Halmstad",
        "§&nbsp;14",
        "Medfinansiering",
        "39\u00a0000\u00a0kr",
    ):
        assert said in page
    assert decision.meeting.held_on.isoformat() in page
    assert not any(MARK in text for text in everything(client, project.program).values())


def test_decisions_are_chosen_by_program_and_year_and_nonsense_chooses_nothing(
    client, site, project, round_, program
):
    whole = client.get(url("decisions")).text
    year = round_.proposals.get().decisions.get().meeting.held_on.year
    assert "<tbody" in client.get(url("decisions"), {"year": year, "program": program.pk}).text
    for nonsense in ("x", "\x00", "9" * 50, "-1", str(year - 1)):
        answer = client.get(url("decisions"), {"year": nonsense, "program": nonsense, "page": "x"})
        assert (answer.status_code, "<tbody" in answer.text) == (200, True)
    assert whole.count("<tr") == 2


# ---------- documents ----------


def test_public_documents_are_read_as_a_page_and_as_pdf(client, site, board):
    plan = adopt(PlanFactory(organization=board, name="Plan för lärande"))
    frozen = printing.freeze(PAPERS["activity"], plan, at=timezone.now())
    document = document_of(board, title="Aktivitetsplan", is_public=True, snapshot=frozen)
    own = document_of(board, title=MARK, is_public=False)
    listed = client.get(url("documents")).text
    assert "Aktivitetsplan" in listed
    assert MARK not in listed
    twin = client.get(url("document", document.pk))
    assert '<article class="paper' in twin.text
    assert "Plan för lärande" in twin.text
    assert (twin.cookies, "Vary" in twin.headers) == ({}, False)
    given = client.get(url("file", document.pk))
    assert given.content == bytes(DocumentFile.objects.get(document=document).content)
    assert given.headers["Content-Type"] == "application/pdf"
    for name in ("document", "file"):
        assert client.get(url(name, own.pk)).status_code == 404


def test_documents_that_no_longer_hold_or_whose_names_are_due_are_not_public(client, site, board):
    yesterday = timezone.localdate() - timedelta(days=1)
    document_of(board, title="Förfallen", is_public=True, names_kept_until=yesterday)
    first = document_of(board, title="Ersatt", is_public=True)
    document_of(board, title="Gällande", is_public=True, supersedes=first)
    document_of(RegionFactory(name="Region Annan"), title="Annans", is_public=True)
    page = client.get(url("documents")).text
    said = ("Gällande", "Förfallen", "Ersatt", "Annans")
    assert [title in page for title in said] == [True, False, False, False]


# ---------- for caches, machines and both languages ----------


def test_pages_set_no_cookie_and_are_the_same_for_who_is_signed_in(
    site, program, round_, administrator
):
    stranger, someone = Client(), Client()
    someone.force_login(administrator, backend="config.authentication.PasswordBackend")
    for address in everything(stranger, program):
        one, other = stranger.get(address), someone.get(address)
        assert one.content == other.content
        assert not one.cookies
        assert "Vary" not in one.headers
        assert one.headers["Cache-Control"] == "public, max-age=300"
        assert one.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_who_has_a_page_already_is_told_that_it_is_the_same(client, site, program, project):
    for address in everything(client, program):
        etag = client.get(address).headers["ETag"]
        again = client.get(address, headers={"If-None-Match": etag})
        assert (again.status_code, again.content) == (304, b"")
    page = url("program", program.pk)
    etag = client.get(page).headers["ETag"]
    SubGoalFactory(project=project, title="Nytt mål")
    assert client.get(page, headers={"If-None-Match": etag}).status_code == 200


def test_no_page_takes_more_than_ten_queries(
    client, site, program, project, round_, django_assert_max_num_queries
):
    document_of(site.organization, title="Plan", is_public=True)
    for _more in range(3):
        another = ProgramFactory(organization=program.organization, published_on=date(2026, 1, 1))
        own = ProjectFactory(program=another)
        SubGoalFactory.create_batch(2, project=own)
        round_in_force({BoardFactory(): 20_000}, project=own)
    for address in everything(client, program):
        with django_assert_max_num_queries(10):
            assert client.get(address).status_code == 200


def test_the_language_stands_in_the_address_and_goes_along(client, site, program, settings):
    settings.LANGUAGE_CODE = "sv"
    swedish, english = client.get(url("home")), client.get(url("home"), {"lang": "en"})
    assert '<html lang="sv">' in swedish.text
    assert '<html lang="en">' in english.text
    assert english.headers["Content-Language"] == "en"
    assert f'href="{url("program", program.pk)}?lang=en"' in english.text
    assert f'href="{url("home")}?lang=en" hreflang="en"' in swedish.text
    client.cookies["django_language"] = "en"
    assert client.get(url("home")).content == swedish.content
    assert client.get(url("home"), {"lang": "\x00"}).content == swedish.content


def test_search_engines_find_the_public_pages_and_nothing_else(client, site, program):
    assert client.get("/robots.txt").text.splitlines()[:4] == [
        "User-agent: *",
        "Allow: /public/",
        "Allow: /static/",
        "Disallow: /",
    ]
    named = client.get("/sitemap.xml").text
    assert f"{url('program', program.pk)}</loc>" in named
    assert named.count("<loc>") == 4


def test_nothing_is_posted_to_public_pages(client, site, program):
    assert {client.post(address).status_code for address in everything(client, program)} == {405}
