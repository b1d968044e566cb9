"""Questions across the rows of plans; read-only, in constant queries.

Ask for plans that the person sees: what stands in a plan is seen with it.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache, reduce
from operator import or_
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from core.models import ask
from plans.models import (
    Activity,
    Cell,
    CellLink,
    CostLine,
    DeclaredTotal,
    Heading,
    Measure,
    Organizer,
    Plan,
    PlanIndicator,
    Responsible,
    ResponsibleLink,
)
from plans.rules.costs import CostRow, CostTable, Line
from plans.rules.coverage import Coverage, MatrixFacts, coverage
from plans.rules.editions import ActivityFacts, Edition, declared_lines, matrix_texts
from plans.rules.measures import Answerer, Entry, Matrix, Part
from programs.choices import ProgramRoleKind
from programs.models import programs_held

ANY_PLAN = -1  # no plan has this id
PROSE = ("background", "purpose", "note")
COMPARED = (
    "name",
    "first_year",
    "last_year",
    "financier",
    "appendix_to",
    "number",
    "title",
    "short_title",
    "heading",
    "background",
    "purpose",
    "note",
    "assignment",
    "assignment_note",
)
OF_PLAN = (Heading, PlanIndicator, Activity, DeclaredTotal)
OF_ACTIVITY = (Organizer, CostLine, Measure, Cell, Responsible)


def activities_of(plan: Plan) -> list[Activity]:
    """Return the activities in the order in which the plan shows them: heading by heading.

    Each has the names of those who arrange it (`organizer_names`).
    """
    return activities_by_plan([plan])[plan]


ORGANIZING = Organizer.objects.filter(activity=OuterRef("pk")).order_by("position", "pk")
# Put together once: who asks only says of which plans.
ACTIVITIES = Activity.objects.select_related("heading").annotate(
    organizer_names=ArraySubquery(ORGANIZING.values("organization__name"))
)


def activities_by_plan(plans: Iterable[Plan]) -> dict[Plan, list[Activity]]:
    """Return the activities of each plan in its order; one query however many there are."""
    plans = list(plans)
    found: dict[int, list[Activity]] = {plan.pk: [] for plan in plans}
    for each in ACTIVITIES.filter(plan__in=found):
        found[each.plan_id].append(each)
    return {plan: sorted(found[plan.pk], key=in_order) for plan in plans}


def in_order(activity: Activity) -> tuple:
    """The place of an activity in its plan; those without a heading stand last."""
    heading = activity.heading
    under = (0, heading.position, heading.pk) if heading else (1, 0, 0)
    return (*under, activity.position, activity.pk)


def cost_table_of(plan: Plan, activities: Iterable[Activity] | None = None) -> CostTable:
    """Return what the plan costs, computed and declared; two queries, three without activities."""
    found = activities_of(plan) if activities is None else list(activities)
    return cost_tables_of({plan: found})[plan.pk]


def cost_tables_of(activities: Mapping[Plan, list[Activity]]) -> dict[int, CostTable]:
    """Return the cost table of each plan by its id; two queries however many there are."""
    lines: dict[int, dict[int, Line]] = {}
    costs = CostLine.objects.filter(activity__plan__in=activities).order_by("year")
    for activity_id, year, *rest in costs.values_list(
        "activity_id", "year", "amount", "last_year", "note", "is_approximate"
    ):
        lines.setdefault(activity_id, {})[year] = Line(*rest)
    stated: dict[int, dict[tuple, list[tuple[str, Decimal]]]] = {}
    totals = DeclaredTotal.objects.filter(plan__in=activities).order_by("place", "pk")
    for plan_id, activity_id, year, *said in totals.values_list(
        "plan_id", "activity_id", "year", "place", "amount"
    ):
        of_plan = stated.setdefault(plan_id, {})
        of_plan.setdefault((activity_id, year), []).append(tuple(said))
    return {
        plan.pk: CostTable(
            years=tuple(plan.years),
            rows=tuple(
                CostRow(each.pk, each.number, each.in_tables, lines.get(each.pk, {}))
                for each in found
            ),
            stated={key: tuple(pairs) for key, pairs in stated.get(plan.pk, {}).items()},
        )
        for plan, found in activities.items()
    }


def prose_of(row: Plan | Activity) -> dict[tuple[str, Any], str]:
    """Return the running texts of a plan or an activity, by (name in code, label)."""
    return {key: getattr(row, key[0]) for key in _prose(type(row), get_language())}


@cache
def _prose(model: Any, language: str | None) -> tuple[tuple[str, str], ...]:
    """Return the running texts that a plan or an activity has, with their labels in a language."""
    fields = {f.name: f for f in model._meta.concrete_fields}
    return tuple((name, str(fields[name].verbose_name)) for name in PROSE if name in fields)


def editions_of(*plans: Plan) -> list[Edition]:
    """Return plans as they are compared; eight queries however many there are."""
    activities = activities_by_plan(plans)
    costs = cost_tables_of(activities)
    matrices = matrices_of([each.pk for found in activities.values() for each in found])
    headings, indicators = (
        list(model.objects.filter(plan__in=plans).select_related(about).order_by("position", "pk"))
        for model, about in ((Heading, "steering_group"), (PlanIndicator, "heading"))
    )
    return [
        _edition(
            plan,
            activities[plan],
            costs[plan.pk],
            matrices,
            [each for each in headings if each.plan_id == plan.pk],
            [each for each in indicators if each.plan_id == plan.pk],
        )
        for plan in plans
    ]


def _edition(
    plan: Plan,
    activities: list[Activity],
    costs: CostTable,
    matrices: Mapping[int, Matrix],
    headings: list[Heading],
    indicators: list[PlanIndicator],
) -> Edition:
    rows = {row.activity_id: row for row in costs.rows}
    about = {
        _("headings"): "\n".join(_line(e, e.steering_group, e.text) for e in headings),
        _("indicators"): "\n".join(_line(e, e.heading, e.definition) for e in indicators),
        _("declared totals"): "\n".join(declared_lines(costs)),
    }
    return Edition(
        texts={**_texts_of(plan), **about},
        activities=tuple(
            ActivityFacts(
                each.pk,
                str(each),
                {
                    **_texts_of(each),
                    _("organizers"): "\n".join(each.organizer_names),
                    **matrix_texts(matrices[each.pk]),
                    _("notes on the costs"): _notes_of(rows[each.pk]),
                    _("declared totals"): "\n".join(declared_lines(costs, rows[each.pk])),
                },
                each.continues_id,
            )
            for each in activities
        ),
        costs=costs,
    )


def _line(what: Any, about: Any, text: str) -> str:
    named = f"{what} ({about})" if about else str(what)
    return f"{named}: {text}" if text else named


def _texts_of(row: Plan | Activity) -> dict[Any, str]:
    names = [f for f in row._meta.concrete_fields if f.name in COMPARED]
    texts = {}
    for f in names:
        shown = getattr(row, f"get_{f.name}_display", None)
        value = shown() if shown else getattr(row, f.name)
        texts[f.verbose_name] = "" if value is None else str(value)
    return texts


def _notes_of(row: CostRow) -> str:
    said = []
    for year, line in sorted(row.lines.items()):
        about = _("approximate") if line.is_approximate else ""
        words = ", ".join(filter(None, (line.note, about)))
        if words or line.last_year:
            said.append(f"{line.years_text(year)}: {words}" if words else line.years_text(year))
    return "\n".join(said)


def years_in_use(plan: Plan) -> set[int]:
    """Return the years that have an amount or a declared total.

    A line over two years counts in its first; it may reach beyond the period.
    """
    costs = CostLine.objects.filter(activity__plan=plan)
    found = set(costs.values_list("year", flat=True))
    declared = plan.declared_totals.filter(year__isnull=False)
    return found | set(declared.values_list("year", flat=True))


def authors_of(plan: Plan) -> set[int]:
    """Return the ids of all who wrote any of the edition, what they took away included."""
    question, values = _asking_for_authors()
    with connection.cursor() as cursor:
        cursor.execute(question, [plan.pk if each == ANY_PLAN else each for each in values])
        found = {int(by) for (by,) in cursor.fetchall() if by not in (None, "null")}
    return found | ({plan.written_by_id} if plan.written_by_id else set())


@cache
def _asking_for_authors() -> tuple[str, tuple]:
    """Return the question as SQL, with ANY_PLAN where the plan's id belongs.

    Every draft's page asks it of twelve tables; to put it together takes Django far longer than
    the answer, so it is done once.
    """
    first, *others = (
        each.order_by().values_list("pgh_context__by") for each in _written(lambda depth: ANY_PLAN)
    )
    return first.union(*others).query.sql_with_params()


def waiting_for_adoption(user: Any) -> QuerySet[Plan]:
    """Return the drafts that this person may adopt: others wrote them, and something is in them."""
    organizations = organizations_held(user, OrganizationRoleKind.APPROVER)
    programs = programs_held(user, ProgramRoleKind.APPROVER)
    if not (organizations or programs):
        return Plan.objects.none()
    adopted = Plan.objects.filter(adopted_on__isnull=False, replaces=OuterRef("replaces"))
    wrote = [Exists(each.filter(pgh_context__by=user.pk)) for each in _written(_outer)]
    return (
        Plan.objects.filter(
            Q(organization__in=organizations) | Q(program__in=programs),
            Exists(Activity.objects.filter(plan=OuterRef("pk"))),
            adopted_on__isnull=True,
        )
        .exclude(written_by_id=user.pk)
        .exclude(Exists(adopted))
        .exclude(reduce(or_, wrote))
    )


def _written(plan: Callable[[int], Any]) -> list[Any]:
    """Return the events of all that was ever in a plan; `plan` is its id, so many queries deep."""

    def activities(depth: int) -> Any:
        return _events(Activity).filter(plan_id=plan(depth)).values("pgh_obj_id")

    streams: list[Any] = [_events(Plan).filter(pgh_obj_id=plan(1))]
    streams += [_events(model).filter(plan_id=plan(1)) for model in OF_PLAN]
    streams += [_events(model).filter(activity_id__in=activities(2)) for model in OF_ACTIVITY]
    cells = _events(Cell).filter(activity_id__in=activities(3)).values("pgh_obj_id")
    streams.append(_events(CellLink).filter(cell_id__in=cells))
    responsibles = _events(Responsible).filter(activity_id__in=activities(3)).values("pgh_obj_id")
    streams.append(_events(ResponsibleLink).filter(responsible_id__in=responsibles))
    return streams


def _outer(depth: int) -> Any:
    """Return the key of the row that so many queries outwards is asked about."""
    return OuterRef("pk") if depth == 1 else OuterRef(_outer(depth - 1))


def _events(model: type) -> Any:
    return model.pgh_event_model.objects


def matrix_of(activity: Activity) -> Matrix:
    """Return the numbered matrix of an activity."""
    return matrices_of([activity.pk])[activity.pk]


def coverage_of(
    plan: Plan,
    activities: Iterable[Activity] | None = None,
    matrices: Mapping[int, Matrix] | None = None,
) -> Coverage:
    """Return what the plan's activities leave open; asks for what has not been read already."""
    activities = list(activities_of(plan) if activities is None else activities)
    if matrices is None:
        matrices = matrices_of([each.pk for each in activities])
    facts = [
        MatrixFacts(
            pk=each.pk,
            name=str(each),
            assignment=each.assignment,
            assignment_note=each.assignment_note,
            matrix=matrices[each.pk],
        )
        for each in activities
    ]
    return coverage(facts, plan.years)


