"""Filters: cohorts, participants, sessions."""
