"""What a story begins with, made through the services in the site's own database."""

from datetime import timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from accounts.models import Organization, OrganizationRole, User
from config.authentication import DEMO_DOMAIN
from config.demo import plans_halmstad
from config.demo.organizations import MUNICIPALITIES, REGIONAL_SHARE
from funding.choices import Outcome, ScenarioKind
from funding.models import Delivery, Meeting, Proposal, Round
from funding.rules.decisions import Ruling
from funding.rules.shares import Cell
from funding.services import decisions, meetings, proposals, rounds, scenarios, text_blocks
from funding.services.rounds import DELIVERED_TEXTS
from plans.models import Plan
from plans.services import editions
from programs.models import Program, Project, ReportingRound, SubGoal
from programs.services import goals, reportings
from training.models import (
    ApplicationLink,
    Cohort,
    Course,
    Participant,
    ParticipantLink,
    Session,
)
from training.services import cohorts, links, participants, sessions

APPLIED = Decimal(920_000)  # kr a year


def six_yes() -> dict:
    """An open round with six yes that count; Hylte's proposal is on the agenda of today."""
    today = timezone.localdate()
    round_ = _copy_of_the_twin("Medfinansiering, prövad på nytt")
    for delivery in Delivery.objects.filter(source__round=round_).select_related("financier"):
        board = delivery.financier
        meeting = _on_agenda(delivery, today if board.short_name == "Hylte" else None)
        if board.short_name == "Hylte":
            hylte = meeting
            continue
        _count(Proposal.objects.get(meeting=meeting, round=round_), 900)
    return {"round": round_.get_absolute_url(), "meeting": hylte.get_absolute_url()}


def one_yes_and_a_draft() -> dict:
    """An open round in which Kungsbacka's yes counts; Halmstad has a complete draft of its own."""
    round_ = _copy_of_the_twin("Medfinansiering som delas om")
    deliveries = Delivery.objects.filter(source__round=round_).select_related("financier")
    of = {each.financier.short_name: each for each in deliveries}
    decided = _approved(of["Kungsbacka"], "0950")
    secretary = _secretary(decided.financier)
    held_on = timezone.localdate() - timedelta(days=6)
    meeting = meetings.create(decided.financier, held_on=held_on, by=secretary)
    _count(proposals.put_on_agenda(decided, meeting=meeting, by=secretary), 950)
    draft = _written(of["Halmstad"], "0951")
    return {"round": round_.get_absolute_url(), "draft": draft.get_absolute_url()}


def decided_meeting() -> str:
    """Where the meeting is at which Halmstad decided on the round of 2016."""
    held = Meeting.objects.filter(board__short_name="Halmstad", decisions__isnull=False)
    return held.earliest("held_on").get_absolute_url()


def draft_to_review() -> str:
    """An open round in which Halmstad has a complete draft of its own; where it is."""
    round_ = _copy_of_the_twin("Medfinansiering som granskas")
    delivery = Delivery.objects.get(source__round=round_, financier__short_name="Halmstad")
    return _written(delivery, "0961").get_absolute_url()


def draft_for_two() -> str:
    """A complete draft of Halmstad's that two people sign; where it is."""
    round_ = _copy_of_the_twin("Medfinansiering som två skriver i")
    delivery = Delivery.objects.get(source__round=round_, financier__short_name="Halmstad")
    draft = _written(delivery, "0971")
    secretary = _secretary(draft.financier)
    proposals.revise(
        draft,
        by=secretary,
        fields={},
        clauses=list(draft.clauses.values_list("pk", "text")),
        signatories=[("Disa Almgården", "Bitr. direktör"), (secretary.name, secretary.title)],
        recipients=["Samtliga finansiärer"],
    )
    return draft.get_absolute_url()


def long_words() -> list[tuple[str, str]]:
    """Names of one long word each, as people paste them; who reads them where."""
    word = "Förvaltningsövergripandesamverkans" * 4
    strategist, secretary = _person("strateg"), _person("sekreterare.halmstad")
    round_ = _round_of_one(word, "Halmstad")
    scenario = scenarios.create(
        round_, by=strategist, name=word, kind=ScenarioKind.OWN, without=[], explanation=word
    )
    delivery = Delivery.objects.select_related("financier").get(source__round=round_)
    proposal = proposals.draft(delivery, by=secretary)
    board = delivery.financier
    for name in ("summary", "recipient"):
        text_blocks.create(by=secretary, organization=board, part=name, name=word[:99], text=word)
    held_on = timezone.localdate() + timedelta(days=45)
    meetings.create(board, held_on=held_on, place=word, by=secretary)
    draft = proposal.get_absolute_url()
    return [
        ("strateg", f"{round_.get_absolute_url()}scenarios/"),
        ("strateg", f"{round_.get_absolute_url()}versions/new/"),
        ("strateg", scenario.get_absolute_url()),
        ("sekreterare.halmstad", "/"),
        ("sekreterare.halmstad", "/funding/proposals/"),
        ("sekreterare.halmstad", draft),
        ("sekreterare.halmstad", f"{draft}edit/"),
        ("sekreterare.halmstad", f"/funding/meetings/calendar/?year={held_on.year}"),
    ]


