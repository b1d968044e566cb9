"""The training of the demo: the cohort that the papers of 2016 and 2018 tell of, and one today.

31 registered on 30 seats, 27 completed, 4 dropped out; 8 training days, 8 in-depth meetings,
13 supervisions that were 50 attendances of 10 people (2 × 6 + 6 × 6 + 2 × 1); Halmstad's 14 seats.
"""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone, translation

from accounts.models import Organization, User
from config.demo import applications, disposals, texts_seats
from config.demo import texts_training as words
from funding.models import PricePlan, Share
from programs.models import Program, SubGoal
from training.choices import DropReason, Presence, ProcessState, Profession, SessionKind, Stage
from training.models import (
    BookingShare,
    Cohort,
    Course,
    GoalCohort,
    LocalProcess,
    Module,
    ModuleVersion,
    Participant,
    SeatBooking,
    Session,
)
from training.services import cohorts, courses, participants, seats, sessions
from training.services.participants import Person

# municipality: seats booked, participants; one school shares a seat, so that 31 come on 30
SEATS = {
    "Halmstad": (14, 14),
    "Kungsbacka": (4, 5),
    "Varberg": (3, 3),
    "Falkenberg": (4, 4),
    "Hylte": (2, 2),
    "Laholm": (3, 3),
}
CAPACITY = 30
PAST_PROJECT = "Förstärkt arbete 2017–2019"  # its first goal: to finish the training
TRAINING_DAYS = (
    date(2016, 8, 29),
    date(2016, 10, 3),
    date(2016, 11, 28),
    date(2017, 2, 6),
    date(2017, 4, 24),
    date(2017, 9, 11),
    date(2018, 1, 29),
    date(2018, 6, 11),
)
IN_DEPTH = (
    date(2016, 9, 20),
    date(2016, 12, 13),
    date(2017, 3, 14),
    date(2017, 5, 30),
    date(2017, 10, 17),
    date(2017, 12, 5),
    date(2018, 3, 6),
    date(2018, 5, 15),
)
FIRST_SUPERVISION = date(2017, 1, 18)
# number in the cohort: the day and the reason, all invented
DROP_OUTS = {
    6: (date(2017, 1, 9), DropReason.MOVED),
    17: (date(2017, 3, 27), DropReason.MOVED),
    23: (date(2017, 8, 14), DropReason.NEW_JOB),
    29: (date(2018, 1, 8), DropReason.NEW_JOB),
}
SUPERVISED = (1, 3, 4, 8, 11, 14, 19, 25, 27, 31)  # the last two came once


def make(organizations: dict[str, Organization], people: dict[str, User], program: Program) -> None:
    """Make the course with its modules, the cohort of 2016 and a cohort that goes on today."""
    by = people["projektledare"]
    with translation.override("sv"):
        course = _course(program, people["strateg"])
        units = _units(organizations)
        _past(course, organizations, people, units, by)
        _coming(course, organizations, people, units, by)
        disposals.make(program, people)


def _course(program: Program, by: User) -> Course:
    course = courses.create(
        Course(
            program=program,
            name=words.COURSE,
            purpose=words.COURSE_PURPOSE,
            required_days=6,
            required_meetings=6,
            requires_process=True,
            keep_months=120,
            legal_ground=words.LEGAL_GROUND,
        ),
        by=by,
    )
    for number, (title, purpose) in enumerate(words.MODULES, 1):
        module = Module(course=course, number=number, title=title, purpose=purpose)
        courses.add_module(module, by=by)
        for day, covers in ((date(2015, 6, 1), ["research"]), (date(2018, 11, 1), _COVERS)):
            version = ModuleVersion(module=module, updated_on=day, perspectives=covers)
            version.review_by = day + timedelta(730)
            courses.update_module(version, by=by)
    return course


_COVERS = ["research", "equality", "preschool"]


