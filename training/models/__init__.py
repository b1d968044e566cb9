"""Nouns: courses and modules, cohorts, seats, participants, sessions and attendance."""

from training.models.cohorts import Cohort, CohortLeader
from training.models.courses import Course, Module, ModuleVersion
from training.models.doubles import PairVerdict
from training.models.goals import GoalCohort
from training.models.links import ApplicationLink, Knock, ParticipantLink
from training.models.participants import (
    Contact,
    LocalProcess,
    Participant,
    ProcessNote,
    StageChange,
    StageNote,
)
from training.models.seats import BookingShare, SeatBooking, SeatCarry
from training.models.sessions import Attendance, Session, SessionModule

__all__ = [
    "ApplicationLink",
    "Attendance",
    "BookingShare",
    "Cohort",
    "CohortLeader",
    "Contact",
    "Course",
    "GoalCohort",
    "Knock",
    "LocalProcess",
    "Module",
    "ModuleVersion",
    "PairVerdict",
    "Participant",
    "ParticipantLink",
    "ProcessNote",
    "SeatBooking",
    "SeatCarry",
    "Session",
    "SessionModule",
    "StageChange",
    "StageNote",
]
