"""Jobs of the worker: an approved disposal is carried out."""

import logging

from django.core.exceptions import ValidationError
from django.db import DatabaseError
from procrastinate.contrib.django import app

from training.models import Disposal
from training.services import disposals

log = logging.getLogger(__name__)


@app.task()
def dispose(disposal_id: int) -> None:
    """Carry out a decision on disposal; where that fails, its page says so and nothing is gone."""
    disposal = Disposal.objects.select_related("approved_by").get(pk=disposal_id)
    try:
        disposals.carry_out(disposal, by=disposal.approved_by)
    except (ValidationError, DatabaseError) as refusal:
        log.warning("Disposal %s could not be carried out.", disposal_id, exc_info=True)
        disposals.fail(disposal, getattr(refusal, "messages", ()))
