"""What every page promises: few queries, clean HTML, a strict policy, calm about bad input."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

import pytest
from django.db import connection, reset_queries
from django.forms import BaseForm
from django.test.utils import CaptureQueriesContext

from core.views import ListPage
from tests.house.conftest import Visitor
from tests.house.sheets import Form, Sheet
from tests.house.site import doors

pytestmark = pytest.mark.django_db  # without the mark there is no test database

MOST_QUERIES = 15
# The twin of a paper beside its review reads all that is said, each part once and whatever the
# number of rows; the report of a project says what a dozen pages say.
MOST_OF_A_TWIN = 20
# What is held about a person is asked of each table that holds something, once.
MOST_OF_AN_EXTRACT = 22
MOST_OF_A_REPORT = {"preview": 50, "review": 36, "paper_copy": 25}
# The steering group's paper says of a program, on two days, what seven apps say of it.
MOST_OF_A_STANDING = {"preview": 34, "review": 19, "paper_copy": 21}
# Those who open pages, in the order they are asked first; two are looked for at each door.
PEOPLE = (
    "secretary_halmstad",
    "strategist",
    "administrator",
    "approver_halmstad",
    "registrar_halmstad",
    "project_leader",
    "steering",
    "secretary_region",
    "secretary_hylte",
    "nobody",
)
ENTRANCE = ("login", "password_reset", "password_reset_confirm")
POSTED_ONLY = ("set_language",)
FRAGMENTS = ("dashboards:search_live",)  # what is found while one types: never a page of its own
LEADING_ON = ("desk:view_open",)  # opened from its short address, it is a list
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
HUGE = "å" * 1_000_000  # two megabytes of UTF-8
MARKUP = "<script>alert(1)</script><b onclick=x>'\""
GARBAGE = {
    "letters": "abc åäö",
    "nul": "a\x00b",
    "negative": "-14",
    "too large": "9" * 40,
    "no such day": "2017-02-31",
    "markup": MARKUP,
}
PASTED = "a\x0b\x1f\x85\r\nb\u2028c"
AS_LINE, AS_LINES = "a b c", "a\nb\nc"
# The same form at another object is met in the long run.
HOW_MANY = ["of each kind", pytest.param("of every object", marks=pytest.mark.long)]


@dataclass
class Opened:
    """A page as one person sees it."""

    name: str
    label: str
    person: str
    client: Visitor
    url: str
    headers: dict[str, str]
    html: str  # nothing else is kept: with all forms and rows of all pages, any more gets slow
    queries: list[str]

    @property
    def is_html(self) -> bool:
        return self.headers["Content-Type"].startswith("text/html")

    @cached_property
    def sheet(self) -> Sheet:
        return Sheet(self.html)

    def __str__(self) -> str:
        return f"{self.name} ({self.label}, {self.person})"


@pytest.fixture(scope="module")
def opened(region) -> list[Opened]:
    """Open every URL for one or two people who may, lists left out."""
    clients = {}
    for name in PEOPLE:
        clients[name] = Visitor()
        clients[name].force_login(
            region.people[name], backend="config.authentication.PasswordBackend"
        )
    clients["logged out"] = Visitor()
    return list(_open_all(region, clients))


def _open_all(region: Any, clients: dict) -> Iterator[Opened]:
    for door in doors():
        if door.view_class and issubclass(door.view_class, ListPage):
            continue
        who = ["logged out"] if door.name in ENTRANCE else list(PEOPLE)
        known: list[str] = []  # they have opened something behind this door, and are asked first
        for label, url, _ in region.fill(door):
            # A paper is the same for all who may read it: the next ones are opened by one.
            enough = 1 if known and door.name.startswith("documents:") else 2
            asked = _asking(door.name, url, clients)
            others = [person for person in who if person not in known]
            for group in (known, others):
                found = list(islice(_open(door.name, label, asked, clients, group), enough))
                if found:
                    break
            yield from found
            known = [*known, *(page.person for page in found if page.person not in known)]


def _open(name: str, label: str, url: str, clients: dict, who: list[str]) -> Iterator[Opened]:
    for person in who:
        reset_queries()  # the log holds 9 000, fewer than all pages ask
        with CaptureQueriesContext(connection) as captured:
            response = clients[person].get(url)
        if response.status_code == 200:
            sql = [each["sql"] for each in captured]
            head = dict(response.headers)
            html = response.text if head["Content-Type"].startswith("text/html") else ""
            yield Opened(name, label, person, clients[person], url, head, html, sql)
        if response.status_code == 405:
            return


def _asking(name: str, url: str, clients: dict) -> str:
    """Return the URL with what it is asked with: a finding is named in the query."""
    if name == "desk:view_create":
        return f"{url}?back=/accounts/organizations/"
    if name != "documents:finding_keep":
        return url
    review = clients["secretary_halmstad"].get(url.replace("/keep/", "/review/"))
    findings = review.context_data.get("findings", ()) if review.status_code == 200 else ()
    key = next((finding.key for finding, keep in findings if keep), "")
    return f"{url}?finding={key}"


@pytest.fixture(scope="module", params=HOW_MANY)
def forms(opened, request) -> list[tuple[Opened, Form]]:
    """The forms that post to the page they stand on, each for the first who sees it so."""
    return list(_forms(opened, request.param))


@pytest.fixture(scope="module", params=HOW_MANY)
def outer_forms(opened, request) -> list[tuple[Opened, Form]]:
    """Those that somebody sees who is not in Halmstad's authority."""
    pages = [page for page in opened if not page.person.endswith("_halmstad")]
    return list(_forms(pages, request.param))


