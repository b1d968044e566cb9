"""Nouns: plans, activities with their costs, and the matrix of measures."""

from plans.models.activities import Activity, CostLine, DeclaredTotal, Organizer
from plans.models.measures import Cell, CellLink, Measure, Responsible, ResponsibleLink
from plans.models.plans import Heading, Plan, PlanIndicator

__all__ = [
    "Activity",
    "Cell",
    "CellLink",
    "CostLine",
    "DeclaredTotal",
    "Heading",
    "Measure",
    "Organizer",
    "Plan",
    "PlanIndicator",
    "Responsible",
    "ResponsibleLink",
]
