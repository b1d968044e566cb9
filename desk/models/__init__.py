"""Nouns: mails, comments, saved views."""

from desk.models.comments import Comment
from desk.models.mails import Mail
from desk.models.views import DefaultView, SavedView

__all__ = ["Comment", "DefaultView", "Mail", "SavedView"]
