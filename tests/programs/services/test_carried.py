"""A goal that is only reworded or renumbered goes on from where its predecessor stood."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from programs.models import GoalChange, StatusUpdate, SubGoal
from programs.queries import count_by_status, read_status
from programs.rules.lineages import Words
from programs.services import adoptions, changes, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory, StatusUpdateFactory, SubGoalFactory

ADOPTED, REPORTED, CHANGED = date(2017, 1, 1), date(2018, 1, 31), date(2018, 6, 1)
READ = [
    *("newest_update_id", "status_id", "status_word", "status_tone", "status_position"),
    *("status_icon", "status_as_of", "is_carried", "is_done", "is_ended", "says_target_is_met"),
    "actual",
]


@pytest.fixture
def approver(program):
    return ProgramRoleFactory(program=program, kind="approver", person=UserFactory()).person


@pytest.fixture
def goals(project, going_on):
    """Three adopted goals, each with an update of January."""
    told = {"project": project, "target": 30, "target_unit": "utbildade"}
    goals = [SubGoalFactory(number=n, title=f"Mål {n}", **told) for n in (1, 2, 3)]
    adoptions.adopt(project, adopted_on=ADOPTED, source="Omgången", by=None)
    for goal in goals:
        StatusUpdateFactory(goal=goal, status=going_on, as_of=REPORTED, actual=goal.number)
    return goals


@pytest.fixture
def change(project, strategist, approver):
    """Carry out a change of the goals; return those that begin by it."""

    def change(kind, before, *after, day=CHANGED):
        made = GoalChange(project=project, kind=kind, changed_on=day, reason="Beslutat.")
        rows = dict(enumerate(after, 1))
        made = changes.propose(made, before=before, after=rows, by=strategist)
        changes.approve(made, by=approver)
        return [row.goal for row in made.after.order_by("number").select_related("goal")]

    return change


def words(number, title="I andra ord", target=30, unit="utbildade"):
    return Words(number, title, "", None if target is None else Decimal(target), unit)


def as_read(goal, on=None):
    return SubGoal.objects.with_status(on).with_actual(on).get(pk=goal.pk)


@pytest.mark.django_db
class TestRewordedGoal:
    def test_a_goal_that_was_only_renumbered_counts_as_no_update_yet(self, goals, change, project):
        (renumbered,) = change("reword", goals[:1], words(9, "Mål 1"))
        found = as_read(renumbered)
        assert (str(found.standing), found.status_as_of) == ("Pågår", REPORTED)
        assert found.is_carried and found.actual == 1
        assert not as_read(goals[1]).is_carried
        (count,) = count_by_status(project.goals.current().with_status())
        assert (str(count.standing), count.count) == ("Pågår", 3)

    def test_the_past_says_of_seven_renumbered_goals_that_none_had_a_status(
        self, goals, change, project
    ):
        day = date(2018, 6, 30)
        for goal in goals:
            change("reword", [goal], words(goal.number + 10))
        stood = project.goals.on(day).with_status(on=day).with_actual(on=day)
        assert {(str(goal.standing), goal.status_as_of) for goal in stood} == {("Pågår", REPORTED)}
        assert sorted(goal.actual for goal in stood) == [1, 2, 3]

    def test_what_is_read_for_a_page_is_what_is_annotated(self, goals, change, project):
        change("reword", goals[:1], words(9))
        annotated = list(project.goals.with_status().with_actual().order_by("pk"))
        read = list(project.goals.order_by("pk"))
        read_status(read)
        for one, other in zip(annotated, read, strict=True):
            assert [getattr(one, name) for name in READ] == [getattr(other, name) for name in READ]

    def test_its_first_own_update_holds_from_its_day_on(self, goals, change, achieved):
        (reworded,) = change("reword", goals[:1], words(1))
        StatusUpdateFactory(goal=reworded, status=achieved, as_of=date(2018, 9, 1))
        found = as_read(reworded)
        assert (str(found.standing), found.is_carried) == ("Uppnått", False)
        assert found.actual == 1  # nobody has stated another
        assert str(as_read(reworded, date(2018, 8, 31)).standing) == "Pågår"

    def test_it_is_carried_on_through_several_rewordings(self, goals, change):
        (once,) = change("reword", goals[:1], words(1))
        (twice,) = change("reword", [once], words(1, "Åter i andra ord"), day=date(2018, 7, 1))
        assert (as_read(twice).status_as_of, as_read(twice).actual) == (REPORTED, 1)

    @pytest.mark.parametrize("unit", ["", "procent"])
    def test_an_actual_means_nothing_in_another_unit(self, goals, change, unit):
        (reworded,) = change("reword", goals[:1], words(1, target=30 if unit else None, unit=unit))
        assert (as_read(reworded).status_word, as_read(reworded).actual) == ("Pågår", None)

    def test_another_status_than_the_one_carried_over_needs_a_reason(
        self, goals, change, achieved, leader
    ):
        (reworded,) = change("reword", goals[:1], words(1))
        told = {"goal": reworded, "as_of": date(2018, 9, 1), "status": achieved, "report": "Klart."}
        with pytest.raises(ValidationError) as refused:
            updates.send(StatusUpdate(**told), by=leader)
        assert set(refused.value.message_dict) == {"reason"}

    def test_silence_about_it_counts_from_the_update_carried_over(self, goals, change, program):
        today = timezone.localdate()
        program.stale_after_days = (today - REPORTED).days - 1
        program.save()
        (reworded,) = change("reword", goals[:1], words(1), day=today - timedelta(days=1))
        assert reworded in SubGoal.objects.with_status().stale(today)

    def test_the_database_keeps_what_was_carried_over(self, goals, change):
        (reworded,) = change("reword", goals[:1], words(1))
        with pytest.raises(IntegrityError, match="what was adopted is kept"), transaction.atomic():
            SubGoal.objects.filter(pk=reworded.pk).update(carried_update=None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "ending", "beginning"),
    [("merge", 2, 1), ("split", 1, 2), ("add", 0, 1)],
)
def test_a_goal_that_was_merged_split_or_added_has_no_status_of_its_own_yet(
    goals, change, kind, ending, beginning
):
    after = [words(number, f"Nytt mål {number}") for number in range(11, 11 + beginning)]
    for goal in change(kind, goals[:ending], *after):
        found = as_read(goal)
        assert (found.status_id, found.actual, found.is_carried) == (None, None, False)
