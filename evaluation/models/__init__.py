"""Nouns: evaluations, milestones, data collections, indicators, measurements, recommendations."""

from evaluation.models.collections import DataCollection, Reminder, ResponseCount
from evaluation.models.evaluations import (
    Evaluation,
    EvaluationRole,
    evaluates_nothing,
    evaluations_held,
)
from evaluation.models.indicators import (
    EffectGoalIndicator,
    GoalIndicator,
    Indicator,
    ScaleLevel,
)
from evaluation.models.measurements import IndicatorTarget, Measurement, Period
from evaluation.models.milestones import (
    GoalMilestone,
    Milestone,
    MilestoneDependency,
    MilestoneRevision,
)
from evaluation.models.publications import Publication, PublishedFigure
from evaluation.models.recommendations import Finding, Recommendation, Response
from evaluation.models.surveys import (
    Answer,
    OpenAnswer,
    QuestionOption,
    Respondent,
    SurveyFile,
    SurveyImport,
    SurveyQuestion,
)

__all__ = [
    "Answer",
    "DataCollection",
    "EffectGoalIndicator",
    "Evaluation",
    "EvaluationRole",
    "Finding",
    "GoalIndicator",
    "GoalMilestone",
    "Indicator",
    "IndicatorTarget",
    "Measurement",
    "Milestone",
    "MilestoneDependency",
    "MilestoneRevision",
    "OpenAnswer",
    "Period",
    "Publication",
    "PublishedFigure",
    "QuestionOption",
    "Recommendation",
    "Reminder",
    "Respondent",
    "Response",
    "ResponseCount",
    "ScaleLevel",
    "SurveyFile",
    "SurveyImport",
    "SurveyQuestion",
    "evaluates_nothing",
    "evaluations_held",
]
