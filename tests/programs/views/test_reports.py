"""The report of a project is written by its strategist and its leader, and by nobody else."""

from datetime import date

import pytest
from django.urls import reverse

from programs.models import ProjectReport
from programs.services import reportings
from tests.factories.accounts import UserFactory
from tests.factories.programs import AskedFactory, ReportingRoundFactory, SubGoalFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def new(project):
    return reverse("programs:project_report_create", args=[project.pk])


@pytest.fixture
def report(project):
    return ProjectReport.objects.create(project=project, summary="Först.")


def to_edit(report):
    return reverse("programs:project_report_edit", args=[report.pk])


def sent(client, url, **fields):
    """Open the form and send it with these fields, as a browser does."""
    form = client.get(url).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    seen = client.get(url).context.get("seen", "")
    return client.post(url, {**data, "seen": seen, **fields})


def closed_round(project, **fields):
    round_ = ReportingRoundFactory(program=project.program)
    AskedFactory(round=round_, goal=fields.get("goal") or SubGoalFactory(project=project))
    return reportings.close(round_, by=UserFactory(), is_confirmed=True).round


def test_report_begins_with_the_projects_summary(client, project, leader, new):
    project.summary = "En projektledare håller ihop arbetet."
    project.save()
    client.force_login(leader)
    assert client.get(new).context["form"]["summary"].value() == project.summary
    assert sent(client, new, closing="Vi har lärt oss mycket.").status_code == 302
    report = ProjectReport.objects.get()
    assert (report.project, report.summary) == (project, project.summary)
    assert report.closing == "Vi har lärt oss mycket."


def test_report_that_is_begun_is_not_begun_again(client, strategist, report, new):
    client.force_login(strategist)
    assert client.get(new).status_code == 302
    client.post(new, {"summary": "Två."})
    assert ProjectReport.objects.get().summary == "Först."


def test_report_is_revised_with_day_and_round(client, project, strategist, report):
    round_ = closed_round(project)
    client.force_login(strategist)
    response = sent(
        client, to_edit(report), as_of="2019-03-31", reporting_round=round_.pk, title="Så gick det"
    )
    assert response.status_code == 302
    report.refresh_from_db()
    assert (report.as_of, report.reporting_round) == (date(2019, 3, 31), round_)
    assert report.title == "Så gick det"


def test_refusals_stand_beside_their_fields(client, project, strategist, report):
    round_ = closed_round(project)
    client.force_login(strategist)
    response = sent(client, to_edit(report), as_of="2016-01-01", reporting_round=round_.pk)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"as_of", "reporting_round"}
    ahead = sent(client, to_edit(report), as_of="2999-01-01")
    assert list(ahead.context["form"].errors) == ["as_of"]
    report.refresh_from_db()
    assert report.as_of is None


def test_open_rounds_and_those_of_other_projects_are_not_offered(
    client, project, strategist, report
):
    open_round = ReportingRoundFactory(program=project.program)
    AskedFactory(round=open_round, goal=SubGoalFactory(project=project))
    other = closed_round(project, goal=SubGoalFactory(project__program=project.program))
    client.force_login(strategist)
    field = client.get(to_edit(report)).context["form"].fields["reporting_round"]
    assert list(field.queryset) == []
    for round_ in (open_round, other):
        response = sent(client, to_edit(report), reporting_round=round_.pk)
        assert list(response.context["form"].errors) == ["reporting_round"]


def test_second_writer_chooses_what_stays(client, strategist, report):
    client.force_login(strategist)
    page = client.get(to_edit(report))
    form, seen = page.context["form"], page.context["seen"]
    data = {name: form[name].value() or "" for name in form.fields}
    assert sent(client, to_edit(report), summary="Den andras.").status_code == 302
    response = client.post(to_edit(report), {**data, "summary": "Min.", "seen": seen})
    assert [each.name for each in response.context["conflict"]] == ["summary"]
    report.refresh_from_db()
    assert report.summary == "Den andras."


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("outsider", 404)])
def test_others_do_not_write_it(request, client, new, report, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(new).status_code == status
    # whoever is in the program reads what is issued; the draft itself is not there for them
    assert client.get(to_edit(report)).status_code == 404
    assert client.post(to_edit(report), {"summary": "Fel."}).status_code == 404
    report.refresh_from_db()
    assert report.summary == "Först."


def test_history_tells_writers_alone_what_the_draft_says(
    client, project, strategist, member, report
):
    client.force_login(strategist)
    sent(client, to_edit(report), closing="Hemligt slut")
    url = reverse("programs:project_history", args=[project.pk])
    assert "Hemligt slut" in client.get(url).content.decode()
    client.force_login(member)
    assert "Hemligt slut" not in client.get(url).content.decode()


def test_review_follows_the_report_while_it_is_written_and_saves_nothing(client, leader, report):
    client.force_login(leader)
    name = report.project.program.name
    fields = {"review": "1", "summary": "Beloppet är XX kr.", "closing": "Se bilaga 1."}
    data = {"title": f"{name} [namn]", **fields}
    answer = client.post(to_edit(report), data, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    said = answer.content.decode()
    assert "<html" not in said
    links = [field for field in ("title", "summary", "closing") if f'href="#id_{field}"' in said]
    assert links == ["title", "summary", "closing"]
    report.refresh_from_db()
    assert (report.summary, report.closing) == ("Först.", "")
    client.force_login(UserFactory())
    assert client.post(to_edit(report), data).status_code == 404
