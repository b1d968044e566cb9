"""A program's page as it was known on a day: what it said then it says again, and nothing newer.

Every act is a transaction of its own, since events have the moment of theirs.
"""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.grants import event_tables
from core.periods import running_date
from core.replay import as_known
from dashboards.queries.standings import standings_of
from evaluation.models import Milestone
from funding.models import Payment
from programs.models import BudgetLine, GoalStatus, Program, Project, SubGoal
from tests.conftest import become
from tests.factories.accounts import BoardFactory
from tests.factories.evaluation import MilestoneFactory, RecommendationFactory
from tests.factories.funding import PaymentFactory, round_in_force
from tests.factories.groups import AdjustmentFactory, GroupFactory, GroupMeetingFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.projects import BudgetLineFactory

pytestmark = pytest.mark.django_db(transaction=True)
THEN, ON = date(2018, 3, 1), date(2018, 9, 1)


@pytest.fixture
def program():
    return ProjectFactory(program__name="Gamla namnet").program


def standings(program):
    return standings_of(Program.objects.get(pk=program.pk), None, [THEN, ON], today=ON)


def acts(program):
    """Yield after each thing that happens to the program, the corrections of imported days too."""
    project = program.projects.get()
    words = [GoalStatusFactory(program=program, word=word) for word in ("pågår", "uppnått")]
    goal = SubGoalFactory(project=project, number=1, began_on=date(2017, 1, 1))
    for word, day in zip(words, (THEN, ON), strict=True):
        StatusUpdateFactory(goal=goal, status=word, as_of=day)
        yield
    board = BoardFactory(name="Nämnden")
    round_ = round_in_force({board: 40_000}, project=project)
    payment = PaymentFactory(round=round_, financier=board, due_on=THEN, amount=Decimal(9_000))
    BudgetLineFactory(project=project, year=2018, financier=board, actual=Decimal(4_000))
    yield
    milestone = MilestoneFactory(evaluation__project=project, planned_on=ON)
    RecommendationFactory(evaluation=milestone.evaluation)
    group = GroupFactory(program=program, organization=program.organization, kind="steering")
    adjusted = AdjustmentFactory(meeting=GroupMeetingFactory(group=group, held_on=THEN), goal=goal)
    yield
    GoalStatus.objects.filter(pk=words[0].pk).update(word="går framåt")
    Payment.objects.filter(pk=payment.pk).update(amount=Decimal(8_000))
    BudgetLine.objects.update(actual=Decimal(4_500))
    yield
    Milestone.objects.update(title="Nytt namn")
    adjusted.delete()
    SubGoal.objects.filter(pk=goal.pk).update(ended_on=ON)
    Project.objects.update(name="Nya namnet", ends_on=date(2020, 12, 31))
    yield


def test_a_program_stands_again_as_it_stood_when_it_was_looked_at(program):
    seen = [(timezone.now(), standings(program))]
    for _act in acts(program):
        seen.append((timezone.now(), standings(program)))
    assert all(before != after for (_, before), (_, after) in pairwise(seen))
    for moment, standing in seen:
        with as_known(moment):
            assert standings(program) == standing, moment


# ---------- the page ----------


@pytest.fixture
def age(database_roles):
    """Return a function that makes all that has been recorded so many days older."""
    owner, web = database_roles

    def age(days):
        become(*owner)
        with connection.cursor() as cursor:
            for table in sorted(event_tables()):
                cursor.execute(
                    f"UPDATE {table} SET pgh_created_at = pgh_created_at - %s",  # noqa: S608, ours
                    [timedelta(days=days)],
                )
        become(*web)

    return age


def page(client, program, **query):
    return client.get(reverse("dashboards:program_dashboard", args=[program.pk]), query)


def test_the_page_says_what_was_known_on_the_day_and_that_it_does(program, age, signed_in):
    project = program.projects.get()
    status = GoalStatusFactory(program=program, word="pågår")
    goal = SubGoalFactory(project=project, number=1, title="Gammalt mål", began_on=THEN)
    StatusUpdateFactory(goal=goal, status=status, as_of=ON)
    age(10)
    SubGoal.objects.filter(pk=goal.pk).update(title="Nytt mål")
    SubGoalFactory(project=project, number=2, title="Senare mål", began_on=THEN)
    client = signed_in(ProgramRoleFactory(program=program).person)
    day = timezone.localdate() - timedelta(days=5)
    now, known = page(client, program).text, page(client, program, known=day.isoformat()).text
    assert "Nytt mål" in now
    assert "Senare mål" in now
    assert "Gammalt mål" in known
    assert "Nytt mål" not in known
    assert "Senare mål" not in known
    said = f"This is how it looked in the system on {running_date(day, 'en')}"
    assert said in known
    assert said not in now


def test_before_the_trail_begins_the_page_says_so_and_shows_nothing(program, signed_in):
    SubGoalFactory(project=program.projects.get(), number=1, title="Ett mål", began_on=THEN)
    client = signed_in(ProgramRoleFactory(program=program).person)
    answer = page(client, program, known="2018-07-15")
    assert answer.status_code == 200
    assert "Ett mål" not in answer.text
    assert timezone.localdate().isoformat() in answer.text


@pytest.mark.parametrize("wrong", ["2018-13-45", "igår", "9999-01-01", "\x00", "2018-07-15'"])
def test_a_day_that_cannot_be_is_told_beside_its_field(wrong, program, signed_in):
    client = signed_in(ProgramRoleFactory(program=program).person)
    answer = page(client, program, known=wrong)
    assert answer.status_code == 200
    assert 'id="id_known_error"' in answer.text


def test_who_may_see_it_is_asked_today(program, age, signed_in):
    role = ProgramRoleFactory(program=program)
    age(10)
    day = (timezone.localdate() - timedelta(days=5)).isoformat()
    assert page(signed_in(role.person), program, known=day).status_code == 200
    type(role).objects.filter(pk=role.pk).update(valid_to=date(2018, 1, 1))
    assert page(signed_in(role.person), program, known=day).status_code == 404
    newer = ProgramRoleFactory(program=program)
    assert page(signed_in(newer.person), program, known=day).status_code == 200
