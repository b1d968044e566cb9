"""Filters of the documents' lists."""
