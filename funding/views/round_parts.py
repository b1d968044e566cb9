"""Parts of a round's page: the lines of its table, its sums, what outsiders see of its history."""

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import organizations_held
from core.history import HistoryEntry
from funding.models import Decision, Round
from funding.queries import officers_of
from funding.rules.answers import Answer
from funding.rules.rounds import Standing
from funding.rules.shares import ShareRow, ShareTable


def lines_of(table: ShareTable, standing: Standing, user, *, may_record: bool) -> list[dict]:
    """Return what the share table shows of each financier, with cells in order of years.

    Who `may_record` what those outside answer by letter gets the way to it.
    """
    boards = organizations_held(user)
    answers = {each.financier_id: each for each in standing.answers}
    officers = officers_of(each.financier_id for each in standing.waiting)
    decisions = _decisions_of(standing)
    return [
        {
            "row": row,
            "cells": [(str(year), row.cells.get(year)) for year in table.years],
            "answer": answers[row.financier_id],
            "decision": decisions.get(answers[row.financier_id].decision_id),
            "officers": officers.get(row.financier_id, ()),
            "is_own": row.financier_id in boards,
            "lapses": answers[row.financier_id] in standing.lapsing,
            "record": _to_record(row, answers[row.financier_id]) if may_record else "",
        }
        for row in table.rows
    ]


def _to_record(row: ShareRow, answer: Answer) -> str:
    """Return the page where an answer by letter is recorded, while there is none that holds."""
    if not row.is_outside or not row.delivery_id or not answer.is_waiting:
        return ""
    if answer.pledge_id:  # asked anew: a later letter replaces the one that no longer answers
        return reverse("funding:pledge_replace", args=[answer.pledge_id])
    return reverse("funding:pledge_record", args=[row.delivery_id])


DECISIONS = Decision.objects.select_related("meeting").with_life().with_sequels()


def _decisions_of(standing: Standing) -> dict[int, Decision]:
    """Return the decisions that the answers rest on, with how far they have come in law."""
    pks = [each.decision_id for each in standing.answers if each.decision_id]
    return {each.pk: each for each in DECISIONS.filter(pk__in=pks)} if pks else {}


def sums_of(table: ShareTable, standing: Standing) -> list[dict]:
    """Return the lines under the share table: sums, what is applied for, what is missing (kr)."""
    found = [("sum", _("Sum of the shares"), table.sums, table.total)]
    if table.has_parts:
        label = _("of which %(count)d local boards") % {"count": len(table.local.rows)}
        found.append(("part", label, table.local.sums, table.local.total))
    found.append(("applied", _("Applied for"), table.applied, table.applied_total))
    if not table.adds_up:
        found.append(("difference", _("Difference"), table.differences, table.difference))
    if standing.gap:
        found.append(("gap", _("Missing"), standing.gap, standing.gap_total))
    return [
        {
            "kind": kind,
            "label": label,
            "cells": [(str(year), amounts.get(year)) for year in table.years],
            "total": total,
        }
        for kind, label, amounts, total in found
    ]


def in_words(text: str) -> str:
    """Show the placeholders of a clause as people read them."""
    words = {"board": _("[the board]"), "amount": _("[the amount]"), "years": _("[the years]")}
    for name, word in words.items():
        text = text.replace(f"{{{name}}}", word)
    return text


def since_opening(history: list[HistoryEntry]) -> list[HistoryEntry]:
    """Leave out how the round was prepared: that is the program's own working material."""
    opened = str(Round._meta.get_field("opened_at").verbose_name).capitalize()
    for position, entry in enumerate(history):
        if any(change.label == opened for change in entry.changes):
            return history[: position + 1]
    return []
