"""Nouns: programs, projects, goals and their lineage, updates, reporting rounds, groups."""

from programs.models.goals import GoalStatus, Standing, SubGoal
from programs.models.groups import Adjustment, Group, GroupMeeting, GroupMember
from programs.models.lineages import AdoptedGoal, Adoption, ChangedGoal, GoalBefore, GoalChange
from programs.models.programs import (
    Partner,
    Program,
    ProgramRole,
    StrategicChoice,
    StrategicObjective,
    Strategy,
    programs_held,
)
from programs.models.projects import (
    Alignment,
    BudgetLine,
    Contribution,
    DeclaredTotal,
    EffectGoal,
    Project,
    ProjectLink,
)
from programs.models.publishing import PublicSite
from programs.models.reportings import (
    Asked,
    Question,
    Reminder,
    ReportingRound,
    ReportingSnapshot,
)
from programs.models.reports import ProjectReport
from programs.models.updates import Answer, StatusUpdate, UpdateDraft, UpdateReturn

__all__ = [
    "Adjustment",
    "AdoptedGoal",
    "Adoption",
    "Alignment",
    "Answer",
    "Asked",
    "BudgetLine",
    "ChangedGoal",
    "Contribution",
    "DeclaredTotal",
    "EffectGoal",
    "GoalBefore",
    "GoalChange",
    "GoalStatus",
    "Group",
    "GroupMeeting",
    "GroupMember",
    "Partner",
    "Program",
    "ProgramRole",
    "Project",
    "ProjectLink",
    "ProjectReport",
    "PublicSite",
    "Question",
    "Reminder",
    "ReportingRound",
    "ReportingSnapshot",
    "Standing",
    "StatusUpdate",
    "StrategicChoice",
    "StrategicObjective",
    "Strategy",
    "SubGoal",
    "UpdateDraft",
    "UpdateReturn",
    "programs_held",
]
