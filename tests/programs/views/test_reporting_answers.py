"""All goals of a round on one page: kept as drafts, sent one by one or all at once."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from programs.models import StatusUpdate, UpdateDraft
from programs.services import drafts, reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    QuestionFactory,
    ReportingRoundFactory,
    SubGoalFactory,
)

SOON = timezone.localdate() + timedelta(days=7)


@pytest.fixture
def person(db):
    return UserFactory(name="Tilda Tillfrågad")


@pytest.fixture
def goals(project, goal):
    return [goal, *(SubGoalFactory(project=project, number=n) for n in (2, 3))]


@pytest.fixture
def question(opened):
    return opened.questions.get()


@pytest.fixture
def opened(program, goals, person, going_on, achieved, strategist):
    """Three goals: two asked of the person, the third of somebody else."""
    round_ = ReportingRoundFactory(program=program, opened_at=None, due_on=SOON)
    QuestionFactory(round=round_, text="Vad behövs?", is_required=True)
    for goal, who in zip(goals, (person, person, UserFactory()), strict=True):
        AskedFactory(round=round_, goal=goal, person=who)
    return reportings.open(round_, by=strategist)


@pytest.fixture
def url(opened):
    return reverse("programs:reporting_write", args=[opened.pk])


def typed(goal, question, status=None, *, draft_seen="", **texts):
    """What a browser posts of one goal's part of the page."""
    told = {
        "draft_seen": draft_seen,
        "seen": "",
        "as_of": "2018-12-31",
        "status": status.pk if status else "",
        "report": "Det är gjort.",
        "analysis": "",
        "reason": "",
        f"answer_{question.pk}": "Pengar.",
        **texts,
    }
    return {f"g{goal.pk}-{name}": value for name, value in told.items()}


def test_a_person_has_a_part_for_each_of_their_own_goals(signed_in, url, goals, person, strategist):
    page = signed_in(person).get(url)
    assert [each.goal for each in page.context["sections"]] == goals[:2]
    page = signed_in(strategist).get(url)
    assert [each.goal for each in page.context["sections"]] == goals


def test_who_may_not_answer_is_kept_out(signed_in, url, member, leader, outsider, administrator):
    assert signed_in(leader).get(url).status_code == 200
    assert signed_in(member).get(url).status_code == 403
    assert signed_in(member).post(url, {"send": "all"}).status_code == 403
    for stranger in (outsider, administrator):
        assert signed_in(stranger).get(url).status_code == 404


def test_nobody_answers_for_a_goal_that_they_are_not_asked_about(
    signed_in, url, goals, question, going_on, person
):
    posted = {**typed(goals[2], question, going_on), "send": str(goals[2].pk)}
    signed_in(person).post(url, posted)
    assert not StatusUpdate.objects.exists()
    assert not UpdateDraft.objects.exists()


def test_send_this_one_sends_it_and_keeps_the_others_as_drafts(
    signed_in, url, opened, goals, question, going_on, person
):
    first, second = goals[:2]
    posted = {**typed(first, question, going_on), **typed(second, question, report="Halvt")}
    page = signed_in(person).post(url, {**posted, "send": str(first.pk)}, follow=True)
    sent = StatusUpdate.objects.get()
    assert (sent.goal, sent.author, sent.reporting_round) == (first, person, opened)
    assert sent.answers.get().text == "Pengar."
    assert drafts.draft_of(second, person, opened).content["report"] == "Halvt"
    assert drafts.draft_of(first, person, opened) is None
    assert "Halvt" in page.content.decode()
    assert "1 answer is sent." in page.content.decode()


def test_send_all_sends_what_is_complete_and_shows_what_is_missing_beside_its_field(
    signed_in, url, goals, question, going_on, person
):
    first, second = goals[:2]
    posted = {
        **typed(first, question, going_on),
        **typed(second, question, report="Halvt", **{f"answer_{question.pk}": ""}),
    }
    page = signed_in(person).post(url, {**posted, "send": "all"})
    assert page.status_code == 422
    assert [each.goal for each in StatusUpdate.objects.all()] == [first]
    (fault,) = page.context["faults"]
    assert fault.goal == second
    assert set(fault.form.errors) == {"status", f"answer_{question.pk}"}
    assert "Halvt" in page.content.decode()
    sections = {each.goal: each for each in page.context["sections"]}
    assert sections[first].form is None  # it is shown as sent


