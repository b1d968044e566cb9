"""Tables: cohorts, participants, sessions."""
