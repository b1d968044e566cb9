"""Nouns: mails, comments, saved views, follows, deputies, reminders."""

from desk.models.comments import Comment
from desk.models.deputies import Deputy
from desk.models.follows import Follow
from desk.models.mails import Mail
from desk.models.reminders import Preference, ReminderRule, Snooze, Wording
from desk.models.sendings import PlannedDay, Reminder, Sending
from desk.models.views import DefaultView, SavedView

__all__ = [
    "Comment",
    "DefaultView",
    "Deputy",
    "Follow",
    "Mail",
    "PlannedDay",
    "Preference",
    "Reminder",
    "ReminderRule",
    "SavedView",
    "Sending",
    "Snooze",
    "Wording",
]
