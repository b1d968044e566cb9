"""When a proposal may be started, written, reviewed, approved, put on an agenda, withdrawn."""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.rules.findings import Finding
from funding.choices import ProposalState

State = ProposalState
WRITING = (State.DRAFT, State.IN_REVIEW)
ENDED = (State.DECIDED, State.WITHDRAWN)
SPACES = re.compile(r"\s+")


def obstacles_to_draft(*, has_live: bool) -> Iterable[Any]:
    """Yield why the board cannot start a proposal from what was delivered to it."""
    if has_live:
        yield _("The board already has a proposal in this round.")


def obstacles_to_begin(*, is_asked: bool, is_outside: bool = False) -> Iterable[Any]:
    """Yield why there is nothing to begin a proposal from."""
    if is_outside:
        yield _("Who is outside our authorities answers by letter: no proposal is written here.")
    if not is_asked:
        yield _(
            "The board is no longer asked: the newest version of the round has no share for it."
        )


def obstacles_to_follow(
    *, is_decided: bool, counts: bool, has_open: bool, has_later: bool
) -> Iterable[Any]:
    """Yield why a decided proposal cannot be followed by a revised one.

    `has_open`: the board has another one under way in the round; `has_later`: this one is followed
    already, so that it is the later one that a new proposal follows.
    """
    if not is_decided:
        yield _("The board has not decided the proposal: change that one instead.")
    elif not counts:
        yield _("The decision does not count yet: it can still be corrected or undone.")
    if has_open:
        yield _("The board already has a proposal in this round.")
    elif has_later:
        yield _("A later proposal of the board revises this one already.")


def obstacles_to_revise(state: str) -> Iterable[Any]:
    """Yield why the text cannot be changed now."""
    if state not in WRITING:
        yield _("The text is locked: send the proposal back to draft to change it.")


def obstacles_to_send_to_review(state: str) -> Iterable[Any]:
    """Yield why nobody can be asked to review it."""
    if state != State.DRAFT:
        yield _("Only a draft can be sent to review.")


def obstacles_to_send_back(
    state: str, reason: str | None = None, *, is_overtaken: bool = False
) -> Iterable[Any]:
    """Yield why it cannot go back to its author; `reason` None means that it is asked for later.

    `is_overtaken`: a newer version of its round came before the meeting whose agenda it is on.
    """
    is_off_agenda = is_overtaken and state == State.ON_AGENDA
    if state not in (State.IN_REVIEW, State.READY) and not is_off_agenda:
        yield _("Only a proposal that is in review or ready can be sent back.")
    if reason is not None and not reason.strip():
        yield _("Say what has to be changed.")


def obstacles_to_mark_ready(
    state: str,
    findings: Iterable[Finding],
    *,
    is_own: bool,
    is_single_officer: bool,
    is_stale: bool = False,
) -> Iterable[Any]:
    """Yield why it cannot be approved by this person now.

    Nobody approves their own text (domain.md, "approver"), but where the board has a single
    officer today; that officer needs no review by another either.
    """
    if state == State.DRAFT and not (is_own and is_single_officer):
        yield _("The proposal must be sent to review first.")
    elif state not in WRITING:
        yield _("Only a proposal that is being written can be marked as ready.")
    if is_stale and state in WRITING:
        yield _("The round has a newer version: take over or leave what has changed first.")
    if is_own and not is_single_officer:
        yield _("You wrote some of it: somebody else at the board has to approve it.")
    for finding in findings:
        if finding.stops:
            yield _("%(where)s: %(message)s") % {"where": finding.where, "message": finding.message}


def obstacles_to_approve_version(seen: int | None, now: int) -> Iterable[Any]:
    """Yield why an approval does not hold: it is for the text that was read and no other."""
    if seen is not None and seen != now:
        yield _("The proposal has changed since you opened it: read it again.")


def obstacles_to_approve_alone(reason: str) -> Iterable[Any]:
    """Yield why the only officer of a board cannot approve their own text."""
    if not reason.strip():
        yield _("Say why you approve it alone: the reason is shown with the proposal.")


def is_number_settled(state: str, number: str) -> bool:
    """Say whether the number stands on a text that is approved: papers may have left with it."""
    return bool(number) and state not in WRITING


def obstacles_to_register(
    state: str, number: str = "", *, is_registrar: bool = True, reason: str | None = None
) -> Iterable[Any]:
    """Yield why its diary number cannot be entered now; `reason` None: it is asked for later."""
    if state in ENDED:
        yield _("The proposal is closed: its diary number stays as it is.")
    elif is_number_settled(state, number):
        if not is_registrar:
            yield _("The proposal is approved: only the registrar changes its diary number.")
        elif reason is not None and not reason.strip():
            yield _("Say why the diary number is changed.")


def obstacles_to_diary_number(
    number: str, *, pattern: str, example: str, is_taken: bool = False
) -> Iterable[Any]:
    """Yield what is wrong with a diary number; the authority's own pattern decides (sweden.md)."""
    if not number:
        return
    if not fits(number, pattern):
        if example:
            yield _("The diary numbers of this authority look like %(example)s.") % {
                "example": example
            }
        else:
            yield _("This is not how the diary numbers of this authority are written.")
    elif is_taken:
        yield _("Another proposal of this authority has that diary number.")


def obstacles_to_put_on_agenda(
    state: str, *, is_own_meeting: bool = True, is_adjusted: bool = False
) -> Iterable[Any]:
    """Yield why it cannot stand on the agenda of a meeting."""
    if state not in (State.READY, State.ON_AGENDA):
        yield _("Only a proposal that is ready can be put on an agenda.")
    if not is_own_meeting:
        yield _("The meeting belongs to another board.")
    if is_adjusted:
        yield _("The minutes of that meeting are adjusted: nothing can be added to it.")


def obstacles_to_withdraw(state: str, reason: str | None = None) -> Iterable[Any]:
    """Yield why it cannot be withdrawn; `reason` None means that it is asked for later."""
    if state == State.DECIDED:
        yield _("The board has decided: the decision stands.")
    if state == State.WITHDRAWN:
        yield _("The proposal has already been withdrawn.")
    if reason is not None and not reason.strip():
        yield _("Say why the proposal is withdrawn.")


def tidy_number(number: str) -> str:
    """Return a diary number as it is kept: no spaces around it, single ordinary ones inside."""
    return SPACES.sub(" ", number).strip()


def fits(number: str, pattern: str) -> bool:
    """Say whether the whole number matches the authority's pattern; no pattern fits everything."""
    if not pattern:
        return True
    try:
        return re.fullmatch(pattern, number) is not None
    except re.error:  # a pattern that somebody mistyped must not lock the authority out
        return True
