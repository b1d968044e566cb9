"""Sentences about a cohort in texts: live while written, frozen with their day when sent."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from dashboards.pdf.projects import ProjectReview
from dashboards.pdf.reports import ReportPaper
from documents.queries import live_texts_for
from documents.services import printing
from programs.models import StatusUpdate
from programs.services import updates
from tests.factories.programs import GoalStatusFactory, ProjectFactory, SubGoalFactory
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    ParticipantFactory,
    SessionFactory,
)
from training.choices import Stage

pytestmark = pytest.mark.django_db
DAY = date(2018, 6, 30)
WHO = "{{participants: 2016–2018}}"


@pytest.fixture
def held(cohort):
    """One completed by the day, one dropped out a month later; one supervision of four hours."""
    done = ParticipantFactory(cohort=cohort, staged=(Stage.COMPLETED, date(2018, 6, 1)))
    ParticipantFactory(cohort=cohort)
    session = SessionFactory(cohort=cohort, kind="supervision", hours=4)
    AttendanceFactory(session=session, participant=done)
    return cohort


@pytest.fixture
def goal(held):
    project = ProjectFactory(
        program=held.course.program, starts_on=date(2017, 1, 1), ends_on=date(2019, 12, 31)
    )
    return SubGoalFactory(project=project)


def send(goal, by, report):
    status = GoalStatusFactory(program=goal.project.program)
    update = StatusUpdate(goal=goal, status=status, as_of=DAY, report=report, reason="Nytt.")
    return updates.send(update, by=by)


def test_sent_update_keeps_the_words_of_its_day(goal, held, leader):
    sent = send(goal, leader, f"Vi är klara. {WHO}")
    ParticipantFactory(cohort=held)
    sent.refresh_from_db()
    assert "2018-06-30" in sent.report
    assert "2 " in sent.report
    assert "{{" not in sent.report


def test_update_with_an_unknown_marker_is_not_sent(goal, leader):
    with pytest.raises(ValidationError) as refused:
        send(goal, leader, "{{participants: Omgång 9}}")
    assert list(refused.value.message_dict) == ["report"]
    assert not StatusUpdate.objects.exists()


def test_cohort_of_another_program_is_unknown(goal, leader):
    CohortFactory(name="Annans")
    with pytest.raises(ValidationError):
        send(goal, leader, "{{participants: Annans}}")


def test_who_sees_no_cohort_is_offered_none(goal, held, leader, stranger):
    program = held.course.program
    assert live_texts_for(program, user=stranger) == []
    known = live_texts_for(program, user=leader)
    offered = [each.names[0] for each in known if each.is_offered]
    assert offered == [f"{what}: 2016–2018" for what in ("participants", "supervisions")] + [
        "table of sessions: 2016–2018"
    ]


def test_marker_is_known_on_a_day_before_anything_was_held(goal, held):
    live = live_texts_for(held.course.program, date(2016, 8, 20))
    texts = {each.names[0]: each.text for each in live}
    assert texts["supervisions: 2016–2018"] == "No supervision has been held yet."
    assert texts["table of sessions: 2016–2018"] == "No session has been held yet."


def test_project_report_says_what_was_counted_on_its_day(goal, held):
    project, paper = goal.project, ReportPaper()
    project.summary = f"Utbildningen: {WHO}"
    project.save()
    frozen = printing.freeze(paper, paper.find(project.pk), language="en")
    assert frozen["data"]["summary"] == (
        "Utbildningen: 2 registered, 1 takes part, 1 completed (50 %)."
    )


def test_review_stops_a_marker_and_reads_the_words_of_the_others(goal, held):
    project = goal.project
    project.summary = f"{WHO} {{{{participants: Omgång 9}}}}"
    project.save()
    codes = {each.code: each for each in ProjectReview().findings(project)}
    assert codes["unknown_marker"].blocks
    assert "counted_otherwise" not in codes


def test_list_of_figures_stands_beside_what_is_written(goal, leader, stranger, client):
    program = goal.project.program
    url = reverse("programs:live_text_list", args=[program.pk])
    client.force_login(leader)
    write = reverse("programs:update_create", args=[goal.pk])
    assert f'hx-get="{url}"' in client.get(write).content.decode()
    panel = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<h1" not in panel
    assert 'data-marker="{{participants: 2016–2018}}"' in panel
    client.force_login(stranger)
    assert client.get(url).status_code == 404


def test_review_beside_the_text_stops_a_marker_without_words(goal, leader, client):
    client.force_login(leader)
    url = reverse("programs:update_create", args=[goal.pk])
    said = {"review": "1", "report": "{{participants: Omgång 9}}"}
    page = client.post(url, said, headers={"HX-Request": "true"})
    assert [each.code for each, _field in page.context["written"].findings] == ["unknown_marker"]


def test_project_page_says_what_is_counted_today(goal, held, leader, client):
    project = goal.project
    project.summary = f"Läget: {WHO}"
    project.save()
    client.force_login(leader)
    page = client.get(project.get_absolute_url()).content.decode()
    assert "Läget: 2 registered" in page
    assert "{{" not in page
