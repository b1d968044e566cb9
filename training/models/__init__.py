"""Nouns: courses and modules, cohorts, seats, participants, sessions and attendance."""

from training.models.cohorts import Cohort, CohortLeader
from training.models.courses import Course, Module, ModuleVersion
from training.models.disposals import (
    Disposal,
    DisposalCohort,
    Extract,
    ExtractParticipant,
    PastContact,
    due_cohorts,
)
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
    "Disposal",
    "DisposalCohort",
    "Extract",
    "ExtractParticipant",
    "GoalCohort",
    "Knock",
    "LocalProcess",
    "Module",
    "ModuleVersion",
    "PairVerdict",
    "Participant",
    "ParticipantLink",
    "PastContact",
    "ProcessNote",
    "SeatBooking",
    "SeatCarry",
    "Session",
    "SessionModule",
    "StageChange",
    "StageNote",
    "due_cohorts",
]
