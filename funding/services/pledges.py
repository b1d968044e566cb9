"""Verbs on pledges: record what a financier outside answers by letter; replace it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse
from desk.services import mails
from funding.mails import pledges as letters
from funding.models import Pledge, PledgeAmount, Round, RoundSource
from funding.rules import pledges as rules
from funding.rules.pledges import Letter
from funding.rules.sources import read
from funding.services.decisions import adopt_in_force, boards_of, people_of, standing_of_round


@verb(_("recorded the answer by letter"))
def record(
    source: RoundSource,
    financier: Organization,
    letter: Letter,
    *,
    by: User,
    on: date | None = None,
) -> Pledge:
    """Record what a financier outside our authorities answers to a delivered source; it counts.

    `on` is the day it counts from: today unless a round of the past is entered.
    """
    round_ = _held(source.round_id)
    refuse(obstacles_to_record(round_, financier))
    on = on or timezone.localdate()
    _refuse_faults(letter, source, financier.pk, counts_from=on)
    return _enter(
        round_,
        letter,
        Pledge(round=round_, financier=financier, source=source, recorded_on=on),
        by=by,
    )


@verb(_("replaced the answer by letter"))
def replace(
    pledge: Pledge,
    source: RoundSource,
    letter: Letter,
    *,
    is_correction: bool,
    by: User,
    reason: str,
) -> Pledge:
    """Let a later letter, or a correction of what was recorded, take the place of a pledge.

    A later letter counts from today; a correction counts from the day of what it corrects.
    """
    round_ = _held(pledge.round_id)
    refuse(obstacles_to_replace(pledge))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why what was recorded is replaced.")})
    on = pledge.recorded_on if is_correction else timezone.localdate()
    after = _letter_before(pledge) if is_correction else pledge
    _refuse_faults(
        letter,
        source,
        pledge.financier_id,
        counts_from=on,
        after=after.given_on if after else None,
    )
    following = Pledge(
        round=round_,
        financier=pledge.financier,
        source=source,
        recorded_on=on,
        replaces=pledge,
        is_correction=is_correction,
        reason=reason.strip(),
    )
    return _enter(round_, letter, following, by=by)


# ---------- questions ----------


def obstacles_to_record(round_: Round, financier: Organization) -> list[str]:
    """Return what keeps an answer by letter from being recorded."""
    return list(
        rules.obstacles_to_record(
            financier,
            is_outside=financier.is_outside,
            is_asked=round_.is_opened and round_.shares.filter(financier=financier).exists(),
            has_answered=round_.pledges.filter(financier=financier).exists(),
        )
    )


def obstacles_to_replace(pledge: Pledge) -> list[str]:
    """Return what keeps a pledge from being replaced."""
    is_replaced = Pledge.objects.filter(replaces=pledge.pk).exists()
    return list(rules.obstacles_to_replace(is_replaced=is_replaced))


def asked_in(source: RoundSource, financier_id: int) -> dict[int, Decimal]:
    """Return what a delivered source asks a financier for (kr by year)."""
    return read(source.content).share_of(financier_id)


def sources_for(round_: Round, financier_id: int) -> list[RoundSource]:
    """Return the versions that reached a financier, the newest first."""
    reached = round_.sources.filter(deliveries__financier=financier_id)
    return list(reached.order_by("-number"))


def _letter_before(pledge: Pledge) -> Pledge | None:
    """Return the letter that this one came after, beyond the corrections of its own record."""
    while pledge.is_correction:
        pledge = pledge.replaces
    return pledge.replaces


# ---------- writing ----------


def _held(pk: int) -> Round:
    """Hold the round still: its answers begin to count one after another."""
    rounds = Round.objects.select_related("project")
    return rounds.select_for_update(of=("self",), no_key=True).get(pk=pk)


def _refuse_faults(letter: Letter, source: RoundSource, financier_id: int, **days: Any) -> None:
    asked = asked_in(source, financier_id)
    beside: dict[str, list[str]] = defaultdict(list)
    faults: Iterable[tuple[str, str]] = rules.faults_of_letter(
        letter, asked, today=timezone.localdate(), **days
    )
    for name, reason in faults:
        beside[name].append(reason)
    if beside:
        raise ValidationError(dict(beside))


def _enter(round_: Round, letter: Letter, pledge: Pledge, *, by: User) -> Pledge:
    """Write it whole, and tell those whom it concerns."""
    before = standing_of_round(round_)
    for name in ("outcome", "given_on", "reference", "note"):
        setattr(pledge, name, getattr(letter, name))
    pledge.recorded_by = by
    pledge.save()
    for year, amount in sorted(letter.amounts.items()):
        if amount:
            PledgeAmount.objects.create(pledge=pledge, year=year, amount=amount)
    after = standing_of_round(round_)
    adopt_in_force(round_, after, by)
    mails.send(
        to=people_of(round_, boards_of(before, after), by),
        subject=lambda: letters.subject(pledge),
        body=lambda: letters.body(pledge, standing_of_round(round_)),
        path=pledge.get_absolute_url(),
        by=by,
    )
    return pledge
