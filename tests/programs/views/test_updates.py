"""Writing an update, returning it, comparing two."""

from datetime import date

import pytest
from django.urls import reverse

from programs.models import StatusUpdate, UpdateDraft, UpdateReturn
from programs.services import drafts, reportings, updates
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    QuestionFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
)

pytestmark = pytest.mark.django_db


def text_of(answer):
    return answer.content.decode()


def page_of(name, thing):
    return reverse(f"programs:{name}", args=[thing.pk])


def test_update_is_written_on_one_page(goal, going_on, leader, signed_in):
    url = reverse("programs:update_create", args=[goal.pk])
    client = signed_in(leader)
    page = client.get(url)
    assert "This is the first update of the goal." in text_of(page)
    facts = {"as_of": "2018-06-30", "status": going_on.pk, "report": "Åtta träffar har hållits."}
    answer = client.post(url, facts, follow=True)
    assert answer.redirect_chain == [(goal.get_absolute_url(), 302)]
    assert StatusUpdate.objects.get().author == leader


def test_update_form_begins_with_the_status_as_it_stands(goal, going_on, leader, signed_in):
    StatusUpdateFactory(goal=goal, status=going_on)
    page = signed_in(leader).get(reverse("programs:update_create", args=[goal.pk]))
    assert page.context["form"]["status"].value() == going_on.pk


def test_change_of_status_without_a_reason_says_so_beside_the_field(
    goal, going_on, achieved, leader, signed_in
):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    url = reverse("programs:update_create", args=[goal.pk])
    client = signed_in(leader)
    seen = client.get(url).context["form"]["seen"].value()
    facts = {
        "as_of": "2018-06-30",
        "status": achieved.pk,
        "report": "",
        "seen": seen,
    }
    assert sorted(client.post(url, facts).context["form"].errors) == ["reason", "report"]
    facts["report"] = "Allt är gjort."
    answer = client.post(url, facts)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["reason"]
    assert "Allt är gjort." in text_of(answer)
    facts["reason"] = "27 har slutfört."
    assert client.post(url, facts).status_code == 302


def test_update_sent_meanwhile_is_shown_and_must_be_read(goal, going_on, leader, signed_in):
    url = reverse("programs:update_create", args=[goal.pk])
    client = signed_in(leader)
    seen = client.get(url).context["form"]["seen"].value() or ""
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31), report="Hann före.")
    facts = {"as_of": "2018-06-30", "status": going_on.pk, "report": "Min text.", "seen": seen}
    stopped = client.post(url, facts)
    assert stopped.status_code == 422
    assert "while you were writing" in text_of(stopped)
    assert "Hann före." in text_of(stopped)
    facts["seen"] = stopped.context["form"]["seen"].value()
    assert client.post(url, facts).status_code == 302


def test_update_takes_only_words_of_its_own_program(goal, going_on, leader, signed_in):
    foreign = GoalStatusFactory(word="Hemligt läge")
    url = reverse("programs:update_create", args=[goal.pk])
    client = signed_in(leader)
    assert "Hemligt läge" not in text_of(client.get(url))
    facts = {"as_of": "2018-06-30", "status": foreign.pk, "report": "Text."}
    answer = client.post(url, facts)
    assert list(answer.context["form"].errors) == ["status"]


# ---------- the actual ----------


def test_actual_is_asked_for_where_there_is_a_target(goal, going_on, leader, signed_in):
    client, url = signed_in(leader), page_of("update_create", goal)
    assert "actual" not in client.get(url).context["form"].fields
    goal.target, goal.target_unit = 30, "deltagare"
    goal.save()
    assert "How many deltagare were reached on the day, of 30." in text_of(client.get(url))
    facts = {"as_of": "2018-06-30", "status": going_on.pk, "report": "Klart."}
    wrong = client.post(url, {**facts, "actual": "många"})
    assert list(wrong.context["form"].errors) == ["actual"]
    client.post(url, {**facts, "actual": "27,5"})
    assert str(StatusUpdate.objects.get().actual) == "27.50"


# ---------- drafts ----------

