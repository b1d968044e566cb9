"""From decided to reported goals, as a sheet: one line for each pair."""

from collections.abc import Iterator
from typing import Any

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.periods import iso_date
from core.tables import Table
from programs.queries import Lineage


class LineageTable(Table):
    """The sheet that a lineage is saved as; the page draws it for reading."""

    decided_number = tables.Column(verbose_name=_("Decided number"))
    decided = tables.Column(verbose_name=_("Decided goal"))
    said = tables.Column(verbose_name=_("What became of it"))
    changed_on = tables.Column(verbose_name=_("Holds from"))
    reason = tables.Column(verbose_name=_("Reason"))
    approved_by = tables.Column(verbose_name=_("Approved by"))
    reported_number = tables.Column(verbose_name=_("Reported number"))
    reported = tables.Column(verbose_name=_("Reported goal"))
    status = tables.Column(verbose_name=_("Status"))
    status_as_of = tables.Column(verbose_name=_("Status as of"))

    class Meta(Table.Meta):
        orderable = False


def lines_of(lineage: Lineage) -> Iterator[dict[str, Any]]:
    """Yield a line for each decided goal and each goal that stands of it."""
    for row in lineage.rows:
        for goal in row.ends or [None]:
            yield {
                "decided_number": row.decided.number if row.decided else None,
                "decided": row.decided.title if row.decided else "",
                "said": row.said,
                "changed_on": ", ".join(iso_date(each.changed_on) for each in row.changes),
                "reason": "\n".join(each.reason for each in row.changes),
                "approved_by": ", ".join(str(each.settled_by) for each in row.changes),
                "reported_number": goal.number if goal else None,
                "reported": goal.title if goal else "",
                "status": str(goal.standing) if goal else "",
                "status_as_of": goal.status_as_of if goal else None,
            }
