"""The development plan 2022 of Halmstad's department for children and young people."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from config.demo import plans_halmstad_conditions, plans_halmstad_teaching
from config.demo import plans_halmstad_texts as texts
from core.history import verb
from plans.models import Activity, Heading, Plan
from plans.rules.measures import AnswererRow, EntryRow, MatrixRows, PartRow
from plans.services import activities, headings, measures, plans
from programs.choices import GroupKind
from programs.models import Group

NAME = "Utvecklingsplan 2022"
YEAR = 2022
ADOPTED_ON = date(2021, 12, 14)  # invented
WEEKS = 4  # between a steering group's meetings


def make(organizations, people) -> Plan:
    """Make the plan with its goals, activities and matrices, and adopt it."""
    department = organizations["school department"]
    plan = _written(department, by=people["planerare.halmstad"])
    return plans.adopt(
        plan,
        by=people["forvaltningschef.halmstad"],
        adopted_by=texts.ADOPTED,
        adopted_on=ADOPTED_ON,
    )


@verb(_("entered for the demo"), name="demo.plans_halmstad")
def _written(department, *, by) -> Plan:
    plan = plans.create(
        by=by,
        organization=department,
        kind="development",
        name=NAME,
        first_year=YEAR,
        last_year=YEAR,
        background=texts.PLAN_BACKGROUND,
        purpose=texts.PLAN_PURPOSE,
        note=texts.PLAN_NOTE,
    )
    goals = [_goal(plan, number, *goal, by=by) for number, goal in enumerate(texts.GOALS, 1)]
    for name, definition in texts.INDICATORS:
        headings.add_indicator(plan, by=by, name=name, definition=definition, heading=goals[3])
    for insats in (*plans_halmstad_teaching.INSATSER, *plans_halmstad_conditions.INSATSER):
        _activity(plan, goals[insats.goal - 1], insats, by=by)
    return plan


def _goal(plan: Plan, number: int, title: str, group_name: str, *, by) -> Heading:
    group = Group.objects.create(
        organization=plan.organization,
        kind=GroupKind.STEERING,
        name=group_name,
        task=texts.GROUP_TASK,
        interval_weeks=WEEKS,
    )
    return headings.add(
        plan, by=by, number=str(number), title=title, is_goal=True, steering_group=group
    )


def _activity(plan: Plan, goal: Heading, insats: texts.Insats, *, by) -> Activity:
    activity = activities.add(
        plan,
        by=by,
        heading=goal,
        title=insats.title,
        short_title=insats.in_contents,
        background=insats.background,
        assignment=insats.assignment,
        assignment_note=insats.note,
    )
    entries = [
        EntryRow(f"f{n}", "follow_up", each.text, None, each.applies, *each[2:])
        for n, each in enumerate(insats.follow_up)
    ]
    for kind, pairs in (("effect", insats.effects), ("resource", insats.resources)):
        entries += [
            EntryRow(f"{kind}{n}", kind, text, None, applies)
            for n, (applies, text) in enumerate(pairs)
        ]
    # A body stands where no person is named: the goal's own steering group.
    answerers = [
        AnswererRow(
            f"a{n}",
            title,
            None,
            applies,
            group=goal.steering_group if title == "Styrgrupp" else None,
        )
        for n, (applies, title) in enumerate(insats.responsible)
    ]
    parts = [
        PartRow(f"p{n}", part.text, None, n, part.when, part.first_year, part.last_year)
        for n, part in enumerate(insats.parts, 1)
    ]
    return measures.save_matrix(activity, MatrixRows(parts, entries, answerers), by=by)
