"""Verbs: courses, cohorts, seats, participants, sessions."""
