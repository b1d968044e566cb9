"""Pages of changes: proposed by a strategist, settled by another, with messages at the fields."""

import re
from datetime import date

import pytest
from django.urls import reverse

from programs.models import GoalChange
from programs.rules.lineages import Words
from programs.services import adoptions, changes
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
DAY = date(2018, 3, 1)
KINDS = ["split", "merge", "reword", "add", "withdraw"]


@pytest.fixture
def approver(program):
    person = UserFactory(name="Greta Godkännare")
    return ProgramRoleFactory(program=program, kind="approver", person=person).person


@pytest.fixture
def goals(project):
    made = [SubGoalFactory(project=project, number=n, title=f"Mål {n}") for n in range(1, 4)]
    adoptions.adopt(project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    return made


@pytest.fixture
def change(project, goals, strategist):
    made = GoalChange(project=project, kind="merge", changed_on=DAY, reason="Hör ihop.")
    return changes.propose(made, before=goals[1:], after={1: Words(2, "Båda")}, by=strategist)


def new(project, kind, *goals):
    query = {"goal": [goal.pk for goal in goals]} if goals else {}
    return reverse("programs:change_create", args=[project.pk, kind], query=query)


def to(name, change):
    return reverse(f"programs:change_{name}", args=[change.pk])


def text_of(response):
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


def posted(**fields):
    return {"changed_on": "2018-03-01", "reason": "Därför.", **fields}


class TestProposing:
    def test_a_merge_is_sent_for_approval(self, project, goals, strategist, signed_in):
        fields = posted(
            before=[goals[1].pk, goals[2].pk],
            number_1="2",
            title_1="Båda",
            target_1="30",
            target_unit_1="deltagare",
        )
        response = signed_in(strategist).post(new(project, "merge"), fields)
        change = GoalChange.objects.get()
        assert response.headers["Location"] == change.get_absolute_url()
        assert (change.kind, change.changed_on, change.reason) == ("merge", DAY, "Därför.")
        assert [str(each.goal) for each in change.ending.all()] == ["2. Mål 2", "3. Mål 3"]
        row = change.after.get()
        assert (row.number, row.title, row.target) == (2, "Båda", 30)

    def test_a_split_writes_the_rows_that_are_filled_in(
        self, project, goals, strategist, signed_in
    ):
        fields = posted(number_1="1", title_1="Enkäter", title_2="Intervjuer", title_5="Studier")
        signed_in(strategist).post(new(project, "split", goals[0]), fields)
        change = GoalChange.objects.get()
        assert [(each.number, each.title) for each in change.after.all()] == [
            (1, "Enkäter"),
            (4, "Intervjuer"),
            (5, "Studier"),
        ]

    def test_a_rewording_starts_from_the_words_of_the_goal(
        self, project, goals, strategist, signed_in
    ):
        page = signed_in(strategist).get(new(project, "reword", goals[0])).content.decode()
        assert 'value="Mål 1"' in page
        fields = posted(number_1="1", title_1="Mål 1, tydligare")
        signed_in(strategist).post(new(project, "reword", goals[0]), fields)
        assert GoalChange.objects.get().after.get().title == "Mål 1, tydligare"

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_kind_has_its_form(self, kind, project, goals, strategist, signed_in):
        page = signed_in(strategist).get(new(project, kind, goals[0]))
        assert page.status_code == 200
        is_begun = kind != "withdraw"
        assert ('name="title_1"' in page.content.decode()) == is_begun
        is_many = kind in ("merge", "withdraw")
        assert ('name="before"' in page.content.decode()) == is_many
        assert 'name="reason"' in page.content.decode()

    @pytest.mark.parametrize("kind", ["split", "reword"])
    def test_one_is_asked_which_goal_first(self, kind, project, goals, strategist, signed_in):
        page = signed_in(strategist).get(new(project, kind)).content.decode()
        assert f"?goal={goals[2].pk}" in page
        assert "<textarea" not in page

    def test_an_addition_and_a_withdrawal(self, project, goals, strategist, signed_in):
        client = signed_in(strategist)
        client.post(new(project, "add"), posted(title_1="Nytt"))
        client.post(new(project, "withdraw"), posted(before=[goals[0].pk]))
        found = [(each.kind, each.ending.count(), each.after.count()) for each in changes_made()]
        assert found == [("add", 0, 1), ("withdraw", 1, 0)]

    @pytest.mark.parametrize(
        ("kind", "fields", "message"),
        [
            ("merge", {"title_1": "Båda", "number_1": "9"}, "at least two goals to merge"),
            ("merge", {"before": ["all"]}, "Write the goal that they are merged into"),
            ("withdraw", {}, "Choose the goals that are withdrawn"),
            ("add", {}, "Write the goal that is added"),
            ("add", {"title_1": "Nytt", "number_1": "2"}, "already has a goal with number 2"),
            ("add", {"title_1": "Nytt", "target_1": "30"}, "Say what the target counts"),
            ("add", {"title_1": "Nytt", "changed_on": "2016-01-01"}, "were adopted on 2016-12-21"),
            ("add", {"title_1": "Nytt", "changed_on": "2999-01-01"}, "The day lies ahead"),
            ("add", {"title_1": "Nytt", "changed_on": "förr"}, "year-month-day"),
            ("add", {"title_1": "Nytt", "reason": " "}, "This field is required"),
        ],
    )
    def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
        self, kind, fields, message, project, goals, strategist, signed_in
    ):
        if "before" in fields:
            fields = {**fields, "before": [goal.pk for goal in goals]}
        response = signed_in(strategist).post(new(project, kind), posted(**fields))
        assert response.status_code == 422
        assert message in text_of(response)
        assert str(fields.get("title_1", "")) in response.content.decode()
        assert not GoalChange.objects.exists()

    def test_goals_of_others_cannot_be_named(self, project, goals, strategist, signed_in):
        foreign = SubGoalFactory()
        fields = posted(before=[foreign.pk])
        assert signed_in(strategist).post(new(project, "withdraw"), fields).status_code == 422
        response = signed_in(strategist).post(new(project, "reword", foreign), posted(title_1="x"))
        assert response.status_code == 422
        assert not GoalChange.objects.exists()

    def test_goals_that_are_not_adopted_are_edited_freely(
        self, project, goal, strategist, signed_in
    ):
        page = signed_in(strategist).get(new(project, "add"))
        assert "not adopted yet" in text_of(page)
        response = signed_in(strategist).post(new(project, "add"), posted(title_1="Nytt"))
        assert response.status_code == 422

    def test_there_is_no_sixth_kind(self, project, goals, strategist, signed_in):
        url = reverse("programs:change_create", args=[project.pk, "forget"])
        assert signed_in(strategist).get(url).status_code == 404


