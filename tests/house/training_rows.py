"""The n-th row of each list of training."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    RegionFactory,
    UserFactory,
)
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    CourseFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from tests.house.stages import Stage, day, named
from training.choices import Profession, SessionKind
from training.choices import Stage as Stages
from training.models import Disposal, Extract, ExtractParticipant


def cohort(stage: Stage, n: int) -> Any:
    """A cohort of a course of its own, with as many seats and participants as its number."""
    course = CourseFactory(program=stage.program, name=named("utbildning", n))
    made = CohortFactory(
        course=course,
        name=named("omgång", n),
        starts_on=day(n),
        ends_on=day(n + 300),
        capacity=n,
        place=f"plats{n}",
        partner=RegionFactory(name=named("region", n)),
    )
    SeatBookingFactory(cohort=made, seats=n)
    ParticipantFactory.create_batch(n % 4, cohort=made)
    return made


def participant(stage: Stage, n: int) -> None:
    unit = BoardFactory(name=named("enhet", n))
    booking = SeatBookingFactory(
        cohort=CohortFactory(course=CourseFactory(program=stage.program), name=named("omgång", n)),
        organization=BoardFactory(name=named("nämnd", n)),
    )
    made = ParticipantFactory(
        cohort=booking.cohort,
        booking=booking,
        profession=Profession.values[n % 6],
        unit=unit,
        municipality=MunicipalityFactory(name=named("kommun", n)),
        staged=((Stages.ACTIVE, Stages.APPLIED, Stages.COMPLETED)[n % 3], day(n)),
    )
    made.contact.name, made.contact.email = named("deltagare", n), f"d{n}@example.org"
    made.contact.save()


def session(stage: Stage, n: int) -> None:
    made = SessionFactory(
        cohort=CohortFactory(course=CourseFactory(program=stage.program), name=named("omgång", n)),
        kind=SessionKind.values[n % 4],
        title=named("träff", n),
        held_on=day(n),
        hours=Decimal(1 + n % 8),
        leader=UserFactory(name=named("ledare", n)),
        place=named("plats", n),
    )
    AttendanceFactory.create_batch(n % 3, session=made)


def disposal(stage: Stage, n: int) -> None:
    made = Disposal.objects.create(
        program=stage.program,
        ground=named("grund", n),
        prepared_by=UserFactory(name=named("en", n)),
    )
    made.approved_by, made.approved_at = UserFactory(name=named("annan", n)), timezone.now()
    made.save()


def extract(stage: Stage, n: int) -> None:
    cohort = CohortFactory(course=CourseFactory(program=stage.program))
    made = Extract.objects.create(made_by=UserFactory(name=named("en", n)), reason=named("skäl", n))
    for each in ParticipantFactory.create_batch(1 + n % 3, cohort=cohort):
        ExtractParticipant.objects.create(extract=made, participant=each)
