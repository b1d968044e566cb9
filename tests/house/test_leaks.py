"""What is Halmstad's own reaches nobody outside its authority, through no URL at all."""

import io
import zipfile

import pytest
from django.test import Client

from tests.house.conftest import Visitor
from tests.house.region import OUTSIDERS, SECRETS
from tests.house.site import doors
from tests.house.test_doors import OPEN

pytestmark = pytest.mark.django_db  # without the mark there is no test database

HTMX = {"HX-Request": "true"}
# Ways to ask an open door once more: the query, and whether htmx asks. The search has the first
# letters of the marker only, because a page may repeat what was typed. A page that looked neither
# at these names nor at its headers answers what it answered before, and is not asked again.
ASKED = [
    ({"export": "csv"}, {}),
    ({"export": "xlsx"}, {}),
    ({"q": "hemlig"}, {}),
    ({"q": "ln hem", "sort": "-title", "per_page": "100"}, HTMX),
]
# To an outsider these stages are like those that remain: draft, on the agenda, recorded, counted.
ALIKE = ("in_review", "ready", "adjusted", "withdrawn")
# Those who look at all that is not Halmstad's own too; the others are like one of them, and do so
# in the long run.
UNLIKE = ("secretary_hylte", "strategist", "steering", "administrator")


def said(response) -> str:
    """Return all that a response says, in lower case: the text, headers, sheets of a workbook."""
    content = response.getvalue()
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            content = b"\n".join(book.read(name) for name in book.namelist())
    head = "\n".join(f"{name}: {value}" for name, value in response.items())
    text = f"{head}\n{content.decode('utf-8', errors='replace')}".lower()
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("&nbsp;", " ")


def leaked(response) -> list[str]:
    text = said(response)
    return [secret for secret in SECRETS if secret in text]


def visits(client, url, *, knocks_again=True):
    """Yield (how it was asked, response, the page it led to) for the ways to ask one URL.

    Who does not knock again posts nothing where to look was forbidden.
    """
    first = client.get(url)
    yield "GET", first, first
    if first.status_code == 200:
        request = first.wsgi_request
        for query, headers in ASKED:
            has_read_headers = headers and "headers" in vars(request)
            if not (request.GET.may_answer_to(query) or has_read_headers):
                continue
            response = client.get(url, query, headers=headers)
            yield f"GET {query}", response, response
    if knocks_again or first.status_code not in (403, 404):
        response = client.post(url)
        yield "POST", response, response.landed


def find_leaks(client, world, but=(), *, looks_around=True, knocks_again=True):
    """Return what somebody could read, and what does not say that there is nothing."""
    read, ajar = [], []
    for door in doors():
        for label, url, is_secret in world.fill(door, but=but):
            if not (is_secret or looks_around):
                continue
            for asked, response, landed in visits(
                client, url, knocks_again=is_secret or knocks_again
            ):
                status = response.status_code
                if status >= 500 or leaked(landed):
                    read.append((door.name, label, asked, status, leaked(landed)))
                # A verb that is only ever posted says so to everybody, whatever the number.
                if is_secret and status not in (404, 405):
                    ajar.append((door.name, label, asked, status))
    return read, ajar


@pytest.mark.parametrize("outsider", OUTSIDERS)
def test_what_is_inside_an_authority_does_not_exist_for_an_outsider(outsider, world, enter):
    found = find_leaks(
        enter(world.people[outsider]),
        world,
        but=ALIKE,
        looks_around=outsider in UNLIKE,
        knocks_again=False,
    )
    assert found == ([], [])


def test_nothing_of_it_is_read_without_an_account(world):
    """The doors that are open to everybody, asked as by those who have one."""
    client, read, ajar = Visitor(), [], []
    for door in doors():
        for label, url, is_secret in world.fill(door) if door.name in OPEN else ():
            for asked, response, landed in visits(client, url, knocks_again=False):
                if response.status_code >= 500 or leaked(landed):
                    read.append((door.name, label, asked, leaked(landed)))
                if is_secret and response.status_code not in (404, 405):
                    ajar.append((door.name, label, asked, response.status_code))
    assert (read, ajar) == ([], [])


@pytest.mark.long
@pytest.mark.parametrize("outsider", OUTSIDERS)
def test_no_stage_of_anything_leaks_however_it_is_asked(outsider, world, enter):
    assert find_leaks(enter(world.people[outsider]), world) == ([], [])


def test_the_same_urls_are_open_inside_the_authority(world, enter):
    """Guard the tests above against a world whose secrets nobody could read anyway."""
    clients = [enter(world.people[f"{kind}_halmstad"]) for kind in ("secretary", "registrar")]
    clients.append(enter(world.people["approver_halmstad"]))
    shown = {
        door.name
        for door in doors()
        if any(
            leaked(client.get(url))
            for _, url, is_secret in world.fill(door, but=ALIKE)
            if is_secret
            for client in clients
        )
    }
    assert shown >= {
        "desk:mail_detail",
        "documents:document_detail",
        "documents:preview",
        "documents:rendering_detail",
        "funding:decision_detail",
        "funding:meeting_detail",
        "funding:proposal_detail",
        "funding:proposal_edit",
    }
    listed = {
        door.name
        for door in doors()
        for _, url, _ in world.fill(door)
        if not door.arguments and any(leaked(client.get(url)) for client in clients)
    }
    assert listed >= {
        "dashboards:home",
        "desk:mail_list",
        "documents:document_list",
        "funding:decision_list",
        "funding:meeting_list",
        "funding:proposal_list",
    }


def test_everything_that_exists_sends_the_logged_out_to_the_login(world):
    client = Client()
    found = []
    for door in doors():
        if door.name in OPEN:
            continue
        for label, url, _ in world.fill(door, but=ALIKE):
            for method in (client.get, client.post):
                response = method(url)
                to = response.headers.get("Location", "")
                if response.status_code != 302 or not to.startswith("/accounts/login/"):
                    found.append((door.name, label, method.__name__, response.status_code))
    assert found == []
