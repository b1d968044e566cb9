"""Saved views: what of a list is asked for, which columns it shows, in what order."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from core.models import Model, QuerySet, ask
from desk.models.circles import circles_of


class SavedViewQuerySet(QuerySet):
    def visible_to(self, user):
        """A view is its owner's, and of the circle that it is shared with.

        It shows nothing by itself: whoever opens it sees of the list what they may see.
        """
        return self.filter(Q(owner_id=user.pk) | Q(shared_with__in=list(circles_of(user))))


class SavedView(Model):
    """A list as somebody wants it again: filter and order (`query`), and columns."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("saved by")
    )
    list_name = models.CharField(_("list"), max_length=80, editable=False)
    name = models.CharField(_("name"), max_length=80)
    query = models.JSONField(_("filter and order"), default=list, editable=False)
    columns = models.JSONField(_("columns"), default=list, editable=False)
    shared_with = models.CharField(_("shared with"), max_length=80, blank=True)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ["list_name", "name", "pk"]
        indexes = [
            models.Index(
                fields=["shared_with", "list_name"],
                condition=~Q(shared_with=""),
                name="views_of_a_circle",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "list_name", "name"],
                name="one_view_of_a_name_for_a_list",
                violation_error_message=_("You have a view of this list with that name already."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("desk:view_open", args=[self.pk])

    @property
    def list_url(self) -> str:
        """The list as the view shows it; nothing when there is no such list any more."""
        try:
            url = reverse(self.list_name)
        except NoReverseMatch:
            return ""
        asked = [(name, value) for name, value in self.query if name != "columns"]
        if self.columns:
            asked.append(("columns", ",".join(self.columns)))
        return f"{url}?{urlencode([*asked, ('view', self.pk)])}"


class DefaultViewQuerySet(QuerySet):
    def visible_to(self, user):
        """With which view a list opens is everybody's own."""
        return self.filter(person_id=user.pk)


class DefaultView(Model):
    """The view that a list opens with, for one person."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    list_name = models.CharField(_("list"), max_length=80)
    view = models.ForeignKey(
        SavedView, models.CASCADE, related_name="defaults", verbose_name=_("saved view")
    )

    objects = DefaultViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("view that a list opens with")
        verbose_name_plural = _("views that lists open with")
        ordering = ["list_name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "list_name"], name="one_default_for_a_list"),
        ]

    def __str__(self):
        return str(self.view)

    def get_absolute_url(self):
        return self.view.get_absolute_url()


@dataclass(frozen=True)
class ListedView:
    """A saved view as its list names it."""

    pk: int
    name: str
    is_own: bool
    is_default: bool

    @property
    def url(self) -> str:
        return reverse("desk:view_open", args=[self.pk])


# Every list asks this: as SQL it costs a fifth of the same as a queryset.
LISTED = """
    SELECT a_view.id, a_view.name, a_view.owner_id = %(person)s, opens.id IS NOT NULL
      FROM desk_savedview a_view
      LEFT JOIN desk_defaultview opens ON opens.view_id = a_view.id AND opens.person_id = %(person)s
     WHERE a_view.list_name = %(list)s
       AND (a_view.owner_id = %(person)s OR a_view.shared_with = ANY(%(circles)s))
     ORDER BY a_view.name, a_view.id
     LIMIT 30
"""


def views_of(user: Any, list_name: str) -> list[ListedView]:
    """Return the views of a list that the person has, own and shared; one query."""
    circles = list(circles_of(user))
    return [
        ListedView(*row) for row in ask(LISTED, person=user.pk, list=list_name, circles=circles)
    ]