def eight_ready() -> list[str]:
    """Eight approved proposals of Varberg, each in a round of its own, on no agenda."""
    titles = [f"Stöd till insats {letter}" for letter in "ABCDEFGH"]
    deliveries = Delivery.objects.select_related("financier")
    for number, title in enumerate(titles, 801):
        round_ = _round_of_one(title, "Varberg")
        _approved(deliveries.get(source__round=round_), f"0{number}")
    return titles


def thirty_goals() -> str:
    """A project with more goals than a page of a list shows."""
    strategist = _person("strateg")
    program = Program.objects.get()
    project = Project(
        program=program,
        name="Många mål",
        starts_on=timezone.localdate(),
        ends_on=timezone.localdate() + timedelta(days=900),
    )
    project.save()
    for number in range(1, 31):
        goal = SubGoal(project=project, title=f"Skola {number} är med")
        goal.responsible_organization = program.organization
        goals.create(goal, by=strategist)
    return project.name


def counted_goal() -> str:
    """A goal of 30 participants in a project of its own, on which nobody has reported."""
    project = Project(
        program=Program.objects.get(),
        name="Ett mål som räknas",
        starts_on=timezone.localdate(),
        ends_on=timezone.localdate() + timedelta(days=900),
    )
    project.save()
    goal = SubGoal(project=project, title="Nå 30 deltagare", target=30, target_unit="deltagare")
    goal.responsible_person = _person("projektledare")
    return goals.create(goal, by=_person("strateg")).get_absolute_url()


def eight_asked() -> dict:
    """An open reporting round of eight goals that the strategist answers for."""
    strategist = _person("strateg")
    program = Program.objects.get()
    day = timezone.localdate()
    count = ReportingRound.objects.filter(program=program).count()
    project = Project(program=program, name=f"Åtta mål {count}", starts_on=day, ends_on=day)
    project.save()
    asked = {}
    for number in range(1, 9):
        goal = SubGoal(project=project, title=f"Åttan {number} är klar")
        goal.responsible_person = strategist
        asked[goals.create(goal, by=strategist)] = strategist
    round_ = ReportingRound(
        program=program,
        kind="annual",
        name=f"Åtta mål {count}",
        first_day=day,
        last_day=day,
        due_on=day + timedelta(days=7),
    )
    reportings.create(round_, by=strategist)
    reportings.ask(round_, asked, by=strategist)
    question = [reportings.Wording("Vad lärde ni er?", is_required=True)]
    reportings.set_questions(round_, question, by=strategist)
    reportings.open(round_, by=strategist)
    return {
        "round": round_.get_absolute_url(),
        "goals": [goal.pk for goal in asked],
        "question": round_.questions.get().pk,
    }


def halmstad_draft() -> dict:
    """A draft of the next edition of Halmstad's development plan; one of its activities."""
    plan = Plan.objects.with_state().get(name=plans_halmstad.NAME, edition=1)
    draft = Plan.objects.filter(replaces=plan).first()
    draft = draft or editions.new_edition(plan, by=_person("planerare.halmstad"))
    activity = draft.activities.get(title__startswith="Riktning")
    coverage = reverse("plans:plan_coverage", args=[draft.pk])
    return {"activity": activity.get_absolute_url(), "coverage": coverage}


def _twin() -> Round:
    """The demo's round of today, also when stories have made others and changed them."""
    return Round.objects.filter(opened_at__lt=timezone.now() - timedelta(days=20)).get(
        is_conditional=True, first_year__gte=timezone.localdate().year
    )


def _copy_of_the_twin(name: str) -> Round:
    """A round like the demo's twin, opened two weeks ago."""
    twin = _twin()
    strategist = _person("strateg")
    texts = {field: getattr(twin, field) for field in DELIVERED_TEXTS}
    years = {"first_year": twin.first_year, "last_year": twin.last_year}
    round_ = rounds.create(
        twin.project, by=strategist, name=name, is_conditional=True, **years, **texts
    )
    kr = {name: Decimal(amount) for name, *_, amount in MUNICIPALITIES}
    financiers = {share.financier for share in twin.shares.select_related("financier")}
    shares = {
        (each.pk, year): Cell(kr.get(each.short_name, Decimal(REGIONAL_SHARE)))
        for each in financiers
        for year in round_.years
    }
    applied = dict.fromkeys(round_.years, APPLIED)
    rounds.set_shares(round_, applied=applied, shares=shares, by=strategist)
    rounds.open(round_, by=strategist, at=timezone.now() - timedelta(days=14))
    return round_


