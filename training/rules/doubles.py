"""Doubles: which two rows look like one person, and what becomes one when they are."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from training.choices import ProcessState, Stage, Strength

LETTERS = "åäö"  # letters of their own in Swedish: an accent is dropped from all others
LEAST_DIGITS = 7
# The further of two stages on a day is the person's; those at the end do not count as registered.
FURTHEST_FIRST = (
    Stage.COMPLETED,
    Stage.ACTIVE,
    Stage.DROPPED_OUT,
    Stage.WAITING,
    Stage.APPLIED,
    Stage.DECLINED,
    Stage.TRANSFERRED,
)
PROCESS_RANK = (
    ProcessState.STOPPED,
    ProcessState.PLANNED,
    ProcessState.RUNNING,
    ProcessState.DONE,
)
MOST_OF_A_NAME = 20  # rows that share what cannot tell people apart are not paired


@dataclass(frozen=True)
class Known:
    """What is known of one row: enough to say whether another is the same person."""

    pk: int
    name: str
    email: str = ""
    phone: str = ""
    unit: int | None = None


@dataclass(frozen=True)
class Pair:
    """Two rows that look like one person, why, and how much."""

    first: int
    second: int
    reasons: tuple[str, ...]
    strength: Strength


@dataclass(frozen=True)
class Step:
    """One change of stage: to which, on which day, why it was given up."""

    stage: str
    on: date
    drop_reason: str = ""


def plain_name(name: str) -> str:
    """Return a name as it is compared: its parts in order, without accents, case, hyphens."""
    if name.count(",") == 1:  # "Björkvret, Alma"
        last, first = name.split(",")
        name = f"{first} {last}"
    kept = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", name.casefold()))
    return " ".join(re.sub(r"[^\w]+", " ", kept).split())


def _plain(letter: str) -> str:
    if letter in LETTERS:
        return letter
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))


def plain_email(email: str) -> str:
    return email.strip().casefold()


def plain_phone(phone: str) -> str:
    """Return a number by its digits, as it is dialed within Sweden; empty when it is too short."""
    digits = re.sub(r"\D", "", phone.replace("(0)", ""))
    if phone.strip().startswith("+46"):
        digits = "0" + digits[2:]
    elif digits.startswith("0046"):
        digits = "0" + digits[4:]
    return digits if len(digits) >= LEAST_DIGITS else ""


def likeness(one: Known, other: Known) -> tuple[tuple[str, ...], Strength] | None:
    """Return why two rows look like one person, and how much; None when they do not."""
    same_email = _same(plain_email(one.email), plain_email(other.email))
    same_phone = _same(plain_phone(one.phone), plain_phone(other.phone))
    same_name = _same(plain_name(one.name), plain_name(other.name))
    if not (same_email or same_phone or same_name):
        return None
    same_unit = one.unit is not None and one.unit == other.unit
    reasons = [
        reason
        for holds, reason in (
            (same_name, _("the same name")),
            (same_email, _("the same e-mail address")),
            (same_phone, _("the same phone number")),
            (same_unit, _("the same unit")),
        )
        if holds
    ]
    if same_name and (same_email or same_phone):
        return tuple(reasons), Strength.STRONG
    if same_email or (same_name and same_unit):
        return tuple(reasons), Strength.FAIR
    return tuple(reasons), Strength.WEAK


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other


def pairs(rows: Iterable[Known], settled: Iterable[tuple[int, int]] = ()) -> list[Pair]:
    """Return all that look like one person, the most likely first; what was settled is left out."""
    alike: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for row in rows:
        for kind, key in (
            ("name", plain_name(row.name)),
            ("email", plain_email(row.email)),
            ("phone", plain_phone(row.phone)),
        ):
            if key:
                alike[kind, key].append(row)
    done = {tuple(sorted(pair)) for pair in settled}
    found = {}
    for group in alike.values():
        if not 1 < len(group) <= MOST_OF_A_NAME:
            continue
        for one, other in combinations(sorted(group, key=lambda each: each.pk), 2):
            key = (one.pk, other.pk)
            if one.pk == other.pk or key in done or key in found:
                continue
            if (told := likeness(one, other)) is not None:
                found[key] = Pair(*key, *told)
    order = list(Strength)
    return sorted(found.values(), key=lambda each: (order.index(each.strength), each.first))


def obstacles_to_merge(
    *,
    is_same: bool,
    is_same_cohort: bool,
    is_merged: bool,
    has_gone_on: bool,
    came_twice: bool,
    reason: str,
) -> Iterator[Any]:
    """Yield why two participants cannot become one."""
    if is_same:
        yield gettext_lazy("Choose another participant than the one you came from.")
    elif not is_same_cohort:
        yield gettext_lazy(
            "Only two rows of one cohort can be the same person twice: in two cohorts each counts."
        )
    if is_merged:
        yield gettext_lazy("One of them has been merged already.")
    elif has_gone_on:
        yield gettext_lazy(
            "One of them goes on in another cohort. Let the other one end here instead."
        )
    elif came_twice:
        yield gettext_lazy("Both have come from another cohort: what was attended there is in two.")
    if not reason.strip():
        yield gettext_lazy("Say how you know that they are the same person.")


def obstacles_to_judge(*, is_same: bool, is_same_program: bool, is_merged: bool) -> Iterator[Any]:
    """Yield why nothing can be said of two rows."""
    if is_same or not is_same_program:
        yield gettext_lazy("Choose two rows of one program.")
    if is_merged:
        yield gettext_lazy("One of them has been merged already.")


def obstacles_to_same(*, is_same_cohort: bool) -> Iterator[Any]:
    """Yield why two rows cannot both stand for one person."""
    if is_same_cohort:
        yield gettext_lazy("In one cohort a person counts once: merge the two.")


def obstacles_to_continue(
    *, is_same_cohort: bool, is_same_course: bool, is_continued: bool
) -> Iterator[Any]:
    """Yield why one row cannot go on where another of the same person ended."""
    if is_same_cohort:
        yield gettext_lazy("Both are in one cohort: merge the two.")
    elif not is_same_course:
        yield gettext_lazy("The cohort is of another course: what was attended counts in one.")
    if is_continued:
        yield gettext_lazy("One of them goes on from, or in, another row already.")


def united(kept: Sequence[Step], double: Sequence[Step]) -> list[Step]:
    """Return the changes that `kept` wants, so that it tells of every day what either row told.

    Whoever was registered by one of the rows on a day was registered: afterwards the kept row
    says so. Each sequence is in the order in which it holds (by day, then as entered).
    """
    wanted: list[Step] = []
    for day in sorted({step.on for step in (*kept, *double)}):
        own, theirs, entered = _at(kept, day), _at(double, day), _at(wanted, day)
        further = min((each for each in (own, theirs) if each), key=lambda step: _rank(step.stage))
        # of two on one day the one entered later holds
        now = entered if entered and (own is None or entered.on >= own.on) else own
        if now is None or (now.stage, now.drop_reason) != (further.stage, further.drop_reason):
            wanted.append(Step(further.stage, day, further.drop_reason))
    return wanted


def _at(steps: Sequence[Step], day: date) -> Step | None:
    past = [step for step in steps if step.on <= day]
    return past[-1] if past else None


def _rank(stage: str) -> int:
    return FURTHEST_FIRST.index(Stage(stage))


def is_further(process: str, than: str) -> bool:
    """Say whether a process at a unit has come further than another."""
    return PROCESS_RANK.index(ProcessState(process)) > PROCESS_RANK.index(ProcessState(than))