def _forms(pages: Iterable[Opened], how_many: str) -> Iterator[tuple[Opened, Form]]:
    met = set()
    for page in pages:
        for form in page.sheet.forms if page.is_html else ():
            fields = tuple((name, kind) for name, (kind, _) in form.fields.items())
            here = form.action in ("", page.url, page.url.split("?")[0])
            known_as = (page.name if how_many == "of each kind" else page.url, fields)
            if form.method == "post" and here and known_as not in met:
                met.add(known_as)
                yield page, form


def _lines(found: Any) -> str:
    return "\n" + "\n".join(str(each) for each in found)


def test_every_door_is_opened_by_somebody(opened, world):
    """Guard the tests below against pages that nobody in the small region can see."""
    shut = []
    for door in doors():
        if door.view_class and issubclass(door.view_class, ListPage):
            continue
        if door.name in {page.name for page in opened} | {*LEADING_ON}:
            continue
        client = Visitor()
        client.force_login(
            world.people["administrator"], backend="config.authentication.PasswordBackend"
        )
        url = next(url for _, url, _ in world.fill(door))
        if door.name not in POSTED_ONLY and client.get(url).status_code != 405:
            shut.append(door.name)
    assert not shut, _lines(shut)


def test_no_page_asks_more_than_fifteen_queries(opened):
    many = {str(p): len(p.queries) for p in opened if len(p.queries) > _most(p)}
    assert not many, _lines(many.items())


def _most(page: Opened) -> int:
    app, _, name = page.name.partition(":")
    if app == "documents" and page.label == "project report":
        return MOST_OF_A_REPORT.get(name, MOST_QUERIES)
    if app == "documents" and page.label in ("first meeting", "second meeting"):
        return MOST_OF_A_STANDING.get(name, MOST_QUERIES)
    if app == "training" and name in ("extract_detail", "extract_json", "extract_xlsx"):
        return MOST_OF_AN_EXTRACT
    return MOST_OF_A_TWIN if page.name == "documents:preview" else MOST_QUERIES


def test_every_id_is_unique_on_its_page(opened):
    twice = {
        str(page): ids
        for page in opened
        if page.is_html
        if (ids := [each for each, n in Counter(page.sheet.ids).items() if n > 1])
    }
    assert not twice, _lines(twice.items())


def test_every_page_has_one_heading_of_the_first_rank(opened):
    pages = [page for page in opened if page.is_html and page.name not in FRAGMENTS]
    counts = {str(page): page.sheet.h1 for page in pages}
    other = [(page, n) for page, n in counts.items() if n != 1]
    assert not other, _lines(other)


def test_no_page_has_a_style_or_a_script_of_its_own(opened):
    forbidden = {str(p): p.sheet.forbidden for p in opened if p.is_html and p.sheet.forbidden}
    assert not forbidden, _lines(forbidden.items())


def test_every_page_carries_the_strict_policy(opened, world, enter):
    missing = enter(world.people["strategist"]).get("/funding/proposals/1/")
    for page, headers in [*((str(p), p.headers) for p in opened), ("404", missing.headers)]:
        policy = headers["Content-Security-Policy"]
        if "attachment_file" in page:  # what others made: nothing of it runs or opens anything
            assert policy == "default-src 'none'; sandbox", page
            continue
        parts = policy.split("; ")
        assert dict(part.split(" ", 1) for part in parts) == POLICY, page


def test_every_form_is_met_with_nothing_and_with_garbage(forms):
    """Never an error page, never a lost word: a message at the field, and what was typed stays."""
    bad = []
    for page, form in forms:
        answers = {"nothing": page.client.post(page.url)}
        for kind, value in GARBAGE.items() if form.values() else ():
            answers[kind] = page.client.post(page.url, dict.fromkeys(form.values(), value))
        for kind, response in answers.items():
            if not _is_calm(page, response):
                bad.append((str(page), kind, response.status_code))
            if kind in ("letters", "markup") and response.status_code == 422:
                lost = _lost(response, form, GARBAGE[kind])
                bad += [(str(page), kind, "lost", name) for name in lost]
            if MARKUP in response.content.decode():
                bad.append((str(page), kind, "markup is drawn"))
    assert not bad, _lines(bad)


