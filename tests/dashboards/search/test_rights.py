"""Search finds nothing that is hidden from who asks."""

from datetime import timedelta

import pytest

from dashboards.queries.search_sources import SOURCES
from tests.dashboards.search.conftest import TODAY, found, goal, groups, kinds, plain
from tests.factories.accounts import (
    OrganizationRoleFactory,
    UserFactory,
)
from tests.factories.evaluation import (
    EvaluationRoleFactory,
)
from tests.factories.funding import (
    DecisionFactory,
    DeliveryFactory,
    RoundFactory,
    RoundSourceFactory,
)
from tests.factories.plans import PlanFactory, adopt
from tests.factories.programs import (
    ProgramRoleFactory,
)

pytestmark = pytest.mark.django_db


PUBLIC = {"organization", "person"}  # whom one acts for is open to all who sign in
OF_PROGRAM = {
    "program",
    "project",
    "goal",
    "plan",
    "activity",
    "round",
    "evaluation",
    "recommendation",
}
OF_BOARD = {"proposal", "meeting", "decision", "document"}


def test_each_finds_what_their_roles_open(everything, program, writer, strategist):
    assert kinds(strategist) == PUBLIC | OF_PROGRAM
    assert kinds(writer) == PUBLIC | OF_BOARD
    evaluator = EvaluationRoleFactory(evaluation=everything).person
    assert kinds(evaluator) == PUBLIC | {"evaluation", "recommendation"}
    for kind in ("steering_group", "project_leader"):
        assert kinds(ProgramRoleFactory(program=program, kind=kind).person) == PUBLIC | OF_PROGRAM
    assert {source.kind for source in SOURCES} == PUBLIC | OF_PROGRAM | OF_BOARD


def test_who_holds_nothing_finds_what_is_open_to_all(everything, stranger, administrator):
    """Nor do counts tell: what is not seen is no group at all."""
    for person in (stranger, administrator, UserFactory()):
        assert kinds(person) == PUBLIC


def test_a_role_that_has_ended_opens_nothing(everything, program):
    role = ProgramRoleFactory(program=program, valid_to=TODAY - timedelta(days=1))
    assert kinds(role.person) == PUBLIC


def test_who_answers_for_a_goal_finds_it_and_nothing_beside_it(everything, project):
    person = UserFactory()
    goal(project, "Kvastskaftet", responsible_person=person)
    assert found(person, "kvastskaft")["goal"] == ["2. Kvastskaftet"]
    assert kinds(person) == PUBLIC | {"goal"}


def test_a_decision_is_found_by_those_who_see_the_round_once_it_counts(project, strategist):
    round_ = RoundFactory(project=project)
    DecisionFactory(proposal__round=round_, title="Kvastskaft")
    assert found(strategist, "kvastskaft") == {}
    other = DecisionFactory(proposal__round__project=project, title="Kvastskaft två", counted=True)
    assert found(strategist, "kvastskaft") == {"decision": [other.title]}


def test_a_round_is_found_by_a_board_when_it_has_been_asked(project, board, writer):
    round_ = RoundFactory(project=project, name="Kvastskaft")
    assert found(writer, "kvastskaft") == {}
    DeliveryFactory(source=RoundSourceFactory(round=round_), financier=board)
    assert found(writer, "kvastskaft") == {"round": ["Kvastskaft"]}


def test_a_draft_of_a_plan_is_found_when_it_is_adopted(writer):
    plan = PlanFactory(name="Kvastskaft")
    assert found(writer, "kvastskaft") == {}
    adopt(plan)
    assert found(writer, "kvastskaft") == {"plan": ["Kvastskaft"]}


def test_colleagues_are_found_where_one_reads_of_them(board, writer, program, administrator):
    official = OrganizationRoleFactory(
        person=UserFactory(name="Kvast Ett"), organization=board
    ).person
    member = ProgramRoleFactory(program=program, person=UserFactory(name="Kvast Två")).person
    UserFactory(name="Kvast Tre")
    assert found(writer, "kvast") == {"person": ["Kvast Ett"]}
    (people,) = groups(writer, "kvast")
    assert [each.url for each in people.found] == [board.get_absolute_url()]
    (people,) = groups(member, "kvast")
    assert {plain(each.title): each.url for each in people.found} == {
        "Kvast Ett": board.get_absolute_url(),
        "Kvast Två": member.get_absolute_url(),
    }
    (people,) = groups(administrator, "kvast")
    assert people.count == 3
    assert official.get_absolute_url() in [each.url for each in people.found]


def test_nobody_is_found_by_an_address_that_others_do_not_see(writer):
    person = UserFactory(name="Kvast", email="hemlig.adress@example.org")
    OrganizationRoleFactory(person=person)
    assert found(writer, "hemlig.adress") == {}
