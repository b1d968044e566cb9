"""The smallest valid courses, cohorts, bookings, participants and sessions."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from funding.models import PricePlan, PriceYear
from tests.factories.accounts import BoardFactory
from tests.factories.programs import ProgramFactory
from training.choices import Stage
from training.models import (
    ApplicationLink,
    Attendance,
    Cohort,
    Contact,
    Course,
    Module,
    Participant,
    ParticipantLink,
    SeatBooking,
    Session,
    StageChange,
)


class CourseFactory(DjangoModelFactory):
    class Meta:
        model = Course

    program = factory.SubFactory(ProgramFactory)
    name = factory.Sequence(lambda n: f"Utbildning {n}")


class ModuleFactory(DjangoModelFactory):
    class Meta:
        model = Module

    course = factory.SubFactory(CourseFactory)
    number = factory.Sequence(lambda n: n % 10_000 + 1)
    title = factory.Sequence(lambda n: f"Modul {n}")


class CohortFactory(DjangoModelFactory):
    class Meta:
        model = Cohort

    course = factory.SubFactory(CourseFactory)
    name = factory.Sequence(lambda n: f"Omgång {n}")
    starts_on = date(2016, 8, 15)
    ends_on = date(2018, 6, 15)
    capacity = 30


class SeatBookingFactory(DjangoModelFactory):
    class Meta:
        model = SeatBooking

    cohort = factory.SubFactory(CohortFactory)
    organization = factory.SubFactory(BoardFactory)
    seats = 14
    booked_on = date(2016, 6, 1)


class ParticipantFactory(DjangoModelFactory):
    """An admitted one; `staged=(stage, day)` for another stage or day."""

    class Meta:
        model = Participant
        skip_postgeneration_save = True

    cohort = factory.SubFactory(CohortFactory)
    number = factory.Sequence(lambda n: n + 1)
    profession = "teacher"

    @factory.post_generation
    def staged(self, create, extracted, **kwargs):
        stage, on = extracted or (Stage.ACTIVE, date(2016, 8, 15))
        reason = "moved" if stage == Stage.DROPPED_OUT else ""
        StageChange.objects.create(participant=self, stage=stage, on=on, drop_reason=reason)
        Contact.objects.create(participant=self, name=f"Påhittad Person {self.number}")


class SessionFactory(DjangoModelFactory):
    class Meta:
        model = Session

    cohort = factory.SubFactory(CohortFactory)
    kind = "training_day"
    held_on = date(2016, 9, 1)
    hours = Decimal(6)


class AttendanceFactory(DjangoModelFactory):
    class Meta:
        model = Attendance

    session = factory.SubFactory(SessionFactory)
    participant = factory.SubFactory(
        ParticipantFactory, cohort=factory.SelfAttribute("..session.cohort")
    )
    presence = "present"


class OpenLinkFactory(DjangoModelFactory):
    """A link to apply by, open for ever; without a booking it is the program's."""

    class Meta:
        model = ApplicationLink

    cohort = factory.SubFactory(CohortFactory)
    open_until = date(2999, 1, 1)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        link = model_class(*args, **kwargs)
        link.make_code()
        link.save()
        return link


class OwnLinkFactory(OpenLinkFactory):
    class Meta:
        model = ParticipantLink

    cohort = None
    participant = factory.SubFactory(ParticipantFactory)

    @classmethod
    def _create(cls, model_class, *args, cohort=None, **kwargs):
        return super()._create(model_class, *args, **kwargs)


def price_plan(program, seat_price=22_000, first_year=2016, last_year=2018, **years) -> PricePlan:
    """Return the price plan of seed 002: 22 000 kr a seat, y2017=9000 on a year."""
    plan = PricePlan.objects.create(
        program=program,
        name="Pris per plats",
        seat_price=seat_price,
        first_year=first_year,
        last_year=last_year,
    )
    for year, amount in years.items():
        PriceYear.objects.create(plan=plan, year=int(year[1:]), amount=amount)
    return plan
