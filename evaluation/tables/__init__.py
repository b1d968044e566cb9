"""Tables: evaluations, indicators, periods, recommendations."""
