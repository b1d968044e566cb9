"""Programs, projects and their goals: from what was decided to what was reported."""
