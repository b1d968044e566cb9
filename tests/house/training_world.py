"""A course of the house's program: a cohort with seats, participants, sessions, attendance."""

from datetime import date
from uuid import UUID

from tests.factories.funding import RoundFactory, ShareFactory
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    CourseFactory,
    ModuleFactory,
    OpenLinkFactory,
    OwnLinkFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from tests.house.region import World
from training.choices import Stage
from training.models import (
    BookingShare,
    CohortLeader,
    Contact,
    Disposal,
    DisposalCohort,
    Extract,
    ExtractParticipant,
    GoalCohort,
    LocalProcess,
    ModuleVersion,
    SessionModule,
    StageNote,
)


def make_training(world: World) -> None:
    """Add an object for every page of training; nothing in it is a board's own secret."""
    course = CourseFactory(program=world.program, required_days=1)
    module = ModuleFactory(course=course)
    ModuleVersion.objects.create(
        module=module, number=1, updated_on=date(2018, 1, 1), perspectives=["equality"]
    )
    cohort = CohortFactory(course=course, capacity=1)
    later = CohortFactory(course=course, starts_on=date(2019, 1, 7), ends_on=date(2020, 6, 1))
    CohortLeader.objects.create(cohort=cohort, person=world.people["project_leader"])
    goal = world.program.projects.order_by("pk").first().goals.order_by("pk").first()
    carried = GoalCohort.objects.create(cohort=cohort, goal=goal)
    booking = SeatBookingFactory(cohort=cohort, organization=world.boards["Halmstad"])
    SeatBookingFactory(cohort=later, organization=world.boards["Halmstad"])
    stages = (
        ("active", Stage.ACTIVE),
        ("applied", Stage.APPLIED),
        ("waiting", Stage.WAITING),
        ("dropped out", Stage.DROPPED_OUT),
        ("completed", Stage.COMPLETED),
    )
    people = {
        label: ParticipantFactory(
            cohort=cohort,
            booking=booking,
            municipality=world.boards["Halmstad"].municipality,
            staged=(stage, date(2016, 9, 1)),
        )
        for label, stage in stages
    }
    LocalProcess.objects.create(participant=people["active"], colleagues=12)
    StageNote.objects.create(change=people["dropped out"].changes.get(), text="Flyttade.")
    leader = world.people["project_leader"]
    session = SessionFactory(cohort=cohort, leader=leader, series=UUID(int=1))
    SessionFactory(cohort=cohort, held_on=date(2016, 9, 8), series=UUID(int=1))
    SessionModule.objects.create(session=session, module=module)
    off = SessionFactory(cohort=cohort, is_called_off=True)
    AttendanceFactory(session=session, participant=people["active"])
    away = AttendanceFactory(session=session, participant=people["completed"], presence="absent")
    world.add("training:course", "of the program", course)
    world.add("training:module", "with a version", module)
    world.add("training:cohort", "running", cohort)
    world.add("training:cohort", "without participants", later)
    world.add("training:goal", "carried", carried)
    world.add("training:booking", "Halmstad", booking)
    share = ShareFactory(
        round=RoundFactory(project=world.program.projects.order_by("pk").first()),
        financier=booking.organization,
        fixed_amount=None,
        seats=14,
        seat_price=9000,
    )
    tie = BookingShare.objects.create(booking=booking, share=share, seats=14)
    world.add("training:tie", "of a share", tie)
    for label, participant in people.items():
        world.add("training:participant", label, participant)
    goes_on = CohortFactory(course=course, ends_on=date(2999, 1, 1))
    asked = SeatBookingFactory(cohort=goes_on, organization=world.boards["Halmstad"])
    for link in (
        OpenLinkFactory(cohort=goes_on, booking=asked),
        OpenLinkFactory(cohort=goes_on, booking=None),
    ):
        world.add("training:link", "open", link)
        world.add("training:apply", "open", {"code": link.code})
    Contact.objects.filter(participant=people["active"]).update(email="ada@example.org")
    own = OwnLinkFactory(participant=people["active"])
    world.add("training:own", "of a participant", {"code": own.code})
    pair = {"pk": people["active"].pk, "number": people["applied"].pk}
    world.add("training:pair", "of one cohort", pair)
    alike = ParticipantFactory(cohort=later)
    world.add("training:pair", "of two cohorts", {**pair, "number": alike.pk})
    world.add("training:session", "with attendance", session)
    world.add("training:session", "called off", off)
    world.add("training:attendance", "absent", away)
    decision = Disposal.objects.create(
        program=world.program, ground="Tiden är ute.", prepared_by=world.people["strategist"]
    )
    DisposalCohort.objects.create(disposal=decision, cohort=cohort)
    world.add("training:disposal", "prepared", decision)
    extract = Extract.objects.create(
        made_by=world.people["project_leader"], reason="Hon har frågat."
    )
    ExtractParticipant.objects.create(extract=extract, participant=people["active"])
    world.add("training:extract", "of somebody", extract)
    papers = {
        "certificate": people["completed"],
        "certificates": cohort,
        "participants": cohort,
        "attendance": cohort,
        "attendance_sheet": session,
    }
    for kind, obj in papers.items():
        world.add("documents:paper", kind, {"kind": kind, "pk": obj.pk})
