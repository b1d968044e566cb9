"""Participants from xlsx or csv, in the format of their own export: read, checked, told by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone, translation
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.choices import OrganizationKind
from accounts.models import Organization, OrganizationName
from core.imports import cells_of
from training.choices import Profession, Stage
from training.models import Cohort, Contact, Participant, SeatBooking
from training.rules.columns import HEADS, WANTED
from training.services.participants import Enrolment, Person

LARGEST_FILE = 2_000_000  # bytes
MOST_ROWS = 2_000
MOST_COLUMNS = 40
BEGINNINGS = (Stage.ACTIVE, Stage.APPLIED)


@dataclass
class Line:
    """One row of the file: its number there, what it says, what is wrong in which column."""

    number: int
    said: dict[str, str]
    problems: dict[str, str] = field(default_factory=dict)
    enrolment: Enrolment | None = None

    @property
    def cells(self) -> list[tuple[str, str, str]]:
        """Each column's head, what the row says in it, and what is wrong with that."""
        return [
            (str(head), self.said.get(name, ""), self.problems.get(name, ""))
            for name, head in HEADS.items()
        ]


@dataclass
class Preview:
    """A whole file as it would be imported; with a problem anywhere nothing is."""

    lines: list[Line]
    heads: list[str] = field(default_factory=lambda: [str(head) for head in HEADS.values()])

    @property
    def wrong(self) -> list[Line]:
        return [line for line in self.lines if line.problems]

    @property
    def enrolments(self) -> list[Enrolment]:
        return [line.enrolment for line in self.lines if line.enrolment is not None]

    @property
    def is_ready(self) -> bool:
        return bool(self.lines) and not self.wrong


def rows_of(content: bytes, name: str) -> list[list[str]]:
    """Return the rows of a file as text; ValidationError where it cannot be read."""
    if len(content) > LARGEST_FILE:
        raise ValidationError(_("The file is larger than 2 MB."))
    rows = cells_of(content, name, most_rows=MOST_ROWS, most_columns=MOST_COLUMNS)
    if len(rows) > MOST_ROWS + 1:
        raise ValidationError(_("At most 2 000 participants are imported at a time."))
    if len(rows) < 2:
        raise ValidationError(_("The file has no participant below its head."))
    return rows


def read(rows: list[list[str]], cohort: Cohort) -> Preview:
    """Check every row against the cohort; nothing is written."""
    places = _places(rows[0])
    known = _Known(cohort)
    lines, met = [], {}
    for number, row in enumerate(rows[1:], 2):
        said = {name: row[at].strip() for name, at in places.items() if at < len(row)}
        line = Line(number, said)
        line.enrolment = known.enrolment(line)
        twin = met.setdefault(_identity(said), number)
        if twin != number and said.get("name"):
            line.problems["name"] = _("The same person is on row %(row)d.") % {"row": twin}
        lines.append(line)
    return Preview(lines)


def _identity(said: Mapping[str, str]) -> tuple[str, str]:
    email = said.get("email", "").casefold()
    return ("", email) if "@" in email else (said.get("name", "").casefold(), "")


def _places(head: list[str]) -> dict[str, int]:
    """Return where each column stands, by its head in Swedish or English."""
    words = {}
    for language in ("sv", "en"):
        with translation.override(language):
            words |= {str(label).casefold(): name for name, label in HEADS.items()}
    found = {}
    for at, cell in enumerate(head):
        name = words.get(cell.strip().casefold())
        if name is not None:
            found.setdefault(name, at)
    if missing := [str(HEADS[name]) for name in WANTED if name not in found]:
        raise ValidationError(
            ngettext(
                "The column %(names)s is missing in the first row.",
                "The columns %(names)s are missing in the first row.",
                len(missing),
            )
            % {"names": ", ".join(missing)}
        )
    return found


