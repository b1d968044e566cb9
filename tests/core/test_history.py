"""The trail reads as what people did: one entry for a verb, however many rows it touched."""

import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError

from accounts.models import Organization, OrganizationName
from core.history import events_of, history_of, verb
from core.rules import refuse
from tests.factories.accounts import MunicipalityFactory, OrganizationFactory, UserFactory

pytestmark = pytest.mark.django_db


@verb("renamed it", name="history_test.rename")
def rename(organization, *, name, by, reason=""):
    organization.name = name
    organization.save_fields("name")
    OrganizationName.objects.create(organization=organization, name=f"fd {name}")
    refuse(["It cannot be called that."] if name == "Fel" else [])


@verb("moved and renamed it", name="history_test.move")
def move(organization, *, name, by, reason=""):
    rename(organization, name=name, by=by, reason="an inner reason")
    organization.short_name = "N"
    organization.save_fields("short_name")


def told(organization):
    names = events_of(OrganizationName, organization_id=organization.pk)
    return history_of(organization, names)


def entry(organization, words):
    (found,) = [each for each in told(organization) if each.verb == words]
    return found


def changes(entry):
    return {(each.label, each.old, each.new) for each in entry.changes}


def test_one_verb_over_two_tables_is_one_entry():
    ada, made = UserFactory(name="Ada"), OrganizationFactory(name="Gamla")
    rename(made, name="Nya", by=ada, reason="Beslut")
    found = entry(made, "renamed it")
    assert (found.who, found.why) == ("Ada", "Beslut")
    assert changes(found) == {("Name", "Gamla", "Nya"), ("Name variant", "", "fd Nya")}


def test_inner_verb_is_told_under_the_outer_one():
    ada, made = UserFactory(name="Ada"), OrganizationFactory(name="Gamla")
    move(made, name="Nya", by=ada, reason="Ny ort")
    found = entry(made, "moved and renamed it")
    assert found.why == "Ny ort"
    assert changes(found) == {
        ("Name", "Gamla", "Nya"),
        ("Name variant", "", "fd Nya"),
        ("Short name", "", "N"),
    }
    assert [each.verb for each in told(made) if each.verb == "renamed it"] == []


def test_verb_after_a_verb_is_an_entry_of_its_own():
    ada, made = UserFactory(name="Ada"), OrganizationFactory(name="Ett")
    rename(made, name="Två", by=ada)
    rename(made, name="Tre", by=None)
    renamed = [each for each in told(made) if each.verb == "renamed it"]
    assert {each.who for each in renamed} == {"Ada", ""}


def test_refused_verb_leaves_neither_change_nor_entry():
    ada, made = UserFactory(), OrganizationFactory(name="Gamla")
    with pytest.raises(ValidationError):
        rename(made, name="Fel", by=ada)
    assert Organization.objects.get(pk=made.pk).name == "Gamla"
    assert [each.verb for each in told(made)] == [""]


def test_refused_inner_verb_takes_the_outer_one_back():
    ada, made = UserFactory(), OrganizationFactory(name="Gamla")
    with pytest.raises(ValidationError):
        move(made, name="Fel", by=ada)
    after = OrganizationFactory(name="Efteråt")
    rename(after, name="Sedan", by=ada)
    assert entry(after, "renamed it").verb == "renamed it"


def test_first_entry_tells_what_was_filled_in_and_references_by_name():
    region = OrganizationFactory(name="Regionen", kind="region")
    town = MunicipalityFactory(name="Hylte kommun")
    made = OrganizationFactory(name="Ny", parent=region, municipality=town)
    (first,) = told(made)
    assert changes(first) == {
        ("Belongs to", "", "Regionen"),
        ("Kind", "", "department"),
        ("Name", "", "Ny"),
        ("Serves the municipality", "", "Hylte kommun"),
        ("Style of clauses", "", "“att …” clauses"),
    }


def test_row_that_went_is_told_with_what_it_said():
    made = OrganizationFactory()
    OrganizationName.objects.create(organization=made, name="Borta").delete()
    assert ("Name variant", "Borta", "") in {
        change for each in told(made) for change in changes(each)
    }


def test_two_verbs_cannot_be_recorded_under_one_name():
    with pytest.raises(ImproperlyConfigured, match=r"history_test\.rename"):

        @verb("something else", name="history_test.rename")
        def another(organization, *, by):
            """Never called."""


def test_history_costs_a_handful_of_queries(django_assert_max_num_queries):
    ada, made = UserFactory(), OrganizationFactory()
    for number in range(10):
        rename(made, name=f"Namn {number}", by=ada)
    with django_assert_max_num_queries(5):
        assert len(told(made)) >= 11


def test_what_is_written_after_a_verb_in_the_same_transaction_is_not_put_down_to_it():
    ada, made = UserFactory(name="Ada"), OrganizationFactory(name="Gamla")
    rename(made, name="Nya", by=ada)
    Organization.objects.filter(pk=made.pk).update(short_name="Kort")
    newest = told(made)[0]
    assert (newest.who, newest.verb) == ("", "")
    assert changes(newest) == {("Short name", "", "Kort")}
