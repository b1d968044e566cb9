"""Verbs of delivered sources: deliver a new version of an opened round; take it over."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.mails import sources as words
from funding.models import Delivery, Round, RoundSource, Share
from funding.queries import share_tables_of
from funding.rules.rounds import obstacles_to_deliver
from funding.rules.shares import Cell, ShareTable
from funding.rules.sources import resplit
from funding.services.rounds import DELIVERED_TEXTS, content_of, tell

CHANGEABLE = ("answer_by", *DELIVERED_TEXTS)


@verb(_("delivered a new version"))
def deliver(
    round_: Round,
    *,
    by: User,
    reason: str,
    fields: Mapping[str, Any] | None = None,
    shares: Mapping[tuple[int, int], Decimal] | None = None,
    applied: Mapping[int, Decimal] | None = None,
    at: datetime | None = None,
) -> RoundSource:
    """Change what an opened round asks: the next source, delivered to every financier.

    `fields` are of CHANGEABLE; `shares` kr by (financier's id, year) and `applied` kr by year are
    the whole new split, left out when it stays. Whoever has no share any more is told. `at` is the
    moment it counts from, now unless a version of the past is entered.
    """
    round_ = Round.objects.locked(round_.pk)
    day = timezone.localdate(at or timezone.now())
    number = 1 + round_.sources.count()
    before = share_tables_of([round_])[round_.pk]
    after = before if shares is None else resplit(before, shares, applied or {}, number)
    changed = _set(round_, fields or {})
    refuse(why_not_deliver(round_, before, after, changed, day, reason=reason))
    source = RoundSource.objects.create(
        round=round_,
        number=number,
        content=content_of(round_, after, day),
        reason=reason.strip(),
        created_by=by,
    )
    _write_shares(round_, after)
    round_.save_fields(*changed)
    _hand_out(source, before, after, by)
    return source


def why_not_deliver(
    round_: Round,
    before: ShareTable,
    after: ShareTable,
    changed: Iterable[str],
    day: date,
    *,
    reason: str | None = None,
) -> list[str]:
    """Return every obstacle to delivering the round with these changes."""
    since = {row.financier_id: row.since for row in before.rows}
    return list(
        obstacles_to_deliver(
            round_,
            after,
            reason=reason,
            on=day,
            is_changed=bool(changed) or before != after,
            has_new_day="answer_by" in changed,
            is_asking_anew=any(row.since != since[row.financier_id] for row in after.rows),
        )
    )


def _set(round_: Round, fields: Mapping[str, Any]) -> list[str]:
    """Set the fields that are changed and may be; return their names."""
    changed = [name for name in CHANGEABLE if name in fields]
    changed = [name for name in changed if getattr(round_, name) != fields[name]]
    for name in changed:
        setattr(round_, name, fields[name])
    return changed


def _write_shares(round_: Round, after: ShareTable) -> None:
    """Make the rows of shares and of what is applied for say what the table says."""
    stored = {(each.financier_id, each.year): each for each in round_.shares.all()}
    for row in after.rows:
        for year, cell in row.cells.items():
            share = stored.pop((row.financier_id, year), None) or Share(
                round=round_, financier_id=row.financier_id, year=year
            )
            if share.pk is None or share.since_number != row.since:
                _write(share, cell, row.least.get(year), row.since)
    for share in stored.values():
        share.delete()
    applied = {each.year: each for each in round_.applied.all()}
    for year, amount in after.applied.items():
        if applied[year].amount != amount:
            applied[year].amount = amount
            applied[year].save_fields("amount")


def _write(share: Share, cell: Cell, least: Decimal | None, since: int) -> None:
    """Ask for this from now on; an amount that was worked out from something else stands alone."""
    if share.pk is None or share.amount != cell.amount:
        share.fixed_amount = cell.amount
        share.seats = share.seat_price = share.percentage = share.price_plan = None
    share.least_amount, share.since_number = least, since
    share.save()


def _hand_out(source: RoundSource, before: ShareTable, after: ShareTable, by: User) -> None:
    round_, reason = source.round, source.reason
    for row in after.rows:
        Delivery.objects.create(source=source, financier_id=row.financier_id)
        is_asked_anew = row.since == source.number
        tell(
            row.financier_id,
            round_,
            subject=partial(words.delivered_subject, round_),
            body=partial(words.delivered_body, round_, row, reason, is_asked_anew=is_asked_anew),
            by=by,
        )
    kept = {row.financier_id for row in after.rows}
    for row in before.rows:
        if row.financier_id not in kept:
            tell(
                row.financier_id,
                round_,
                subject=partial(words.released_subject, round_),
                body=partial(words.released_body, round_, row, reason),
                by=by,
            )
