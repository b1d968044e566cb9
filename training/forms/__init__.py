"""Forms: courses, cohorts, seats, participants, sessions."""
