"""The pages that are measured, each for somebody who works with it, and what each may cost."""

from dataclasses import dataclass

LIST, DETAIL, DASHBOARD, SEARCH = 3.0, 3.0, 4.0, 3.0


@dataclass(frozen=True)
class Measured:
    """A page: its name in the table, its address, the cookie of who asks, its budget."""

    name: str
    path: str
    cookie: str
    budget: float


def pages() -> list[Measured]:
    """Return the pages, with addresses and sessions from the database as it is now."""
    from django.urls import reverse

    bare = Measured("bare page", reverse("bench_bare"), _cookie("sekreterare.0.001"), 1.0)
    return [bare, *of_the_regions(), *of_the_demo()]


def of_the_regions() -> list[Measured]:
    """Return the pages of the regions that are made for measuring."""
    from django.urls import reverse

    found = []
    for name, person, budget in _lists():
        found.append(Measured(name, reverse(name.split("?")[0]), _cookie(person), budget))
    for name, person, budget, pk in _objects():
        found.append(Measured(name, reverse(name, args=[pk]), _cookie(person), budget))
    for name, person, words in (
        ("programs:goal_list", "strateg.001", "skolor delmål"),
        ("funding:proposal_list", "sekreterare.0.001", "medfinansiering 001"),
        ("accounts:organization_list", "admin.001", "nämnden 001"),
    ):
        path = f"{reverse(name)}?q={words.replace(' ', '+').replace('å', '%C3%A5')}"
        path = path.replace("ä", "%C3%A4")
        found.append(Measured(f"search {name}", path, _cookie(person), SEARCH))
    return found + _searches()


def _searches() -> list[Measured]:
    """Return the search over everything: while one types, and its page."""
    from django.urls import reverse
    from django.utils.http import urlencode

    found = []
    for person, words in (
        ("strateg.001", "skolor delmål"),
        ("strateg.001", "nämnden"),
        ("sekreterare.0.001", "medfinansiering 001"),
        ("sekreterare.0.001", "hstd 150021"),
        ("admin.001", "lokala nämnden 001"),
    ):
        for name, budget in (("dashboards:search_live", SEARCH), ("dashboards:search", DASHBOARD)):
            path = f"{reverse(name)}?{urlencode({'q': words})}"
            found.append(Measured(f"{name} {words}", path, _cookie(person), budget))
    return found


def _lists():
    secretary, strategist, admin = "sekreterare.0.001", "strateg.001", "admin.001"
    return [
        ("programs:goal_list", strategist, LIST),
        ("programs:project_list", strategist, LIST),
        ("programs:program_list", strategist, LIST),
        ("plans:plan_list", strategist, LIST),
        ("funding:round_list", strategist, LIST),
        ("funding:proposal_list", secretary, LIST),
        ("funding:meeting_list", secretary, LIST),
        ("funding:decision_list", strategist, LIST),
        ("documents:document_list", secretary, LIST),
        ("accounts:organization_list", admin, LIST),
        ("accounts:user_list", admin, LIST),
        ("desk:mail_list", strategist, LIST),
        ("dashboards:home", secretary, DASHBOARD),
        ("dashboards:portfolio", strategist, DASHBOARD),
        ("dashboards:portfolio_municipalities", secretary, DASHBOARD),
    ]


def _objects():
    from documents.models import Document
    from funding.models import Decision, Meeting, Proposal, Round
    from plans.models import Plan
    from programs.models import Program, Project, SubGoal

    secretary, strategist = "sekreterare.0.001", "strateg.001"
    program = Program.objects.get(name="Satsning 001-0")
    round_ = Round.objects.filter(project__program=program).latest("pk")
    mine = Proposal.objects.filter(financier__name="Lokala nämnden 001-0")
    own = mine.filter(round=round_).get()
    decision = Decision.objects.filter(proposal=own).get()
    return [
        ("programs:program_detail", strategist, DETAIL, program.pk),
        ("programs:project_detail", strategist, DETAIL, _newest(Project, program=program)),
        (
            "programs:goal_detail",
            strategist,
            DETAIL,
            _newest(SubGoal, project__program=program),
        ),
        ("plans:plan_detail", strategist, DETAIL, _newest(Plan, program=program)),
        ("funding:round_detail", strategist, DETAIL, round_.pk),
        ("funding:proposal_detail", secretary, DETAIL, own.pk),
        ("funding:decision_detail", secretary, DETAIL, decision.pk),
        (
            "funding:meeting_detail",
            secretary,
            DETAIL,
            _newest(Meeting, board__name="Lokala nämnden 001-0"),
        ),
        (
            "documents:document_detail",
            secretary,
            DETAIL,
            _newest(Document, owner__name="Lokala nämnden 001-0"),
        ),
        ("dashboards:program_dashboard", "styrgrupp.001", DASHBOARD, program.pk),
    ]


