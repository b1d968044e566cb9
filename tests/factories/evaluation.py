"""The smallest valid evaluations, milestones, collections, indicators, figures, recommendations."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from evaluation.models import (
    DataCollection,
    Evaluation,
    EvaluationRole,
    Finding,
    Indicator,
    Measurement,
    Milestone,
    Period,
    Recommendation,
    SurveyQuestion,
)
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.factories.programs import ProgramFactory, ProjectFactory


class EvaluationFactory(DjangoModelFactory):
    class Meta:
        model = Evaluation

    project = factory.SubFactory(ProjectFactory)
    evaluator = factory.SubFactory(OrganizationFactory, kind="university", parent=None)
    title = factory.Sequence(lambda n: f"Utvärdering {n}")
    starts_on = date(2017, 9, 1)
    ends_on = date(2019, 2, 28)


class EvaluationRoleFactory(DjangoModelFactory):
    class Meta:
        model = EvaluationRole

    person = factory.SubFactory(UserFactory)
    evaluation = factory.SubFactory(EvaluationFactory)


class MilestoneFactory(DjangoModelFactory):
    class Meta:
        model = Milestone

    evaluation = factory.SubFactory(EvaluationFactory)
    title = factory.Sequence(lambda n: f"Delsteg {n}")
    planned_on = date(2018, 10, 31)


class DataCollectionFactory(DjangoModelFactory):
    """A survey of a hundred people in a hundred days, of whom sixty are wanted."""

    class Meta:
        model = DataCollection

    evaluation = factory.SubFactory(EvaluationFactory)
    kind = "survey"
    title = factory.Sequence(lambda n: f"Enkät {n}")
    invited = 100
    wanted_rate = Decimal(60)
    opens_on = date(2018, 1, 1)
    closes_on = date(2018, 4, 10)


class SurveyQuestionFactory(DjangoModelFactory):
    class Meta:
        model = SurveyQuestion

    collection = factory.SubFactory(DataCollectionFactory)
    code = factory.Sequence(lambda n: f"F{n}")
    text = factory.Sequence(lambda n: f"Fråga {n}?")
    kind = "coded"


class IndicatorFactory(DjangoModelFactory):
    """A share; `evaluation=` ties it to the evaluation that measures it."""

    class Meta:
        model = Indicator

    program = factory.SubFactory(ProgramFactory)
    number = factory.Sequence(lambda n: n % 10_000 + 1)
    name = factory.Sequence(lambda n: f"Indikator {n}")
    definition = "Andel som svarar ja."
    figure = "share"
    unit = "procent"
    dimensions = factory.LazyFunction(lambda: ["municipality", "gender"])


class PeriodFactory(DjangoModelFactory):
    class Meta:
        model = Period

    program = factory.SubFactory(ProgramFactory)
    name = factory.Sequence(lambda n: f"Period {n}")
    starts_on = date(2018, 1, 1)
    ends_on = date(2018, 6, 30)


class MeasurementFactory(DjangoModelFactory):
    class Meta:
        model = Measurement

    indicator = factory.SubFactory(IndicatorFactory)
    period = factory.SubFactory(PeriodFactory, program=factory.SelfAttribute("..indicator.program"))
    count = 20
    sum = Decimal(9)


class FindingFactory(DjangoModelFactory):
    class Meta:
        model = Finding

    evaluation = factory.SubFactory(EvaluationFactory)
    number = factory.Sequence(lambda n: n % 10_000 + 1)
    title = factory.Sequence(lambda n: f"Iakttagelse {n}")


class RecommendationFactory(DjangoModelFactory):
    class Meta:
        model = Recommendation

    evaluation = factory.SubFactory(EvaluationFactory)
    number = factory.Sequence(lambda n: n % 10_000 + 1)
    title = factory.Sequence(lambda n: f"Förslag {n}")
    organization = factory.SubFactory(OrganizationFactory)
