"""Small rows that stand around a project or a program, read together with it in one question."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import JSONObject
from django.urls import reverse

from programs.models import Asked, EffectGoal, Group, Partner, ProjectLink, ReportingRound


@dataclass(frozen=True)
class Step:
    """What comes next in a project: the last day of a round, a meeting of a group, a goal's day."""

    kind: str
    day: date
    title: str
    url: str
    is_late: bool = False
    is_booked: bool = True


def steps_of(rounds, meetings, goals, today):
    """Return the steps in the order of their days, those whose day has passed first."""
    steps = []
    for each in rounds:
        day, url = date.fromisoformat(each["due_on"]), to("reporting", each)
        steps.append(Step("round", day, each["name"], url, is_late=day < today))
    for each, day, is_late in meetings:
        booked = bool(each["booked_on"])
        steps.append(Step("meeting", day, each["name"], to("group", each), is_late, booked))
    for goal in goals:
        steps.append(Step("goal", goal.due_on, str(goal), goal.get_absolute_url()))
    return sorted(steps, key=lambda step: step.day)


def to(noun, row):
    return reverse(f"programs:{noun}_detail", args=[row["pk"]])


def rows_of_project(user):
    """Return the annotations of what belongs to a project.

    `effect_rows`, `link_rows` and `reporting_rows`: the open rounds that ask about its goals.
    """
    asked = Asked.objects.filter(round=OuterRef("pk"), goal__project=OuterRef(OuterRef("pk")))
    rounds = ReportingRound.objects.in_state("open").visible_to(user).filter(Exists(asked))
    effects = EffectGoal.objects.filter(project=OuterRef("pk")).order_by("position", "pk")
    links = ProjectLink.objects.filter(project=OuterRef("pk")).order_by("title", "pk")
    return {
        "effect_rows": _rows(effects, pk="pk", text="text"),
        "link_rows": _rows(links, pk="pk", title="title", url="url", note="note"),
        "reporting_rows": _rows(
            rounds.order_by("due_on", "pk"), pk="pk", name="name", due_on="due_on"
        ),
    }


def rows_of_program(program, user, today):
    """Return the annotations of what belongs to a program; `program` names it (`pk`).

    `partner_rows` and `group_rows` (those that go on).
    """
    partners = Partner.objects.filter(program=OuterRef(program)).order_by("organization__name")
    groups = Group.objects.filter(program=OuterRef(program)).visible_to(user).going_on(today)
    return {
        "partner_rows": _rows(
            partners,
            pk="pk",
            name="organization__name",
            organization="organization_id",
            part="part",
        ),
        "group_rows": _rows(
            groups.with_meetings(today).order_by("kind", "name"),
            pk="pk",
            name="name",
            kind="kind",
            last_met_on="last_met_on",
            booked_on="booked_on",
            interval_weeks="interval_weeks",
        ),
    }


def _rows(queryset, **fields):
    return ArraySubquery(
        queryset.values(json=JSONObject(**{name: F(path) for name, path in fields.items()}))
    )
