"""Follows: what a person wants to hear of."""

from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Model, QuerySet


def followed() -> dict[str, Any]:
    """Return the models that can be followed, by their noun in addresses."""
    return _followed(tuple(settings.FOLLOWED.items()))


@cache
def _followed(rows: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    return {kind: apps.get_model(label) for kind, label in rows}


def followed_as(obj: Any) -> str:
    """Return the noun under which an object is followed; "" where it cannot be."""
    return next((kind for kind, model in followed().items() if type(obj) is model), "")


class FollowQuerySet(QuerySet):
    def visible_to(self, user):
        """What somebody follows is known to nobody else."""
        return self.filter(person_id=user.pk)

    def of(self, obj: Any):
        content_type = ContentType.objects.get_for_model(obj)
        return self.filter(content_type=content_type, object_id=obj.pk)

    def by_kind(self, user: Any) -> dict[str, list[int]]:
        """Return the ids of what a person follows, by the noun of its kind; one query."""
        kinds = {
            ContentType.objects.get_for_model(model).pk: kind for kind, model in followed().items()
        }
        found: dict[str, list[int]] = {}
        rows = self.filter(person_id=user.pk).order_by("content_type", "object_id")
        for content_type, pk in rows.values_list("content_type", "object_id"):
            if content_type in kinds:
                found.setdefault(kinds[content_type], []).append(pk)
        return found


class Follow(Model):
    """A person follows an object; what they see of it is decided when they look."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow")
        verbose_name_plural = _("follows")
        constraints = [
            models.UniqueConstraint(
                "person", "content_type", "object_id", name="a_thing_is_followed_once_by_a_person"
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.content_type} {self.object_id}"
