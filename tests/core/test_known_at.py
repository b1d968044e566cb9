"""What was known at a moment is read from the trail: the newest event of each row up to then.

Every act is a transaction of its own, since events have the moment of theirs.
"""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from accounts.models import Organization, OrganizationName
from core.history import known_at, trail_begins
from tests.factories.accounts import OrganizationFactory

pytestmark = pytest.mark.django_db(transaction=True)
LONG_AGO = datetime(2016, 1, 1, tzinfo=UTC)


def rename(organization, name):
    organization.name = name
    organization.save_fields("name")
    return timezone.now()


def names(moment, **lookup):
    return [each.name for each in known_at(OrganizationName, moment, **lookup)]


def test_a_row_is_read_in_the_words_of_the_moment():
    before = timezone.now()
    made = OrganizationFactory(name="Gamla")
    first = timezone.now()
    second = rename(made, "Nya")
    rename(made, "Nyaste")
    told = [
        [each.name for each in known_at(Organization, moment, id=made.pk)]
        for moment in (LONG_AGO, before, first, second, timezone.now())
    ]
    assert told == [[], [], ["Gamla"], ["Nya"], ["Nyaste"]]
    assert before < trail_begins(Organization, id=made.pk) < first


def test_what_was_deleted_is_left_out_from_then_on():
    variant = OrganizationName.objects.create(organization=OrganizationFactory(), name="Fd A")
    there = timezone.now()
    pk = variant.organization_id
    variant.delete()
    assert names(there, organization_id=pk) == ["Fd A"]
    assert names(timezone.now(), organization_id=pk) == []


def test_a_row_belongs_where_it_belonged_then():
    one, other = OrganizationFactory(), OrganizationFactory()
    variant = OrganizationName.objects.create(organization=one, name="Fd A")
    first = timezone.now()
    variant.organization = other
    variant.save_fields("organization")
    now = timezone.now()
    assert names(first, organization_id=one.pk) == ["Fd A"]
    assert names(first, organization_id=other.pk) == []
    assert names(now, organization_id=one.pk) == []
    assert names(now, organization_id__in=[one.pk, other.pk]) == ["Fd A"]


def test_what_was_known_cannot_be_written_back():
    made = OrganizationFactory(name="Gamla")
    [known] = known_at(Organization, timezone.now(), id=made.pk)
    assert (known.pk, known) == (made.pk, made)
    for write in (known.save, known.delete):
        with pytest.raises(TypeError, match="never written back"):
            write()


def test_of_what_never_was_there_is_no_trail():
    assert trail_begins(Organization, id=0) is None
    assert known_at(Organization, timezone.now(), id=0) == []