def _units(organizations: dict[str, Organization]) -> dict[str, list[Organization]]:
    """Make a few invented units in each municipality, named so that nobody takes them for real."""
    return {
        name: [
            Organization.objects.create(
                parent=organizations[f"municipality {name}"],
                kind="unit",
                unit_type=unit_type,
                name=f"{unit} i {name} (påhittad)",
            )
            for unit, unit_type in words.UNITS
        ]
        for name in SEATS
    }


def _past(course, organizations, people, units, by) -> None:
    cohort = cohorts.create(
        Cohort(
            course=course,
            name=words.COHORT,
            starts_on=TRAINING_DAYS[0],
            ends_on=date(2018, 6, 15),
            capacity=CAPACITY,
            capacity_reason=words.CAPACITY_REASON,
            price_plan=PricePlan.objects.get(name=texts_seats.PRICE_PLAN),
            partner=organizations["better schools"],
            place=words.PLACE,
            note=words.COHORT_NOTE,
        ),
        by=by,
        leaders=[people["projektledare"].pk],
    )
    bookings = {
        name: seats.book(
            SeatBooking(
                cohort=cohort,
                organization=organizations[name],
                seats=booked,
                booked_on=date(2016, 5, 16),
            ),
            by=people["strateg"],
        )
        for name, (booked, _came) in SEATS.items()
    }
    share = Share.objects.get(
        round__name=texts_seats.ROUND, financier=organizations["Halmstad"], seats__isnull=False
    )
    seats.tie(BookingShare(booking=bookings["Halmstad"], share=share), by=people["strateg"])
    for goal in SubGoal.objects.filter(project__name=PAST_PROJECT, number=1):
        cohorts.carry_goal(GoalCohort(cohort=cohort, goal=goal), by=by)
    joined = _enrolled(cohort, bookings, organizations, units, by)
    _taught(cohort, joined, by)
    _supervised(cohort, joined, by)
    _ended(joined, by)


def _enrolled(cohort, bookings, organizations, units, by) -> dict[int, Participant]:
    homes = [name for name, (_booked, came) in SEATS.items() for _each in range(came)]
    joined = {}
    for number, home in enumerate(homes, 1):
        participant = Participant(
            cohort=cohort,
            booking=bookings[home],
            profession=_profession(number),
            unit=units[home][number % len(words.UNITS)],
            municipality=organizations[f"municipality {home}"],
        )
        joined[number] = participants.enroll(
            participant, _person(number), by=by, on=TRAINING_DAYS[0]
        )
    return joined


def _profession(number: int) -> str:
    if number % 7 == 0:
        return Profession.PRINCIPAL
    return Profession.PRESCHOOL_TEACHER if number % 3 == 0 else Profession.TEACHER


def _person(number: int) -> Person:
    first = words.FIRST_NAMES[(number - 1) % len(words.FIRST_NAMES)]
    last = words.LAST_NAMES[number % len(words.LAST_NAMES)]
    return Person(f"{first} {last}", f"deltagare{number}@demo.example")


def _taught(cohort, joined, by) -> None:
    """Everybody who had not left was there, but for a few who were away or made it up."""
    modules = list(Module.objects.filter(course=cohort.course))
    for n, day in enumerate(TRAINING_DAYS):
        held = Session(
            cohort=cohort,
            kind=SessionKind.TRAINING_DAY,
            title=words.DAYS[n],
            held_on=day,
            hours=Decimal(6),
            leader=by,
            place=words.PLACE,
        )
        taught = [modules[n % len(modules)].pk]
        _attended(sessions.create(held, by=by, modules=taught), _there_on(day, joined), n, by)
    for n, day in enumerate(IN_DEPTH):
        held = Session(
            cohort=cohort,
            kind=SessionKind.IN_DEPTH,
            held_on=day,
            hours=Decimal(3),
            leader=by,
            place=words.PLACE,
        )
        _attended(sessions.create(held, by=by), _there_on(day, joined), n + 3, by)


