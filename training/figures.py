"""Figures of the training, drawn with the kit's bars."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts import Bar, Chart, Part, Table
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
