"""Changes of adopted goals through their verbs: proposed, approved, declined, taken back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from core.history import history_of
from desk.models import Mail
from programs.models import GoalChange, SubGoal
from programs.rules.lineages import Words
from programs.services import adoptions, changes, reportings
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramRoleFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.threads import at_once

DAY = date(2018, 3, 1)


@pytest.fixture
def approver(program):
    person = UserFactory(name="Greta Godkännare")
    return ProgramRoleFactory(program=program, kind="approver", person=person).person


@pytest.fixture
def goals(project):
    return [SubGoalFactory(project=project, number=n, title=f"Mål {n}") for n in range(1, 6)]


@pytest.fixture
def adopted(project, goals):
    adoptions.adopt(project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    return project


def propose(project, by, kind="merge", before=(), after=(), day=DAY, reason="Samma uppdrag."):
    change = GoalChange(project=project, kind=kind, changed_on=day, reason=reason)
    rows = dict(enumerate(after, 1))
    return changes.propose(change, before=before, after=rows, by=by)


@pytest.fixture
def merge(adopted, goals, strategist):
    """Goals 4 and 5 as one."""
    return propose(adopted, strategist, "merge", goals[3:], [Words(4, "Forskning")])


def numbers(project, day=None):
    goals = project.goals.on(day) if day else project.goals.current()
    return [(goal.number, goal.title) for goal in goals]


@pytest.mark.django_db
class TestProposing:
    def test_nothing_happens_to_the_goals_before_somebody_else_approves(self, merge, adopted):
        assert merge.state == "proposed"
        assert [n for n, _ in numbers(adopted)] == [1, 2, 3, 4, 5]
        assert [str(each.goal) for each in merge.ending.all()] == ["4. Mål 4", "5. Mål 5"]
        assert merge.after.get().title == "Forskning"

    def test_those_who_can_approve_are_told_and_nobody_else(
        self, adopted, goals, strategist, leader, member, approver, outsider, program
    ):
        other = ProgramRoleFactory(program=program, kind="strategist").person
        propose(adopted, strategist, "withdraw", goals[:1])
        assert {mail.recipient for mail in Mail.objects.all()} == {approver, other}
        body = Mail.objects.first().body
        assert "1. Mål 1" in body and "Samma uppdrag." in body

    def test_goals_of_another_project_are_not_touched(self, adopted, strategist):
        foreign = SubGoalFactory()
        with pytest.raises(ValidationError) as refusal:
            propose(adopted, strategist, "withdraw", [foreign])
        assert "before" in refusal.value.error_dict

    def test_a_number_that_stood_on_the_day_is_taken(self, adopted, goals, strategist, approver):
        """Number 5 is free today, but was not on the first of February."""
        merge = propose(adopted, strategist, "merge", goals[3:], [Words(4, "Forskning")])
        changes.approve(merge, by=approver)
        words = [Words(5, "Nytt")]
        with pytest.raises(ValidationError) as refusal:
            propose(adopted, strategist, "add", [], words, day=date(2018, 2, 1))
        assert list(refusal.value.error_dict) == ["number_1"]
        propose(adopted, strategist, "add", [], words, day=DAY)

    def test_a_change_has_a_reason(self, adopted, goals, strategist):
        with pytest.raises(ValidationError) as refusal:
            propose(adopted, strategist, "withdraw", goals[:1], reason=" ")
        assert list(refusal.value.error_dict) == ["reason"]

    def test_goals_that_are_not_adopted_are_not_changed_so(self, project, goals, strategist):
        with pytest.raises(ValidationError, match="not adopted"):
            propose(project, strategist, "withdraw", goals[:1])


@pytest.mark.django_db
class TestApproving:
    def test_a_merge_ends_its_goals_and_begins_another(self, merge, adopted, approver):
        changes.approve(merge, by=approver, comment="Bra.")
        assert numbers(adopted)[3:] == [(4, "Forskning")]
        assert [n for n, _ in numbers(adopted, date(2018, 2, 28))] == [1, 2, 3, 4, 5]
        assert [n for n, _ in numbers(adopted, DAY)] == [1, 2, 3, 4]
        merge = GoalChange.objects.get()
        assert (merge.state, merge.settled_by, merge.comment) == ("approved", approver, "Bra.")
        assert merge.settled_on == timezone.localdate()
        assert merge.after.get().goal == adopted.goals.current().get(number=4)
        assert history_of(merge)[0].verb == "approved the change of goals"

    def test_a_split_a_rewording_an_addition_and_a_withdrawal(
        self, adopted, goals, strategist, approver
    ):
        for kind, before, after in [
            ("split", goals[:1], [Words(1, "Enkäter"), Words(6, "Intervjuer")]),
            ("reword", goals[1:2], [Words(2, "Nya ord")]),
            ("add", [], [Words(7, "Jämställdhet")]),
            ("withdraw", goals[2:4], []),
        ]:
            change = propose(adopted, strategist, kind, before, after)
            changes.approve(change, by=approver)
        assert numbers(adopted) == [
            (1, "Enkäter"),
            (2, "Nya ord"),
            (5, "Mål 5"),
            (6, "Intervjuer"),
            (7, "Jämställdhet"),
        ]

    def test_who_answers_is_inherited_where_all_agree(
        self, adopted, goals, strategist, approver, leader
    ):
        board = BoardFactory()
        SubGoal.objects.filter(number__in=(4, 5)).update(responsible_person=leader)
        SubGoal.objects.filter(number=4).update(responsible_organization=board)
        change = propose(adopted, strategist, "merge", goals[3:], [Words(4, "Forskning")])
        changes.approve(change, by=approver)
        made = adopted.goals.current().get(number=4)
        assert (made.responsible_person, made.responsible_organization) == (leader, None)

    def test_updates_stay_with_the_goal_they_were_written_on(
        self, adopted, goals, strategist, approver
    ):
        StatusUpdateFactory(goal=goals[3], as_of=date(2018, 1, 31))
        change = propose(adopted, strategist, "merge", goals[3:], [Words(4, "Forskning")])
        changes.approve(change, by=approver)
        assert goals[3].updates.count() == 1
        assert adopted.goals.current().get(number=4).updates.count() == 0

    def test_nobody_approves_or_declines_their_own(self, merge, strategist):
        for act in (changes.approve, changes.decline):
            with pytest.raises(ValidationError, match="wrote the change yourself"):
                act(merge, by=strategist, comment="Ja.")
        assert GoalChange.objects.get().state == "proposed"

    def test_a_change_that_another_has_overtaken_is_refused_with_the_reason(
        self, merge, adopted, goals, strategist, approver
    ):
        other = propose(adopted, strategist, "withdraw", goals[4:])
        changes.approve(other, by=approver)
        with pytest.raises(ValidationError, match="Goal 5 ended on 2018-03-01"):
            changes.approve(merge, by=approver)
        assert GoalChange.objects.get(pk=merge.pk).state == "proposed"

    def test_the_one_who_wrote_it_is_told(self, merge, strategist, approver):
        changes.approve(merge, by=approver)
        mail = Mail.objects.latest("pk")
        assert mail.recipient == strategist
        assert "Greta Godkännare" in mail.body and "2018-03-01" in mail.body

    def test_an_open_round_asks_about_the_goal_after_instead_of_those_that_ended(
        self, merge, goals, approver, leader
    ):
        word = GoalStatusFactory(program=goals[0].project.program)
        asking = ReportingRoundFactory(program=word.program)
        closed = ReportingRoundFactory(program=word.program)
        for goal in goals[2:]:
            AskedFactory(round=asking, goal=goal, person=leader)
            AskedFactory(round=closed, goal=goal, person=leader)
        reportings.close(closed, by=leader, is_confirmed=True)
        StatusUpdateFactory(
            goal=goals[3], status=word, reporting_round=asking, as_of=date(2018, 2, 1)
        )
        changes.approve(merge, by=approver)
        new = SubGoal.objects.get(title="Forskning")
        assert [(row.goal, row.person) for row in asking.asked.order_by("goal")] == [
            (goals[2], leader),
            (goals[3], leader),  # what was answered stays
            (new, leader),
        ]
        assert {row.goal for row in closed.asked.all()} == set(goals[2:])

    def test_an_open_round_awaits_nothing_about_a_goal_that_is_withdrawn(
        self, adopted, goals, strategist, approver, leader
    ):
        asked = AskedFactory(goal=goals[0], person=leader)
        changes.approve(propose(adopted, strategist, "withdraw", goals[:1]), by=approver)
        assert not asked.round.asked.exists()

    def test_a_change_of_the_past_keeps_its_own_day_of_approval(self, merge, approver):
        changes.approve(merge, by=approver, on=date(2018, 2, 20))
        assert GoalChange.objects.get().settled_on == date(2018, 2, 20)


@pytest.mark.django_db
class TestDeclining:
    def test_the_goals_stay_as_they_are(self, merge, adopted, approver, strategist):
        changes.decline(merge, comment="Vänta.", by=approver)
        assert [n for n, _ in numbers(adopted)] == [1, 2, 3, 4, 5]
        merge = GoalChange.objects.get()
        assert (merge.state, merge.comment) == ("declined", "Vänta.")
        assert "Vänta." in Mail.objects.latest("pk").body

    def test_it_says_why(self, merge, approver):
        with pytest.raises(ValidationError) as refusal:
            changes.decline(merge, comment=" ", by=approver)
        assert list(refusal.value.error_dict) == ["comment"]

    def test_what_is_settled_is_not_settled_again(self, merge, approver):
        changes.decline(merge, comment="Vänta.", by=approver)
        with pytest.raises(ValidationError, match="already been declined by Greta"):
            changes.approve(merge, by=approver)


@pytest.mark.django_db
def test_a_change_is_taken_back_by_who_wrote_it_until_it_is_settled(merge, strategist, approver):
    with pytest.raises(ValidationError, match="Only the one who wrote"), transaction.atomic():
        changes.take_back(merge, by=approver)
    changes.take_back(merge, by=strategist)
    assert not GoalChange.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_approve_at_once_make_one_goal(project, strategist, program):
    goals = [SubGoalFactory(project=project, number=n) for n in (1, 2)]
    adoptions.adopt(project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    change = propose(project, strategist, "merge", goals, [Words(1, "Ett")])
    people = [ProgramRoleFactory(program=program, kind="approver").person for _ in range(2)]
    met = at_once(*(lambda who=who: changes.approve(change, by=who) for who in people))
    assert sorted(type(error).__name__ for error in met) == ["NoneType", "ValidationError"]
    refusal = next(error for error in met if error is not None)
    assert "already been approved" in refusal.messages[0]
    assert project.goals.current().count() == 1
