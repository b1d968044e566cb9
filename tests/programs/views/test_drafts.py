"""Saving a draft: by the script, which gets JSON, and by the plain button."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from programs.models import Asked, ReportingRound, UpdateDraft
from programs.services import drafts
from tests.factories.accounts import UserFactory

JSON = {"Accept": "application/json"}


@pytest.fixture
def url(goal):
    return reverse("programs:draft_save", args=[goal.pk])


@pytest.fixture
def asked(goal, program):
    """The goal in an open round, asked of somebody who holds no role in the program."""
    day = timezone.localdate()
    round_ = ReportingRound.objects.create(
        program=program,
        kind="annual",
        name="År",
        first_day=day,
        last_day=day,
        due_on=day,
        opened_at=timezone.now(),
    )
    return Asked.objects.create(
        round=round_, goal=goal, person=UserFactory(name="Tilda Tillfrågad")
    )


def test_the_script_is_told_the_moment_and_the_stamp(signed_in, responsible, goal, url):
    answer = signed_in(responsible).post(url, {"report": "Halvt"}, headers=JSON)
    draft = drafts.draft_of(goal, responsible)
    assert draft.content == {"report": "Halvt"}
    moment = timezone.localtime(draft.updated_at).strftime("%H:%M")
    assert answer.json() == {"stamp": drafts.stamp_of(draft), "time": moment}


def test_an_older_window_is_told_and_nothing_is_overwritten(signed_in, responsible, goal, url):
    newest = drafts.save(goal, {"report": "Nyare"}, responsible)
    answer = signed_in(responsible).post(url, {"report": "Äldre", "draft_seen": ""}, headers=JSON)
    assert answer.status_code == 409
    assert answer.json()["stamp"] == drafts.stamp_of(newest)
    assert "another window" in answer.json()["reason"]
    assert drafts.draft_of(goal, responsible).content == {"report": "Nyare"}


def test_a_text_without_end_is_refused_with_the_reason(signed_in, responsible, goal, url):
    answer = signed_in(responsible).post(url, {"report": "å" * 50_000}, headers=JSON)
    assert (answer.status_code, answer.json()["stamp"]) == (422, "")
    assert "40000 characters" in answer.json()["reason"]


def test_the_plain_button_saves_and_leads_back_to_the_page(signed_in, responsible, goal, url):
    answer = signed_in(responsible).post(url, {"report": "Halvt", "back": "/goals/"}, follow=True)
    assert answer.redirect_chain[0][0].startswith(reverse("programs:update_create", args=[goal.pk]))
    assert "The draft is saved" in answer.content.decode()
    assert drafts.draft_of(goal, responsible).content == {"report": "Halvt"}


def test_the_plain_button_shows_a_refused_text_and_saves_it_when_asked_again(
    signed_in, responsible, goal, url
):
    drafts.save(goal, {"report": "Nyare"}, responsible)
    client = signed_in(responsible)
    page = client.post(url, {"report": "Äldre text"})
    assert page.status_code == 409
    html = page.content.decode()
    assert "Äldre text" in html
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html))
    client.post(url, fields)
    assert drafts.draft_of(goal, responsible).content == {"report": "Äldre text"}


def test_only_who_may_report_on_the_goal_saves_a_draft(
    signed_in, goal, url, responsible, leader, strategist, member, outsider, administrator
):
    for person in (responsible, leader, strategist):
        assert signed_in(person).post(url, {"report": "x"}, headers=JSON).status_code == 200
    assert signed_in(member).post(url, {"report": "x"}, headers=JSON).status_code == 403
    for person in (outsider, administrator):
        assert signed_in(person).post(url, {"report": "x"}, headers=JSON).status_code == 404
    authors = {draft.author for draft in UpdateDraft.objects.all()}
    assert authors == {responsible, leader, strategist}


def test_who_is_asked_saves_an_answer_and_nobody_beside(signed_in, asked, url, responsible, member):
    url = f"{url}?round={asked.round_id}"
    assert signed_in(asked.person).post(url, {"report": "x"}, headers=JSON).status_code == 200
    assert drafts.draft_of(asked.goal, asked.person, asked.round).content == {"report": "x"}
    # the goal is theirs, but another is asked about it this time
    assert signed_in(responsible).post(url, {"report": "x"}, headers=JSON).status_code == 404
    assert signed_in(member).post(url, {"report": "x"}, headers=JSON).status_code == 403
    assert UpdateDraft.objects.count() == 1


@pytest.mark.parametrize("wanted", ["", "abc", "0", "9" * 40])
def test_a_round_that_does_not_exist_is_hidden(signed_in, leader, url, wanted):
    assert signed_in(leader).post(f"{url}?round={wanted}").status_code == 404


def test_who_is_signed_out_is_led_to_the_login_and_nothing_is_kept(client, url):
    answer = client.post(url, {"report": "x"}, headers=JSON)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/login/")
    assert not UpdateDraft.objects.exists()


def test_a_worn_token_is_refused(responsible, url):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(responsible, backend="config.authentication.PasswordBackend")
    assert strict.post(url, {"report": "x"}, headers=JSON).status_code == 403
    assert not UpdateDraft.objects.exists()
