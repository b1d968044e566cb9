"""The smallest valid rows around a project: budget lines, parts, links, partners."""

from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from programs.models import BudgetLine, Contribution, EffectGoal, Partner, ProjectLink
from tests.factories.accounts import BoardFactory, OrganizationFactory
from tests.factories.programs import ProgramFactory, ProjectFactory


class PartnerFactory(DjangoModelFactory):
    class Meta:
        model = Partner

    program = factory.SubFactory(ProgramFactory)
    organization = factory.SubFactory(OrganizationFactory)


class EffectGoalFactory(DjangoModelFactory):
    class Meta:
        model = EffectGoal

    project = factory.SubFactory(ProjectFactory)
    text = factory.Sequence(lambda n: f"Effektmål {n}")


class ContributionFactory(DjangoModelFactory):
    class Meta:
        model = Contribution

    project = factory.SubFactory(ProjectFactory)
    title = factory.Sequence(lambda n: f"Roll {n}")


class ProjectLinkFactory(DjangoModelFactory):
    class Meta:
        model = ProjectLink

    project = factory.SubFactory(ProjectFactory)
    title = factory.Sequence(lambda n: f"Länk {n}")
    url = "https://www.example.org/rapport"


class BudgetLineFactory(DjangoModelFactory):
    class Meta:
        model = BudgetLine

    project = factory.SubFactory(ProjectFactory)
    account = "staff"
    year = 2017
    financier = factory.SubFactory(BoardFactory)
    budget = Decimal(40_000)
