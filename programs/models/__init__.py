"""Nouns: programs, projects, goals, updates."""

from programs.models.goals import GoalStatus, Standing, SubGoal
from programs.models.programs import (
    Program,
    ProgramRole,
    StrategicChoice,
    StrategicObjective,
    Strategy,
    programs_held,
)
from programs.models.projects import Alignment, Project
from programs.models.updates import StatusUpdate

__all__ = [
    "Alignment",
    "GoalStatus",
    "Program",
    "ProgramRole",
    "Project",
    "Standing",
    "StatusUpdate",
    "StrategicChoice",
    "StrategicObjective",
    "Strategy",
    "SubGoal",
    "programs_held",
]
