"""Counts of the training: each figure is asked here, and nowhere a second time."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Max, Min, OuterRef, Q, Sum
from django.utils import timezone

from accounts.choices import UnitType
from documents.rules.markers import LiveText
from programs.models import Program, Project, SubGoal
from programs.rules.facts import GoalFact
from training.choices import REGISTERED, Presence, Profession, SessionKind, Stage
from training.models import (
    Attendance,
    Cohort,
    GoalCohort,
    PairVerdict,
    Participant,
    SeatBooking,
    SeatCarry,
    Session,
)
from training.models.participants import ParticipantQuerySet
from training.rules import cells
from training.rules.certificates import Taken
from training.rules.doubles import Known, Pair, pairs
from training.rules.goals import facts_of
from training.rules.ledgers import Price, SeatLedger, SeatLine
from training.rules.live import live_texts
from training.rules.matrices import MADE_UP, Matrix
from training.rules.sentences import CohortCount, SessionCount
from training.rules.stages import Attended

BROKEN_DOWN = ("profession", "municipality__name", "unit__unit_type")


@dataclass(frozen=True)
class Told:
    """A cohort as a meeting wants it: its counts, the registered by kind, how many are unpaid."""

    count: CohortCount
    breakdowns: dict[str, dict[str, int | None]]
    unpaid: int


def counts_of(cohorts: Iterable[int], day: date | None = None) -> dict[int, CohortCount]:
    """Return the counts of each cohort as they stood on a day (today unless stated)."""
    day = day or timezone.localdate()
    keys = list(cohorts)
    sessions = _sessions(keys, day)
    return {
        key: replace(count, sessions=sessions[key]) for key, count in stages_of(keys, day).items()
    }


def stages_of(cohorts: Iterable[int], day: date | None = None) -> dict[int, CohortCount]:
    """Return how many of each cohort are where on a day, without their sessions; one query."""
    keys = list(cohorts)
    rows = _grouped(keys, day or timezone.localdate())
    return {key: _count([row for row in rows if row["cohort"] == key]) for key in keys}


def told_of(cohort: Cohort, day: date | None = None) -> Told:
    """Return what a cohort's page tells of its participants on a day; two queries."""
    day = day or timezone.localdate()
    rows = _grouped([cohort.pk], day, "booking", *BROKEN_DOWN)
    registered = [row for row in rows if row["stage"] in REGISTERED]
    professions = {str(key): str(label) for key, label in Profession.choices}
    types = {str(key): str(label) for key, label in UnitType.choices}
    return Told(
        count=replace(_count(rows), sessions=_sessions([cohort.pk], day)[cohort.pk]),
        breakdowns={
            "municipality": _published(registered, lambda row: row["municipality__name"] or ""),
            "profession": _published(registered, lambda row: professions[row["profession"]]),
            "unit_type": _published(registered, lambda row: types.get(row["unit__unit_type"], "")),
        },
        unpaid=sum(row["n"] for row in registered if row["booking"] is None),
    )


def _grouped(keys: list[int], day: date, *fields: str) -> list[dict[str, Any]]:
    """Return how many participants there are of each stage, drop-out reason and given field."""
    found = Participant.objects.filter(cohort__in=keys).counted().with_stage(day).order_by()
    rows = found.values("cohort", "stage", "drop_reason", *fields)
    return list(rows.annotate(n=Count("pk")))


def _count(rows: list[dict[str, Any]]) -> CohortCount:
    stages: dict[str, int] = defaultdict(int)
    reasons: dict[str, int] = defaultdict(int)
    for row in rows:
        stages[row["stage"]] += row["n"]
        if row["stage"] == Stage.DROPPED_OUT:
            reasons[row["drop_reason"]] += row["n"]
    return CohortCount(
        applied=stages[Stage.APPLIED],
        waiting=stages[Stage.WAITING],
        active=stages[Stage.ACTIVE],
        completed=stages[Stage.COMPLETED],
        dropped=stages[Stage.DROPPED_OUT],
        reasons=dict(reasons),
    )


def _published(
    rows: list[dict[str, Any]], cell_of: Callable[[dict[str, Any]], str]
) -> dict[str, int | None]:
    """Return one breakdown; small cells are None with one more beside them (domain.md)."""
    cells_of: dict[str, int] = defaultdict(int)
    for row in rows:
        cells_of[cell_of(row)] += row["n"]
    out = cells.hidden(cells_of)
    return {key: None if key in out else cells_of[key] for key in sorted(cells_of)}