SECRET = "Hemligt halvfärdigt"


@pytest.fixture
def draft(goal, leader):
    content = dict.fromkeys(("report", "analysis", "reason"), SECRET)
    return drafts.save(goal, {**content, "as_of": "2018-05-31"}, leader)


def test_page_resumes_what_its_writer_was_writing(draft, goal, leader, signed_in):
    client = signed_in(leader)
    form = client.get(page_of("update_create", goal)).context["form"]
    assert [form[name].value() for name in ("report", "as_of")] == [SECRET, "2018-05-31"]
    page = client.get(goal.get_absolute_url())
    assert str(page.context["actions"][0].label) == "Continue your draft"


def test_draft_is_saved_with_a_plain_button_and_gone_when_it_is_sent(
    goal, going_on, leader, signed_in
):
    client, url = signed_in(leader), page_of("update_create", goal)
    save = page_of("draft_save", goal)
    assert f'formaction="{save}"' in text_of(client.get(url))
    facts = {"as_of": "2018-06-30", "status": going_on.pk, "report": "Halvvägs.", "draft_seen": ""}
    answer = client.post(save, facts, follow=True)
    assert answer.context["form"]["report"].value() == "Halvvägs."
    assert client.post(url, {**facts, "report": "Klart."}).status_code == 302
    assert not UpdateDraft.objects.exists()
    assert client.get(url).context["form"]["report"].value() == ""


def test_draft_is_thrown_away_by_its_writer_alone(draft, goal, leader, strategist, signed_in):
    url = page_of("draft_discard", goal)
    signed_in(strategist).post(url)
    assert UpdateDraft.objects.exists()
    assert signed_in(leader).get(url).status_code == 405
    signed_in(leader).post(url)
    assert not UpdateDraft.objects.exists()


def test_nobody_else_ever_sees_a_draft(
    draft, goal, going_on, strategist, member, responsible, outsider, administrator, signed_in
):
    StatusUpdateFactory.create_batch(2, goal=goal, status=going_on)
    goals = reverse("programs:goal_list")
    pages = [
        goal.get_absolute_url(),
        page_of("update_create", goal),
        page_of("update_compare", goal),
        page_of("goal_edit", goal),
        goal.project.get_absolute_url(),
        goal.project.program.get_absolute_url(),
        goals,
        f"{goals}?q=Hemligt",
        f"{goals}?export=csv",
        reverse("dashboards:home"),
        reverse("desk:mail_list"),
    ]
    for person in (strategist, member, responsible, outsider, administrator):
        for url in pages:
            answer = signed_in(person).get(url)
            assert SECRET not in text_of(answer), (person, url)
            assert "draft, saved" not in text_of(answer), (person, url)
        assert not UpdateDraft.objects.visible_to(person).exists()


def test_draft_leaves_no_trace_in_the_history(draft):
    assert not hasattr(UpdateDraft, "pgh_event_models")


# ---------- returned for completion ----------


@pytest.fixture
def sent(goal, going_on, leader):
    return StatusUpdateFactory(
        goal=goal, status=going_on, author=leader, report="Det här är gjort.", analysis="Gott."
    )


def test_strategist_returns_an_update_and_everybody_sees_why(
    goal, sent, strategist, member, signed_in
):
    client = signed_in(strategist)
    url = page_of("update_return", sent)
    assert url in text_of(client.get(goal.get_absolute_url()))
    assert list(client.post(url, {"comment": " "}).context["form"].errors) == ["comment"]
    answer = client.post(url, {"comment": "Hur många slutförde?"})
    assert answer.headers["Location"] == goal.get_absolute_url()
    page = signed_in(member).get(goal.get_absolute_url())
    assert text_of(page).count("Hur många slutförde?") >= 2
    assert page.context["returned"] == sent
    client = signed_in(strategist)
    assert url not in text_of(client.get(goal.get_absolute_url()))
    again = client.post(url, {"comment": "En gång till."})
    assert (again.status_code, UpdateReturn.objects.count()) == (422, 1)


