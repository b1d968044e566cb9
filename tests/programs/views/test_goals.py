"""What the pages of sub-goals show and do."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from core.history import history_of
from programs.models import Adoption, GoalChange, SubGoal
from programs.rules.lineages import Words
from programs.services import adoptions, changes, drafts, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory, StatusUpdateFactory

pytestmark = pytest.mark.django_db
DAY = date(2018, 6, 1)


def text_of(answer):
    return answer.content.decode()


def messages_of(answer):
    return [str(message) for message in answer.context["messages"]]


def test_goal_page_shows_every_update_newest_first_with_what_changed(
    goal, going_on, achieved, member, signed_in
):
    StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31), report="Sist.")
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 6, 30), report="Först.")
    page = signed_in(member).get(goal.get_absolute_url())
    shown = [(each.report, each.before) for each in page.context["updates"]]
    assert shown == [("Sist.", going_on), ("Först.", None)]
    assert page.context["state"] == ("Uppnått", "neutral", "circle")
    assert page.context["actions"] == []


def test_markup_in_a_text_is_only_text(goal, going_on, member, signed_in):
    StatusUpdateFactory(goal=goal, status=going_on, report="<script>x</script>")
    text = text_of(signed_in(member).get(goal.get_absolute_url()))
    assert "<script>x" not in text
    assert "&lt;script&gt;x&lt;/script&gt;" in text


def test_delete_is_greyed_with_the_rules_reason(goal, going_on, strategist, signed_in):
    StatusUpdateFactory(goal=goal, status=going_on)
    client = signed_in(strategist)
    actions = client.get(goal.get_absolute_url()).context["actions"]
    reasons = ["The goal has updates, and what has been reported is kept."]
    assert [list(action.reasons) for action in actions] == [[], [], reasons]
    refused = client.post(reverse("programs:goal_delete", args=[goal.pk]))
    assert refused.status_code == 422
    assert reasons[0] in text_of(refused)
    assert SubGoal.objects.filter(pk=goal.pk).exists()


def test_goal_without_updates_is_deleted(goal, strategist, signed_in):
    url = reverse("programs:goal_delete", args=[goal.pk])
    answer = signed_in(strategist).post(url, follow=True)
    assert answer.redirect_chain == [(goal.project.get_absolute_url(), 302)]
    assert messages_of(answer) == ["The goal is deleted."]


def test_delete_page_says_who_is_writing_and_nothing_of_it(goal, leader, strategist, signed_in):
    drafts.save(goal, {"report": "Hemligt utkast."}, leader)
    client, url = signed_in(strategist), reverse("programs:goal_delete", args=[goal.pk])
    for answer in (client.get(url), client.post(url)):
        assert "Petra Projektledare has a draft of an update of the goal" in text_of(answer)
        assert "Hemligt utkast" not in text_of(answer)
    assert SubGoal.objects.filter(pk=goal.pk).exists()


def test_delete_page_tells_which_drafts_nobody_can_finish(
    goal, program, leader, strategist, signed_in
):
    drafts.save(goal, {"report": "Hemligt utkast."}, leader)
    program.roles.filter(person=leader).delete()
    client, url = signed_in(strategist), reverse("programs:goal_delete", args=[goal.pk])
    text = text_of(client.get(url))
    assert "A draft of an update by Petra Projektledare" in text
    assert client.post(url).status_code == 302
    assert not SubGoal.objects.filter(pk=goal.pk).exists()


def test_goal_form_keeps_the_rest_when_one_field_is_wrong(project, strategist, signed_in):
    facts = {
        "project": project.pk,
        "number": "ett",
        "title": "Ett nytt mål",
        "purpose": "x" * 2_000_000,
        "target": "trettio",
        "due_on": "02/11/2026",
    }
    answer = signed_in(strategist).post(reverse("programs:goal_create"), facts)
    assert answer.status_code == 422
    assert sorted(answer.context["form"].errors) == ["due_on", "number", "purpose", "target"]
    assert "Ett nytt mål" in text_of(answer)


def test_second_to_save_a_goal_chooses(goal, strategist, signed_in):
    client = signed_in(strategist)
    url = reverse("programs:goal_edit", args=[goal.pk])
    seen = client.get(url).context["seen"]
    facts = {"number": "1", "title": "Den första", "seen": seen}
    assert client.post(url, facts).status_code == 302
    late = client.post(url, {**facts, "title": "Den andra"})
    assert [(each.name, each.mine, each.theirs) for each in late.context["conflict"]] == [
        ("title", "Den andra", "Den första")
    ]
    chosen = {**facts, "title": "Den andra", "keep_title": "mine", "seen": late.context["seen"]}
    assert client.post(url, chosen).status_code == 302
    goal.refresh_from_db()
    assert goal.title == "Den andra"


@pytest.mark.parametrize(
    ("written", "stored"), [("87,5", "87.50"), ("1 500", "1500.00"), ("30", "30.00")]
)
def test_target_is_read_as_it_is_written_in_swedish(
    written, stored, project, strategist, signed_in
):
    client = signed_in(strategist)
    facts = {"project": project.pk, "title": "Mål", "target": written, "target_unit": "deltagare"}
    client.post(reverse("programs:goal_create"), facts, headers={"Accept-Language": "sv"})
    goal = SubGoal.objects.get()
    assert str(goal.target) == stored
    page = client.get(reverse("programs:goal_edit", args=[goal.pk]))
    assert f'value="{written.replace(" ", "")}"' in text_of(page)


# ---------- target and actual ----------


@pytest.fixture
def counted(goal):
    """A goal that counts something."""
    goal.target, goal.target_unit = Decimal(30), "deltagare"
    goal.save()
    return goal


def test_goal_page_shows_the_newest_actual_beside_the_target(counted, going_on, member, signed_in):
    client = signed_in(member)
    before = client.get(counted.get_absolute_url()).context
    assert (before["target"], before["reached"]) == ("30 deltagare", "")
    StatusUpdateFactory(goal=counted, status=going_on, actual=20, as_of=date(2018, 1, 31))
    StatusUpdateFactory(goal=counted, status=going_on, actual=28, as_of=date(2018, 6, 30))
    StatusUpdateFactory(goal=counted, status=going_on, as_of=date(2018, 12, 31))
    page = client.get(counted.get_absolute_url())
    told = (page.context["target"], page.context["reached"])
    assert told == ("28 of 30 deltagare", "93,3\u00a0%")
    said = [each.reached for each in page.context["updates"]]
    assert said == ["", "28 of 30 deltagare", "20 of 30 deltagare"]


# ---------- texts ----------


def test_report_and_analysis_are_drawn_below_the_headings_of_the_page(
    goal, going_on, member, signed_in
):
    StatusUpdateFactory(
        goal=goal,
        status=going_on,
        report="# Höst\n\n- en\n- två",
        analysis="[läs](https://a.example) [inte](javascript:alert(1))",
    )
    text = text_of(signed_in(member).get(goal.get_absolute_url()))
    assert "<h5>Höst</h5>\n<ul>\n<li>en</li>" in text
    assert '<a href="https://a.example" rel="noopener">läs</a> [inte](javascript:' in text


def test_no_text_of_a_person_makes_markup_of_its_own(goal, going_on, leader, strategist, signed_in):
    harm = "<img src=x onerror=alert(1)>"
    goal.title, goal.purpose = harm, harm
    goal.save()
    texts = dict.fromkeys(("report", "analysis", "reason"), harm)
    sent = StatusUpdateFactory(goal=goal, status=going_on, author=leader, **texts)
    StatusUpdateFactory(goal=goal, status=going_on, author=leader, report="Sist.")
    drafts.save(goal, dict.fromkeys(("report", "analysis"), harm), strategist)
    newest = goal.updates.latest("pk")
    updates.send_back(newest, comment=harm, by=strategist)
    client = signed_in(strategist)
    pages = [
        goal.get_absolute_url(),
        reverse("programs:update_create", args=[goal.pk]),
        reverse("programs:update_compare", args=[goal.pk]),
        reverse("programs:update_return", args=[sent.pk]),
        reverse("programs:goal_edit", args=[goal.pk]),
        reverse("programs:goal_list"),
    ]
    for url in pages:
        text = text_of(client.get(url))
        assert "onerror" in text, url
        assert "<img src=x" not in text, url


# ---------- the history ----------


def test_history_tells_who_sent_what_and_who_returned_it_and_why(
    goal, going_on, leader, strategist, member, signed_in
):
    client = signed_in(leader)
    facts = {"as_of": "2018-06-30", "status": going_on.pk, "report": "Hemma hos redovisningen."}
    client.post(reverse("programs:update_create", args=[goal.pk]), facts)
    updates.send_back(goal.updates.get(), comment="Hur många?", by=strategist)
    entries = signed_in(member).get(goal.get_absolute_url()).context["history"]
    told = {each.verb: (each.who, [str(c.new) for c in each.changes]) for each in entries}
    assert told["sent an update"] == ("Petra Projektledare", ["2018-06-30", "Pågår"])
    returned = ("Stina Strateg", ["2018-06-30", "Hur många?"])
    assert told["returned the update for completion"] == returned


# ---------- adopted and ended goals ----------


@pytest.fixture
def adopted(project, counted):
    Adoption.objects.create(project=project, adopted_on=date(2017, 1, 1), source="Beslutet")
    return counted


def test_words_of_an_adopted_goal_are_shown_and_not_offered(adopted, strategist, signed_in):
    client = signed_in(strategist)
    url = reverse("programs:goal_edit", args=[adopted.pk])
    page = client.get(url)
    offered = ["responsible_organization", "responsible_person", "position"]
    assert list(page.context["form"].fields) == offered
    assert "30 deltagare" in text_of(page)
    client.post(url, {"title": "Smugglat", "position": "4", "seen": page.context["seen"]})
    adopted.refresh_from_db()
    assert (adopted.title, adopted.position) == ("Slutföra utbildningen", 4)
    assert history_of(adopted)[0].verb == "revised the goal"


def test_no_goal_is_offered_beside_adopted_ones(adopted, strategist, signed_in):
    client = signed_in(strategist)
    url = reverse("programs:goal_create")
    assert not client.get(url).context["form"].fields["project"].queryset.exists()
    answer = client.post(url, {"project": adopted.project_id, "title": "Smugglat"})
    assert list(answer.context["form"].errors) == ["project"]
    delete = client.get(adopted.get_absolute_url()).context["actions"][-1]
    assert "withdrawn, and not deleted" in delete.reasons[0]


def test_ended_goal_can_be_read_and_nothing_else(goal, going_on, strategist, signed_in):
    sent = StatusUpdateFactory(goal=goal, status=going_on)
    seen = {"position": "4", "number": "1", "title": "Ny"}
    client = signed_in(strategist)
    edit = reverse("programs:goal_edit", args=[goal.pk])
    seen["seen"] = client.get(edit).context["seen"]
    SubGoal.objects.filter(pk=goal.pk).update(ended_on=date(2018, 7, 1))
    page = client.get(goal.get_absolute_url())
    assert all(action.reasons for action in page.context["actions"])
    assert page.context["returnable"] is None
    stopped = client.post(edit, seen)
    assert (stopped.status_code, stopped.context["form"].non_field_errors()) == (
        422,
        ["The goal ended on 2018-07-01 and stays as it was."],
    )
    facts = {"as_of": "2018-06-30", "status": going_on.pk, "report": "För sent.", "seen": sent.pk}
    answer = client.post(reverse("programs:update_create", args=[goal.pk]), facts)
    assert answer.status_code == 422
    assert goal.updates.count() == 1


def test_form_takes_every_field_of_a_goal(project, program, strategist, signed_in):
    person = UserFactory(name="Ansvarig")
    program.roles.create(person=person, kind="project_leader")
    facts = {
        "project": project.pk,
        "number": "4",
        "title": "Nå 30 deltagare",
        "purpose": "För att det behövs.",
        "responsible_organization": program.organization_id,
        "responsible_person": person.pk,
        "due_on": "2019-12-31",
        "target": "30",
        "target_unit": "deltagare",
        "position": "2",
    }
    answer = signed_in(strategist).post(reverse("programs:goal_create"), facts)
    assert answer.status_code == 302
    made = SubGoal.objects.values(*facts).get()
    assert made == {
        "project": project.pk,
        "number": 4,
        "title": "Nå 30 deltagare",
        "purpose": "För att det behövs.",
        "responsible_organization": program.organization_id,
        "responsible_person": person.pk,
        "due_on": date(2019, 12, 31),
        "target": Decimal(30),
        "target_unit": "deltagare",
        "position": 2,
    }


def test_goal_page_asks_as_often_for_30_updates_as_for_one(
    goal, going_on, leader, strategist, signed_in, django_assert_max_num_queries
):
    client = signed_in(strategist)
    for count in (1, 29):
        for _ in range(count):
            StatusUpdateFactory(goal=goal, status=going_on, author=UserFactory())
        with django_assert_max_num_queries(15):
            client.get(goal.get_absolute_url())


def test_what_the_service_refuses_of_a_goal_is_told_with_all_else_that_is_wrong(
    goal, project, strategist, signed_in
):
    facts = {
        "project": project.pk,
        "number": goal.number,
        "title": "",
        "target": "30",
        "due_on": "2016-12-31",
    }
    answer = signed_in(strategist).post(reverse("programs:goal_create"), facts)
    errors = answer.context["form"].errors
    assert sorted(errors) == ["due_on", "number", "target_unit", "title"]
    assert all(len(reasons) == 1 for reasons in errors.values())
    assert project.goals.count() == 1


def test_a_goal_that_was_only_renumbered_shows_the_status_that_it_came_with(
    goal, going_on, strategist, member, program, signed_in
):
    adoptions.adopt(goal.project, adopted_on=date(2017, 1, 1), source="Omgången", by=None)
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    change = GoalChange(project=goal.project, kind="reword", changed_on=DAY, reason="Ny ordning.")
    change = changes.propose(change, before=[goal], after={1: Words(7, goal.title)}, by=strategist)
    changes.approve(change, by=ProgramRoleFactory(program=program, kind="approver").person)
    renumbered = change.after.get().goal
    goal.project.ends_on = timezone.localdate()  # the overview names the goals while it goes on
    goal.project.save()
    client = signed_in(member)
    page = client.get(renumbered.get_absolute_url())
    assert page.context["state"] == ("Pågår", "neutral", "circle")
    assert "that update holds until it has one of its own" in text_of(page)
    for url in (
        reverse("programs:goal_list"),
        goal.project.get_absolute_url(),
        reverse("programs:project_past", args=[goal.project_id], query={"on": "2018-06-30"}),
        reverse("programs:lineage_detail", args=[goal.project_id]),
        reverse("dashboards:program_dashboard", args=[program.pk]),
    ):
        bare = re.sub(r"[\s\u00a0]+", " ", re.sub(r"<[^>]+>", " ", text_of(client.get(url))))
        assert "2018-01-31 before the change" in bare, url
    today = timezone.localdate().isoformat()
    known = reverse("programs:project_past", args=[goal.project_id])
    known = client.get(known, {"on": today, "view": "known"})
    assert [(str(each.standing), each.is_carried) for each in known.context["goals"]] == [
        ("Pågår", True)
    ]
