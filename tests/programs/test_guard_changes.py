"""Adopted goals come and end by approved changes alone: the database asks, whoever wrote it."""

from datetime import date

import pgtrigger
import psycopg
import pytest
from django.db import connection

from programs.models import AdoptedGoal, Adoption, ChangedGoal, GoalBefore, GoalChange, SubGoal
from programs.rules.lineages import Words
from programs.services import adoptions, changes
from tests.factories.accounts import UserFactory
from tests.factories.programs import SubGoalFactory
from tests.programs.refusals import kept_at_the_end, refused, refused_at_the_end, sql
from tests.threads import at_once

ADOPTED_ON, DAY = date(2016, 12, 21), date(2018, 3, 1)
INSERT = (
    "INSERT INTO programs_subgoal (created_at, updated_at, version, project_id, number, title,"
    " purpose, target_unit, position, began_on) SELECT now(), now(), 1, project_id, 99, 'Insmuget',"
    " '', '', 0, '2018-03-01' FROM programs_subgoal LIMIT 1"
)
APPROVE = (
    "UPDATE programs_goalchange SET state = 'approved', settled_on = '2018-03-01',"
    " settled_by_id = (SELECT max(id) FROM accounts_user)"
)
END = "UPDATE programs_subgoal SET ended_on = '2018-03-01'"


def adopt(goal):
    adoptions.adopt(goal.project, adopted_on=ADOPTED_ON, source="Omgången", by=None)
    return goal


@pytest.fixture
def adopted(goal):
    return adopt(goal)


def propose(goal, kind="reword", **said):
    words = {} if kind == "withdraw" else {1: Words(said.pop("number", goal.number), "Nya ord")}
    change = GoalChange(
        project=goal.project, kind=kind, changed_on=DAY, reason="Tydligare.", **said
    )
    before = [] if kind == "add" else [goal]
    return changes.propose(change, before=before, after=words, by=UserFactory())


def approve_in_sql():
    """Settle the proposed change, and leave the goals as they are."""
    UserFactory()
    return sql(APPROVE)


@pytest.mark.django_db
class TestComing:
    def test_no_goal_is_put_into_an_adopted_project_past_a_change(self, adopted):
        refused_at_the_end(sql(INSERT))
        refused_at_the_end(lambda: SubGoalFactory(project=adopted.project))
        row = SubGoal(project=adopted.project, number=99, title="Insmuget", began_on=DAY)
        refused_at_the_end(lambda: SubGoal.objects.bulk_create([row]))

        def ignoring():
            with pgtrigger.ignore():
                connection.cursor().execute(INSERT)

        refused_at_the_end(ignoring)

    def test_the_same_passes_before_the_goals_are_adopted(self, goal):
        kept_at_the_end(sql(INSERT))
        assert SubGoal.objects.filter(title="Insmuget").exists()

    @pytest.mark.parametrize("kind", ["reword", "add", "withdraw"])
    def test_an_approved_change_makes_and_ends_goals(self, adopted, kind):
        change = propose(adopted, kind, **({"number": 2} if kind == "add" else {}))
        kept_at_the_end(lambda: changes.approve(change, by=UserFactory()))
        assert SubGoal.objects.filter(title="Nya ord").exists() == (kind != "withdraw")
        assert SubGoal.objects.get(pk=adopted.pk).ended_on == (None if kind == "add" else DAY)

    def test_a_goal_of_a_change_that_waits_is_refused(self, adopted):
        change = propose(adopted, "add", number=99)

        def begin():
            goal = SubGoalFactory(project=adopted.project, number=99, title="Nya ord", began_on=DAY)
            change.after.update(goal=goal)

        refused_at_the_end(begin)

    @pytest.mark.parametrize("told", [{"title": "Andra ord"}, {"began_on": date(2018, 3, 2)}])
    def test_a_goal_that_says_something_else_than_its_change_is_refused(self, adopted, told):
        change = propose(adopted, "add", number=99)
        said = {"number": 99, "title": "Nya ord", "began_on": DAY, **told}

        def begin():
            change.after.update(goal=SubGoalFactory(project=adopted.project, **said))

        refused_at_the_end(begin, approve_in_sql())

    def test_no_goal_is_moved_into_an_adopted_project(self, adopted):
        other = SubGoalFactory(number=77)
        refused(lambda: SubGoal.objects.filter(pk=other.pk).update(project=adopted.project))

    def test_two_changes_of_one_project_cannot_share_a_goal_that_came(self, adopted):
        change = propose(adopted, "add", number=99)
        changes.approve(change, by=UserFactory())
        again = propose(adopted, "add", number=98)
        refused_at_the_end(approve_in_sql())
        assert GoalChange.objects.get(pk=again.pk).state == "proposed"


