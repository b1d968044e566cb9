"""Filters: evaluations, indicators, periods, recommendations."""
