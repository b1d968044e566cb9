"""Figures of the training, drawn with the kit's bars."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts import Bar, Chart, Part, Table
from core.periods import iso_date
from training.choices import SessionKind
from training.rules.sentences import CohortCount


def progress_of(count: CohortCount, about: str = "") -> Chart:
    """Return the way from applied to completed as bars on one scale."""
    rows = [
        (_("Applied, not admitted yet"), count.applied + count.waiting, "wait"),
        (pgettext("participants", "Registered"), count.registered, "info"),
        (_("Taking part"), count.active, "info"),
        (_("Completed"), count.completed, "good"),
        (_("Dropped out"), count.dropped, "bad"),
    ]
    bars = [Bar(label, [Part(label, n, str(n), tone)], text=str(n)) for label, n, tone in rows]
    table = Table([_("Stage"), _("Participants")], [(label, n) for label, n, _tone in rows])
    title = _("From application to the end")
    return Chart(title, bars, table, unit=_("participants"), about=about)


def attendance_of(sessions: Iterable[Any]) -> Chart | None:
    """Return how many were there at each session that all were called to; None before the first.

    Sessions come with their counts, see SessionQuerySet.with_attendance.
    """
    held = [
        each
        for each in sessions
        if each.entered and not each.is_called_off and each.kind != SessionKind.SUPERVISION
    ]
    if not held:
        return None
    there, later, away = _("Was there"), _("Made it up later"), _("Was away")
    bars, rows = [], []
    for each in held:
        counts = (each.present, each.made_up, each.entered - each.present - each.made_up)
        label = f"{iso_date(each.held_on)} {each.get_kind_display()}"
        parts = [
            Part(word, n, str(n), tone)
            for word, n, tone in zip((there, later, away), counts, TONES, strict=True)
        ]
        told = _("%(there)d of %(called)d") % {"there": each.present, "called": each.entered}
        bars.append(Bar(label, parts, text=told))
        rows.append((label, *map(str, counts)))
    table = Table([_("Session"), there, later, away], rows)
    return Chart(_("Who was there, session by session"), bars, table, unit=_("participants"))


TONES = ("good", "info", "muted")