def of_the_demo() -> list[Measured]:
    """Return pages that only the demo region has rows for: trainings, ledgers, papers."""
    from django.urls import reverse

    from funding.models import Decision, Meeting, Proposal, Round
    from plans.models import Plan
    from programs.models import Program
    from training.models import Cohort, Participant, Session

    secretary, strategist = "sekreterare.halmstad@demo.example", "strateg@demo.example"
    held = Meeting.objects.filter(board__short_name="Halmstad", decisions__isnull=False)
    meeting = held.earliest("held_on")
    decision = Decision.objects.filter(meeting=meeting).latest("pk")
    cohort = Cohort.objects.order_by("pk")[0]
    program = Program.objects.get(pk=cohort.course.program_id)
    round_ = Round.objects.filter(project__program=program).earliest("pk")
    lists = ("training:cohort_list", "training:participant_list", "training:session_list")
    wanted = [(name, [], strategist, LIST) for name in lists]
    wanted += [
        ("training:cohort_detail", [cohort.pk], strategist, DETAIL),
        ("training:participant_detail", [_first(Participant, cohort)], strategist, DETAIL),
        ("training:session_detail", [_first(Session, cohort)], strategist, DETAIL),
        ("training:cohort_seats", [cohort.pk], strategist, DASHBOARD),
        ("training:program_seats", [program.pk], strategist, DASHBOARD),
        ("funding:round_ledger", [round_.pk], strategist, DASHBOARD),
        ("funding:project_ledger", [round_.project_id], strategist, DASHBOARD),
        ("funding:board_detail", [meeting.board_id], secretary, DASHBOARD),
        ("dashboards:home", [], strategist, DASHBOARD),
        ("dashboards:program_dashboard", [program.pk], "styrgrupp@demo.example", DASHBOARD),
        ("funding:meeting_detail", [meeting.pk], secretary, DETAIL),
        ("documents:preview", ["decision", decision.pk], secretary, DASHBOARD),
        ("documents:preview", ["package", meeting.pk], secretary, DASHBOARD),
        ("documents:review", ["report", round_.project_id], strategist, DASHBOARD),
    ]
    found = [
        Measured(_named(name, arguments), reverse(name, args=arguments), _cookie(person), budget)
        for name, arguments, person, budget in wanted
    ]
    for kind, model in (("proposal", Proposal), ("plan", Plan)):  # what a list loads beside it
        pks = "&".join(f"of={pk}" for pk in model.objects.values_list("pk", flat=True)[:25])
        path = f"{reverse('documents:found', args=[kind])}?{pks}"
        found.append(Measured(f"documents:found {kind}", path, _cookie(secretary), DASHBOARD))
    return found


def _named(name: str, arguments: list) -> str:
    kind = " ".join(each for each in arguments if isinstance(each, str))
    return f"{name} {kind}".strip() + " (demo)"


def _first(model, cohort) -> int:
    return model.objects.filter(cohort=cohort).earliest("pk").pk


def _newest(model, **lookup) -> int:
    return model.objects.filter(**lookup).latest("pk").pk


def _cookie(person: str) -> str:
    """Sign somebody in, once for all pages, and return the cookie of the session."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from accounts.models import User

    if person not in _sessions:
        email = person if "@" in person else f"{person}@skala.example"
        user = User.objects.get(email=email)
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "config.authentication.PasswordBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        _sessions[person] = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    return _sessions[person]


_sessions: dict[str, str] = {}
