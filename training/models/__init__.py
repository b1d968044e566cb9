"""Nouns: courses and modules, cohorts, seats, participants, sessions and attendance."""

from training.models.cohorts import Cohort, CohortLeader
from training.models.courses import Course, Module, ModuleVersion
from training.models.goals import GoalCohort
from training.models.participants import Contact, LocalProcess, Participant, StageChange, StageNote
from training.models.seats import BookingShare, SeatBooking, SeatCarry
from training.models.sessions import Attendance, Session, SessionModule

__all__ = [
    "Attendance",
    "BookingShare",
    "Cohort",
    "CohortLeader",
    "Contact",
    "Course",
    "GoalCohort",
    "LocalProcess",
    "Module",
    "ModuleVersion",
    "Participant",
    "SeatBooking",
    "SeatCarry",
    "Session",
    "SessionModule",
    "StageChange",
    "StageNote",
]
