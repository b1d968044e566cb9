"""The review against a corpus: what is planted is found, what is right is left alone."""

import pytest
from django.utils import translation

from tests.documents.corpus.clean import documents
from tests.documents.corpus.planted import KINDS, TIMES, Planted, planted
from tests.documents.corpus.register import Document

CLEAN = 60
A_FEW = 12
FALSE_WARNINGS = 1  # documents in sixty


@pytest.fixture(autouse=True, params=["sv", "en"])
def language(request):
    """A finding and its fact are the same in both languages."""
    with translation.override(request.param):
        yield request.param


def misjudged(found: list[Document]) -> list[tuple[str, int, str, str]]:
    return [
        (each.kind, each.number, finding.code, finding.fact)
        for each in found
        for finding in each.review()
    ]


def missed(found: list[Planted]) -> list[tuple[str, int, str]]:
    return [
        (each.kind, each.document.number, each.sees)
        for each in found
        if not each.is_among(each.document.review())
    ]


def test_a_few_right_documents_are_left_alone(language):
    assert misjudged(documents(A_FEW // 3)) == []


def test_one_error_of_each_kind_is_found_and_says_where_and_what_to_do(language):
    for each in planted(times=1):
        found = each.document.review()
        assert each.is_among(found), (each.kind, each.document.number)
        for finding in found:
            assert str(finding.where).strip(), finding
            assert str(finding.message).strip().endswith((".", "?", "”")), finding.message


@pytest.mark.long
def test_sixty_right_documents_are_not_blocked_and_hardly_warned_of(language):
    right = documents(CLEAN // 3)
    assert len(right) == CLEAN
    assert [each.number for each in right for f in each.review() if f.blocks] == []
    warned = {(kind, number) for kind, number, _code, _fact in misjudged(right)}
    assert len(warned) <= FALSE_WARNINGS, misjudged(right)


@pytest.mark.long
def test_every_error_of_every_kind_is_found_five_times(language):
    found = list(planted())
    assert len(found) == TIMES * len(KINDS)
    assert missed(found) == []


@pytest.mark.long
def test_an_error_brings_hardly_more_than_its_own_finding(language):
    """Whoever plants one error is not buried: as a rule one finding, at most three."""
    counts = [len(each.document.review()) for each in planted()]
    assert max(counts) <= 8
    assert sum(count <= 2 for count in counts) >= 0.9 * len(counts)
