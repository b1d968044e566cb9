"""Circles: who reads what people write to each other, named by a key that an app gives.

`desk` knows neither programs nor boards. An app names its circles itself ("program:7", "role:…")
and says in which of them a person is today; settings.CIRCLES lists these functions by dotted path.
What can be commented on, and the way from it to the program whose people talk about it, is
settings.COMMENTED; settings.COMMENT_CIRCLE knows a circle's people by its key.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.module_loading import import_string

Names = Mapping[str, Callable[[], str]]


def circles_of(user: Any) -> dict[str, Callable[[], str]]:
    """Return the circles that the person is in today, each with what gives its name.

    Asked once for each person object; a name may ask the database, the keys do not.
    """
    if not user.is_authenticated:
        return {}
    if not hasattr(user, "_circles"):
        sources = _sources(tuple(settings.CIRCLES))
        user._circles = {key: name for source in sources for key, name in source(user).items()}
    return user._circles


def circle_named(key: str) -> Any:
    """Return the circle of comments with a key: its `people`, and who decides in it."""
    return import_string(settings.COMMENT_CIRCLE)(key)


@cache
def _sources(paths: tuple[str, ...]) -> tuple[Callable[[Any], Names], ...]:
    return tuple(import_string(path) for path in paths)


@dataclass(frozen=True)
class Commented:
    """A kind of thing that is commented on: its noun in addresses, and its way to a circle."""

    kind: str
    model: Any
    path: str

    @property
    def content_type(self) -> ContentType:
        return ContentType.objects.get_for_model(self.model)

    def one_seen_by(self, user: Any, pk: int) -> Any:
        """Return the object, with what its way to the circle leads over; None when it is hidden."""
        objects = self.model._default_manager.all().visible_to(user)
        above = self.path.rpartition("__")[0]
        return (objects.select_related(above) if above else objects).filter(pk=pk).first()

    def audience_of(self, subject: Any) -> str:
        """Return the key of the circle that talks about it."""
        found = subject
        for part in self.path.split("__"):
            found = getattr(found, part)
        return settings.COMMENT_KEY % found


def commented() -> dict[str, Commented]:
    """Return what can be commented on, by its noun."""
    return _commented(tuple((kind, *each) for kind, each in settings.COMMENTED.items()))


@cache
def _commented(rows: tuple[tuple[str, str, str], ...]) -> dict[str, Commented]:
    return {kind: Commented(kind, apps.get_model(label), path) for kind, label, path in rows}


def kind_of(subject: Any) -> Commented | None:
    """Return as what an object is commented on; None where it is not."""
    kinds = commented().values()
    return next((each for each in kinds if isinstance(subject, each.model)), None)


def about_seen(user: Any, prefix: str = "") -> Q:
    """Say that a row is about something that the person may see."""
    seen = Q(pk__in=[])
    for each in commented().values():
        objects = each.model._default_manager.all().visible_to(user).order_by()
        seen |= Q(
            **{
                f"{prefix}content_type": each.content_type,
                f"{prefix}object_id__in": objects.values("pk"),
            }
        )
    return seen
