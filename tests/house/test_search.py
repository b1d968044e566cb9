"""Whatever somebody finds they may open, whoever they are; and nothing else is found."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import resolve
from django.utils import timezone

from core.views import get_allowed
from dashboards.queries import search
from dashboards.queries.search_sources import SOURCES
from dashboards.rules import search as rules
from tests.house.region import OUTSIDERS, SECRETS

pytestmark = pytest.mark.django_db  # without the mark there is no test database

# Parts of names and words that much of the region holds.
BROAD = (
    "an",
    "förslag",
    "er",
    "om",
    "pr",
    "ar",
    "lokala nämnden",
    "regionen",
    "hemlig",
    "ln",
    "2017",
)


def everything_for(person):
    """Yield (kind, url, what is said of it) of all that somebody finds with broad words."""
    today = timezone.localdate()
    for text in BROAD:
        asked = search.understood(rules.read(text))
        for group in search.groups(asked, person, today, most=search.TOLD):
            assert len(group.found) == min(group.count, search.TOLD)
            for each in group.found:
                yield group.source.kind, each.url, f"{each.title} {each.place} {each.excerpt}"


def _rows(page, kind):
    """Return what the page opens: a person may be found on the page of an organization."""
    if page.queryset is not None:
        return page.queryset
    return next(source.model.objects for source in SOURCES if source.kind == kind)


def test_everybody_may_open_what_they_find(world):
    shut, kinds = [], set()
    for name, person in world.people.items():
        found = {(kind, url) for kind, url, _said in everything_for(person)}
        kinds |= {kind for kind, _url in found}
        for kind, url in found:
            match = resolve(url)
            page = match.func.view_class
            try:
                get_allowed(_rows(page, kind), person, page.permission_required, **match.kwargs)
            except (Http404, PermissionDenied) as refusal:
                shut.append((name, kind, url, type(refusal)))
    assert shut == []
    assert kinds == {source.kind for source in SOURCES}


@pytest.mark.parametrize("outsider", OUTSIDERS)
def test_what_is_inside_an_authority_is_found_by_nobody_outside(outsider, world):
    told = [
        (kind, said)
        for kind, _url, said in everything_for(world.people[outsider])
        if any(secret in said.lower().replace("<mark>", "") for secret in SECRETS)
    ]
    assert told == []


def test_it_is_found_inside(world):
    """Guard the test above against a region without secrets."""
    told = {
        kind
        for kind, _url, said in everything_for(world.people["secretary_halmstad"])
        if any(secret in said.lower().replace("<mark>", "") for secret in SECRETS)
    }
    assert told >= {"proposal", "decision", "document", "meeting"}
