"""The applications of the cohort that goes on today: an open link, a waiting list, a double.

Everything is invented.
"""

from datetime import date, timedelta

from accounts.models import Organization, User
from training.choices import Profession, Stage
from training.models import ApplicationLink, Cohort, Participant, SeatBooking
from training.services import applications, links, participants
from training.services.participants import Person

WAITS = Person("Signe Lindåsen", "signe.lindasen@demo.example", "035-000 11 22")
PHONE = "070-000 33 44"


def make(
    cohort: Cohort,
    booking: SeatBooking,
    units: list[Organization],
    double: Participant,
    *,
    by: User,
    today: date,
) -> None:
    """Let one wait, and one apply by the link who takes part already under another address."""
    link = links.create(
        ApplicationLink(cohort=cohort, booking=booking, open_until=today + timedelta(40)), by=by
    )
    home = booking.organization.municipality
    waiting = Participant(
        cohort=cohort,
        booking=booking,
        profession=Profession.PRESCHOOL_TEACHER,
        unit=units[0],
        municipality=home,
    )
    participants.enroll(waiting, WAITS, by=by, on=today - timedelta(9), stage=Stage.APPLIED)
    participants.move_on(waiting, Stage.WAITING, by=by, on=today - timedelta(5))
    name = double.contact.name
    known = Person(name, double.contact.email, PHONE)
    participants.revise(double, known, by=by)
    again = Participant(profession=double.profession, unit=double.unit, municipality=home)
    address = f"privat.{double.contact.email}"
    applications.apply(
        link,
        again,
        Person(name, address, PHONE.replace("-", " ")),
        source="demo",
        by=applications.APPLICANT,
    )
