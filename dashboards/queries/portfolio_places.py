"""What concerns a municipality: its own bodies, those that serve it, and their units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.models import ask
from dashboards.rules.portfolio import published
from dashboards.rules.tiles import county_of
from programs.models import SubGoal
from training.models import Cohort, Participant

# The nearest municipality above an organization, or the one that it or what is above it serves.
PLACES = """
    WITH RECURSIVE up AS (
        SELECT id AS asked, parent_id, municipality_id, kind, id, 0 AS steps
          FROM accounts_organization WHERE id = ANY(%(pks)s)
         UNION ALL
        SELECT up.asked, above.parent_id, above.municipality_id, above.kind, above.id, steps + 1
          FROM accounts_organization above
          JOIN up ON above.id = up.parent_id
         WHERE up.municipality_id IS NULL AND up.kind <> 'municipality' AND steps < 20
    )
    SELECT asked, CASE kind WHEN 'municipality' THEN id ELSE municipality_id END
      FROM up
     WHERE kind = 'municipality' OR municipality_id IS NOT NULL
"""
# The same, from a municipality down: everything that is of it.
BODIES = """
    WITH RECURSIVE down AS (
        SELECT id, 0 AS steps FROM accounts_organization
         WHERE id = %(pk)s OR (municipality_id = %(pk)s AND kind <> 'municipality')
         UNION
        SELECT below.id, steps + 1
          FROM accounts_organization below
          JOIN down ON below.parent_id = down.id
         WHERE below.municipality_id IS NULL AND below.kind <> 'municipality' AND steps < 20
    )
    SELECT DISTINCT id FROM down
"""


def places_of(pks: Iterable[int]) -> dict[int, int]:
    """Return the municipality of each organization that is of one; one query."""
    return dict(ask(PLACES, pks=sorted(set(pks))))


def bodies_of(municipality: int) -> set[int]:
    """Return a municipality and all that is of it; one query."""
    return {pk for (pk,) in ask(BODIES, pk=municipality)}


def municipalities(concerned: Iterable[int]) -> list[Organization]:
    """Return the municipalities that something concerns, and the others of their counties."""
    known = Organization.objects.filter(kind=OrganizationKind.MUNICIPALITY)
    known = list(known.only("name", "short_name", "municipality_code", "kind").order_by("name"))
    wanted = set(concerned)
    counties = {county_of(each.municipality_code) for each in known if each.pk in wanted} - {""}
    return [
        each for each in known if each.pk in wanted or county_of(each.municipality_code) in counties
    ]


@dataclass(frozen=True)
class Trained:
    """Who is registered, by cohort and name of the municipality, as far as it is published."""

    cohorts: dict[int, Cohort]
    cells: dict[int, dict[str, int | None]]  # by cohort, then municipality; None: hidden
    sums: dict[str, int | None]  # by municipality
    units: dict[str, int]  # how many units they come from, where their number is not hidden


def trained(user: Any, today: date) -> Trained:
    """Return the registered of the cohorts that the person sees; two queries.

    By name, as the pages of the cohorts publish it: what is hidden there is hidden here.
    """
    cohorts = Cohort.objects.all().visible_to(user).order_by("-starts_on", "name", "pk")
    cohorts = {each.pk: each for each in cohorts.only("name", "starts_on")}
    rows = Participant.objects.filter(cohort__in=cohorts).registered(today).order_by()
    rows = rows.values_list("cohort", "municipality__name", "unit").annotate(n=Count("pk"))
    counts: dict[int, dict[str, int]] = {pk: {} for pk in cohorts}
    units: dict[str, set[int]] = {}
    for cohort, place, unit, n in rows:
        place = place or ""
        counts[cohort][place] = counts[cohort].get(place, 0) + n
        units.setdefault(place, set()).update({unit} - {None})
    sums = published(counts)
    return Trained(
        cohorts,
        {pk: published({pk: of}) for pk, of in counts.items()},
        sums,
        {place: len(of) for place, of in units.items() if sums[place] is not None},
    )


def goals_in(bodies: Iterable[int], user: Any) -> list[SubGoal]:
    """Return the goals that organizations answer for, as far as the person sees them."""
    goals = SubGoal.objects.filter(responsible_organization__in=list(bodies)).visible_to(user)
    goals = goals.current().with_status().select_related("project", "responsible_organization")
    return list(goals.order_by("project__name", "project", "position", "number", "pk"))
