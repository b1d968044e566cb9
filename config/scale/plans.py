"""A region's plans: activities with costs and a matrix, adopted last, as the database demands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from plans.models import (
    Activity,
    Cell,
    CostLine,
    DeclaredTotal,
    Heading,
    Measure,
    Organizer,
    Plan,
    Responsible,
)

if TYPE_CHECKING:
    from config.scale.regions import Region

PLANS = 8  # of the region and its boards; the newest two are drafts
HEADINGS = 3
ACTIVITIES = 12  # in each plan
PARTS = 3  # in the matrix of each activity
AMOUNTS = (100_000, 250_000, 400_000)  # kr
TEXT = (
    "Skolledare och lärare från hela länet möts och prövar arbetssätt som forskningen stöder. "
    "Erfarenheterna delas på en gemensam konferens och följs upp varje termin. "
) * 3


def make(region: Region) -> None:
    """Make the region's plans with bulk inserts; all but the newest two are adopted."""
    owners = [region.organization, *region.boards]
    plans = Plan.objects.bulk_create(
        Plan(
            organization=owners[n % len(owners)],
            program=region.programs[n % len(region.programs)],
            kind="activity" if n % 2 else "development",
            name=f"Plan {region.number:03d}-{n}",
            first_year=2019 + n % 4,
            last_year=2022 + n % 4,
            background=TEXT,
            purpose=TEXT,
            financier=region.boards[-1],
            written_by=region.people["strateg"],
        )
        for n in range(PLANS)
    )
    headings = Heading.objects.bulk_create(
        Heading(plan=plan, position=n, number=f"{n}", title=f"Mål {n}")
        for plan in plans
        for n in range(1, HEADINGS + 1)
    )
    under = {(each.plan_id, each.position): each for each in headings}
    activities = Activity.objects.bulk_create(
        Activity(
            plan=plan,
            heading=under[plan.pk, n % HEADINGS + 1],
            position=n,
            number=f"{n % HEADINGS + 1}.{n}",
            title=f"Aktivitet {n}: stöd till skolor i länet",
            background=TEXT,
            purpose=TEXT,
        )
        for plan in plans
        for n in range(1, ACTIVITIES + 1)
    )
    _costs(plans, activities)
    _matrix(region, activities)
    adopted = [plan for n, plan in enumerate(plans) if n < PLANS - 2]
    for plan in adopted:
        plan.adopted_on, plan.adopted_by = date(plan.first_year - 1, 11, 15), "Nämnden, § 9"
    Plan.objects.bulk_update(adopted, ["adopted_on", "adopted_by"])


def _costs(plans: list[Plan], activities: list[Activity]) -> None:
    """Three of four years have an amount; the total of each plan is declared 500 kr too high."""
    CostLine.objects.bulk_create(
        CostLine(activity=each, year=each.plan.first_year + n, amount=Decimal(amount))
        for each in activities
        for n, amount in enumerate(AMOUNTS)
    )
    total = Decimal(sum(AMOUNTS) * ACTIVITIES + 500)
    DeclaredTotal.objects.bulk_create(
        DeclaredTotal(plan=plan, amount=total, place="tabell") for plan in plans
    )


def _matrix(region: Region, activities: list[Activity]) -> None:
    """Parts with a follow-up and resources; nobody has linked them to single parts."""
    Organizer.objects.bulk_create(
        Organizer(activity=each, organization=region.organization) for each in activities
    )
    Measure.objects.bulk_create(
        Measure(activity=each, number=n, text=f"Insats {n}: träff för alla", when="varje termin")
        for each in activities
        for n in range(1, PARTS + 1)
    )
    Cell.objects.bulk_create(
        Cell(activity=each, kind=kind, text="Dialog i nätverket")
        for each in activities
        for kind in ("follow_up", "resource")
    )
    Responsible.objects.bulk_create(
        Responsible(activity=each, title="Verksamhetschef") for each in activities
    )