def _sessions(keys: list[int], day: date) -> dict[int, dict[str, SessionCount]]:
    there = Q(attendances__participant__merged_into__isnull=True) & (
        Q(attendances__presence=Presence.PRESENT) | Q(attendances__made_up_on__isnull=False)
    )
    held = Session.objects.filter(cohort__in=keys).held(day).order_by()
    rows = held.values("cohort", "kind").annotate(
        n=Count("pk", distinct=True),
        least=Min("hours"),
        most=Max("hours"),
        attended=Count("attendances", filter=there, distinct=True),
        people=Count("attendances__participant", filter=there, distinct=True),
    )
    found: dict[int, dict[str, SessionCount]] = {key: {} for key in keys}
    for row in rows:
        found[row["cohort"]][row["kind"]] = SessionCount(
            row["n"], row["least"], row["most"], row["attended"], row["people"]
        )
    return found


def attended():
    """Attendances that count as taken part: there, or gone through later."""
    there = Q(presence=Presence.PRESENT) | Q(made_up_on__isnull=False)
    return Attendance.objects.counted().filter(there)


def attended_by(participants: Iterable[int]) -> dict[int, Attended]:
    """Return what each participant has done, in this cohort and those moved here from."""
    keys = set(participants)
    taken = taken_by(keys)
    processes = dict(Participant.objects.filter(pk__in=keys).values_list("pk", "process__state"))
    return {
        key: Attended(
            days=taken[key].get(SessionKind.TRAINING_DAY, Taken()).sessions,
            meetings=taken[key].get(SessionKind.IN_DEPTH, Taken()).sessions,
            process=processes.get(key) or "",
        )
        for key in keys
    }


def taken_by(participants: Iterable[int]) -> dict[int, dict[str, Taken]]:
    """Return the sessions that each took part in, by kind, as attended_by counts.

    Two queries, and one more for each time that any of them has moved.
    """
    keys = set(participants)
    before = enrolled_before(keys)
    taken: dict[int, dict[str, Taken]] = {key: {} for key in keys}
    rows = attended().filter(participant__in=[*keys, *before]).order_by()
    rows = rows.values_list("participant", "session__kind")
    for who, kind, n, hours in rows.annotate(n=Count("pk"), hours=Sum("session__hours")):
        own = taken[before.get(who, who)]
        so_far = own.get(kind, Taken())
        own[kind] = Taken(so_far.sessions + n, so_far.hours + hours)
    return taken


def enrolled_before(participants: Iterable[int]) -> dict[int, int]:
    """Return by each earlier enrolment the one it went on in, however often somebody moved."""
    now = {key: key for key in participants}
    before: dict[int, int] = {}
    while now:
        moves = Participant.objects.filter(pk__in=now, came_from__isnull=False)
        now = {
            old: now[new] for old, new in moves.values_list("came_from", "pk") if old not in before
        }
        before |= now
    return before


def matrix_of(cohort: Cohort, day: date | None = None) -> Matrix:
    """Return who was at which session of a cohort by a day; three queries.

    Its participants are the registered, and whoever else is entered at a session.
    """
    day = day or timezone.localdate()
    sessions = Session.objects.filter(cohort=cohort).held(day).order_by("held_on", "pk")
    entered = Attendance.objects.counted().filter(session__cohort=cohort, session__held_on__lte=day)
    entries = {
        (who, session): MADE_UP if made_up_on else presence
        for who, session, presence, made_up_on in entered.values_list(
            "participant", "session", "presence", "made_up_on"
        )
    }
    people = Participant.objects.filter(cohort=cohort).counted().with_stage(day).with_name()
    people = people.filter(Q(stage__in=REGISTERED) | Q(pk__in={who for who, _of in entries}))
    people = people.select_related("unit", "municipality")
    return Matrix(tuple(sessions), tuple(people.order_by("number")), entries)


def pairs_of(program: int) -> list[Pair]:
    """Return the rows of a program that look like one person and that nobody has answered."""
    rows = Participant.objects.filter(cohort__course__program=program).counted()
    return pairs_among(with_verdicts(rows).values("pk", *LIKENESS))


# What pairs are found by, and what has been answered of them.
LIKENESS = ("contact__name", "contact__email", "contact__phone", "unit", "came_from", "others")


def with_verdicts(rows: ParticipantQuerySet) -> ParticipantQuerySet:
    """Annotate of which other rows somebody has said what they are (`others`)."""
    said = PairVerdict.objects.filter(first=OuterRef("pk")).order_by()
    return rows.annotate(others=ArraySubquery(said.values("second")))


def pairs_among(rows: Iterable[Mapping[str, Any]]) -> list[Pair]:
    """Return the pairs among rows of values, each with its `pk` and what LIKENESS names."""
    known, answered = [], []
    for row in rows:
        if row["contact__name"]:
            of = ("pk", "contact__name", "contact__email", "contact__phone", "unit")
            known.append(Known(*(row[name] for name in of)))
        answered += [(row["pk"], other) for other in row["others"] or ()]
        if row["came_from"]:
            answered.append((row["came_from"], row["pk"]))
    return pairs(known, answered)