# What is written of activities, with the numbers of the parts that each row is linked to.
CELLS = """
    SELECT cell.activity_id,
           array_agg(part.number ORDER BY part.number) FILTER (WHERE part.id IS NOT NULL),
           array_agg(link.is_partial ORDER BY part.number) FILTER (WHERE part.id IS NOT NULL),
           cell.kind, cell.text, cell."when", cell.forum, cell.responsible
      FROM plans_cell cell
      LEFT JOIN plans_celllink link ON link.cell_id = cell.id
      LEFT JOIN plans_measure part ON part.id = link.measure_id
     WHERE cell.activity_id = ANY (%(activities)s)
     GROUP BY cell.id
     ORDER BY cell.position, cell.id
"""
RESPONSIBLES = """
    SELECT responsible.activity_id, responsible.title, person.name, a_group.name,
           responsible.is_body,
           array_agg(part.number ORDER BY part.number) FILTER (WHERE part.id IS NOT NULL)
      FROM plans_responsible responsible
      LEFT JOIN accounts_user person ON person.id = responsible.person_id
      LEFT JOIN programs_group a_group ON a_group.id = responsible.group_id
      LEFT JOIN plans_responsiblelink link ON link.responsible_id = responsible.id
      LEFT JOIN plans_measure part ON part.id = link.measure_id
     WHERE responsible.activity_id = ANY (%(activities)s)
     GROUP BY responsible.id, person.id, a_group.id
     ORDER BY responsible.position, responsible.id
"""


def matrices_of(activity_ids: Iterable[int]) -> dict[int, Matrix]:
    """Return the matrix of each activity by its id; three queries however many there are."""
    ids = list(activity_ids)
    parts: dict[int, list[Part]] = {}
    measures = Measure.objects.filter(activity__in=ids).order_by("number")
    said = ("number", "text", "when", "first_year", "last_year", "pk")
    for activity_id, *part in measures.values_list("activity_id", *said):
        parts.setdefault(activity_id, []).append(Part(*part))
    entries: dict[int, list[Entry]] = {}
    for activity_id, numbers, partly, kind, text, *held in ask(CELLS, activities=ids):
        links = tuple(zip(numbers or (), partly or (), strict=True))
        entries.setdefault(activity_id, []).append(Entry(kind, text, links, *held))
    answerers: dict[int, list[Answerer]] = {}
    for activity_id, title, person, group, is_body, numbers in ask(RESPONSIBLES, activities=ids):
        answerer = Answerer(title, person or group or "", is_body, tuple(numbers or ()))
        answerers.setdefault(activity_id, []).append(answerer)
    return {
        pk: Matrix(*(tuple(rows.get(pk, ())) for rows in (parts, entries, answerers))) for pk in ids
    }