def test_send_all_leaves_alone_what_nobody_has_begun(
    signed_in, url, goals, question, going_on, person
):
    blank = {"report": "", f"answer_{question.pk}": "", "as_of": "2018-12-31"}
    posted = {**typed(goals[0], question, going_on), **typed(goals[1], question, **blank)}
    page = signed_in(person).post(url, {**posted, "send": "all"})
    assert page.status_code == 302
    assert [each.goal for each in StatusUpdate.objects.all()] == [goals[0]]


def test_a_changed_status_asks_for_its_reason(
    signed_in, url, goals, question, going_on, achieved, person, strategist
):
    before = StatusUpdate(
        goal=goals[0], as_of=date(2017, 12, 31), status=going_on, report="Började."
    )
    before = updates.send(before, by=strategist)
    posted = typed(goals[0], question, achieved, seen=before.pk)
    page = signed_in(person).post(url, {**posted, "send": "all"})
    assert set(page.context["faults"][0].form.errors) == {"reason"}
    posted = typed(
        goals[0],
        question,
        achieved,
        seen=before.pk,
        reason="Klart.",
        draft_seen=page.context["faults"][0].draft_seen,
    )
    assert signed_in(person).post(url, {**posted, "send": "all"}).status_code == 302
    assert StatusUpdate.objects.count() == 2


def test_an_update_that_was_sent_meanwhile_must_be_read_first(
    signed_in, url, opened, goals, question, going_on, person, strategist
):
    client = signed_in(person)
    page = client.get(url)
    assert page.context["sections"][0].seen is None
    other = StatusUpdate(
        goal=goals[0], as_of=date(2018, 12, 31), status=going_on, report="Strategens ord."
    )
    other = updates.send(other, by=strategist)
    posted = {**typed(goals[0], question, going_on), "send": str(goals[0].pk)}
    page = client.post(url, posted)
    assert page.status_code == 422
    html = page.content.decode()
    assert "An update was sent while you were writing" in html
    assert "Strategens ord." in html
    section = page.context["sections"][0]
    assert section.seen == other.pk  # read now: sending once more holds
    posted |= {f"g{goals[0].pk}-seen": section.seen}
    posted |= {f"g{goals[0].pk}-draft_seen": section.draft_seen}
    assert client.post(url, posted).status_code == 302
    assert opened.updates.get().author == person


def test_an_older_tab_is_told_and_overwrites_only_when_asked_again(
    signed_in, url, opened, goals, question, person
):
    drafts.save(goals[0], {"report": "Nyare text"}, person, opened)
    client = signed_in(person)
    page = client.post(url, typed(goals[0], question, report="Äldre text"))
    assert page.status_code == 422
    html = page.content.decode()
    assert "Nyare text" in html
    assert "Äldre text" in html
    assert drafts.draft_of(goals[0], person, opened).content == {"report": "Nyare text"}
    seen = page.context["sections"][0].draft_seen
    client.post(url, typed(goals[0], question, report="Äldre text", draft_seen=seen))
    assert drafts.draft_of(goals[0], person, opened).content["report"] == "Äldre text"


def test_a_returned_answer_begins_with_what_it_said_and_is_sent_only_when_changed(
    signed_in, url, opened, goals, question, going_on, person, strategist
):
    update = StatusUpdate(
        goal=goals[0],
        as_of=date(2018, 12, 31),
        status=going_on,
        report="För kort.",
        reporting_round=opened,
    )
    update = updates.send(update, by=person, answers={question: "Inget."})
    updates.send_back(update, comment="Skriv mer.", by=strategist)
    client = signed_in(person)
    page = client.get(url)
    assert "Skriv mer." in page.content.decode()
    form = page.context["sections"][0].form
    assert form["report"].value() == "För kort."
    assert form[f"answer_{question.pk}"].value() == "Inget."
    same = typed(
        goals[0],
        question,
        going_on,
        seen=update.pk,
        report="För kort.",
        **{f"answer_{question.pk}": "Inget."},
    )
    client.post(url, {**same, "send": "all"})
    assert opened.updates.count() == 1
    more = {**same, f"g{goals[0].pk}-report": "Nu längre."}
    client.post(url, {**more, "send": "all"})
    assert opened.updates.count() == 2