def _is_calm(page: Opened, response: Any) -> bool:
    # Django's own pages of the entrance answer a wrong form with 200.
    allowed = (200, 302, 422) if page.name.startswith(("login", "password")) else (302, 422)
    if response.status_code == 200 and getattr(response, "context_data", {}).get("conflict"):
        return True  # nothing is wrong with the words: it is asked whose are to stand
    return response.status_code in allowed and response.landed.status_code < 500


def test_pasted_control_characters_and_line_breaks_get_through_no_form(forms, monkeypatch):
    """Word, a PDF or a sheet puts them on the clipboard; lists and papers cannot show them."""
    read = []
    full_clean = BaseForm.full_clean

    def note(form):
        full_clean(form)
        read.append(form)

    monkeypatch.setattr(BaseForm, "full_clean", note)
    bad, seen = [], {}
    for page, form in forms:
        typed = [name for name in form.typed() if form.fields[name][0] in ("text", "textarea")]
        for name in typed:
            if (page.name, name) in seen:
                continue
            read.clear()
            page.client.post(page.url, {**form.values(), name: PASTED})
            texts = [each.cleaned_data.get(name) for each in read if hasattr(each, "cleaned_data")]
            texts = [text for text in texts if isinstance(text, str)]
            seen[page.name, name] = texts
            wanted = AS_LINES if form.fields[name][0] == "textarea" else AS_LINE
            bad += [(str(page), name, text) for text in texts if text not in (wanted, AS_LINE)]
    assert not bad, _lines(bad)
    tried = {name for (_, name), texts in seen.items() if texts}
    assert tried >= {"name", "title", "place", "officer_name", "signatory_1_title", "reason"}


def _lost(response: Any, form: Form, value: str) -> list[str]:
    shown = {}
    for again in Sheet(response.content.decode()).forms:
        shown.update(again.fields)
    return [
        name
        for name in form.typed()
        if name in shown and shown[name][1].strip("\n") not in (value, value.strip())
    ]


def test_every_form_is_met_with_a_huge_text_in_each_field(forms):
    bad, seen = [], set()
    for page, form in forms:
        for name in form.typed():
            if (page.name, name) in seen:
                continue
            seen.add((page.name, name))
            response = page.client.post(page.url, {**form.values(), name: HUGE})
            if not _is_calm(page, response):
                bad.append((str(page), name, response.status_code))
            elif response.status_code == 302 and page.name not in ENTRANCE:
                bad.append((str(page), name, "two megabytes were taken"))
    assert not bad, _lines(bad)


def test_no_form_trusts_ids_that_it_did_not_offer(outer_forms, world):
    """Ids of Halmstad's own meetings, proposals, papers in every choice of others' forms."""
    numbers = {
        str(arguments["pk"])
        for objects in world.objects.values()
        for _, arguments, is_secret in objects
        if is_secret and "pk" in arguments
    }
    bad = []
    for page, form in outer_forms:
        choices = [name for name, (kind, _) in form.fields.items() if kind == "select"]
        for number in sorted(numbers) if choices else ():
            response = page.client.post(
                page.url, {**form.values(), **dict.fromkeys(choices, number)}
            )
            if not _is_calm(page, response):
                bad.append((str(page), number, response.status_code))
            if "hemligmarkor" in response.content.decode().lower():
                bad.append((str(page), number, "shows the marker"))
    assert not bad, _lines(bad)


def test_a_worn_token_is_asked_about_and_never_trusted(forms):
    bad = []
    for page, form in forms:
        if "seen" not in form.fields:
            continue
        for token in ("", "abc", form.fields["seen"][1][:-3] + "xyz", "\x00", "å" * 5000):
            response = page.client.post(page.url, {**form.values(), "seen": token})
            if response.status_code not in (302, 422) or response.landed.status_code >= 500:
                bad.append((str(page), token[:9], response.status_code))
    assert not bad, _lines(bad)


@pytest.mark.parametrize("person", ["secretary_halmstad", "strategist", "administrator"])
def test_every_verb_is_met_with_garbage(person, world, enter):
    """A verb without a page of its own answers with a redirect and a message, or a closed door."""
    client = enter(world.people[person])
    bad = []
    for door in doors():
        for url in _posted_only(door, world, client):
            for data in ({}, {"back": "//elsewhere.example", "x": "\x00"}, {"back": "\x00" * 9}):
                response = client.post(url, data)
                to = response.headers.get("Location", "")
                if response.status_code not in (302, 403, 404) or "elsewhere" in to.split("?")[0]:
                    bad.append((door.name, url, response.status_code, to))
                if response.landed.status_code >= 500:
                    bad.append((door.name, url, "landed", response.landed.status_code))
    assert not bad, _lines(bad)


def _posted_only(door: Any, world: Any, client: Visitor) -> Iterator[str]:
    """Yield the URLs of a door that answer no GET.

    Only functions are asked: a view class that has `get` answers it. One that says 405 says so
    before it looks for the object.
    """
    is_posted = door.view_class is not None and not hasattr(door.view_class, "get")
    if door.view_class is not None and not is_posted:
        return
    for _, url, _ in world.fill(door):
        is_posted = is_posted or client.get(url).status_code == 405
        if is_posted:
            yield url
