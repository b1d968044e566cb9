"""The smallest valid rounds, proposals, meetings, decisions."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from funding.models import (
    AppliedAmount,
    Clause,
    DecidedAmount,
    Decision,
    Delivery,
    Meeting,
    Proposal,
    Round,
    RoundSource,
    Share,
)
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.programs import ProjectFactory


class RoundFactory(DjangoModelFactory):
    """A round that is being prepared, 2017–2019, without shares."""

    class Meta:
        model = Round

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda n: f"Omgång {n}")
    first_year = 2017
    last_year = 2019
    title = "Medfinansiering av projektledartjänst"
    clause_template = "att {board} medfinansierar tjänsten med {amount} per år, {years}"


class AppliedAmountFactory(DjangoModelFactory):
    class Meta:
        model = AppliedAmount

    round = factory.SubFactory(RoundFactory)
    year = 2017
    amount = Decimal(920_000)


class ShareFactory(DjangoModelFactory):
    class Meta:
        model = Share

    round = factory.SubFactory(RoundFactory)
    financier = factory.SubFactory(BoardFactory)
    year = 2017
    fixed_amount = Decimal(40_000)


class RoundSourceFactory(DjangoModelFactory):
    class Meta:
        model = RoundSource

    round = factory.SubFactory(RoundFactory)
    number = 1
    content = factory.LazyFunction(dict)
    created_by = factory.SubFactory(UserFactory)


class DeliveryFactory(DjangoModelFactory):
    class Meta:
        model = Delivery

    source = factory.SubFactory(RoundSourceFactory)
    financier = factory.SubFactory(BoardFactory)


class ProposalFactory(DjangoModelFactory):
    """A draft inside one board."""

    class Meta:
        model = Proposal

    financier = factory.SubFactory(BoardFactory)
    round = factory.SubFactory(RoundFactory)
    source = factory.SubFactory(RoundSourceFactory, round=factory.SelfAttribute("..round"))
    title = "Medfinansiering av projektledartjänst"
    written_by = factory.SubFactory(UserFactory)


class ClauseFactory(DjangoModelFactory):
    class Meta:
        model = Clause

    proposal = factory.SubFactory(ProposalFactory)
    text = "att Halmstadsnämnden medfinansierar tjänsten med 40 000 kr per år, 2017–2019"


class MeetingFactory(DjangoModelFactory):
    class Meta:
        model = Meeting

    board = factory.SubFactory(BoardFactory)
    held_on = factory.Sequence(lambda n: date.fromordinal(date(2016, 12, 1).toordinal() + n))


class DecisionFactory(DjangoModelFactory):
    """A recorded approval that does not count yet; `counted=True` adjusts and registers it."""

    class Meta:
        model = Decision
        skip_postgeneration_save = True

    class Params:
        counted = factory.Trait(
            meeting__adjusted_on=factory.SelfAttribute("held_on"),
            extract_registered_on=factory.SelfAttribute("meeting.held_on"),
            extract_registered_by=factory.SubFactory(UserFactory),
        )

    proposal = factory.SubFactory(ProposalFactory)
    meeting = factory.SubFactory(
        MeetingFactory, board=factory.SelfAttribute("..proposal.financier")
    )
    paragraph = factory.Sequence(lambda n: n % 30_000 + 1)
    outcome = "approved"
    recorded_by = factory.SubFactory(UserFactory)


class DecidedAmountFactory(DjangoModelFactory):
    class Meta:
        model = DecidedAmount

    decision = factory.SubFactory(DecisionFactory)
    year = 2017
    amount = Decimal(40_000)
