"""Nouns: mails."""

from desk.models.mails import Mail

__all__ = ["Mail"]
