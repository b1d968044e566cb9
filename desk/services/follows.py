"""Verbs on follows: begin to hear of something, and stop."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import User
from desk.models import Follow, Preference
from desk.services import reminders


def start(obj: Any, *, by: User) -> Any:
    """Let the person hear of an object; twice is once."""
    content_type = ContentType.objects.get_for_model(obj)
    Follow.objects.bulk_create(
        [Follow(person=by, content_type=content_type, object_id=obj.pk)], ignore_conflicts=True
    )
    return obj


def stop(obj: Any, *, by: User) -> Any:
    """Let the person hear no more of an object."""
    Follow.objects.filter(person=by).of(obj).delete()
    return obj


def read_news(person: User, *, by: User) -> Preference:
    """Note that the person has read what changed in what they follow."""
    found = reminders.preference_of(person)
    found.news_read_at = timezone.now()
    found.save_fields("news_read_at")
    return found
