"""Min sida of a person for whom everything waits that can wait in a program."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from programs.models import GoalChange, StatusUpdate
from programs.services import adoptions, changes, updates
from tests.factories.accounts import UserFactory
from tests.factories.funding import RoundFactory
from tests.factories.groups import GroupFactory, GroupMeetingFactory
from tests.factories.plans import ActivityFactory, PlanFactory
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramRoleFactory,
    ReportingRoundFactory,
    SubGoalFactory,
)

TODAY = timezone.localdate()


@pytest.fixture
def burdened(db):
    """A strategist who also approves, and answers for a goal."""
    role = ProgramRoleFactory(kind="strategist")
    person, program = role.person, role.program
    ProgramRoleFactory(program=program, person=person, kind="approver")
    goal = SubGoalFactory(
        project__program=program, responsible_person=person, due_on=date(2019, 1, 1)
    )
    adoptions.adopt(goal.project, adopted_on=date(2017, 1, 1), source="Omgången", by=None)
    other = UserFactory()
    change = GoalChange(
        project=goal.project, kind="withdraw", changed_on=date(2018, 1, 1), reason="Bort."
    )
    changes.propose(change, before=[goal], by=other)
    status = GoalStatusFactory(program=program)
    told = StatusUpdate(goal=goal, as_of=date(2018, 6, 30), status=status, report="Ja.")
    updates.send_back(updates.send(told, by=person), comment="Mer.", by=other)
    AskedFactory(goal=goal, person=person)
    ReportingRoundFactory(program=program, opened_at=None)
    RoundFactory(project=goal.project, opened_at=None)
    ActivityFactory(plan=PlanFactory(program=program))
    group = GroupFactory(program=program, organization=program.organization, interval_weeks=4)
    GroupMeetingFactory(group=group, held_on=TODAY - timedelta(days=90))
    return person


def test_everything_that_waits_is_told_in_fifteen_queries(burdened, signed_in):
    client = signed_in(burdened)
    client.get(reverse("dashboards:home"))
    with CaptureQueriesContext(connection) as captured:
        page = client.get(reverse("dashboards:home"))
    assert sorted({each.what for each in page.context["waiting"]}) == [
        "Approve or decline the change of goals",
        "Call the group to a meeting",
        "Complete and open the reporting round",
        "Complete and open the round",
        "Complete the update",
        "Remind those who have not answered",
        "Report on the goal",
        "Report on your goals",
        "Review and adopt the plan",
    ]
    assert len(captured) <= 15
