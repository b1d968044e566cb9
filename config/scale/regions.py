"""A region with its organizations, people, programs, goals and updates."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from accounts.models import Organization, OrganizationRole, User
from config.scale import plans, rounds
from programs.models import (
    GoalStatus,
    Program,
    ProgramRole,
    Project,
    StatusUpdate,
    SubGoal,
)

BOARDS = 6
PROGRAMS = 3
PROJECTS = 4  # in each program
GOALS = 25  # in each project
UPDATES = 4  # of each goal
RESPONSIBLE = 20
STATUSES = (
    ("ej påbörjat", "muted", False),
    ("pågår", "info", False),
    ("risk", "wait", False),
    ("uppnått", "good", True),
    ("delvis uppnått", "good", True),
    ("avbrutet", "bad", False),
)
REPORT = (
    "Arbetet har följt planen. Tre träffar har hållits med rektorer och processledare, och "
    "underlaget har gått på remiss till kommunerna. Två frågor återstår innan nästa steg kan tas."
)
ANALYSIS = "Takten räcker om bemanningen står sig över året. Risken ligger i hösten."


@dataclass
class Region:
    """What has been made of one region, for what stands upon it."""

    number: int
    organization: Organization
    boards: list[Organization] = field(default_factory=list)
    people: dict[str, User] = field(default_factory=dict)
    programs: list[Program] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    goals: list[SubGoal] = field(default_factory=list)


def build(size: int, say) -> None:
    """Build so many regions beside what is there already; `say` is told of each tenth."""
    first = 1 + Organization.objects.filter(kind="region", name__startswith="Skalregion").count()
    for number in range(first, first + size):
        with transaction.atomic():
            region = _organizations(number)
            _people(region)
            _programs(region)
            _goals(region)
            rounds.make(region)
            plans.make(region)
        if (number - first + 1) % 10 == 0:
            say(f"{number - first + 1} regions of {size} are built.")


def _organizations(number: int) -> Region:
    root = Organization.objects.create(kind="region", name=f"Skalregion {number:03d}")
    region = Region(number, root)
    municipalities = Organization.objects.bulk_create(
        Organization(
            kind="municipality",
            name=f"Kommun {number:03d}-{n}",
            municipality_code=f"{(number * BOARDS + n) % 10_000:04d}",
        )
        for n in range(BOARDS)
    )
    boards = [
        Organization(
            kind="body",
            body_type="board",
            parent=root,
            name=f"Lokala nämnden {number:03d}-{n}",
            definite_name=f"Nämnden {number:03d}-{n}",
            municipality=municipality,
            diary_pattern=r"LN \d{3}-\d \d{6}",
            diary_example=f"LN {number:03d}-{n} 150021",
            sender_unit="Kansliet",
        )
        for n, municipality in enumerate(municipalities)
    ]
    executive = Organization(
        kind="body", body_type="executive", parent=root, name=f"Regionstyrelsen {number:03d}"
    )
    region.boards = Organization.objects.bulk_create([*boards, executive])
    return region


def _people(region: Region) -> None:
    """One strategist, project leader, registrar, administrator; officers for each board."""
    alone = ["strateg", "projektledare", "styrgrupp", "registrator", "admin"]
    officers = [f"{kind}.{n}" for kind in ("sekreterare", "godkannare") for n in range(BOARDS + 1)]
    names = [*alone, *officers, *(f"ansvarig.{n}" for n in range(RESPONSIBLE))]
    closed = make_password(None)
    made = User.objects.bulk_create(
        User(
            email=f"{name}.{region.number:03d}@skala.example",
            name=f"{name.capitalize()} {region.number:03d}",
            title="Handläggare",
            password=closed,
        )
        for name in names
    )
    region.people = dict(zip(names, made, strict=True))
    roles = [("admin", "administrator", region.organization)]
    for n, board in enumerate(region.boards):
        roles += [
            (f"sekreterare.{n}", "secretary", board),
            (f"godkannare.{n}", "approver", board),
            ("registrator", "registrar", board),
        ]
    OrganizationRole.objects.bulk_create(
        OrganizationRole(person=region.people[name], kind=kind, organization=organization)
        for name, kind, organization in roles
    )


def _programs(region: Region) -> None:
    region.programs = Program.objects.bulk_create(
        Program(
            organization=region.organization,
            name=f"Satsning {region.number:03d}-{n}",
            since_year=2013 + n,
            purpose=ANALYSIS,
        )
        for n in range(PROGRAMS)
    )
    kinds = (("strateg", "strategist"), ("projektledare", "project_leader"))
    ProgramRole.objects.bulk_create(
        ProgramRole(program=program, person=region.people[name], kind=kind)
        for program in region.programs
        for name, kind in (*kinds, ("styrgrupp", "steering_group"))
    )
    region.projects = Project.objects.bulk_create(
        Project(
            program=program,
            name=f"Projekt {region.number:03d}-{index}-{n}",
            starts_on=date(2015 + 3 * n + index, 1, 1),
            ends_on=date(2017 + 3 * n + index, 12, 31),
            summary=ANALYSIS,
            diary_number=f"RS {15 + n}{region.number:04d}",
        )
        for index, program in enumerate(region.programs)
        for n in range(PROJECTS)
    )


def _goals(region: Region) -> None:
    statuses = GoalStatus.objects.bulk_create(
        GoalStatus(program=program, word=word, tone=tone, counts_as_done=done, position=n)
        for program in region.programs
        for n, (word, tone, done) in enumerate(STATUSES, 1)
    )
    words: dict[int, list[GoalStatus]] = {}
    for status in statuses:
        words.setdefault(status.program_id, []).append(status)
    region.goals = SubGoal.objects.bulk_create(
        SubGoal(
            project=project,
            number=n,
            title=f"Delmål {n}: stöd till skolor som deltar, steg {n % 5 + 1}",
            purpose=ANALYSIS,
            responsible_organization=region.boards[n % len(region.boards)],
            responsible_person=region.people[f"ansvarig.{n % RESPONSIBLE}"],
            due_on=project.ends_on - timedelta(days=30 * n),
        )
        for project in region.projects
        for n in range(1, GOALS + 1)
    )
    author, today = region.people["projektledare"], timezone.localdate()
    StatusUpdate.objects.bulk_create(
        StatusUpdate(
            goal=goal,
            as_of=min(goal.project.starts_on + timedelta(days=180 * (n + 1)), today),
            status=words[goal.project.program_id][(goal.number + n) % len(STATUSES)],
            report=REPORT,
            analysis=ANALYSIS,
            reason="Läget ändrades efter avstämningen.",
            author=author,
        )
        for goal in region.goals
        for n in range(UPDATES)
    )
