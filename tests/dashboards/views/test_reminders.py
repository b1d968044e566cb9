"""A person sees what will be sent to them and stops it; administrators say how all are reminded."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from dashboards.queries.reminders import everything_for, steps_by_kind
from desk.models import Mail, Preference, ReminderRule, Snooze, Wording
from desk.services import reminders, sendings
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
MINE = reverse("dashboards:reminders")
RULES = reverse("dashboards:reminder_rules")
RULE = reverse("dashboards:reminder_rule_edit", args=["goal"])
TEXT = reverse("dashboards:wording_edit", args=["reminder-sv"])


@pytest.fixture
def client(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


@pytest.fixture
def ada():
    person = UserFactory(name="Ada")
    SubGoalFactory(
        project__program=ProgramFactory(stale_after_days=None),
        title="Nätverk",
        responsible_person=person,
        due_on=TODAY + timedelta(days=20),
    )
    return person


def posted(page, **changes):
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    values = {name: value for name, value in values.items() if value not in (None, False)}
    return {**values, "seen": page.context["seen"], **changes}


def test_reminders_to_come_are_shown_with_their_days(ada, signed_in):
    page = signed_in(ada).get(MINE)
    [coming] = page.context["outlook"].coming
    assert coming.days == [TODAY + timedelta(days=days) for days in (13, 19, 21, 27)]
    assert f"{TODAY + timedelta(days=13)}" in page.content.decode()


def test_what_is_paused_is_not_sent_and_can_be_taken_up_again(ada, signed_in):
    client = signed_in(ada)
    [row] = everything_for(ada)
    url = reverse("dashboards:snooze")
    tomorrow = TODAY + timedelta(days=1)
    client.post(url, {"item": row.item, "until": tomorrow})
    paused = Snooze.objects.get()
    assert (paused.person, paused.until, client.get(MINE).context["outlook"].coming) == (
        ada,
        tomorrow,
        [],
    )
    assert (
        signed_in(UserFactory())
        .post(reverse("dashboards:snooze_end", args=[paused.pk]))
        .status_code
        == 404
    )
    signed_in(ada).post(reverse("dashboards:snooze_end", args=[paused.pk]))
    assert Snooze.objects.count() == 0


@pytest.mark.parametrize("until", ["2001-01-01", "i går"])
def test_a_pause_that_makes_no_sense_is_refused_with_words(ada, signed_in, until):
    [row] = everything_for(ada)
    url = reverse("dashboards:snooze")
    page = signed_in(ada).post(url, {"item": row.item, "until": until}, follow=True)
    assert page.status_code == 200
    assert Snooze.objects.count() == 0
    assert len(page.context["messages"]) == 1


def test_nobody_pauses_what_does_not_wait_for_them(ada, signed_in):
    [row] = everything_for(ada)
    other = signed_in(UserFactory())
    other.post(reverse("dashboards:snooze"), {"item": row.item})
    assert Snooze.objects.count() == 0


def test_a_choice_is_kept_and_counts_from_today(ada, signed_in):
    client = signed_in(ada)
    url = reverse("dashboards:preference_edit")
    page = client.get(url)
    answer = client.post(url, posted(page, digest="weekly", weekday="3", muted=["goal"]))
    assert (answer.status_code, answer.headers["Location"]) == (302, MINE)
    kept = Preference.objects.get(person=ada)
    assert (kept.digest, kept.weekday, kept.muted, kept.chosen_on) == ("weekly", 3, ["goal"], TODAY)
    assert client.get(MINE).context["outlook"].coming == []


def test_the_next_overview_can_be_read_before_it_leaves(ada, signed_in):
    page = signed_in(ada).get(reverse("dashboards:next_overview"))
    assert "Nätverk" in page.content.decode()
    other = signed_in(UserFactory()).get(reverse("dashboards:next_overview"))
    assert "Nätverk" not in other.content.decode()


def test_rules_and_texts_are_for_administrators(administrator, ada, signed_in):
    for url in (RULES, RULE, TEXT):
        assert signed_in(ada).get(url).status_code == 403
        assert signed_in(administrator).get(url).status_code == 200
    reset = reverse("dashboards:wording_reset", args=["reminder-sv"])
    assert signed_in(ada).post(reset).status_code == 403
    for url in (RULE.replace("goal", "nonsense"), TEXT.replace("sv", "xx")):
        assert signed_in(administrator).get(url).status_code == 404


def test_a_rule_is_changed(administrator, signed_in):
    client = signed_in(administrator)
    page = client.get(RULE)
    client.post(RULE, posted(page, days_before="3, 14", days_after="", is_on="on"))
    assert steps_by_kind()["goal"] == [-14, -3]
    assert "3, 14" in client.get(RULES).content.decode()
    assert "changed the rule of reminders" in client.get(RULE).content.decode()


@pytest.mark.parametrize("days", ["a", "1.5", "-3", "400", "1 2 3 4 5 6", "٣"])
def test_days_that_make_no_sense_are_refused_at_the_field(administrator, signed_in, days):
    client = signed_in(administrator)
    answer = client.post(RULE, posted(client.get(RULE), days_before=days))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["days_before"]
    assert ReminderRule.objects.get().days_before == [7, 1]


def test_a_broken_placeholder_is_told_at_its_field_and_never_kept(administrator, signed_in):
    client = signed_in(administrator)
    before = Wording.objects.count()
    page = client.get(TEXT)
    answer = client.post(TEXT, posted(page, subject="Hej {namn}", intro="{name.email}"))
    assert answer.status_code == 422
    assert sorted(answer.context["form"].errors) == ["intro", "subject"]
    assert before == 0
    assert "{day}" in Wording.objects.get().subject


def test_a_text_is_changed_and_taken_back(administrator, signed_in):
    client = signed_in(administrator)
    client.post(TEXT, posted(client.get(TEXT), subject="Dags, {name}", intro="Hej!"))
    assert Wording.objects.get().subject == "Dags, {name}"
    assert "Dags, {name}" in client.get(RULES).content.decode()
    client.post(reverse("dashboards:wording_reset", args=["reminder-sv"]))
    assert Wording.objects.count() == 0


def test_two_administrators_who_change_a_rule_are_asked_whose_holds(administrator, signed_in):
    client = signed_in(administrator)
    page = client.get(RULE)
    rule = reminders.rule_of("goal")
    rule.days_before = [5]
    reminders.change_rule(rule, by=administrator)
    answer = client.post(RULE, posted(page, days_before="9", is_on="on"))
    assert [each.name for each in answer.context["conflict"]] == ["days_before"]
    assert (answer.context["conflict"][0].mine, answer.context["conflict"][0].theirs) == ("9", "5")


def test_administrators_see_whose_mail_was_lost_and_not_what_it_said(administrator, ada, signed_in):
    planned = sendings.plan(ada, day=TODAY, steps=[], has_digest=True, subject="Hemlig översikt")
    Mail.objects.filter(pk=planned.mail_id).update(state="uncertain", body="Hemlig text")
    page = signed_in(administrator).get(RULES).content.decode()
    assert "Ada" in page
    assert "uncertain whether it was sent" in page
    assert "Hemlig" not in page
    assert "uncertain whether it was sent" in signed_in(ada).get(MINE).content.decode()
