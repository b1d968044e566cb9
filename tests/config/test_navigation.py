"""The menu: what the person may open, in groups where it is much, the current one open."""

import re

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from config.navigation import FEW, SECTIONS, navigation_for


class Somebody:
    """A person who holds some permissions."""

    def __init__(self, *held: str):
        self.held = held

    def has_perm(self, permission: str) -> bool:
        return not self.held or permission in self.held


EVERYBODY = Somebody()
MONEY = Somebody("dashboards.view_home", "funding.view_round", "funding.view_meeting")


def drawn(path: str, *, is_folded: bool) -> str:
    context = {"request": RequestFactory().get(path), "nav": navigation_for(EVERYBODY, path)}
    return Template(f"{{% nav_groups {is_folded} %}}").render(Context(context))


def test_whoever_may_open_much_sees_all_of_it_in_groups():
    groups = navigation_for(EVERYBODY, "/")
    assert [group.label for group in groups] == [label for label, _ in SECTIONS]
    assert [len(group.items) for group in groups] == [len(entries) for _, entries in SECTIONS]


def test_few_entries_stand_without_headings():
    (group,) = navigation_for(MONEY, "/funding/rounds/")
    assert (group.label, len(group.items)) == ("", 4)
    assert len(group.items) <= FEW


def test_it_speaks_the_language_of_who_asks_and_offers_what_they_may_open():
    said = []
    for language in ("sv", "en", "sv"):
        with translation.override(language):
            said.append(drawn("/", is_folded=False))
    assert said[0] == said[2] != said[1]
    assert len(navigation_for(MONEY, "/")) < len(navigation_for(EVERYBODY, "/"))


def test_groups_without_an_entry_are_not_there():
    held = [permission for _, entries in SECTIONS[1:3] for *_, permission in entries]
    labels = [group.label for group in navigation_for(Somebody(*held), "/")]
    assert labels == [SECTIONS[1][0], SECTIONS[2][0]]


@pytest.mark.parametrize("path", ["/funding/meetings/", "/funding/meetings/7/edit/"])
def test_only_the_group_of_the_page_is_open_on_a_small_screen(path):
    html = drawn(path, is_folded=True)
    assert re.findall(r"<details open><summary>(.*?)</summary>", html) == ["Funding"]
    assert html.count("<details>") == len(SECTIONS) - 2


def test_beside_the_page_every_entry_is_in_sight():
    html = drawn("/", is_folded=False)
    assert "<details" not in html
    assert html.count("<a href=") == sum(len(entries) for _, entries in SECTIONS)


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/funding/meetings/", 'aria-current="page"'),
        ("/funding/meetings/7/", 'aria-current="true"'),
    ],
)
def test_entry_of_the_page_is_marked_also_below_it(path, current):
    for is_folded in (True, False):
        html = drawn(path, is_folded=is_folded)
        assert re.findall(r'<a href="([^"]+)" (aria-current="\w+")', html) == [
            ("/funding/meetings/", current)
        ]
