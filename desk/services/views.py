"""Verbs on saved views: saved, revised, deleted; with which one a list opens."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.rules import refuse_fields
from desk.models import DefaultView, SavedView

FIELDS = ("name", "query", "columns", "shared_with")


@transaction.atomic
def save(view: SavedView, *, is_default: bool, by: Any) -> SavedView:
    """Save a new view of a list, or one of the person's own as it now stands on the object."""
    refuse_fields({"name": _obstacles_to_name(view)})
    if view.pk is None:
        view.save()
    else:
        view.save_fields(*FIELDS)
    if is_default:
        open_with(view, by=by)
    else:
        view.defaults.filter(person=by).delete()
    return view


@transaction.atomic
def change(view: SavedView, *, by: Any) -> SavedView:
    """Let one of the person's own views ask for something else."""
    view.save_fields("query", "columns")
    return view


@transaction.atomic
def delete(view: SavedView, *, by: Any) -> SavedView:
    """Delete a view; the lists of those who opened with it open as they were."""
    view.delete()
    return view


@transaction.atomic
def open_with(view: SavedView, *, by: Any) -> SavedView:
    """Let the list open with a view, for the person alone."""
    DefaultView.objects.update_or_create(
        person=by, list_name=view.list_name, defaults={"view": view}
    )
    return view


@transaction.atomic
def open_plainly(view: SavedView, *, by: Any) -> SavedView:
    """Let the list open with everything again, for the person alone."""
    view.defaults.filter(person=by).delete()
    return view


def _obstacles_to_name(view: SavedView):
    others = SavedView.objects.filter(owner=view.owner_id, list_name=view.list_name)
    if others.filter(name=view.name).exclude(pk=view.pk).exists():
        yield _("You have a view of this list with that name already.")
