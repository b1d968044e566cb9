"""The portfolio: all that a person sees of programs, money, goals and training, gathered.

Rounds are those that the person sees, answers as everybody in a round may know them, payments the
person's own: of their programs, else of their boards. What is not theirs is None, never a part.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Count, DateField, Exists, OuterRef, Q, Sum
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce, TruncDate

from accounts.models import Organization, organizations_held
from dashboards.rules.portfolio import Entry, Sums, added, entries, gathered
from funding.models import Round, RoundSource
from funding.models.rounds import AUTHORITY_ROLES
from funding.queries import share_tables_of, standings_of
from funding.rules.answers import Answer
from funding.rules.rounds import Standing
from funding.services.ledgers import ledgers_of
from programs.models import Program, SubGoal, programs_held
from programs.models.goals import NO_UPDATE
from programs.models.goals import Standing as GoalStanding
from training.choices import Stage
from training.models import Participant, SeatBooking
from training.rules.sentences import CohortCount


class Book:
    """The opened rounds that a person sees, where each stands, and their money; five queries."""

    def __init__(self, user: Any, today: date) -> None:
        self.user, self.today = user, today

    @cached_property
    def rounds(self) -> list[Round]:
        rounds = Round.objects.filter(opened_at__isnull=False).visible_to(self.user)
        return list(rounds.select_related("project__program").order_by("-first_year", "name", "pk"))

    @cached_property
    def standings(self) -> dict[int, Standing]:
        tables = share_tables_of(self.rounds)
        return standings_of(self.rounds, today=self.today, tables=tables)

    @cached_property
    def entries(self) -> list[Entry]:
        """Every financier's year of every round."""
        programs, boards = programs_held(self.user), self.boards
        ledgers = ledgers_of(self.rounds, self.standings)
        found: list[Entry] = []
        for each in self.rounds:
            program = each.project.program_id
            is_own = program in programs
            found += entries(
                ledgers[each.pk],
                self.standings[each.pk],
                (program, each.project_id, each.pk),
                lambda financier, is_own=is_own: is_own or financier in boards,
            )
        return found

    @cached_property
    def boards(self) -> frozenset[int]:
        """The boards whose own people the person is among."""
        return organizations_held(self.user, *AUTHORITY_ROLES)

    @property
    def years(self) -> list[int]:
        """The years that there is money of, in order."""
        return sorted({each.year for each in self.entries})

    def of_year(self, year: int | None) -> list[Entry]:
        """The entries of a year, or of all years."""
        return [each for each in self.entries if year in (None, each.year)]

    def answers(self) -> Iterable[tuple[Round, Standing, Answer]]:
        """Yield where each financier stands in each round."""
        for each in self.rounds:
            standing = self.standings[each.pk]
            for answer in standing.answers:
                yield each, standing, answer


def sums_by(
    entries: Iterable[Entry], by: Callable[[Entry], Hashable | None]
) -> dict[Hashable, Sums]:
    """Return the sums of entries by something they have; those without it are left out."""
    return {key: added(found) for key, found in gathered(entries, by).items()}


# ---------- programs ----------


def programs_of(user: Any) -> list[Program]:
    """Return the person's programs, by name."""
    return list(Program.objects.visible_to(user))


def goals_by(
    user: Any, by: str, today: date, on: date | None = None
) -> dict[int, list[tuple[GoalStanding, int, int, int]]]:
    """Return (status, how many, how many of them are done, how many overdue) by something.

    Of the current goals of the person's programs, or with `on` of those that stood on that day, as
    their statuses then were. In the order of each program's words, those without an update first.
    """
    goals = SubGoal.objects.filter(project__program__in=programs_held(user))
    goals = goals.current() if on is None else goals.on(on).filter(_of_a_project_on(on))
    late = Q(due_on__lt=on or today, is_done=False, is_ended=False)
    rows = (
        goals.with_status(on)
        .order_by()
        .values(by, "status_word", "status_tone", "status_icon", "status_position", "is_done")
        .annotate(n=Count("pk"), late=Count("pk", filter=late))
    )
    found: dict[int, list[tuple[GoalStanding, int, int, int]]] = {}
    for row in sorted(
        rows, key=lambda each: (each["status_position"] or 0, each["status_word"] or "")
    ):
        is_told = row["status_word"] is not None
        told = (row["status_word"], row["status_tone"], row["status_icon"])
        standing = GoalStanding(*told) if is_told else NO_UPDATE
        done = row["n"] if row["is_done"] else 0
        found.setdefault(row[by], []).append((standing, row["n"], done, row["late"]))
    return found


def _of_a_project_on(day: date) -> Q:
    """Say of a goal that its project was there on a day: begun, entered, or asking for money.

    The same as the steering group's page says (dashboards.queries.standings).
    """
    opened = RoundSource.objects.filter(
        round__project=OuterRef("project"), round__opened_at__isnull=False, number=1
    )
    delivered = Cast(KT("content__delivered_on"), DateField())
    asking = opened.annotate(day=Coalesce(delivered, TruncDate("created_at"))).filter(day__lte=day)
    begun = Q(project__starts_on__lte=day) | Q(project__created_at__date__lte=day)
    return begun | Q(Exists(asking))


def people_by_program(user: Any, today: date) -> dict[int, CohortCount]:
    """Return how many are where in the training of each of the person's programs; one query."""
    of_program = "cohort__course__program"
    rows = Participant.objects.filter(**{f"{of_program}__in": programs_held(user)}).counted()
    rows = rows.with_stage(today).order_by().values(of_program, "stage").annotate(n=Count("pk"))
    counts: dict[int, dict[str, int]] = {}
    for row in rows:
        counts.setdefault(row[of_program], {})[row["stage"]] = row["n"]
    return {program: _count(stages) for program, stages in counts.items()}


def _count(stages: dict[str, int]) -> CohortCount:
    return CohortCount(
        applied=stages.get(Stage.APPLIED, 0),
        waiting=stages.get(Stage.WAITING, 0),
        active=stages.get(Stage.ACTIVE, 0),
        completed=stages.get(Stage.COMPLETED, 0),
        dropped=stages.get(Stage.DROPPED_OUT, 0),
    )


def seats_by_body(user: Any) -> dict[int, int]:
    """Return how many seats each body has booked, of the bookings that the person sees."""
    rows = SeatBooking.objects.all().visible_to(user).order_by().values("organization")
    return dict(rows.annotate(n=Sum("seats")).values_list("organization", "n"))


def goals_by_body(user: Any) -> dict[int, tuple[int, int]]:
    """Return (how many goals, how many done) of each organization that answers for some."""
    goals = SubGoal.objects.filter(responsible_organization__isnull=False).visible_to(user)
    rows = goals.current().with_status().order_by().values("responsible_organization")
    rows = rows.annotate(n=Count("pk"), done=Count("pk", filter=Q(is_done=True)))
    return {row["responsible_organization"]: (row["n"], row["done"]) for row in rows}


def named(pks: Iterable[int]) -> dict[int, Organization]:
    return Organization.objects.in_bulk(set(pks))
