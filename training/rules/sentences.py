"""What a report says about a cohort, in sentences made from the counts: nothing is typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from core.money import decimal
from training.choices import DropReason, SessionKind


@dataclass(frozen=True)
class SessionCount:
    """Sessions of one kind: how many, the hours of the shortest and longest, who was there.

    `attendances` are person × session, `people` the different ones: two facts (seed 001 mixed
    them up).
    """

    sessions: int = 0
    least_hours: Decimal = Decimal(0)
    most_hours: Decimal = Decimal(0)
    attendances: int = 0
    people: int = 0


@dataclass(frozen=True)
class CohortCount:
    """How many of a cohort are where on a day, and what was held until then."""

    applied: int = 0
    waiting: int = 0
    active: int = 0
    completed: int = 0
    dropped: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    sessions: Mapping[str, SessionCount] = field(default_factory=dict)

    @property
    def registered(self) -> int:
        """Admitted, whatever became of them: 31 = 27 + 4."""
        return self.active + self.completed + self.dropped

    @property
    def completion(self) -> Decimal | None:
        """Percent of the registered who completed, one decimal (27 of 31: 87,1)."""
        if not self.registered:
            return None
        share = Decimal(100 * self.completed) / self.registered
        return share.quantize(Decimal("0.1"), ROUND_HALF_UP)


def stage_sentence(count: CohortCount) -> str:
    """Return "31 anmälda, 27 fullföljde (87,1 %), 4 avbröt: 2 flyttade, 2 bytte tjänst."."""
    if not count.registered:
        return _("Nobody is registered yet.")
    words = ngettext("%(n)d registered", "%(n)d registered", count.registered)
    parts = [words % {"n": count.registered}]
    if count.active:
        parts.append(
            ngettext("%(n)d takes part", "%(n)d take part", count.active) % {"n": count.active}
        )
    if count.completed:
        words = ngettext(
            "%(n)d completed (%(share)s %%)", "%(n)d completed (%(share)s %%)", count.completed
        )
        parts.append(words % {"n": count.completed, "share": decimal(count.completion)})
    if count.dropped:
        words = ngettext("%(n)d dropped out", "%(n)d dropped out", count.dropped)
        dropped = words % {"n": count.dropped}
        reasons = ", ".join(_reasons(count.reasons))
        parts.append(f"{dropped}: {reasons}" if reasons else dropped)
    return ", ".join(parts) + "."


def session_sentence(kind: str, count: SessionCount) -> str:
    """Return "13 handledningar om 4–5 timmar, 50 deltagartillfällen, 10 deltagare."."""
    if not count.sessions:
        return ""
    least, most = decimal(count.least_hours), decimal(count.most_hours)
    hours = least if least == most else f"{least}–{most}"
    return _("%(sessions)s of %(hours)s hours, %(attendances)s, %(people)s.") % {
        "sessions": sessions_in_words(kind, count.sessions),
        "hours": hours,
        "attendances": ngettext("%(n)d attendance", "%(n)d attendances", count.attendances)
        % {"n": count.attendances},
        "people": ngettext("%(n)d participant", "%(n)d participants", count.people)
        % {"n": count.people},
    }


def sentences(count: CohortCount) -> list[str]:
    """Return every sentence about a cohort, in the order of a report."""
    held = [session_sentence(kind, count.sessions[kind]) for kind in _in_order(count.sessions)]
    return [stage_sentence(count), *(each for each in held if each)]


def _in_order(sessions: Mapping[str, Any]) -> Iterable[str]:
    return [kind for kind in SessionKind.values if kind in sessions]


def sessions_in_words(kind: str, n: int) -> str:
    """Return how many sessions of a kind: "13 handledningar"."""
    words = {
        SessionKind.TRAINING_DAY: ngettext("%(n)d training day", "%(n)d training days", n),
        SessionKind.IN_DEPTH: ngettext("%(n)d in-depth meeting", "%(n)d in-depth meetings", n),
        SessionKind.SUPERVISION: ngettext("%(n)d supervision", "%(n)d supervisions", n),
        SessionKind.NETWORK: ngettext("%(n)d network meeting", "%(n)d network meetings", n),
    }
    return words[SessionKind(kind)] % {"n": n}


def _reasons(reasons: Mapping[str, int]) -> Iterable[str]:
    words = {
        DropReason.MOVED: pgettext("drop-outs", "%(n)d moved away"),
        DropReason.NEW_JOB: pgettext("drop-outs", "%(n)d got a new post"),
        DropReason.WORKLOAD: pgettext("drop-outs", "%(n)d because of the workload"),
        DropReason.LEAVE: pgettext("drop-outs", "%(n)d on leave"),
        DropReason.ILLNESS: pgettext("drop-outs", "%(n)d for their health"),
        DropReason.UNIT: pgettext("drop-outs", "%(n)d with their unit"),
        DropReason.OTHER: pgettext("drop-outs", "%(n)d for other reasons"),
    }
    for reason in DropReason:
        if n := reasons.get(reason.value):
            yield words[reason] % {"n": n}
