"""Verbs: evaluations, milestones, data collections, indicators, figures, recommendations."""