@pytest.mark.django_db
class TestEnding:
    def test_no_adopted_goal_is_ended_past_a_change(self, adopted):
        refused_at_the_end(sql(END))
        refused_at_the_end(lambda: SubGoal.objects.update(ended_on=DAY))

    def test_a_goal_of_a_project_that_is_not_adopted_may_end(self, goal):
        kept_at_the_end(sql(END))

    def test_a_goal_that_a_change_ended_is_not_brought_back(self, adopted):
        changes.approve(propose(adopted, "withdraw"), by=UserFactory())
        refused_at_the_end(sql("UPDATE programs_subgoal SET ended_on = NULL"))
        refused_at_the_end(sql("UPDATE programs_subgoal SET ended_on = '2019-01-01'"))

    @pytest.mark.parametrize("kind", ["reword", "add", "withdraw"])
    def test_a_change_that_is_approved_without_being_made_is_refused(self, adopted, kind):
        propose(adopted, kind, **({"number": 2} if kind == "add" else {}))
        refused_at_the_end(approve_in_sql())

    def test_one_goal_is_not_ended_twice(self, adopted):
        first, second = (propose(adopted, "withdraw") for _ in range(2))
        changes.approve(first, by=UserFactory())
        refused_at_the_end(approve_in_sql())
        assert GoalChange.objects.get(pk=second.pk).state == "proposed"


@pytest.mark.django_db(transaction=True)
def test_nothing_is_adopted_afterwards_and_nothing_in_other_words(goal):
    adoption = adoptions.adopt(goal.project, adopted_on=ADOPTED_ON, source="Omgången", by=None)
    change = propose(goal, "add", number=2)
    changes.approve(change, by=UserFactory())
    came = SubGoal.objects.get(number=2)
    refused(
        lambda: AdoptedGoal.objects.create(
            adoption=adoption, goal=came, number=2, title="Nya ord", purpose=""
        )
    )
    other = SubGoalFactory()

    def adopt_in_other_words():
        new = Adoption.objects.create(project=other.project, adopted_on=DAY, source="x")
        AdoptedGoal.objects.create(adoption=new, goal=other, number=other.number, title="Andra ord")

    refused(adopt_in_other_words)
    assert list(AdoptedGoal.objects.values_list("goal", flat=True)) == [goal.pk]


@pytest.mark.django_db(transaction=True)
def test_two_changes_of_one_goal_approved_at_once_end_it_once(goal):
    adopt(goal)
    proposed = [propose(goal), propose(goal, "withdraw")]
    approver = UserFactory()
    met = at_once(*(lambda each=each: changes.approve(each, by=approver) for each in proposed))
    assert sorted(type(error).__name__ for error in met) == ["NoneType", "ValidationError"]
    assert GoalChange.objects.filter(state="approved").count() == 1
    assert GoalBefore.objects.filter(goal=goal, change__state="approved").count() == 1
    came = ChangedGoal.objects.filter(goal__isnull=False).count()
    assert goal.project.goals.current().count() == came


@pytest.mark.django_db(transaction=True)
def test_a_goal_put_in_while_the_goals_are_adopted_is_adopted_or_refused(goal):
    at_once(lambda: adopt(goal), sql(INSERT))
    current = set(goal.project.goals.current().values_list("pk", flat=True))
    assert current == set(AdoptedGoal.objects.values_list("goal", flat=True))


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(as_owner, goal):
    adopt(goal)
    propose(goal, "withdraw")
    UserFactory()
    for statement in (INSERT, END, APPROVE):
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(statement)
            as_owner.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(psycopg.errors.RestrictViolation):  # at the commit itself
        as_owner.execute(INSERT)
        as_owner.commit()
    assert SubGoal.objects.get().ended_on is None
