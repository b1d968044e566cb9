"""Every page that somebody can reach by links: accessible, fits a phone, all in Swedish."""

import re
from collections import deque
from urllib.parse import urlparse

import pytest
from django.conf import settings
from django.urls import Resolver404, resolve

LOGINS = [
    "sekreterare.halmstad",
    "strateg",
    "admin",
    "registrator",
    "sekreterare.varberg",
    "projektledare",
    "styrgrupp",
]
# Links that are no pages: files, and the same list in another form.
FILES = re.compile(r"(?:export=|/file/|/data/|\.pdf|\.json)")
ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.M)


def english_texts() -> set[str]:
    """Every text of the interface whose Swedish differs from it."""
    source = (settings.LOCALE_PATHS[0] / "sv" / "LC_MESSAGES" / "django.po").read_text("utf-8")
    return {
        english
        for english, swedish in ENTRY.findall(source)
        if english != swedish and len(english) > 3 and "%" not in english
    }


@pytest.fixture(scope="module")
def seen():
    """Pages already checked, by URL name: one of a kind is enough."""
    return set()


@pytest.mark.parametrize("login", LOGINS)
def test_every_page_is_accessible_fits_a_phone_and_is_in_swedish(login, person, seen):
    someone = person(login)
    english = english_texts()
    waiting = deque(["/"])
    queued = {"/"}
    while waiting:
        path = waiting.popleft()
        name = _name(path)
        if name is None or name in seen:
            continue
        seen.add(name)
        page = someone.go(path)
        left = english & set(_texts(page))
        assert left == set(), f"{path} says it in English"
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
            target = urlparse(link)
            where = f"{target.path}?{target.query}" if target.query else target.path
            is_ours = link.startswith(someone.site) and not FILES.search(where)
            if is_ours and where not in queued:
                queued.add(where)
                waiting.append(where)


def _name(path: str) -> str | None:
    try:
        return resolve(urlparse(path).path).view_name
    except Resolver404:
        return None


def _texts(page) -> list[str]:
    return page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) found.push(walker.currentNode.data.trim());
            return found.filter(text => text.length > 3);
        }"""
    )
