"""Does it work: evaluations, their milestones and data, indicators, what is recommended."""
