"""Imports: participants from a spreadsheet."""
