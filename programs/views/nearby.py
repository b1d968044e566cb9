"""Small rows that stand around a project or a program, read together with it in one question."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from programs.models import EffectGoal, Group, Partner, ProjectLink, ReportingRound


def rows_of_project():
    """Return the annotations `effect_rows` and `link_rows` of a project."""
    effects = EffectGoal.objects.filter(project=OuterRef("pk")).order_by("position", "pk")
    links = ProjectLink.objects.filter(project=OuterRef("pk")).order_by("title", "pk")
    return {
        "effect_rows": _rows(effects, pk="pk", text="text"),
        "link_rows": _rows(links, pk="pk", title="title", url="url", note="note"),
    }


def rows_of_program(program, user, today):
    """Return the annotations of what belongs to a program; `program` names it (`pk`).

    `partner_rows`, `group_rows` (those that go on) and `reporting_rows` (open rounds).
    """
    partners = Partner.objects.filter(program=OuterRef(program)).order_by("organization__name")
    groups = Group.objects.filter(program=OuterRef(program)).visible_to(user).going_on(today)
    rounds = ReportingRound.objects.filter(program=OuterRef(program)).in_state("open")
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
        "reporting_rows": _rows(
            rounds.visible_to(user).order_by("due_on", "pk"), pk="pk", name="name", due_on="due_on"
        ),
    }


def _rows(queryset, **fields):
    return ArraySubquery(
        queryset.values(json=JSONObject(**{name: F(path) for name, path in fields.items()}))
    )