def ledger_of(
    cohort: Cohort, bookings: list[SeatBooking] | None = None, day: date | None = None
) -> SeatLedger:
    """Return the seat ledger of a cohort; `bookings` are those somebody may see, in their order."""
    rows = bookings
    if rows is None:
        of = SeatBooking.objects.filter(cohort=cohort).select_related("organization")
        rows = list(of.order_by("organization__name", "pk"))
    price = price_of(cohort)
    lines = lines_of(rows, {cohort.pk: price}, {cohort.pk: cohort.name}, day)
    return SeatLedger(lines, tuple(sorted(price.years)))


def lines_of(
    rows: list[SeatBooking],
    prices: Mapping[int, Price],
    names: Mapping[int, str],
    day: date | None = None,
    carried: tuple[Mapping[int, int], Mapping[int, int]] | None = None,
) -> tuple[SeatLine, ...]:
    """Return a line of the ledger for each booking; prices and names are by cohort.

    `carried` are the seats that went out and came in, by booking, where they are read already.
    Two queries, else one.
    """
    used = _by_booking([row.pk for row in rows], day)
    out, into = carried or _carried([row.pk for row in rows], day)
    return tuple(
        SeatLine(
            organization_id=row.organization_id,
            organization=row.organization.name,
            booked=row.seats,
            used=sum(used[row.pk].values()),
            freed=used[row.pk].get(Stage.DROPPED_OUT, 0),
            completed=used[row.pk].get(Stage.COMPLETED, 0),
            carried_out=out[row.pk],
            carried_in=into[row.pk],
            price=prices[row.cohort_id],
            booking_id=row.pk,
            cohort_id=row.cohort_id,
            cohort=names[row.cohort_id],
        )
        for row in rows
    )


def _carried(keys: list[int], day: date | None) -> tuple[dict[int, int], dict[int, int]]:
    """Return the seats that went out of, and came into, each booking by a day."""
    found = SeatCarry.objects.filter(Q(source__in=keys) | Q(target__in=keys))
    if day is not None:
        found = found.filter(carried_on__lte=day)
    out: dict[int, int] = defaultdict(int)
    into: dict[int, int] = defaultdict(int)
    for source, target, seats in found.values_list("source", "target", "seats"):
        out[source] += seats
        into[target] += seats
    return out, into


def price_of(cohort: Cohort) -> Price:
    """Return what a seat in the cohort costs; nothing where it points at no price plan."""
    plan = cohort.price_plan
    if plan is None:
        return Price()
    return Price(Decimal(plan.seat_price), dict(plan.years.values_list("year", "amount")))


def _by_booking(keys: list[int], day: date | None) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {key: {} for key in keys}
    rows = Participant.objects.filter(booking__in=keys).registered(day).order_by()
    for row in rows.values("booking", "stage").annotate(n=Count("pk")):
        found[row["booking"]][row["stage"]] = row["n"]
    return found


def cohorts_of(project: Project):
    """Cohorts of the project's program that ran during the project."""
    return Cohort.objects.filter(
        course__program=project.program_id,
        starts_on__lte=project.ends_on,
        ends_on__gte=project.starts_on,
    )


def live_texts_of(program: Any, day: date | None = None, user: Any = None) -> list[LiveText]:
    """Return what texts about a program can say of its cohorts by a marker; three queries.

    A cohort is called by its name; where two have the same, the course is said as well.
    """
    if not isinstance(program, Program):
        return []
    found = Cohort.objects.filter(course__program=program).select_related("course")
    if user is not None:
        found = found.visible_to(user)
    cohorts = list(found.order_by("-starts_on", "pk"))
    counts = counts_of([each.pk for each in cohorts], day) if cohorts else {}
    called = Counter(each.name for each in cohorts)
    return [
        live
        for each in cohorts
        for live in live_texts(
            each.name if called[each.name] == 1 else f"{each.course} {each.name}", counts[each.pk]
        )
    ]


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what the cohorts of each goal say about it, by the goal's id (see programs).

    Two queries, whatever the number of goals.
    """
    of = {goal.pk: goal for goal in goals}
    facts: dict[int, list[GoalFact]] = {pk: [] for pk in of}
    links = GoalCohort.objects.filter(goal__in=of).select_related("cohort")
    if user is not None:
        links = links.visible_to(user)
    links = list(links.order_by("cohort__starts_on", "pk"))
    counts = stages_of({link.cohort_id for link in links}, today) if links else {}
    for link in links:
        goal = of[link.goal_id]
        facts[goal.pk] += facts_of(goal, link.cohort, counts[link.cohort_id])
    return facts