class _Known:
    """What rows may name: units, municipalities, bookings, and who is in the cohort already."""

    def __init__(self, cohort: Cohort) -> None:
        self.cohort = cohort
        self.units = named(OrganizationKind.UNIT)
        self.municipalities = named(OrganizationKind.MUNICIPALITY)
        bookings = SeatBooking.objects.filter(cohort=cohort).select_related("organization")
        self.bookings: dict[str, SeatBooking] = {}
        for each in bookings:
            for name in (each.organization.name, each.organization.short_name):
                if name:
                    self.bookings[name.casefold()] = each
        here = Contact.objects.filter(participant__cohort=cohort)
        self.emails = {each.casefold() for each in here.values_list("email", flat=True) if each}
        self.names = {each.casefold() for each in here.values_list("name", flat=True)}
        self.professions = _words(Profession)
        self.stages = {word: key for word, key in _words(Stage).items() if key in BEGINNINGS}
        self.today = timezone.localdate()

    def enrolment(self, line: Line) -> Enrolment | None:
        """Return what the row asks for; what is wrong goes to the line's problems."""
        said, wrong = line.said, line.problems
        person = self._person(said, wrong)
        profession = self._one_of(said, "profession", self.professions, wrong, is_wanted=True)
        unit = self._one_of(said, "unit", self.units, wrong)
        municipality = self._one_of(said, "municipality", self.municipalities, wrong)
        booking = self._one_of(said, "booking", self.bookings, wrong)
        stage = self._one_of(said, "stage", self.stages, wrong) or Stage.ACTIVE
        on = self._day(said, wrong)
        if wrong:
            return None
        participant = Participant(
            cohort=self.cohort,
            profession=profession,
            unit=unit,
            municipality=municipality,
            booking=booking,
        )
        return Enrolment(participant, person, on, stage)

    def _person(self, said: Mapping[str, str], wrong: dict[str, str]) -> Person:
        name, email, phone = (said.get(key, "") for key in ("name", "email", "phone"))
        if not name:
            wrong["name"] = _("Enter a name.")
        elif len(name) > 200:
            wrong["name"] = _("The name is longer than 200 characters.")
        elif not email and name.casefold() in self.names:
            wrong["name"] = _("Somebody of this name is in the cohort already.")
        if email:
            try:
                validate_email(email)
            except ValidationError:
                wrong["email"] = _("“%(said)s” is no e-mail address.") % {"said": email[:60]}
            if email.casefold() in self.emails:
                wrong["email"] = _("Somebody with this address is in the cohort already.")
        if len(phone) > 40:
            wrong["phone"] = _("The phone number is longer than 40 characters.")
        return Person(name, email, phone)

    def _one_of(
        self,
        said: Mapping[str, str],
        name: str,
        known: Mapping[str, Any],
        wrong: dict[str, str],
        *,
        is_wanted: bool = False,
    ) -> Any:
        word = said.get(name, "")
        found = known.get(word.casefold())
        if word and found is None:
            wrong[name] = _("“%(said)s” is not known here.") % {"said": word[:60]}
        elif is_wanted and not word:
            wrong[name] = _("Enter one.")
        return found

    def _day(self, said: Mapping[str, str], wrong: dict[str, str]) -> date:
        word = said.get("on", "")
        if not word:
            return min(self.today, max(self.cohort.starts_on, date(1990, 1, 1)))
        try:
            day = parse_date(word[:10])
        except ValueError:
            day = None
        if day is None:
            wrong["on"] = _("Write the date as year-month-day, such as 2016-11-21.")
        elif day > self.today:
            wrong["on"] = _("The day has not come yet.")
        return day or self.today


def named(kind: str) -> dict[str, Organization]:
    """Return the organizations of a kind by every name that they are known under."""
    found = {}
    for each in Organization.objects.filter(kind=kind):
        for name in (each.name, each.short_name):
            if name:
                found.setdefault(name.casefold(), each)
    variants = OrganizationName.objects.filter(organization__kind=kind)
    for each in variants.select_related("organization"):
        found.setdefault(each.name.casefold(), each.organization)
    return found


def _words(choices: Any) -> dict[str, str]:
    found = {}
    for language in ("sv", "en"):
        with translation.override(language):
            found |= {str(label).casefold(): key for key, label in choices.choices}
    return found
