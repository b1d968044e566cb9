"""What every noun shares: moments, a version against lost edits, and who may see it."""

from collections.abc import Callable
from typing import Any, Self

from django.db import connection, models
from django.db.models import F
from django.http import Http404
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _

from core.shown import words_of


class Gone(Http404):
    """Somebody else deleted the row after it was found: whoever acts on it now finds nothing."""


class QuerySet(models.QuerySet):
    """Questions about many rows; every subclass answers who may see them."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows that this person may know of; each noun must answer."""
        raise NotImplementedError(f"{self.model.__name__} does not say who may see it.")

    def locked(self, pk: Any) -> Any:
        """Return the row as it is now, locked until the transaction ends."""
        try:
            return self.select_for_update(of=("self",)).get(pk=pk)
        except self.model.DoesNotExist:
            raise Gone(f"{self.model._meta.label} {pk} is no longer there.") from None


class PercentField(models.DecimalField):
    """A part of a whole in percent; to a migration it is the DecimalField that it is."""

    unit = "%"

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs


class Model(models.Model):
    """A noun with its moments and the version that guards against lost edits."""

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)

    objects = QuerySet.as_manager()

    class Meta:
        abstract = True

    def save_fields(self, *names: str) -> None:
        """Write the named fields and raise the version; whoever edits an older one is told."""
        self.version = F("version") + 1
        self.save(update_fields=[*names, "version", "updated_at"])
        self.refresh_from_db(fields=["version"])

    def _get_FIELD_display(self, field: Any) -> Any:  # noqa: N802, it is Django's
        """Return the word of a choice: Django makes a dictionary of them all for each row."""
        value = getattr(self, field.attname)
        return force_str(words_of(field).get(value, value), strings_only=True)


def once(row: Any, name: Any, read: Callable[[], Any]) -> Any:
    """Return what is read of a row under a name, read once for as long as the row is in hand.

    A page asks for a paper and for what its review finds: both stand on the same facts. A row
    that is fetched anew knows nothing of it.
    """
    kept = row.__dict__.setdefault("_read_once", {})
    if name not in kept:
        kept[name] = read()
    return kept[name]


def ask(sql: str, **values: Any) -> list[tuple]:
    """Return the rows of a question in SQL: for the few that a page cannot do without.

    Putting a question together from querysets costs Django more than the database's answer.
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
