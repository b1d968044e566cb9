"""Organizations are made and revised with their spellings; the refusal stands at the field."""

import pytest
from django.core.exceptions import ValidationError

from accounts.models import Organization, OrganizationName
from accounts.services import organizations
from core.history import events_of, history_of
from tests.factories.accounts import BoardFactory, OrganizationFactory, RegionFactory

pytestmark = pytest.mark.django_db


def refused(organization, by, variants=()):
    service = organizations.revise if organization.pk else organizations.create
    with pytest.raises(ValidationError) as refusal:
        service(organization, variants=variants, by=by)
    return refusal.value.message_dict


def test_create_keeps_each_spelling_once(administrator):
    made = organizations.create(
        Organization(kind="university", name="Högskolan i Halmstad"),
        variants=["Halmstad  Högskola ", "", "Halmstad Högskola", "HH"],
        by=administrator,
    )
    assert list(made.names.values_list("name", flat=True)) == ["Halmstad Högskola", "HH"]


def test_revise_makes_these_spellings_the_only_ones(administrator):
    made = OrganizationFactory()
    for name in ("Gammal", "Kvar"):
        OrganizationName.objects.create(organization=made, name=name)
    organizations.revise(made, variants=["Kvar", "Ny"], by=administrator)
    assert list(made.names.values_list("name", flat=True)) == ["Kvar", "Ny"]
    told = history_of(made, events_of(OrganizationName, organization_id=made.pk))
    (revision,) = [entry for entry in told if entry.verb == "edited the organization"]
    assert revision.who == administrator.name
    assert [(c.label, c.old, c.new) for c in revision.changes] == [
        ("Name variant", "Gammal", ""),
        ("Name variant", "", "Ny"),
    ]


def test_revise_refuses_a_circle_however_long(administrator):
    region = RegionFactory()
    middle = OrganizationFactory(parent=region)
    bottom = OrganizationFactory(parent=middle)
    region.parent = bottom
    assert refused(region, administrator) == {
        "parent": ["An organization cannot belong to itself or to something below it."]
    }


def test_create_refuses_a_name_that_is_taken_in_the_same_place(administrator):
    board = BoardFactory(name="Nämnden")
    twin = Organization(kind="body", body_type="board", name="Nämnden", parent=board.parent)
    assert refused(twin, administrator) == {
        "name": ["There already is an organization of that name in the same place."]
    }


def test_create_names_every_obstacle_at_its_field(administrator):
    OrganizationName.objects.create(organization=OrganizationFactory(name="Skolan"), name="HH")
    wrong = Organization(kind="region", body_type="board", name="Ny", diary_pattern="(")
    assert refused(wrong, administrator, ["HH"]) == {
        "body_type": ["Only a body has a type of body: leave it empty."],
        "variants": ["“HH” is already a name of Skolan."],
        "diary_pattern": ["The pattern is not a regular expression that can be read."],
    }
    assert not Organization.objects.filter(name="Ny").exists()
