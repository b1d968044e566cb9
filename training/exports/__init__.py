"""Exports: the seat ledger."""
