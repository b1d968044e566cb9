"""The names that texts are held against: read anew as soon as one of them is another."""

import pytest

from documents.queries import organization_names
from tests.factories.accounts import BoardFactory

pytestmark = pytest.mark.django_db


def test_names_say_what_is_right_and_what_is_not_to_be_written():
    above = BoardFactory(name="Norra regionen", parent=None)
    own = BoardFactory(name="Norra nämnden", short_name="NN", parent=above)
    own.names.create(name="Nämnden norr")
    own.names.create(name="Nordnämnden")
    (told,) = [each for each in organization_names() if each.pk == own.pk]
    assert told.text == "Norra nämnden"
    assert told.variants == ("Nordnämnden", "Nämnden norr")
    assert told.also[0] == "NN"
    assert told.parent == "Norra regionen"


def test_names_are_read_once_as_long_as_they_say_the_same(django_assert_num_queries):
    BoardFactory(name="Norra nämnden")
    before = organization_names()
    with django_assert_num_queries(1):
        assert organization_names() is before


def test_a_new_variant_or_another_name_is_seen_at_once_and_gone_when_it_is_taken_back():
    own = BoardFactory(name="Norra nämnden")
    before = organization_names()
    variant = own.names.create(name="Nämnden norr")
    assert "Nämnden norr" in {each for name in organization_names() for each in name.variants}
    variant.delete()
    assert organization_names() == before
    type(own).objects.filter(pk=own.pk).update(name="Södra nämnden")
    texts = {each.text for each in organization_names()}
    assert "Södra nämnden" in texts
    assert "Norra nämnden" not in texts
