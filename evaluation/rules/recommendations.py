"""How far a recommendation has come, and what it takes to answer, carry out and close it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy

from evaluation.choices import RecommendationState, Verdict


def state(
    verdict: str | None,
    due_on: date | None,
    done_on: date | None,
    closed_on: date | None,
    today: date,
) -> RecommendationState:
    """Return where a recommendation stands on a day."""
    if closed_on is not None and closed_on <= today:
        return RecommendationState.CLOSED
    if done_on is not None and done_on <= today:
        return RecommendationState.DONE
    if verdict == Verdict.DECLINED:
        return RecommendationState.DECLINED
    if due_on is not None and due_on < today:
        return RecommendationState.OVERDUE
    return RecommendationState.AWAITED if verdict is None else RecommendationState.UNDER_WAY


def obstacles_to_revise(*, is_closed: bool) -> Iterable[Any]:
    """Yield why what is recommended cannot be worded anew: what is closed stays as it was."""
    if is_closed:
        yield gettext_lazy("The recommendation is closed.")


def obstacles_to_respond(
    verdict: str,
    *,
    reason: str,
    action: str,
    has_responsible: bool,
    due_on: date | None,
    is_closed: bool,
) -> dict[str, list[Any]]:
    """Return why a recommendation cannot be answered so, by the field that it is about."""
    found: dict[str, list[Any]] = {"verdict": [], "reason": [], "action": [], "due_on": []}
    if is_closed:
        found["verdict"].append(gettext_lazy("The recommendation is closed."))
    if verdict != Verdict.ACCEPTED and not reason.strip():
        found["reason"].append(gettext_lazy("Say why it is not accepted in full."))
    if verdict == Verdict.DECLINED:
        return found
    if not action.strip():
        found["action"].append(gettext_lazy("Say what is done about it."))
    if due_on is None:
        found["due_on"].append(gettext_lazy("Say by when it is done."))
    if not has_responsible:
        found["action"].append(gettext_lazy("Name who carries it out."))
    return found


def obstacles_to_carry_out(
    *, verdict: str | None, is_done: bool, is_closed: bool, evidence: str, on: date, today: date
) -> Iterable[Any]:
    """Yield why a recommendation cannot be reported as carried out."""
    if is_closed:
        yield gettext_lazy("The recommendation is closed.")
    if is_done:
        yield gettext_lazy("It is reported as done already.")
    if verdict is None:
        yield gettext_lazy("Answer the recommendation first.")
    elif verdict == Verdict.DECLINED:
        yield gettext_lazy("The recommendation is not accepted: there is nothing to carry out.")
    if not evidence.strip():
        yield gettext_lazy("Say what shows that it is done.")
    if on > today:
        yield gettext_lazy("The day has not come yet.")


def obstacles_to_close(
    *, verdict: str | None, is_done: bool, is_closed: bool, note: str
) -> Iterable[Any]:
    """Yield why a recommendation cannot be closed: it is done or declined, and it is said why."""
    if is_closed:
        yield gettext_lazy("The recommendation is closed already.")
    elif not is_done and verdict != Verdict.DECLINED:
        yield gettext_lazy("It is neither done nor declined.")
    if not note.strip():
        yield gettext_lazy("Say why it can be closed.")


def obstacles_to_reopen(*, is_open: bool, reason: str) -> Iterable[Any]:
    """Yield why a recommendation cannot be opened again."""
    if is_open:
        yield gettext_lazy("The recommendation is open.")
    if not reason.strip():
        yield gettext_lazy("Say why it is opened again.")
