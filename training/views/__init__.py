"""Pages: courses and modules, cohorts, seats, participants, sessions and attendance."""
