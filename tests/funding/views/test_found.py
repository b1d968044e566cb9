"""What the review finds, told in the list of proposals: asked for once, right, and one's own."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.services import overrides
from funding.services import proposals
from funding.services.proposals import PAPER
from tests.factories.funding import ProposalFactory
from tests.factories.rounds_2016 import complete, delivered

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}
URL = reverse("documents:found", args=["proposal"])


@pytest.fixture
def drafts(board, other_board, writer):
    """Three drafts: the first is finished, the others have neither date nor clause."""
    world = delivered(halmstad=board, hylte=other_board)
    finished = complete(proposals.draft(world.delivery("Halmstad"), by=writer), by=writer)
    return [finished, *(ProposalFactory(financier=board, dated_on=None) for _bare in range(2))]


def asked(client, *drafts, **headers):
    answer = client.get(URL, {"of": [each.pk for each in drafts]}, headers=headers)
    assert answer.status_code == 200
    return answer


def told(answer):
    """Return by place in the list what is said there."""
    parts = re.findall(
        r'<span id="(found-[^"]+)" hx-swap-oob="true">(.*?)</a>\s*</span>', answer.content.decode()
    )
    return {name: re.sub(r"<[^>]+>", " ", said).split() for name, said in parts}


def test_the_list_asks_once_about_the_rows_that_it_shows(drafts, writer, signed_in):
    said = signed_in(writer).get(reverse("funding:proposal_list")).content.decode()
    (question,) = re.findall(r'hx-get="([^"]*/found/[^"]*)"', said)
    assert {int(pk) for pk in re.findall(r"of=(\d+)", question)} == {each.pk for each in drafts}
    for each in drafts:
        link = reverse("documents:review", args=["proposal", each.pk])
        assert f'<a id="found-proposal-{each.pk}" href="{link}">' in said


def test_each_place_says_what_its_own_review_finds(drafts, writer, signed_in):
    done, bare, _other = drafts
    counts = told(asked(signed_in(writer), *drafts, **PART))
    assert counts[f"found-proposal-{done.pk}"] == ["Review:", "nothing", "found"]
    found = proposals.findings_of(bare)
    stopping, warning = sum(each.stops for each in found), sum(not each.blocks for each in found)
    assert stopping
    words = ["Review:", str(stopping), "must", "be", "solved"]
    words += [str(warning), "worth", "a", "look"] if warning else []
    assert counts[f"found-proposal-{bare.pk}"] == words


def test_what_somebody_keeps_with_a_reason_is_not_counted(drafts, writer, signed_in):
    bare = drafts[1]
    place = f"found-proposal-{bare.pk}"
    before = int(told(asked(signed_in(writer), bare, **PART))[place][1])
    finding = next(each for each in proposals.findings_of(bare) if each.stops and each.overridable)
    overrides.keep(PAPER, bare, finding, by=writer, reason="Så ska det vara.")
    after = told(asked(signed_in(writer), *drafts, **PART))
    assert int(after[place][1]) == before - 1
    assert int(after[f"found-proposal-{drafts[2].pk}"][1]) == before  # of another, the same finding


def test_many_are_asked_about_in_the_same_few_queries_as_one(drafts, writer, signed_in):
    client = signed_in(writer)
    asked(client, *drafts)
    counts = []
    for some in (drafts[:1], drafts):
        with CaptureQueriesContext(connection) as queries:
            asked(client, *some, **PART)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15


def test_nobody_is_told_of_drafts_that_they_do_not_see(drafts, stranger, administrator, signed_in):
    for person in (stranger, administrator):
        assert told(asked(signed_in(person), *drafts, **PART)) == {}
        assert drafts[0].title not in asked(signed_in(person), *drafts).content.decode()


def test_without_script_it_is_a_page_of_its_own(drafts, writer, signed_in):
    said = asked(signed_in(writer), *drafts).content.decode()
    assert "<h1" in said
    assert said.count(drafts[0].get_absolute_url() + '"') >= 1


@pytest.mark.parametrize("wanted", ["abc", "-1", "9" * 40, "", "\x00"])
def test_nonsense_is_met_calmly(wanted, writer, signed_in):
    client = signed_in(writer)
    assert client.get(URL, {"of": wanted}).status_code == 200
    for kind in ("nothing", "project"):  # that one is asked one at a time only
        assert client.get(reverse("documents:found", args=[kind])).status_code == 404
