"""Who may: a program's strategist and project leader run it; a board reads its seats."""

import rules

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from accounts.permissions import is_administrator
from programs.choices import ProgramRoleKind
from programs.models import Program, programs_held
from training.models import (
    ApplicationLink,
    Attendance,
    BookingShare,
    Course,
    Disposal,
    Extract,
    Module,
    SeatBooking,
    Session,
)
from training.models.cohorts import AUTHORITY_ROLES, Cohort
from training.models.disposals import DISPOSING
from training.models.participants import KNOWING


def _program_of(obj) -> int:
    if isinstance(obj, Program):
        return obj.pk
    if isinstance(obj, (Course, Disposal)):
        return obj.program_id
    if isinstance(obj, (Cohort, Module)):
        return obj.course.program_id
    if isinstance(obj, Attendance):
        obj = obj.session
    if isinstance(obj, BookingShare):
        obj = obj.booking
    return obj.cohort.course.program_id  # bookings, participants, sessions


def _runs(user, obj, *kinds) -> bool:
    programs = programs_held(user, *kinds)
    return bool(programs) if obj is None else _program_of(obj) in programs


@rules.predicate
def runs_training(user, obj=None):
    """Is the program's strategist or project leader."""
    return _runs(user, obj, *KNOWING)


@rules.predicate
def decides_on_disposal(user, obj=None):
    """Runs the training, or approves for the program; a decision holds counts and no name."""
    return _runs(user, obj, *DISPOSING)


@rules.predicate
def knows_the_extract(user, obj=None):
    """Made the extract, or knows somebody that it is about; without one: may know people."""
    if obj is None:
        return _runs(user, None, *KNOWING)
    return Extract.objects.visible_to(user).filter(pk=obj.pk).exists()


@rules.predicate
def is_strategist(user, obj=None):
    return _runs(user, obj, ProgramRoleKind.STRATEGIST)


@rules.predicate
def is_in_its_program(user, obj=None):
    """Holds any role in the program: the steering group reads counts."""
    return _runs(user, obj)


@rules.predicate
def has_booked(user, obj=None):
    """Acts for a body that has booked seats: in this cohort, or this booking."""
    bodies = organizations_held(user, *AUTHORITY_ROLES)
    if obj is None:
        return bool(bodies)
    if isinstance(obj, SeatBooking):
        return obj.organization_id in bodies
    if isinstance(obj, Session):
        obj = obj.cohort
    return isinstance(obj, Cohort) and obj.bookings.filter(organization__in=bodies).exists()


@rules.predicate
def is_secretary_of_its_seats(user, obj=None):
    """Is the secretary of a body that has booked: in this cohort, or of this very link."""
    bodies = organizations_held(user, OrganizationRoleKind.SECRETARY)
    if obj is None:
        return bool(bodies)
    if isinstance(obj, ApplicationLink):
        return obj.booking is not None and obj.booking.organization_id in bodies
    return isinstance(obj, Cohort) and obj.bookings.filter(organization__in=bodies).exists()


@rules.predicate
def reads_seats_of_bodies(user, obj=None):
    """Acts for a body, or holds a role in a program: each sees the bookings it may, or none."""
    return bool(programs_held(user)) or bool(organizations_held(user, *AUTHORITY_ROLES))


rules.add_perm("training.view_course", is_in_its_program)
rules.add_perm("training.add_course_to", is_strategist)
rules.add_perm("training.change_course", runs_training)
rules.add_perm("training.view_module", is_in_its_program)
rules.add_perm("training.change_module", runs_training)
rules.add_perm("training.view_cohort", is_in_its_program | has_booked)
rules.add_perm("training.add_cohort", runs_training)
rules.add_perm("training.change_cohort", runs_training)
rules.add_perm("training.view_seatbooking", is_in_its_program | has_booked)
rules.add_perm("training.change_seatbooking", is_strategist)
rules.add_perm("training.view_program_seats", is_in_its_program)
rules.add_perm("training.view_organization_seats", reads_seats_of_bodies)
rules.add_perm("training.view_participant", runs_training)
rules.add_perm("training.change_participant", runs_training)
rules.add_perm("training.view_session", is_in_its_program | has_booked)
rules.add_perm("training.change_session", runs_training)
rules.add_perm("training.view_links", runs_training | is_secretary_of_its_seats)
rules.add_perm("training.change_applicationlink", runs_training | is_secretary_of_its_seats)
rules.add_perm("training.open_link", rules.always_allow)
rules.add_perm("training.change_pairs", runs_training)
rules.add_perm("training.view_disposal", decides_on_disposal)
rules.add_perm("training.add_disposal", runs_training)
rules.add_perm("training.approve_disposal", decides_on_disposal)
# an administrator knows nobody, but has to answer whoever asks what is held about them
rules.add_perm("training.view_extract", knows_the_extract | is_administrator)
rules.add_perm("training.add_extract", runs_training | is_administrator)
