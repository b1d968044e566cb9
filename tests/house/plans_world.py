"""Plans of the house's region, with all of their parts."""

from decimal import Decimal
from typing import Any

from plans.services import editions
from tests.factories.plans import (
    ActivityFactory,
    CellFactory,
    CellLinkFactory,
    CostLineFactory,
    DeclaredTotalFactory,
    HeadingFactory,
    MeasureFactory,
    OrganizerFactory,
    PlanFactory,
    PlanIndicatorFactory,
    ResponsibleFactory,
    ResponsibleLinkFactory,
    adopt,
)
from tests.house.region import MARKER, SECRET_AMOUNT, World


def make_plans(world: World) -> None:
    """Add a draft inside Halmstad's authority, an adopted plan, and its next edition."""
    halmstad, secretary = world.boards["Halmstad"], world.people["secretary_halmstad"]
    fields = {
        "organization": halmstad,
        "written_by": secretary,
        "financier": world.boards["region"],
    }
    names = ("name", "background", "purpose", "note")
    draft = PlanFactory(**fields, **{name: f"{MARKER} {name}" for name in names})
    for noun, part in _plan_parts(draft, MARKER, SECRET_AMOUNT):
        world.add(noun, "draft", part, is_secret=True)
    world.add("plans:plan", "draft", draft, is_secret=True)
    world.add("documents:paper", "plan", {"kind": "plan", "pk": draft.pk}, is_secret=True)
    development = PlanFactory(**fields, kind="development", name=f"{MARKER} utvecklingsplan")
    _plan_parts(development, MARKER, SECRET_AMOUNT)
    for each in (draft, development):
        paper = {"kind": f"{each.kind}_plan", "pk": each.pk}
        world.add("documents:paper", f"{each.kind} plan", paper, is_secret=True)
    public = PlanFactory(**fields, name="Antagen plan", program=world.program)
    for noun, part in _plan_parts(public, "Antagen", Decimal(100_000)):
        world.add(noun, "adopted", part)
    world.add("plans:plan", "adopted", adopt(public))
    edition = editions.new_edition(public, by=secretary)
    world.add("plans:plan", "next edition", edition)


def _plan_parts(plan: Any, text: str, amount: Decimal) -> tuple[tuple[str, Any], ...]:
    """Give a plan a heading, an indicator, and an activity with a cost that is declared too."""
    heading = HeadingFactory(plan=plan, title=f"{text} rubrik", text=f"{text} text")
    texts = {name: f"{text} {name}" for name in ("title", "short_title", "background", "purpose")}
    activity = ActivityFactory(plan=plan, heading=heading, **texts)
    OrganizerFactory(activity=activity, organization=plan.organization)
    CostLineFactory(activity=activity, amount=amount, note=f"{text} not", last_year=2020)
    DeclaredTotalFactory(plan=plan, amount=amount + 1, place=f"{text} tabell")
    indicator = PlanIndicatorFactory(plan=plan, name=f"{text} mått", heading=heading)
    _matrix(activity, text)
    return (
        ("plans:heading", heading),
        ("plans:activity", activity),
        ("plans:indicator", indicator),
    )


def _matrix(activity: Any, text: str) -> None:
    """Two parts: something of each kind for parts of the first, somebody for the second."""
    parts = [
        MeasureFactory(activity=activity, number=number, text=f"{text} insats", when=f"{text} när")
        for number in (1, 2)
    ]
    held = {name: f"{text} {name}" for name in ("when", "forum", "responsible")}
    for kind in ("follow_up", "effect", "resource"):
        more = held if kind == "follow_up" else {}
        cell = CellFactory(activity=activity, kind=kind, text=f"{text} {kind}", **more)
        CellLinkFactory(cell=cell, measure=parts[0], is_partial=True)
    named = ResponsibleFactory(activity=activity, title=f"{text} funktion")
    ResponsibleLinkFactory(responsible=named, measure=parts[1])
