"""The smallest valid rounds, proposals, meetings, decisions."""

from datetime import date
from decimal import Decimal

import factory
from django.db import transaction
from django.utils import timezone
from factory.django import DjangoModelFactory

from funding.models import (
    AgendaItem,
    AppliedAmount,
    Clause,
    DecidedAmount,
    Decision,
    DecisionClause,
    Delivery,
    Meeting,
    Payment,
    PricePlan,
    PriceYear,
    Proposal,
    Round,
    RoundSource,
    Share,
    SharedDraft,
    TextBlock,
)
from funding.services import rounds
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.programs import ProgramFactory, ProjectFactory


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


def open_round(round_, at=None):
    """Open a round without delivering it; nothing can be added to its shares from here."""
    round_.opened_at = at or timezone.now()
    round_.save_fields("opened_at")
    return round_


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


class PricePlanFactory(DjangoModelFactory):
    """22 000 kr a seat for 2016–2018, nothing of it put on a year."""

    class Meta:
        model = PricePlan

    program = factory.SubFactory(ProgramFactory)
    name = factory.Sequence(lambda n: f"Prisplan {n}")
    seat_price = Decimal(22_000)
    first_year = 2016
    last_year = 2018


class PriceYearFactory(DjangoModelFactory):
    class Meta:
        model = PriceYear

    plan = factory.SubFactory(PricePlanFactory)
    year = 2017
    amount = Decimal(9_000)


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


def on_agenda(proposal, meeting, paragraph=None):
    """Return the item of a proposal on a meeting's agenda."""
    item, __ = AgendaItem.objects.get_or_create(meeting=meeting, proposal=proposal)
    if paragraph is not None:
        AgendaItem.objects.filter(pk=item.pk).update(paragraph=paragraph)
    return item


class ProposalFactory(DjangoModelFactory):
    """A draft inside one board; with a `meeting` it has an item on its agenda."""

    class Meta:
        model = Proposal
        skip_postgeneration_save = True

    financier = factory.SubFactory(BoardFactory)
    round = factory.SubFactory(RoundFactory)
    source = factory.SubFactory(RoundSourceFactory, round=factory.SelfAttribute("..round"))
    title = "Medfinansiering av projektledartjänst"
    written_by = factory.SubFactory(UserFactory)

    @classmethod
    @transaction.atomic
    def _create(cls, model_class, *args, **kwargs):
        proposal = super()._create(model_class, *args, **kwargs)
        if proposal.meeting_id is not None:
            on_agenda(proposal, proposal.meeting)
        return proposal


class SharedDraftFactory(DjangoModelFactory):
    """A draft that another board may read as it was."""

    class Meta:
        model = SharedDraft

    proposal = factory.SubFactory(ProposalFactory)
    organization = factory.SubFactory(BoardFactory)
    content = factory.LazyFunction(lambda: {"data": {"title": "Som det delades"}})
    reason = "Samråd."
    shared_by = factory.SubFactory(UserFactory)


class TextBlockFactory(DjangoModelFactory):
    """A text that a board uses again in the background of its proposals."""

    class Meta:
        model = TextBlock

    organization = factory.SubFactory(BoardFactory)
    part = "background"
    name = factory.Sequence(lambda n: f"Text {n}")
    text = "{board} har varit med sedan starten av {program}."


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
    """A recorded approval that does not count yet.

    `amounts={2017: 40_000}` and `texts=["att …"]` are its parts; `counted=True` (or the day) then
    adjusts the minutes and registers the extract: from there nothing can be added to it.
    """

    class Meta:
        model = Decision
        skip_postgeneration_save = True

    proposal = factory.SubFactory(ProposalFactory, state="decided")
    meeting = factory.SubFactory(
        MeetingFactory, board=factory.SelfAttribute("..proposal.financier")
    )
    title = factory.SelfAttribute("proposal.title")
    diary_number = factory.SelfAttribute("proposal.diary_number")
    paragraph = factory.Sequence(lambda n: n % 30_000 + 1)
    outcome = "approved"
    recorded_by = factory.SubFactory(UserFactory)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        if kwargs["meeting"] is not None:
            on_agenda(kwargs["proposal"], kwargs["meeting"], kwargs["paragraph"])
        return super()._create(model_class, *args, **kwargs)

    @factory.post_generation
    def amounts(self, create, amounts, **kwargs):
        for year, amount in (amounts or {}).items():
            DecidedAmountFactory(decision=self, year=year, amount=Decimal(amount))

    @factory.post_generation
    def texts(self, create, texts, **kwargs):
        for position, text in enumerate(texts or [], 1):
            DecisionClause.objects.create(decision=self, position=position, text=text)

    @factory.post_generation
    def counted(self, create, counted, **kwargs):
        if not counted:
            return
        if self.meeting.adjusted_on is None:
            self.meeting.adjusted_on = self.meeting.held_on
            self.meeting.save(update_fields=["adjusted_on"])
        day = self.meeting.adjusted_on if counted is True else counted
        self.extract_registered_on, self.extract_registered_by = day, self.recorded_by
        self.save(update_fields=["extract_registered_on", "extract_registered_by"])


class DecidedAmountFactory(DjangoModelFactory):
    class Meta:
        model = DecidedAmount

    decision = factory.SubFactory(DecisionFactory)
    year = 2017
    amount = Decimal(40_000)


class PaymentFactory(DjangoModelFactory):
    """A planned instalment; what is paid has to be requested."""

    class Meta:
        model = Payment

    round = factory.SubFactory(RoundFactory)
    financier = factory.SubFactory(BoardFactory)
    year = 2017
    amount = Decimal(20_000)
    due_on = date(2017, 6, 30)


def round_in_force(shares, waits=(), **fields):
    """Return an opened round that asks each board for so much a year (kr) in each of its years.

    Each has said yes and it counts, but for those who `waits` names.
    """
    round_ = RoundFactory(**fields)
    source = RoundSourceFactory(round=round_)
    for board, amount in shares.items():
        for year in round_.years:
            ShareFactory(round=round_, financier=board, year=year, fixed_amount=Decimal(amount))
        DeliveryFactory(source=source, financier=board)
    for year in round_.years:
        AppliedAmountFactory(round=round_, year=year, amount=Decimal(sum(shares.values())))
    open_round(round_)
    for board, amount in shares.items():
        if board not in waits:
            DecisionFactory(
                proposal__round=round_,
                proposal__source=source,
                proposal__financier=board,
                amounts=dict.fromkeys(round_.years, amount),
                counted=True,
            )
    return round_


def in_force(project, *boards, amount=40_000):
    """Return a round of a past year and the next, to which each board has said yes; it counts."""
    years = {"first_year": 2024, "last_year": 2025}
    return round_in_force(dict.fromkeys(boards, amount), project=project, **years)


def delivered(shares, by, answered=(), at=None, **fields):
    """Return a round that asks each financier for so much a year (kr), opened by its verb.

    Those who have `answered` have said yes in a decision that counts.
    """
    round_ = RoundFactory(**fields)
    for financier, amount in shares.items():
        for year in round_.years:
            ShareFactory(round=round_, financier=financier, year=year, fixed_amount=Decimal(amount))
    for year in round_.years:
        AppliedAmountFactory(round=round_, year=year, amount=Decimal(sum(shares.values())))
    round_ = rounds.open(round_, by=by, at=at)
    for board in answered:
        DecisionFactory(
            proposal__round=round_,
            proposal__source=round_.sources.get(),
            proposal__financier=board,
            amounts=dict.fromkeys(round_.years, shares[board]),
            counted=True,
        )
    return round_
