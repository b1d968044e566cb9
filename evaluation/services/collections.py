"""What is done with data collections: set up, counted day by day, reminded."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from evaluation.models import DataCollection, Reminder, ResponseCount
from evaluation.rules import collections as rules

FIELDS = (
    "kind",
    "title",
    "population",
    "invited",
    "wanted_rate",
    "opens_on",
    "closes_on",
    "note",
)


@verb(_("set up the data collection"))
def create(collection: DataCollection, *, by) -> DataCollection:
    """Save a new data collection of an evaluation."""
    collection.save()
    return collection


@verb(_("revised the data collection"))
def revise(collection: DataCollection, *, by) -> DataCollection:
    """Save the data collection as it now stands; never fewer invited than have answered."""
    DataCollection.objects.locked(collection.pk)
    answered = DataCollection.objects.with_answered().get(pk=collection.pk).answered
    refuse_fields({"invited": rules.obstacles_to_invited(collection.invited, answered)})
    collection.save_fields(*FIELDS)
    return collection


@verb(_("counted the answers"))
def count(collection: DataCollection, answered: int, *, by, on: date) -> ResponseCount:
    """Say how many had answered by a day; what was said before stays."""
    now = DataCollection.objects.locked(collection.pk)
    refuse(
        rules.obstacles_to_count(
            answered, now.invited, on=on, opens_on=now.opens_on, today=timezone.localdate()
        )
    )
    return ResponseCount.objects.create(collection=now, counted_on=on, answered=answered, author=by)


@verb(_("noted a reminder"))
def remind(collection: DataCollection, *, by, on: date, text: str = "") -> Reminder:
    """Note that those who had not answered were reminded on a day."""
    now = DataCollection.objects.locked(collection.pk)
    refuse(
        rules.obstacles_to_remind(
            on=on, opens_on=now.opens_on, closes_on=now.closes_on, today=timezone.localdate()
        )
    )
    return Reminder.objects.create(collection=now, reminded_on=on, text=text, author=by)