def test_only_a_strategist_of_the_program_returns_an_update_of_another(
    goal, going_on, sent, strategist, leader, responsible, outsider, administrator, signed_in
):
    own = StatusUpdateFactory(goal=goal, status=going_on, author=strategist)
    people = (strategist, leader, responsible, outsider, administrator)
    codes = [signed_in(each).get(page_of("update_return", sent)).status_code for each in people]
    assert codes == [200, 403, 403, 404, 404]
    answer = signed_in(strategist).post(page_of("update_return", own), {"comment": "Själv."})
    assert (answer.status_code, UpdateReturn.objects.count()) == (403, 0)
    assert page_of("update_return", own) not in text_of(
        signed_in(strategist).get(goal.get_absolute_url())
    )


def test_completion_begins_with_the_texts_that_were_sent_and_answers_the_return(
    goal, sent, strategist, leader, signed_in
):
    updates.send_back(sent, comment="Hur många?", by=strategist)
    client, url = signed_in(leader), page_of("update_create", goal)
    page = client.get(url)
    form = page.context["form"]
    assert "Hur många?" in text_of(page)
    texts = {name: form[name].value() for name in ("report", "analysis", "status")}
    assert texts == {
        "report": "Det här är gjort.",
        "analysis": "Gott.",
        "status": sent.status_id,
    }
    facts = {"as_of": "2018-06-30", "seen": form["seen"].value(), **texts}
    client.post(url, {**facts, "report": "Det här är gjort: 28 slutförde."})
    assert client.get(goal.get_absolute_url()).context["returned"] is None
    assert "Was returned for completion" in text_of(client.get(goal.get_absolute_url()))


def test_draft_goes_before_the_texts_that_were_returned(goal, sent, strategist, leader, signed_in):
    updates.send_back(sent, comment="Hur många?", by=strategist)
    drafts.save(goal, {"report": "28 slutförde."}, leader)
    form = signed_in(leader).get(page_of("update_create", goal)).context["form"]
    assert form["report"].value() == "28 slutförde."


# ---------- two updates side by side ----------


@pytest.fixture
def three(goal, going_on, achieved):
    statuses = (going_on, going_on, achieved)
    texts = ("Åtta träffar hölls.", "Tio träffar hölls.", "Tio träffar hölls, och en till.")
    return [
        StatusUpdateFactory(goal=goal, status=status, as_of=date(2018, month, 1), report=text)
        for status, month, text in zip(statuses, (1, 6, 12), texts, strict=True)
    ]


def test_newest_is_compared_with_the_one_before(goal, three, member, signed_in):
    page = signed_in(member).get(page_of("update_compare", goal))
    assert page.context["pair"] == (three[1], three[2])
    text = text_of(page)
    assert "another status" in text
    assert "[added:" in text
    assert "<del>" not in text


def test_any_two_are_compared_as_they_are_chosen(goal, three, member, signed_in):
    chosen = {"old": three[0].pk, "new": three[1].pk}
    page = signed_in(member).get(page_of("update_compare", goal), chosen)
    (part,) = page.context["parts"]
    gone, came = (
        [p.text for p in side if p.is_changed]
        for side in (part.difference.old, part.difference.new)
    )
    assert (str(part.label), gone, came) == ("Report", ["Åtta"], ["Tio"])
    text = text_of(page)
    assert "the same status" in text
    for mark, said in (("del", "removed:"), ("ins", "added:")):
        assert f'<{mark}><span class="visually-hidden">[{said} </span>' in text


def test_actual_reason_and_answers_are_compared_too(goal, going_on, member, signed_in):
    goal.target, goal.target_unit = 30, "deltagare"
    goal.save()
    question = QuestionFactory(
        round=ReportingRoundFactory(program=goal.project.program), text="Vad kostade det?"
    )
    for actual, reason, text in ((20, "Sen start.", "20 kr"), (28, "", "30 kr")):
        update = StatusUpdateFactory(
            goal=goal, status=going_on, actual=actual, reason=reason, report="Lika."
        )
        update.answers.create(question=question, text=text)
    parts = signed_in(member).get(page_of("update_compare", goal)).context["parts"]
    assert [(str(part.label), part.difference.is_same) for part in parts] == [
        ("Actual", False),
        ("Reason for the status", False),
        ("Report", True),
        ("Vad kostade det?", False),
    ]


