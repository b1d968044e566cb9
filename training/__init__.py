"""Who is trained: courses, cohorts, seats that boards pay for, participants, sessions."""
