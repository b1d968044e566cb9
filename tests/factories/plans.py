"""The smallest valid plans, activities, costs, matrices."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from plans.models import (
    Activity,
    Cell,
    CellLink,
    CostLine,
    DeclaredTotal,
    Heading,
    Measure,
    Organizer,
    Plan,
    PlanIndicator,
    Responsible,
    ResponsibleLink,
)
from tests.factories.accounts import OrganizationFactory, UserFactory


class PlanFactory(DjangoModelFactory):
    """A draft, 2019–2022, without activities."""

    class Meta:
        model = Plan

    organization = factory.SubFactory(OrganizationFactory)
    kind = "activity"
    name = factory.Sequence(lambda n: f"Aktivitetsplan {n}")
    first_year = 2019
    last_year = 2022
    written_by = factory.SubFactory(UserFactory)


def adopt(plan, on=date(2018, 11, 6), by="Regionstyrelsen"):
    """Adopt a plan without asking the rules; nothing can be added to it from here."""
    plan.adopted_on, plan.adopted_by = on, by
    plan.save_fields("adopted_on", "adopted_by")
    return plan


class HeadingFactory(DjangoModelFactory):
    class Meta:
        model = Heading

    plan = factory.SubFactory(PlanFactory)
    position = factory.Sequence(lambda n: n % 1000 + 1)
    title = factory.Sequence(lambda n: f"Rubrik {n}")


class PlanIndicatorFactory(DjangoModelFactory):
    class Meta:
        model = PlanIndicator

    plan = factory.SubFactory(PlanFactory)
    name = factory.Sequence(lambda n: f"Indikator {n}")


class ActivityFactory(DjangoModelFactory):
    class Meta:
        model = Activity

    plan = factory.SubFactory(PlanFactory)
    position = factory.Sequence(lambda n: n % 1000 + 1)
    number = factory.Sequence(lambda n: f"2.{n + 1}")
    title = factory.Sequence(lambda n: f"Aktivitet {n}")


class OrganizerFactory(DjangoModelFactory):
    class Meta:
        model = Organizer

    activity = factory.SubFactory(ActivityFactory)
    organization = factory.SubFactory(OrganizationFactory)


class CostLineFactory(DjangoModelFactory):
    class Meta:
        model = CostLine

    activity = factory.SubFactory(ActivityFactory)
    year = 2019
    amount = Decimal(100_000)


class DeclaredTotalFactory(DjangoModelFactory):
    """The total in all that the source states."""

    class Meta:
        model = DeclaredTotal

    plan = factory.SubFactory(PlanFactory)
    amount = Decimal(100_000)


class MeasureFactory(DjangoModelFactory):
    class Meta:
        model = Measure

    activity = factory.SubFactory(ActivityFactory)
    number = factory.Sequence(lambda n: n % 1000 + 1)
    text = factory.Sequence(lambda n: f"Insats {n}")


class CellFactory(DjangoModelFactory):
    """A follow-up of the whole activity."""

    class Meta:
        model = Cell

    activity = factory.SubFactory(ActivityFactory)
    kind = "follow_up"
    text = factory.Sequence(lambda n: f"Uppföljning {n}")


class CellLinkFactory(DjangoModelFactory):
    class Meta:
        model = CellLink

    cell = factory.SubFactory(CellFactory)
    measure = factory.SubFactory(MeasureFactory, activity=factory.SelfAttribute("..cell.activity"))


class ResponsibleFactory(DjangoModelFactory):
    class Meta:
        model = Responsible

    activity = factory.SubFactory(ActivityFactory)
    title = factory.Sequence(lambda n: f"Funktion {n}")


class ResponsibleLinkFactory(DjangoModelFactory):
    class Meta:
        model = ResponsibleLink

    responsible = factory.SubFactory(ResponsibleFactory)
    measure = factory.SubFactory(
        MeasureFactory, activity=factory.SelfAttribute("..responsible.activity")
    )
