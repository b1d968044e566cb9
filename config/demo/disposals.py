"""A cohort whose time is up: a decision on disposal waits for its second person.

Everything is invented, the course too.
"""

from datetime import date

from accounts.models import User
from config.demo import texts_training as words
from programs.models import Program
from training.choices import DropReason, Profession, Stage
from training.models import Cohort, Course, Disposal, Participant
from training.services import cohorts, courses, disposals, participants
from training.services.participants import Person

BEGAN, ENDED = date(2013, 9, 2), date(2015, 6, 10)
PEOPLE = 6


def make(program: Program, people: dict[str, User]) -> None:
    """Let six people go through a short course long ago, and prepare that their names go."""
    leader = people["projektledare"]
    course = courses.create(
        Course(
            program=program,
            name=words.OLD_COURSE,
            purpose=words.OLD_PURPOSE,
            keep_months=60,
            legal_ground=words.LEGAL_GROUND,
        ),
        by=people["strateg"],
    )
    cohort = cohorts.create(
        Cohort(
            course=course,
            name=words.OLD_COHORT,
            starts_on=BEGAN,
            ends_on=ENDED,
            capacity=8,
            place=words.PLACE,
            note=words.COMING_NOTE,
        ),
        by=leader,
        leaders=[leader.pk],
    )
    for number in range(1, PEOPLE + 1):
        came = participants.enroll(
            Participant(cohort=cohort, profession=Profession.TEACHER),
            _person(number),
            by=leader,
            on=BEGAN,
        )
        if number == PEOPLE:
            participants.move_on(
                came,
                Stage.DROPPED_OUT,
                by=leader,
                on=date(2014, 3, 3),
                drop_reason=DropReason.NEW_JOB,
                note=words.OLD_NOTE,
            )
        else:
            participants.move_on(came, Stage.COMPLETED, by=leader, on=ENDED)
    disposals.prepare(Disposal(ground=words.OLD_GROUND), [cohort.pk], by=leader)


def _person(number: int) -> Person:
    first = words.FIRST_NAMES[-number]
    return Person(f"{first} {words.OLD_LAST_NAME}", f"tidigare{number}@demo.example")