def test_an_answer_is_corrected_by_a_new_one_while_the_round_is_open(
    signed_in, url, opened, goals, question, going_on, person
):
    client = signed_in(person)
    client.post(url, {**typed(goals[0], question, going_on), "send": "all"})
    assert client.get(url).context["sections"][0].form is None
    again = client.get(url, {"again": goals[0].pk})
    assert again.context["sections"][0].form["report"].value() == "Det är gjort."


def test_texts_typed_when_the_round_has_closed_are_shown_and_not_sent(
    signed_in, url, opened, goals, question, going_on, person, strategist
):
    reportings.close(opened, by=strategist, is_confirmed=True)
    posted = {**typed(goals[0], question, going_on, report="För sent"), "send": "all"}
    page = signed_in(person).post(url, posted)
    assert page.status_code == 422
    assert "För sent" in page.content.decode()
    assert not StatusUpdate.objects.exists()
    assert signed_in(person).get(url).status_code == 200


def test_a_day_that_has_passed_is_not_told_as_one_to_come(signed_in, url, goals, person):
    goals[0].due_on = timezone.localdate() - timedelta(days=1)
    goals[1].due_on = timezone.localdate()
    for goal in goals[:2]:
        goal.save()
    text = signed_in(person).get(url).content.decode()
    passed, coming = (f'<span class="nowrap">{goal.due_on}</span>' for goal in goals[:2])
    assert f"Was to be reached by {passed}." in text
    assert f"To be reached by {coming}." in text


def test_without_javascript_nothing_is_promised_to_be_saved_while_typing(signed_in, url, person):
    text = signed_in(person).get(url).content.decode()
    promise = text.index("What you write is saved as you type.")
    assert "data-needs-script" in text[promise - 60 : promise]
    assert "<noscript>" in text[promise:]


def test_the_review_tells_of_each_changed_goal_in_one_answer_and_saves_nothing(
    signed_in, url, goals, question, person
):
    first, second = goals[:2]
    changed = typed(first, question, report="Klicka här för att fylla i.", analysis="Se bilaga 4.")
    client = signed_in(person)
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(url, {**changed, "review": "1"}, headers={"HX-Request": "true"})
    assert len(asked) <= 15
    said = answer.content.decode()
    assert "<html" not in said
    assert re.findall(r'data-review-part="([^"]+)"', said) == [f"g{first.pk}-"]
    assert re.findall(r'href="#id_([^"]+)"', said) == [
        f"g{first.pk}-report",
        f"g{first.pk}-analysis",
    ]
    both = {**changed, **typed(second, question), "review": "1"}
    said = client.post(url, both, headers={"HX-Request": "true"}).content.decode()
    parts = re.findall(r'data-review-part="([^"]+)"', said)
    assert parts == [f"g{first.pk}-", f"g{second.pk}-"]
    assert said.count('class="findings"') == 1  # nothing is found in the second
    assert not UpdateDraft.objects.exists() and not StatusUpdate.objects.exists()


def test_the_review_by_its_button_keeps_what_was_typed_about_every_goal(
    signed_in, url, goals, question, person
):
    posted = typed(goals[0], question, report="Klicka här för att fylla i.", as_of="igår")
    posted[f"g{goals[0].pk}-draft_seen"] = "12-34"
    page = signed_in(person).post(url, {**posted, "review": "1"})
    assert page.status_code == 200
    sections = page.context["sections"]
    assert [each.goal for each in sections] == goals[:2]
    assert sections[0].form["as_of"].value() == "igår"
    assert (sections[0].draft_seen, page.context["faults"]) == ("12-34", [])
    assert [finding.code for finding, _field in sections[0].found.findings] == [
        "unfilled_placeholder"
    ]
    assert sections[1].found.findings == ()
    assert not UpdateDraft.objects.exists() and not StatusUpdate.objects.exists()


def test_the_page_opens_with_what_is_found_in_the_drafts(signed_in, url, opened, goals, person):
    drafts.save(goals[1], {"report": "Klicka här för att fylla i."}, person, opened, seen="")
    client = signed_in(person)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(url)
    assert len(asked) <= 15
    assert [len(each.found.findings) for each in page.context["sections"]] == [0, 1]


def test_nobody_has_a_goal_reviewed_that_they_are_not_asked_about(
    signed_in, url, goals, question, person, outsider
):
    posted = {**typed(goals[2], question, report="Klicka här för att fylla i."), "review": "1"}
    answer = signed_in(person).post(url, posted, headers={"HX-Request": "true"})
    assert "data-review-part" not in answer.content.decode()
    assert signed_in(outsider).post(url, posted).status_code == 404
