"""What a goal's page says of the open reporting rounds that ask about it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.services import drafts, reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


@pytest.fixture
def round_(program):
    return ReportingRoundFactory(program=program, name="Delår 1", due_on=TODAY + timedelta(days=10))


@pytest.fixture
def asked(goal, round_, leader):
    return AskedFactory(goal=goal, round=round_, person=leader)


def rows_of(person, goal, signed_in):
    return signed_in(person).get(goal.get_absolute_url()).context["asked"]


def text_of(person, goal, signed_in):
    return " ".join(signed_in(person).get(goal.get_absolute_url()).content.decode().split())


def write_url(goal, round_, query=""):
    return f"{reverse('programs:reporting_write', args=[round_.pk])}{query}#goal-{goal.pk}"


def test_page_names_the_round_its_day_who_is_asked_and_leads_there(
    asked, goal, round_, leader, signed_in
):
    text = text_of(leader, goal, signed_in)
    assert "The reporting round “Delår 1” waits for an answer about the goal" in text
    assert "Petra Projektledare is asked. The answer is due on" in text
    assert f'<a href="{round_.get_absolute_url()}">' in text
    assert f'<a href="{write_url(goal, round_)}">Write the answer</a>' in text
    (row,) = rows_of(leader, goal, signed_in)
    assert (row.state, row.is_late, row.may_answer) == ("awaited", False, True)


def test_who_may_not_answer_reads_where_it_stands_without_a_way_to_write(
    asked, goal, round_, member, signed_in
):
    text = text_of(member, goal, signed_in)
    assert "Petra Projektledare" in text
    assert reverse("programs:reporting_write", args=[round_.pk]) not in text


def test_passed_day_is_late(asked, goal, round_, leader, signed_in):
    round_.due_on = TODAY - timedelta(days=1)
    round_.save()
    (row,) = rows_of(leader, goal, signed_in)
    assert (row.state, row.is_late) == ("late", True)


def test_draft_of_an_answer_is_told_to_its_writer_alone(
    asked, goal, round_, leader, strategist, signed_in
):
    drafts.save(goal, {"report": "Halvskrivet."}, leader, round_)
    text = text_of(leader, goal, signed_in)
    assert "Continue your draft" in text
    assert "Only you see it until you send it." in text
    text = text_of(strategist, goal, signed_in)
    assert "Only you see it" not in text
    assert "Halvskrivet" not in text
    assert "Write the answer" in text


def test_answer_can_be_read_and_corrected(asked, goal, round_, going_on, leader, signed_in):
    sent = StatusUpdateFactory(goal=goal, status=going_on, author=leader, reporting_round=round_)
    text = text_of(leader, goal, signed_in)
    assert "The reporting round “Delår 1” has an answer about the goal" in text
    assert f'<a href="#update-{sent.pk}">' in text
    url = write_url(goal, round_, f"?again={goal.pk}")
    assert f'<a href="{url}">Correct the answer</a>' in text
    assert signed_in(leader).get(url).status_code == 200


def test_returned_answer_is_completed_from_one_place(
    asked, goal, round_, going_on, leader, strategist, signed_in
):
    sent = StatusUpdateFactory(goal=goal, status=going_on, author=leader, reporting_round=round_)
    updates.send_back(sent, comment="Hur många?", by=strategist)
    (row,) = rows_of(leader, goal, signed_in)
    assert (row.state, row.is_told) == ("returned", True)
    assert text_of(leader, goal, signed_in).count(write_url(goal, round_)) == 1


def test_closed_and_prepared_rounds_are_not_told(asked, goal, round_, program, leader, signed_in):
    AskedFactory(
        goal=goal, round=ReportingRoundFactory(program=program, opened_at=None), person=leader
    )
    reportings.close(round_, by=leader, is_confirmed=True)
    assert rows_of(leader, goal, signed_in) == []


def test_ended_goal_is_asked_about_no_more(asked, goal, round_, going_on, leader, signed_in):
    StatusUpdateFactory(goal=goal, status=going_on, reporting_round=round_)
    goal.ended_on = date(2018, 7, 1)
    goal.save()
    assert rows_of(leader, goal, signed_in) == []


def test_who_answers_for_a_goal_outside_the_program_sees_only_what_they_are_asked(
    asked, goal, round_, program, responsible, signed_in
):
    own = ReportingRoundFactory(program=program, name="Delår 2")
    AskedFactory(goal=goal, round=own, person=responsible)
    assert [row.round for row in rows_of(responsible, goal, signed_in)] == [own]
    text = text_of(responsible, goal, signed_in)
    assert "Delår 1" not in text
    assert "Petra Projektledare" not in text


def test_rounds_that_ask_about_other_goals_are_not_told(asked, project, leader, signed_in):
    assert rows_of(leader, SubGoalFactory(project=project), signed_in) == []


def test_page_asks_as_often_for_many_rounds_as_for_one(
    goal, program, going_on, leader, signed_in, django_assert_max_num_queries
):
    client = signed_in(leader)
    for count in (1, 9):
        for _ in range(count):
            round_ = ReportingRoundFactory(program=program)
            AskedFactory(goal=goal, round=round_, person=UserFactory())
            StatusUpdateFactory(goal=goal, status=going_on, reporting_round=round_)
        with django_assert_max_num_queries(15):
            client.get(goal.get_absolute_url())
