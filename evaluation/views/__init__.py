"""Pages and verbs: evaluations, milestones, collections, indicators, figures, recommendations."""