def _there_on(day, joined) -> dict[int, Participant]:
    """Return those of the cohort of 2016 who had not dropped out by a day."""
    gone = {number for number, (left_on, _reason) in DROP_OUTS.items() if left_on <= day}
    return {number: each for number, each in joined.items() if number not in gone}


def _attended(session, joined, salt, by) -> None:
    here = {}
    for number, participant in joined.items():
        is_away = (number * 5 + salt * 11) % 23 == 0
        here[participant.pk] = Presence.EXCUSED if is_away else Presence.PRESENT
    sessions.take_attendance(session, here, by=by)


def _supervised(cohort, joined, by) -> None:
    """Eight people six times each, two people once: 13 occasions, 50 attendances, 10 people."""
    for n in range(13):
        held = Session(
            cohort=cohort,
            kind=SessionKind.SUPERVISION,
            held_on=FIRST_SUPERVISION + timedelta(35 * n),
            hours=Decimal(4 + n % 2),
            leader=by,
        )
        session = sessions.create(held, by=by)
        here = SUPERVISED[8:] if n == 12 else SUPERVISED[n % 2 : 8 : 2]
        there = {joined[number].pk: Presence.PRESENT for number in here}
        sessions.take_attendance(session, there, by=by)


def _ended(joined, by) -> None:
    notes = iter(words.NOTES)
    for number, participant in joined.items():
        if number in DROP_OUTS:
            day, reason = DROP_OUTS[number]
            participants.move_on(
                participant,
                Stage.DROPPED_OUT,
                by=by,
                on=day,
                drop_reason=reason,
                note=next(notes),
            )
            continue
        process = LocalProcess(
            participant=participant,
            state=ProcessState.DONE,
            started_on=date(2016, 10, 1) + timedelta(number * 3),
            colleagues=8 + number * 7 % 20,
        )
        participants.state_process(process, by=by)
        participants.move_on(participant, Stage.COMPLETED, by=by, on=TRAINING_DAYS[-1])


def _coming(course, organizations, people, units, by) -> None:
    """A cohort that goes on today, half full, with applicants to answer and days ahead."""
    today = timezone.localdate()
    starts_on = today - timedelta(80)
    cohort = cohorts.create(
        Cohort(
            course=course,
            name=words.COMING.format(first=starts_on.year, last=starts_on.year + 2),
            starts_on=starts_on,
            ends_on=starts_on + timedelta(650),
            capacity=14,
            place=words.PLACE,
            note=words.COMING_NOTE,
        ),
        by=by,
        leaders=[people["projektledare"].pk],
    )
    booking = seats.book(
        SeatBooking(
            cohort=cohort,
            organization=organizations["Halmstad"],
            seats=8,
            booked_on=starts_on - timedelta(60),
        ),
        by=people["strateg"],
    )
    joined = {}
    for number in range(1, 13):
        home = "Halmstad" if number <= 7 else "Varberg"
        participant = Participant(
            cohort=cohort,
            booking=booking if home == "Halmstad" else None,
            profession=_profession(number),
            unit=units[home][number % len(words.UNITS)],
            municipality=organizations[f"municipality {home}"],
        )
        stage = Stage.APPLIED if number > 10 else Stage.ACTIVE
        on = today - timedelta(6) if number > 10 else starts_on
        joined[number] = participants.enroll(
            participant, _person(number + 40), by=by, on=on, stage=stage
        )
    admitted = {number: each for number, each in joined.items() if number <= 10}
    for n, ahead in enumerate((-75, -20, 20, 75)):
        held = Session(
            cohort=cohort,
            kind=SessionKind.TRAINING_DAY,
            title=words.DAYS[n],
            held_on=today + timedelta(ahead),
            hours=Decimal(6),
            leader=by,
            place=words.PLACE,
        )
        session = sessions.create(held, by=by)
        if n == 0:
            _attended(session, admitted, n, by)
    applications.make(cohort, booking, units["Halmstad"], joined[3], by=by, today=today)