class TestSettling:
    def test_the_page_shows_both_sides_who_wrote_it_and_who_it_waits_for(
        self, change, approver, signed_in
    ):
        page = text_of(signed_in(approver).get(change.get_absolute_url()))
        for words in ("2. Mål 2", "3. Mål 3", "2. Båda", "Hör ihop.", "Stina Strateg"):
            assert words in page
        assert "These can approve or decline it: Greta Godkännare." in page
        assert "Approve" in page and "Take the change back" not in page

    def test_an_approver_approves(self, change, approver, signed_in):
        client = signed_in(approver)
        assert "Båda" in text_of(client.get(to("approve", change)))
        client.post(to("approve", change), {"comment": "Bra."})
        change.refresh_from_db()
        assert (change.state, change.settled_by, change.comment) == ("approved", approver, "Bra.")
        page = text_of(client.get(change.get_absolute_url()))
        assert "Approved by" in page and "Goals that ended" in page

    def test_an_approver_declines_with_a_comment(self, change, approver, signed_in):
        client = signed_in(approver)
        assert client.post(to("decline", change), {"comment": ""}).status_code == 422
        client.post(to("decline", change), {"comment": "Vänta."})
        change.refresh_from_db()
        assert (change.state, change.comment) == ("declined", "Vänta.")
        assert "Vänta." in text_of(client.get(change.get_absolute_url()))

    def test_another_strategist_approves_and_never_who_wrote_it(
        self, change, program, strategist, signed_in
    ):
        other = ProgramRoleFactory(program=program, kind="strategist").person
        for name in ("approve", "decline"):
            assert signed_in(strategist).get(to(name, change)).status_code == 403
            assert signed_in(strategist).post(to(name, change)).status_code == 403
            assert signed_in(other).get(to(name, change)).status_code == 200

    def test_who_wrote_it_takes_it_back_and_nobody_else(
        self, change, strategist, approver, signed_in
    ):
        assert signed_in(approver).post(to("remove", change)).status_code == 403
        response = signed_in(strategist).post(to("remove", change))
        assert response.status_code == 302
        assert not GoalChange.objects.exists()

    def test_others_of_the_program_read_and_do_not_settle(self, change, leader, member, signed_in):
        for person in (leader, member):
            assert signed_in(person).get(change.get_absolute_url()).status_code == 200
            for name in ("approve", "decline", "remove"):
                assert signed_in(person).post(to(name, change)).status_code == 403
            assert signed_in(person).get(new(change.project, "add")).status_code == 403

    def test_outsiders_find_nothing(self, change, outsider, administrator, signed_in):
        for person in (outsider, administrator):
            for name in ("detail", "approve", "decline", "remove"):
                assert signed_in(person).get(to(name, change)).status_code == 404
            for kind in KINDS:
                assert signed_in(person).get(new(change.project, kind)).status_code == 404

    def test_what_another_change_has_overtaken_is_shown_and_refused(
        self, change, project, goals, strategist, approver, signed_in
    ):
        other = GoalChange(project=project, kind="withdraw", changed_on=DAY, reason="Bort.")
        other = changes.propose(other, before=goals[2:], by=strategist)
        changes.approve(other, by=approver)
        client = signed_in(approver)
        assert "it cannot be approved" in text_of(client.get(change.get_absolute_url()))
        response = client.post(to("approve", change), {"comment": ""})
        assert response.status_code == 422
        assert "Goal 3 ended on 2018-03-01" in text_of(response)


def changes_made():
    return GoalChange.objects.order_by("pk")
