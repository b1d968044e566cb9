"""Forms: evaluations, milestones, collections, indicators, figures, recommendations."""
