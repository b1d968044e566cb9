"""What was adopted: the database refuses to change it, whoever asks and however."""

from datetime import date

import pgtrigger
import psycopg
import pytest
from django.db import connection, transaction

from programs.models import AdoptedGoal, Adoption, GoalChange, SubGoal
from programs.rules.lineages import Words
from programs.services import adoptions, changes
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProjectFactory, SubGoalFactory
from tests.programs.refusals import refused, sql

DAY = date(2018, 3, 1)
GUARDED = [
    "UPDATE programs_subgoal SET number = 9",
    "UPDATE programs_subgoal SET title = 'x'",
    "UPDATE programs_subgoal SET purpose = 'x'",
    "UPDATE programs_subgoal SET target = 1, target_unit = 'x'",
    "UPDATE programs_subgoal SET target_unit = 'x'",
    "UPDATE programs_subgoal SET due_on = '2030-01-01'",
    "UPDATE programs_subgoal SET title = 'x', position = 3",
    "UPDATE programs_subgoal SET began_on = '2018-01-01'",
]
MOVE = "UPDATE programs_subgoal SET project_id = (SELECT max(id) FROM programs_project)"
OPEN = [
    "UPDATE programs_subgoal SET position = 3, version = version + 1, updated_at = now()",
    "UPDATE programs_subgoal SET responsible_person_id = (SELECT max(id) FROM accounts_user)",
    "UPDATE programs_subgoal SET title = title",
]
SETTLED = [
    "UPDATE programs_goalchange SET reason = 'x'",
    "UPDATE programs_goalchange SET state = 'proposed', settled_by_id = NULL",
    "UPDATE programs_changedgoal SET title = 'x'",
    "DELETE FROM programs_changedgoal",
    "DELETE FROM programs_goalbefore",
    "INSERT INTO programs_changedgoal (created_at, updated_at, version, change_id, number, title,"
    " purpose, target_unit) SELECT now(), now(), 1, id, 9, 'x', '', '' FROM programs_goalchange",
]
KEPT = [
    "UPDATE programs_adoption SET source = 'x'",
    "UPDATE programs_adoptedgoal SET title = 'x'",
    "DELETE FROM programs_adoptedgoal",
]
DELETE_GOAL = "DELETE FROM programs_subgoal"
TABLES = ["subgoal", "adoption", "adoptedgoal", "goalchange", "goalbefore", "changedgoal"]


def make_goal():
    return SubGoalFactory(title="Slutföra utbildningen")


def adopt(goal):
    adoptions.adopt(goal.project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    return goal


def make_settled(state="declined"):
    goal = adopt(make_goal())
    change = GoalChange(project=goal.project, kind="reword", changed_on=DAY, reason="Tydligare.")
    words = {1: Words(goal.number, "Nya ord")}
    change = changes.propose(change, before=[goal], after=words, by=UserFactory())
    if state == "approved":
        return changes.approve(change, by=UserFactory())
    if state == "declined":
        return changes.decline(change, comment="Behåll orden.", by=UserFactory())
    return change


@pytest.mark.django_db
class TestAsWebRole:
    @pytest.mark.parametrize("statement", [*GUARDED, DELETE_GOAL])
    def test_words_of_an_adopted_goal_are_kept(self, statement):
        adopt(make_goal())
        refused(sql(statement))

    def test_an_adopted_goal_cannot_be_moved_to_another_project(self):
        adopt(make_goal())
        ProjectFactory()
        refused(sql(MOVE))

    @pytest.mark.parametrize("statement", [*GUARDED[:4], *GUARDED[5:], DELETE_GOAL])
    def test_the_same_passes_before_the_goals_are_adopted(self, statement):
        make_goal()
        sql(statement)()

    @pytest.mark.parametrize("statement", OPEN)
    def test_its_order_and_who_answers_may_change(self, statement):
        adopt(make_goal())
        UserFactory()
        sql(statement)()

    def test_goals_of_other_projects_stay_open(self):
        adopt(make_goal())
        other = make_goal()
        other.title = "Fritt"
        other.save()
        other.delete()

    def test_orm_is_refused_and_ignoring_generated_triggers_does_not_help(self):
        goal = adopt(make_goal())
        goal.title = "x"
        refused(goal.save)
        refused(lambda: SubGoal.objects.update(number=7))
        refused(lambda: SubGoal.objects.bulk_update([goal], ["title"]))
        with pgtrigger.ignore():
            refused(lambda: SubGoal.objects.update(title="x"))
        assert SubGoal.objects.get().title == "Slutföra utbildningen"

    def test_a_goal_that_came_of_a_change_is_kept_as_well(self):
        make_settled("approved")
        refused(lambda: SubGoal.objects.filter(title="Nya ord").update(purpose="x"))
        refused(sql("DELETE FROM programs_subgoal WHERE title = 'Nya ord'"))

    @pytest.mark.parametrize("statement", [*KEPT, "DELETE FROM programs_adoption"])
    def test_an_adoption_may_not_even_be_tried(self, statement):
        adopt(make_goal())
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            sql(statement)()

    @pytest.mark.parametrize("statement", SETTLED)
    @pytest.mark.parametrize("state", ["declined", "approved"])
    def test_a_settled_change_stays_as_it_was_settled(self, state, statement):
        make_settled(state)
        refused(sql(statement))

    @pytest.mark.parametrize("statement", [SETTLED[0], *SETTLED[2:]])
    def test_a_proposed_change_can_still_be_written_on(self, statement):
        make_settled("proposed")
        sql(statement)()

    @pytest.mark.parametrize("table", TABLES)
    def test_tables_cannot_be_emptied(self, table):
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            connection.cursor().execute(f"TRUNCATE programs_{table} CASCADE")


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(as_owner):
    make_settled()
    emptying = [f"TRUNCATE programs_{table} CASCADE" for table in TABLES]
    for statement in [*GUARDED, *SETTLED, *KEPT, *emptying]:
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(statement)
    assert (Adoption.objects.count(), AdoptedGoal.objects.count()) == (1, 1)
