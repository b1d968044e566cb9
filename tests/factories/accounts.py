"""The smallest valid people, organizations and roles."""

import factory
from factory.django import DjangoModelFactory

from accounts.models import Organization, OrganizationRole, User


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    name = factory.Sequence(lambda n: f"Person {n}")
    email = factory.Sequence(lambda n: f"person{n}@example.org")
    password = ""


class RegionFactory(DjangoModelFactory):
    class Meta:
        model = Organization
        django_get_or_create = ("name", "parent")

    kind = "region"
    name = "Region Halland"
    parent = None


class OrganizationFactory(DjangoModelFactory):
    class Meta:
        model = Organization

    kind = "department"
    name = factory.Sequence(lambda n: f"Avdelning {n}")
    parent = factory.SubFactory(RegionFactory)


class MunicipalityFactory(OrganizationFactory):
    kind = "municipality"
    name = factory.Sequence(lambda n: f"Kommun {n}")
    parent = None


class BoardFactory(OrganizationFactory):
    """A deciding body with a diary-number pattern like the one of seed 000."""

    kind = "body"
    body_type = "board"
    name = factory.Sequence(lambda n: f"Nämnd {n}")
    diary_pattern = r"LN [A-Z]{4} \d{6}"
    diary_example = "LN HSTD 150021"


class FoundationFactory(OrganizationFactory):
    """A financier outside our authorities: it answers by letter."""

    kind = "foundation"
    name = factory.Sequence(lambda n: f"Stiftelse {n}")
    parent = None


class OrganizationRoleFactory(DjangoModelFactory):
    class Meta:
        model = OrganizationRole

    person = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(BoardFactory)
    kind = "secretary"
