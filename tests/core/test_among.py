"""Rows that a question of its own names: the same as `pk__in=`, asked in another way."""

import pytest
from django.core.exceptions import EmptyResultSet

from accounts.models import Organization
from core.among import Among
from tests.factories.accounts import BoardFactory

pytestmark = pytest.mark.django_db
ALL = Organization.objects.order_by("name")


def ids(**lookup):
    return Organization.objects.filter(**lookup)


@pytest.fixture
def boards():
    above = BoardFactory(name="A", parent=None)
    return above, BoardFactory(name="B", parent=above), BoardFactory(name="C", parent=None)


def test_it_finds_the_rows_that_the_question_names(boards):
    above, below, other = boards
    assert list(ALL.filter(Among(ids(name="B")))) == [below]
    assert list(ALL.filter(Among(ids(name="B"), ids(name="C")))) == [below, other]
    assert list(ALL.filter(Among(ids(name="A"), field="parent"))) == [below]
    assert list(ALL.filter(~Among(ids(name="B")), pk__in=[each.pk for each in boards])) == [
        above,
        other,
    ]


def test_what_can_have_no_answer_is_not_asked(boards, django_assert_num_queries):
    nobody = ids(pk__in=[])
    with django_assert_num_queries(0):
        assert not ALL.filter(Among(nobody)).exists()
        assert not list(ALL.filter(Among(nobody, nobody)))
    with pytest.raises(EmptyResultSet):
        str(ALL.filter(Among(nobody)).query)


def test_it_stands_in_questions_within_questions(boards):
    above, below, _other = boards
    named = ALL.filter(Among(ids(name="A")))
    assert list(ALL.filter(parent__in=named)) == [below]
    assert ALL.filter(Among(named)).get() == above
