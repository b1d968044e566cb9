"""Comments and saved views behind the URLs of the house tests."""

from typing import Any

from dashboards.rules.help import BY_SLUG
from desk.models import Comment, SavedView
from desk.services import comments
from funding.models import Round
from tests.factories.groups import GroupFactory, GroupMeetingFactory
from tests.house.region import World


def make_comments(world: World, project: Any) -> None:
    """One of each state, on one of each kind of thing."""
    opened = Round.objects.filter(project=project, opened_at__isnull=False)
    round_ = opened.order_by("pk").first()
    strategist, leader = world.people["strategist"], world.people["project_leader"]
    goal = project.goals.order_by("pk").first()
    reporting = world.program.reporting_rounds.filter(opened_at__isnull=False).first()
    subjects = {
        "program": world.program,
        "project": project,
        "goal": goal,
        "reporting": reporting,
        "round": round_,
    }
    for kind, subject in subjects.items():
        world.add("desk:commented", kind, {"kind": kind, "pk": subject.pk})
    group = GroupFactory(
        program=world.program, organization=world.program.organization, kind="steering"
    )
    meeting = GroupMeetingFactory(group=group)
    asked = comments.write(
        goal, Comment(text="Hur går det med rekryteringen?", assigned_to=leader), by=strategist
    )
    comments.answer(asked, text="Den är klar till sommaren.", by=leader)
    decided = comments.write(
        round_,
        Comment(text="Omgången öppnas när planen är antagen.", kind="decision"),
        occasion=meeting,
        by=strategist,
    )
    resolved = comments.write(project, Comment(text="Kalla till möte."), by=leader)
    comments.resolve(resolved, resolution="Det är gjort.", by=leader)
    withdrawn = comments.write(world.program, Comment(text="Fel plats."), by=strategist)
    comments.withdraw(withdrawn, reason="Hör inte hit.", by=strategist)
    for label, row in (
        ("asked", asked),
        ("decided", decided),
        ("resolved", resolved),
        ("withdrawn", withdrawn),
        ("own", comments.write(goal, Comment(text="Ser bra ut."), by=strategist)),
    ):
        world.add("desk:comment", label, row)


def make_views(world: World) -> None:
    """A view of one's own, and one that is shared; and the guides of the help."""
    for guide in BY_SLUG:
        world.add("dashboards:help", guide, {"guide": guide})
    for label, owner, shared_with in (
        ("own", "strategist", ""),
        ("shared", "administrator", "role:administrator"),
    ):
        view = SavedView.objects.create(
            owner=world.people[owner],
            list_name="accounts:organization_list",
            name=f"Vy {label}",
            query=[["q", "nämnd"], ["sort", "-name"]],
            columns=["name"],
            shared_with=shared_with,
        )
        world.add("desk:view", label, view)
