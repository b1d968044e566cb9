"""Verbs: documents (request, issue, withdraw), renderings, printing, reviews, overrides."""
