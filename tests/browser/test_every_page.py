"""Every page that somebody can reach by links: accessible, fits a phone, all in Swedish."""

import re
from collections import deque
from html.parser import HTMLParser
from urllib.parse import urljoin, urlparse

import pytest

from tests.browser.conftest import name_of

LOGINS = [
    "sekreterare.halmstad",
    "sekreterare.varberg",
    "strateg",
    "projektledare",
    "styrgrupp",
    "registrator",
    "admin",
]
# Links that are no pages: files, and the same list in another form.
FILES = re.compile(r"(?:export=|/file/|/data/|/copy/|\.pdf|\.json|\.xlsx|\.csv|\.ics)")


class Links(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        href = given.get("href")
        if tag == "a" and href and "download" not in given and not FILES.search(href):
            self.found.append(href)


@pytest.fixture(scope="module")
def seen():
    """Kinds of pages that somebody has already looked at."""
    return set()


@pytest.mark.parametrize("login", LOGINS)
def test_every_page_is_accessible_fits_a_phone_and_is_in_swedish(login, person, seen):
    someone = person(login)
    faults = []
    for path, name in walk(someone):
        if name in seen:
            continue
        seen.add(name)
        try:
            someone.go(path)
        except AssertionError as fault:
            faults.append(str(fault))
    assert faults == [], "\n\n".join(faults)


def walk(someone):
    """Yield path and name of one page of each kind that the person's links lead to."""
    waiting = deque(["/"])
    kinds = set()
    while waiting:
        path = waiting.popleft()
        name = name_of(path)
        if name is None or name in kinds:
            continue
        kinds.add(name)
        yield path, name
        answer = someone.context.request.get(path)
        assert answer.ok, f"{path}: {answer.status}"
        for href in Links(answer.text()).found:
            target = urlparse(urljoin(answer.url, href))
            if f"{target.scheme}://{target.netloc}" == someone.site.address:
                waiting.append(f"{target.path}?{target.query}".rstrip("?"))
