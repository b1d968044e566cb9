"""What a project's report says about the training that went on meanwhile: counted, not typed."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.periods import iso_date
from programs.models import Project
from training.choices import SessionKind
from training.models import Cohort, SeatBooking
from training.queries import cohorts_of, counts_of
from training.rules.cohorts import seat_sentences
from training.rules.sentences import CohortCount, sentences
from training.services.ledgers import ledger_over


def training_part(project: Project, day: date) -> list[dict[str, Any]]:
    """Return each cohort of the project's program as it stood on a day: sentences and a table."""
    cohorts = list(cohorts_of(project).select_related("course").order_by("starts_on", "pk"))
    counts = counts_of([each.pk for each in cohorts], day)
    bookings = SeatBooking.objects.filter(cohort__in=cohorts)
    parts = ledger_over(bookings, day).parts("cohort") if cohorts else []
    seats = {pk: seat_sentences(ledger) for pk, _name, ledger in parts}
    told = [(cohort, counts[cohort.pk], seats.get(cohort.pk, [])) for cohort in cohorts]
    return [_cohort(*each) for each in told if each[1].registered]


def _cohort(cohort: Cohort, count: CohortCount, seats: list[str]) -> dict[str, Any]:
    return {
        "id": f"cohort-{cohort.pk}",
        "name": f"{cohort.course}, {cohort}",
        "period": _("From %(first)s to %(last)s.")
        % {"first": iso_date(cohort.starts_on), "last": iso_date(cohort.ends_on)},
        "sentences": [*sentences(count), *([" ".join(seats)] if seats else [])],
        "table": _table(count) if count.sessions else None,
    }


def _table(count: CohortCount) -> dict[str, Any]:
    kinds = [kind for kind in SessionKind if kind.value in count.sessions]
    held = [(kind, count.sessions[kind.value]) for kind in kinds]
    return {
        "caption": _("Sessions, attendances and people"),
        "columns": [
            {"label": _("Kind"), "kind": "text"},
            {"label": pgettext("how many were held", "Held"), "kind": "number"},
            {"label": _("Attendances"), "kind": "number"},
            {"label": _("Different participants"), "kind": "number"},
        ],
        "rows": [
            {
                "cells": [
                    str(kind.label).capitalize(),
                    str(each.sessions),
                    str(each.attendances),
                    str(each.people),
                ],
                "kind": "",
            }
            for kind, each in held
        ],
        "sums": None,
        "note": _("An attendance is one participant at one session."),
    }