def _round_of_one(title: str, board: str) -> Round:
    """An open round, older than the twin, that asks a single board for 10 000 kr a year."""
    strategist = _person("strateg")
    twin = _twin()
    texts = {field: getattr(twin, field) for field in DELIVERED_TEXTS} | {"title": title}
    years = {"first_year": twin.first_year, "last_year": twin.last_year}
    round_ = rounds.create(
        twin.project, by=strategist, name=title, is_conditional=False, **years, **texts
    )
    asked = Organization.objects.get(name=f"Lokala nämnden i {board}")
    shares = {(asked.pk, year): Cell(Decimal(10_000)) for year in round_.years}
    applied = dict.fromkeys(round_.years, Decimal(10_000))
    rounds.set_shares(round_, applied=applied, shares=shares, by=strategist)
    rounds.open(round_, by=strategist, at=timezone.now() - timedelta(days=60))
    return round_


def _on_agenda(delivery: Delivery, held_on) -> Meeting:
    """Write, approve and put on an agenda what one board was asked; the meeting."""
    board, secretary = delivery.financier, _secretary(delivery.financier)
    proposal = _approved(delivery, "0900")
    day = held_on or timezone.localdate() - timedelta(days=3)
    meeting = meetings.create(board, held_on=day, by=secretary)
    proposals.put_on_agenda(proposal, meeting=meeting, by=secretary)
    return meeting


def _count(proposal: Proposal, paragraph: int) -> None:
    """Say yes to what stands on an agenda, adjust the minutes, and register the extract."""
    meeting, secretary = proposal.meeting, _secretary(proposal.financier)
    question = decisions.question_of(proposal)
    ruling = Ruling(
        paragraph=paragraph,
        outcome=Outcome.APPROVED,
        amounts=question.amounts,
        clauses=question.clauses,
    )
    decision = decisions.record(proposal, ruling, by=secretary)
    meetings.adjust_minutes(meeting, on=meeting.held_on + timedelta(days=1), by=secretary)
    registered_on = meeting.held_on + timedelta(days=2)
    decisions.register_extract(decision, on=registered_on, by=_person("registrator"))


def _written(delivery: Delivery, number: str) -> Proposal:
    """Write all that a proposal needs; its diary number ends so."""
    board = delivery.financier
    secretary = _secretary(board)
    proposal = proposals.draft(delivery, by=secretary)
    today = timezone.localdate()
    proposals.revise(
        proposal,
        by=secretary,
        fields={"dated_on": today, "diary_number": f"{board.diary_example[:-6]}{today:%y}{number}"},
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[(secretary.name, secretary.title)],
        recipients=["Samtliga finansiärer"],
    )
    return proposal


def _approved(delivery: Delivery, number: str) -> Proposal:
    """Write and approve what one board was asked; its diary number ends so."""
    proposal, board = _written(delivery, number), delivery.financier
    secretary = _secretary(board)
    proposals.send_to_review(proposal, by=secretary)
    if board.short_name == "Halmstad":
        proposals.mark_ready(proposal, by=_person("sekreterare2.halmstad"))
    else:
        proposals.mark_ready(proposal, by=secretary, reason="Nämnden har en enda handläggare.")
    proposal.refresh_from_db()
    return proposal


def _secretary(board) -> User:
    return OrganizationRole.objects.get(organization=board, kind="secretary").person


def _person(login: str) -> User:
    return User.objects.get(email=f"{login}{DEMO_DOMAIN}")


def thirty_today() -> dict:
    """A cohort of thirty with a training day today that nobody has been entered for."""
    leader = User.objects.get(email=f"projektledare{DEMO_DOMAIN}")
    today = timezone.localdate()
    course = Course.objects.order_by("pk").first()
    cohort = cohorts.create(
        Cohort(
            course=course,
            name=f"Omgång med trettio {Cohort.objects.count()}",
            starts_on=today,
            ends_on=today + timedelta(days=300),
            capacity=30,
        ),
        by=leader,
    )
    for number in range(1, 31):
        participants.enroll(
            Participant(cohort=cohort, profession="teacher"),
            participants.Person(f"Deltagare Påhittad {number:02}"),
            by=leader,
            on=today,
        )
    held = Session(cohort=cohort, kind="training_day", held_on=today, hours=Decimal(6))
    session = sessions.create(held, by=leader)
    return {
        "session": session.get_absolute_url(),
        "attendance": reverse("training:session_attendance", args=[session.pk]),
        "cohort": cohort.get_absolute_url(),
    }


def open_cohort() -> dict:
    """Where the links and the applications are of the cohort that one can apply to today."""
    link = ApplicationLink.objects.open_on(timezone.localdate()).earliest("pk")
    to = {"links": "training:cohort_links", "applications": "training:cohort_applications"}
    return {key: reverse(name, args=[link.cohort_id]) for key, name in to.items()}


def somebody_in_training() -> str:
    """Where somebody is who takes part today and has an address, but no link of the own."""
    rows = Participant.objects.counted().with_stage().filter(stage="active", link__isnull=True)
    return rows.exclude(contact__email="").earliest("pk").get_absolute_url()


def own_page() -> str:
    """Where the link leads that a participant was sent last, as the mail says it."""
    return links.path_in_mail(ParticipantLink.objects.latest("made_at").pk)
