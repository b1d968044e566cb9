"""Pages of reporting rounds: who sees what, what is asked, and what is frozen."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from desk.models import Mail
from programs.models import Reminder, ReportingRound, ReportingSnapshot, StatusUpdate
from programs.services import reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    QuestionFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

SOON = timezone.localdate() + timedelta(days=7)


@pytest.fixture
def asked_person(db):
    return UserFactory(name="Tilda Tillfrågad")


@pytest.fixture
def prepared(program, project, goal, going_on, asked_person):
    """Two goals: one asked of somebody without a role, one of somebody else."""
    round_ = ReportingRoundFactory(
        program=program, name="Delår 1", opened_at=None, due_on=SOON, introduction="Hälsning."
    )
    AskedFactory(round=round_, goal=goal, person=asked_person)
    other = SubGoalFactory(project=project, number=2, title="Hemligt mål")
    AskedFactory(round=round_, goal=other, person=UserFactory(name="Annan Person"))
    return round_


@pytest.fixture
def opened(prepared, strategist):
    return reportings.open(prepared, by=strategist)


@pytest.fixture
def closed(opened, strategist):
    reportings.close(opened, by=strategist, is_confirmed=True)
    return opened


def url(name, round_, *more):
    return reverse(f"programs:reporting_{name}", args=[round_.pk, *more])


def answer(round_, goal, status, by, report="Det är gjort."):
    update = StatusUpdate(
        goal=goal, as_of=date(2018, 12, 31), status=status, reporting_round=round_, report=report
    )
    return updates.send(update, by=by)


# ---------- who sees what ----------

PAGES = ("detail", "edit", "ask", "questions", "delete", "open", "remind", "close", "reopen")


def test_before_it_opens_only_the_strategist_knows_of_the_round(
    signed_in, prepared, strategist, leader, member, asked_person, outsider, administrator
):
    assert signed_in(strategist).get(url("detail", prepared)).status_code == 200
    assert "Delår 1" in signed_in(strategist).get("/programs/reporting/").content.decode()
    for person in (leader, member, asked_person, outsider, administrator):
        for page in (*PAGES, "write"):
            assert signed_in(person).get(url(page, prepared)).status_code == 404, (person, page)
        assert "Delår 1" not in signed_in(person).get("/programs/reporting/").content.decode()


def test_an_open_round_is_read_in_its_program_and_managed_by_its_strategist(
    signed_in, opened, strategist, leader, member, outsider
):
    for person in (strategist, leader, member):
        page = signed_in(person).get(url("detail", opened))
        assert "Hemligt mål" in page.content.decode()
    for page in PAGES[1:]:
        assert signed_in(strategist).get(url(page, opened)).status_code == 200, page
        for person in (leader, member):
            assert signed_in(person).get(url(page, opened)).status_code == 403, (person, page)
            assert signed_in(person).post(url(page, opened)).status_code == 403, (person, page)
        assert signed_in(outsider).get(url(page, opened)).status_code == 404, page


def test_who_is_asked_sees_their_own_rows_and_nothing_of_the_others(
    signed_in, opened, asked_person, goal, going_on, strategist
):
    other = opened.asked.exclude(goal=goal).get()
    answer(opened, other.goal, going_on, strategist, report="Hemlig text")
    reportings.remind(opened, [asked_person], text="Hemlig påminnelse", by=strategist)
    client = signed_in(asked_person)
    for page in (
        url("detail", opened),
        url("write", opened),
        f"{url('detail', opened)}?export=csv",
    ):
        html = client.get(page).content.decode()
        assert goal.title in html
        for secret in ("Hemligt mål", "Annan Person", "Hemlig text", "Hemlig påminnelse"):
            assert secret not in html, (page, secret)


def test_the_report_is_read_in_the_program_and_not_by_who_was_only_asked(
    signed_in, closed, strategist, leader, member, asked_person, outsider
):
    for name in ("report", "compare"):
        for person in (strategist, leader, member):
            assert signed_in(person).get(url(name, closed, 1)).status_code == 200
        for person in (asked_person, outsider):
            assert signed_in(person).get(url(name, closed, 1)).status_code == 404
    assert signed_in(strategist).get(url("report", closed, 2)).status_code == 404


# ---------- the round's page ----------


def test_the_page_counts_and_filters_by_where_the_answers_stand(
    signed_in, opened, goal, going_on, strategist
):
    answer(opened, goal, going_on, strategist)
    client = signed_in(strategist)
    page = client.get(url("detail", opened))
    assert [(state.value, n) for state, n in page.context["counts"]] == [
        ("answered", 1),
        ("returned", 0),
        ("late", 0),
        ("awaited", 1),
    ]
    only = client.get(url("detail", opened), {"answer": "awaited"})
    assert [row.record.goal.title for row in only.context["table"].rows] == ["Hemligt mål"]
    assert client.get(url("detail", opened), {"answer": "x", "sort": "x"}).status_code == 200


def test_the_table_is_saved_as_a_file_with_what_is_shown(
    signed_in, opened, goal, going_on, strategist
):
    answer(opened, goal, going_on, strategist)
    client = signed_in(strategist)
    text = client.get(url("detail", opened), {"export": "csv"}).content.decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert "Do" not in head
    told = dict(zip(head, rows[0], strict=True))
    assert (told["Goal"], told["Who is asked"]) == (goal.title, "Tilda Tillfrågad")
    assert (told["Answer"], told["Status"]) == ("Answered", "Pågår")
    book = client.get(url("detail", opened), {"export": "xlsx"})
    assert book.headers["Content-Type"].endswith("sheet")


def test_table_says_who_wrote_and_who_was_reminded_below_others_and_in_the_file_by_themselves(
    signed_in, opened, goal, going_on, strategist, leader, asked_person
):
    answer(opened, goal, going_on, leader)
    updates.send_back(goal.updates.get(), comment="Hur många?", by=strategist)
    reportings.remind(opened, [asked_person], text="Svara, tack.", by=strategist)
    client = signed_in(strategist)
    page = client.get(url("detail", opened))
    heads = [str(column.header) for column in page.context["table"].columns]
    assert heads == ["Goal", "Who is asked", "Answer", "Status", "As of", "Sent", "Do"]
    text, today = page.content.decode(), timezone.localdate()
    assert f'Tilda Tillfrågad<br><span class="quiet">reminded {today}</span>' in text
    assert f'{today}<br><span class="quiet">Petra Projektledare</span>' in text
    file = client.get(url("detail", opened), {"export": "csv"}).content.decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(file), delimiter=";")
    told = dict(zip(head, rows[0], strict=True))
    assert (told["Who is asked"], told["Written by"]) == ("Tilda Tillfrågad", "Petra Projektledare")
    assert [told[name].partition(" ")[0] for name in ("Sent", "Reminded")] == [str(today)] * 2


def queries_of(client, page):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page).status_code == 200
    return len(captured)


def test_one_goal_and_thirty_cost_the_same(signed_in, opened, project, going_on, strategist):
    QuestionFactory(round=opened)
    client = signed_in(strategist)
    row = opened.asked.first()
    StatusUpdateFactory(goal=row.goal, status=going_on, reporting_round=opened)
    Reminder.objects.create(round=opened, person=row.person, text="x", sent_by=strategist)
    pages = [url(page, opened) for page in ("detail", "write", "ask", "close", "remind")]
    for page in pages:
        client.get(page)
    before = [queries_of(client, page) for page in pages]
    for number in range(3, 31):
        made = AskedFactory(round=opened, goal=SubGoalFactory(project=project, number=number))
        made.person = UserFactory()
        made.save()
        if number % 2:
            StatusUpdateFactory(goal=made.goal, status=going_on, reporting_round=opened)
    after = [queries_of(client, page) for page in pages]
    assert after == before
    assert max(after) <= 15, dict(zip(pages, after, strict=True))


# ---------- prepared, opened, reminded of ----------


def test_a_round_is_prepared_changed_and_opened_from_its_pages(
    signed_in, program, project, goal, going_on, strategist
):
    client = signed_in(strategist)
    facts = {
        "program": program.pk,
        "kind": "annual",
        "name": "Årsrapport 2018",
        "first_day": "2018-01-01",
        "last_day": "2018-12-31",
        "due_on": SOON.isoformat(),
        "introduction": "Skriv kort.",
    }
    wrong = client.post("/programs/reporting/new/", {**facts, "last_day": "2017-12-31"})
    assert wrong.status_code == 422
    assert "The period ends before it begins." in wrong.content.decode()
    client.post("/programs/reporting/new/", facts)
    round_ = ReportingRound.objects.get()
    assert "The round asks about no goal yet." in client.get(url("detail", round_)).content.decode()
    person = UserFactory(name="Ny Ansvarig")
    goal.responsible_person = person
    goal.save()
    page = client.get(url("ask", round_))
    chosen = {f"goal_{goal.pk}": "on", f"person_{goal.pk}": person.pk}
    client.post(url("ask", round_), {**chosen, "seen": page.context["seen"]})
    page = client.get(url("questions", round_))
    asked = {"text_new1": "Två?", "order_new1": "2", "text_new2": "Ett?", "order_new2": "1"}
    client.post(url("questions", round_), {**asked, "seen": page.context["seen"]})
    assert [each.text for each in round_.questions.all()] == ["Ett?", "Två?"]
    assert "Ny Ansvarig" in client.get(url("open", round_)).content.decode()
    client.post(url("open", round_))
    round_.refresh_from_db()
    assert round_.state == "open"
    assert Mail.objects.get().recipient == person


def test_two_strategists_at_once_choose_instead_of_overwriting(signed_in, prepared, strategist):
    client = signed_in(strategist)
    seen = client.get(url("edit", prepared)).context["seen"]
    prepared.introduction = "Den andras."
    prepared.save_fields("introduction")
    facts = {
        "kind": prepared.kind,
        "name": prepared.name,
        "first_day": "2018-01-01",
        "last_day": "2018-12-31",
        "due_on": SOON.isoformat(),
        "introduction": "Min.",
        "seen": seen,
    }
    page = client.post(url("edit", prepared), facts)
    assert page.status_code == 422
    assert [each.theirs for each in page.context["conflict"]] == ["Den andras."]


def test_a_reminder_goes_to_those_who_were_chosen_in_the_words_that_were_sent(
    signed_in, opened, asked_person, strategist
):
    client = signed_in(strategist)
    page = client.get(url("remind", opened))
    assert "are due on" in page.content.decode()
    client.post(url("remind", opened), {"people": [asked_person.pk], "text": "Mina egna ord."})
    mail = Mail.objects.latest("pk")
    assert mail.recipient == asked_person
    assert mail.body.startswith("Mina egna ord.")
    assert Reminder.objects.get().text == "Mina egna ord."
    html = client.get(url("detail", opened)).content.decode()
    assert "Tilda Tillfrågad was reminded" in html
    wrong = client.post(url("remind", opened), {"text": ""})
    assert wrong.status_code == 422


# ---------- closed, frozen, opened again ----------


def test_closing_with_missing_answers_names_them_and_asks_for_a_word(
    signed_in, opened, goal, strategist
):
    client = signed_in(strategist)
    html = client.get(url("close", opened)).content.decode()
    assert goal.title in html
    assert "Hemligt mål" in html
    assert client.post(url("close", opened)).status_code == 422
    assert not ReportingSnapshot.objects.exists()
    landed = client.post(url("close", opened), {"confirm": "on"}, follow=True)
    assert "No answer was given" in landed.content.decode()


def test_a_later_edit_changes_nothing_in_the_report(
    signed_in, opened, goal, going_on, strategist, program
):
    answer(opened, goal, going_on, strategist)
    reportings.close(opened, by=strategist, is_confirmed=True)
    client = signed_in(strategist)
    page, file = url("report", opened, 1), f"{url('report', opened, 1)}?export=json"
    before = client.get(file).content
    shown = client.get(page).content.decode()
    for row, field in ((goal, "title"), (going_on, "word"), (strategist, "name")):
        setattr(row, field, "Ändrad efteråt")
        row.save()
    assert client.get(file).content == before
    main = client.get(page).content.decode().partition("<main")[2].partition("</main>")[0]
    assert main == shown.partition("<main")[2].partition("</main>")[0]
    assert "does not match" not in main


def test_a_report_shows_markup_as_text(signed_in, opened, goal, going_on, strategist):
    answer(opened, goal, going_on, strategist, report="<script>alert(1)</script>")
    reportings.close(opened, by=strategist, is_confirmed=True)
    html = signed_in(strategist).get(url("report", opened, 1)).content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_a_round_opens_again_only_with_a_reason(signed_in, closed, strategist):
    client = signed_in(strategist)
    assert client.post(url("reopen", closed), {"reason": ""}).status_code == 422
    client.post(url("reopen", closed), {"reason": "Ett svar kom sent."})
    closed.refresh_from_db()
    assert closed.state == "open"
    assert "Ett svar kom sent." in client.get(url("detail", closed)).content.decode()


# ---------- a change of the goals ends one that the round asks about ----------


@pytest.fixture
def ended(opened, goal, going_on, asked_person, strategist):
    """The goal, answered, returned for completion and then ended by a change."""
    sent = answer(opened, goal, going_on, asked_person)
    updates.send_back(sent, comment="Skriv mer.", by=strategist)
    goal.ended_on = timezone.localdate()
    goal.save()
    return goal


def test_nothing_is_awaited_about_a_goal_that_a_change_has_ended(
    signed_in, opened, ended, asked_person, strategist
):
    assert asked_person not in reportings.awaited_from(opened)
    page = signed_in(strategist).get(url("close", opened))
    assert page.context["missing"] and ended not in page.context["missing"]
    home = signed_in(asked_person).get("/").content.decode()
    assert opened.name not in home


def test_no_form_is_offered_for_a_goal_that_a_change_has_ended(
    signed_in, opened, ended, strategist
):
    client = signed_in(strategist)
    rows = {row.goal: row for row in client.get(url("detail", opened)).context["table"].data}
    assert not rows[ended].may_write
    page = client.get(f"{url('write', opened)}?again={ended.pk}")
    sections = {section.goal: section for section in page.context["sections"]}
    assert sections[ended].form is None
    assert "by a change of the goals" in page.content.decode()
    others = [section.form for goal, section in sections.items() if goal != ended]
    assert others and None not in others


def test_reports_of_one_day_are_told_apart_where_they_are_compared(signed_in, closed, strategist):
    reportings.reopen(closed, reason="Ett svar var fel.", by=strategist)
    reportings.close(closed, by=strategist, is_confirmed=True)
    text = signed_in(strategist).get(url("compare", closed, 2)).content.decode()
    day = f'<span class="nowrap">{timezone.localdate().isoformat()}</span>'
    assert f"{closed.name}, {day} (1)</th>" in text
    assert f"{closed.name}, {day} (2)</th>" in text


def test_what_the_service_refuses_of_a_round_is_told_with_all_else_that_is_wrong(
    prepared, program, strategist, signed_in
):
    facts = {
        "program": program.pk,
        "kind": "",
        "name": prepared.name.upper(),
        "first_day": "2018-01-01",
        "last_day": "2017-12-31",
        "due_on": "2017-12-30",
    }
    answer = signed_in(strategist).post(reverse("programs:reporting_create"), facts)
    errors = answer.context["form"].errors
    assert sorted(errors) == ["due_on", "kind", "last_day", "name"]
    assert all(len(reasons) == 1 for reasons in errors.values())
    assert ReportingRound.objects.count() == 1
