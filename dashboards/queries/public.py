"""What everybody may read of a region: only what is published, and no names of persons.

Nothing here asks who looks. A program shows itself when its strategist has published it: its goals
with the status sent last, its rounds once they are opened, decisions from the day they count, what
is paid. Of texts about goals only their titles are shown; reports and analyses are read in issued
documents that are public.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q
from django.db.models.functions import ExtractYear
from django.utils import timezone

from documents.models import Document
from funding.models import Decision, Round
from funding.queries import standings_of
from funding.rules.ledgers import Ledger, merged
from funding.rules.payments import Money
from funding.rules.rounds import Standing
from funding.services.ledgers import ledgers_of
from programs.models import Program, Project, PublicSite, SubGoal

# A decision as it is shown; motions, votes, reservations, notes and delegates are not.
OF_A_DECISION = (
    *("title", "diary_number", "paragraph", "decided_on", "outcome", "extract_registered_on"),
    *("meeting__held_on", "meeting__adjusted_on", "delegation_point"),
    *("proposal__financier__name", "proposal__round__project__program__name"),
    *("proposal__round__project__name", "proposal__round__name"),
)


@dataclass(frozen=True)
class RoundMoney:
    """An opened round: its state, what is applied for, decided and paid in all (kr)."""

    round: Round
    standing: Standing
    total: Money


@dataclass(frozen=True)
class ProgramMoney:
    """A program's opened rounds, and its money by year over all of them (kr)."""

    rounds: tuple[RoundMoney, ...] = ()
    years: tuple[tuple[int, Money], ...] = ()
    total: Money = field(default_factory=Money)
    has_letters: bool = False


@dataclass(frozen=True)
class ProjectGoals:
    """A project that has begun or is adopted, with its goals as they stand."""

    project: Project
    goals: list[SubGoal]

    @property
    def done(self) -> int:
        return sum(1 for goal in self.goals if goal.is_done)


def programs_of(site: PublicSite) -> Any:
    """Return the published programs of a region; one query for who belongs to it."""
    programs = Program.objects.published().filter(organization__in=site.organizations())
    return programs.order_by("name", "pk")


def goals_of(programs: Iterable[Program], today: date) -> dict[int, list[ProjectGoals]]:
    """Return the goals of each program by its id, the newest project first; one query.

    The goals of a project that is only being prepared are drafts until they are adopted.
    """
    programs = list(programs)
    is_known = Q(project__adoption__isnull=False) | Q(project__starts_on__lte=today)
    goals = (
        SubGoal.objects.filter(is_known, project__program__in=programs)
        .current()
        .with_status()
        .with_actual()
        .select_related("project", "responsible_organization")
        .order_by("-project__starts_on", "project_id", "position", "number", "pk")
    )
    found: dict[int, dict[int, ProjectGoals]] = {program.pk: {} for program in programs}
    for goal in goals:
        known = found[goal.project.program_id]
        known.setdefault(goal.project_id, ProjectGoals(goal.project, [])).goals.append(goal)
    return {pk: list(projects.values()) for pk, projects in found.items()}


def money_of(programs: Iterable[Program]) -> dict[int, ProgramMoney]:
    """Return the money of each program by its id; five queries in all."""
    programs = list(programs)
    rounds = list(
        Round.objects.filter(project__program__in=programs, opened_at__isnull=False)
        .select_related("project")
        .order_by("-first_year", "-pk")
    )
    standings = standings_of(rounds)
    ledgers = ledgers_of(rounds, standings) if rounds else {}
    own: dict[int, list[Round]] = {program.pk: [] for program in programs}
    for round_ in rounds:
        own[round_.project.program_id].append(round_)
    return {pk: _money(found, standings, ledgers) for pk, found in own.items()}


def _money(
    rounds: list[Round], standings: dict[int, Standing], ledgers: dict[int, Ledger]
) -> ProgramMoney:
    together = merged(ledgers[each.pk] for each in rounds)
    return ProgramMoney(
        tuple(RoundMoney(each, standings[each.pk], ledgers[each.pk].total) for each in rounds),
        tuple(together.sums.items()),
        together.total,
        any(line.pledge_id for each in rounds for line in ledgers[each.pk].lines),
    )


def decisions_of(programs: Any) -> Any:
    """Return the decisions that count about money for these programs, the newest first."""
    return (
        Decision.objects.counted()
        .filter(proposal__round__project__program__in=programs)
        .with_made_on()
        .with_counted_on()
        .with_parts()
        .with_life()
        .with_sequels()
        .select_related("proposal__financier", "proposal__round__project__program", "meeting")
        .only(*OF_A_DECISION)
        .order_by("-made_on", "-pk")
    )


def years_of(decisions: Any) -> list[int]:
    """Return the years in which decisions were made, the newest first; one query."""
    years = decisions.order_by().annotate(year=ExtractYear("made_on"))
    return sorted(years.values_list("year", flat=True).distinct(), reverse=True)


def documents_of(site: PublicSite) -> Any:
    """Return the public documents of a region's authorities that hold, the newest first."""
    today = timezone.localdate()
    in_time = Q(names_kept_until__isnull=True) | Q(names_kept_until__gte=today)
    return (
        Document.objects.filter(in_time, is_public=True, owner__in=site.organizations())
        .valid()
        .select_related("owner")
        .order_by("-issued_at", "-pk")
    )


# ---------- the same for machines ----------


def data_of(site: PublicSite, today: date) -> dict[str, Any]:
    """Return the published programs with goals, money and decisions as plain data (kr)."""
    programs = list(programs_of(site))
    goals, money = goals_of(programs, today), money_of(programs)
    decisions: dict[int, list[dict[str, Any]]] = {program.pk: [] for program in programs}
    for each in decisions_of(programs):
        decisions[each.proposal.round.project.program_id].append(_decision(each))
    return {
        "region": site.organization.name,
        "as_of": today,
        "programs": [
            {
                "name": program.name,
                "goals": list(_goals(goals[program.pk])),
                "years": [
                    {"year": year, **_kronor(sums)} for year, sums in money[program.pk].years
                ],
                "total": _kronor(money[program.pk].total),
                "decisions": decisions[program.pk],
            }
            for program in programs
        ],
    }


def _goals(projects: Iterable[ProjectGoals]) -> Iterator[dict[str, Any]]:
    for each in projects:
        for goal in each.goals:
            yield {
                "project": each.project.name,
                "number": goal.number,
                "title": goal.title,
                "status": goal.status_word,
                "as_of": goal.status_as_of,
                "is_done": goal.is_done,
                "target": goal.target,
                "actual": goal.actual,
                "unit": goal.target_unit,
            }


def _kronor(money: Money) -> dict[str, int]:
    return {
        "applied": int(money.asked),
        "decided": int(money.decided),
        "paid": int(money.received),
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "board": decision.proposal.financier.name,
        "made_on": decision.made_on,
        "counts_since": decision.counted_on,
        "paragraph": decision.paragraph,
        "is_delegated": decision.is_delegated,
        "diary_number": decision.diary_number,
        "title": decision.title,
        "outcome": decision.outcome,
        "standing": decision.life.state.value,
        "is_corrected": decision.is_corrected,
        "is_replaced": decision.replaced_by_id is not None,
        "years": {str(each["year"]): int(each["amount"]) for each in decision.decided},
    }
