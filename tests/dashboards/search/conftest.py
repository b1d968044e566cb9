"""What is looked for, and by whom."""

import pytest
from django.utils import timezone

from dashboards.queries import search
from dashboards.rules import search as rules
from documents.models import Document
from tests.factories.accounts import (
    OrganizationFactory,
    OrganizationRoleFactory,
    UserFactory,
)
from tests.factories.evaluation import (
    EvaluationFactory,
    RecommendationFactory,
)
from tests.factories.funding import (
    DecisionFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
)
from tests.factories.plans import ActivityFactory, PlanFactory
from tests.factories.programs import (
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    SubGoalFactory,
)

TODAY = timezone.localdate()


def groups(user, text, **kwargs):
    asked = search.understood(rules.read(text))
    return search.groups(asked, user, TODAY, **{"most": 20, **kwargs})


def found(user, text, **kwargs):
    """Return what is found as {kind: [title]}, the best first, without marks."""
    return {
        group.source.kind: [plain(each.title) for each in group.found]
        for group in groups(user, text, **kwargs)
        if group.found
    }


def kinds(user):
    return set(found(user, "kvastskaft"))


def plain(html):
    return html.replace("<mark>", "").replace("</mark>", "")


@pytest.fixture
def program():
    return ProgramFactory(name="Välmående ger resultat")


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def project(program):
    return ProjectFactory(program=program, name="Förstärkt arbete")


def goal(project, title, **fields):
    number = project.goals.count() + 1
    return SubGoalFactory(project=project, number=number, title=title, **fields)


@pytest.fixture
def everything(program, project, board):
    """One of each kind that holds the word, of the program and of the board."""
    word = "Kvastskaft"
    region = project.program.organization
    program.purpose = word
    program.save_fields("purpose")
    project.summary = word
    project.save_fields("summary")
    goal(project, word)
    ActivityFactory(plan=PlanFactory(program=program, name=word), title=word)
    round_ = RoundFactory(project=project, name=word)
    proposal = ProposalFactory(
        round=round_, financier=board, title="Utkast", background=f"Ett {word}"
    )
    meeting = MeetingFactory(board=board, place=word)
    DecisionFactory(proposal=proposal, meeting=meeting, title=word)
    OrganizationFactory(name=word, kind="unit")
    OrganizationRoleFactory(person=UserFactory(name="Kvast Kvastskaft"), organization=board)
    evaluation = EvaluationFactory(project=project, title=word)
    RecommendationFactory(evaluation=evaluation, title=word, organization=region)
    Document.objects.create(
        kind="proposal",
        owner=board,
        year=2017,
        number=1,
        title=word,
        language="sv",
        content=proposal,
        snapshot={},
        page_count=1,
        size=1,
        issued_at=timezone.now(),
        issued_by=proposal.written_by,
    )
    return evaluation