@pytest.mark.parametrize("wrong", ["same", "foreign", "nonsense", "missing"])
def test_choice_that_cannot_be_compared_says_so_beside_the_field(
    wrong, goal, three, member, signed_in
):
    foreign = StatusUpdateFactory(report="Hemlig redovisning.")
    new = {"same": three[0].pk, "foreign": foreign.pk, "nonsense": "å\x00", "missing": ""}[wrong]
    page = signed_in(member).get(page_of("update_compare", goal), {"old": three[0].pk, "new": new})
    assert (page.status_code, page.context["pair"]) == (200, None)
    assert list(page.context["form"].errors) == ["new"]
    assert "Hemlig" not in text_of(page)


def test_goal_with_one_update_has_nothing_to_compare(goal, sent, member, outsider, signed_in):
    url = page_of("update_compare", goal)
    assert "Two updates are needed" in text_of(signed_in(member).get(url))
    assert "Compare two updates" not in text_of(signed_in(member).get(goal.get_absolute_url()))
    assert signed_in(outsider).get(url).status_code == 404


# ---------- in a reporting round ----------


def test_page_leads_to_the_open_round_that_asks_about_the_goal(
    goal, going_on, leader, responsible, signed_in
):
    asked = AskedFactory(goal=goal, person=leader)
    closed = AskedFactory(goal=goal).round
    reportings.close(closed, by=leader, is_confirmed=True)
    url = page_of("update_create", goal)
    client = signed_in(leader)
    assert client.get(url).context["rounds"] == [asked.round]
    assert f"{page_of('reporting_write', asked.round)}#goal-{goal.pk}" in text_of(client.get(url))
    # Who answers for the goal and is not asked could not open that page.
    assert signed_in(responsible).get(url).context["rounds"] == []


def test_returned_answer_is_completed_in_its_round_while_that_is_open(
    goal, going_on, leader, strategist, signed_in
):
    asked = AskedFactory(goal=goal, person=leader)
    sent = StatusUpdateFactory(
        goal=goal, status=going_on, author=leader, reporting_round=asked.round
    )
    updates.send_back(sent, comment="Hur många?", by=strategist)
    client = signed_in(leader)
    page = client.get(goal.get_absolute_url())
    in_round = f"{page_of('reporting_write', asked.round)}#goal-{goal.pk}"
    assert page.context["completion_url"] == in_round
    reportings.close(asked.round, by=strategist, is_confirmed=True)
    page = client.get(goal.get_absolute_url())
    assert page.context["completion_url"] == page_of("update_create", goal)


def test_what_the_service_refuses_of_an_update_is_told_with_all_else_that_is_wrong(
    goal, going_on, leader, signed_in
):
    goal.began_on = date(2018, 6, 1)
    goal.save()
    facts = {"as_of": "2018-05-31", "status": going_on.pk, "report": ""}
    answer = signed_in(leader).post(page_of("update_create", goal), facts)
    errors = answer.context["form"].errors
    assert sorted(errors) == ["as_of", "report"]
    assert errors["as_of"] == ["The goal holds from 2018-06-01: it has no updates of earlier days."]


def test_an_update_of_a_closed_round_is_not_offered_to_be_sent_back(
    goal, going_on, leader, strategist, signed_in
):
    asked = AskedFactory(goal=goal, person=leader)
    sent = StatusUpdateFactory(
        goal=goal, status=going_on, author=leader, reporting_round=asked.round
    )
    client = signed_in(strategist)
    assert client.get(goal.get_absolute_url()).context["returnable"] == sent
    reportings.close(asked.round, by=strategist)
    assert client.get(goal.get_absolute_url()).context["returnable"] is None
    refused = client.post(page_of("update_return", sent), {"comment": "Hur många?"})
    assert refused.status_code == 422
    assert "frozen report of a closed reporting round" in text_of(refused)
    assert not UpdateReturn.objects.exists()
