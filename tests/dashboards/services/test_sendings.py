"""The mails of a day: planned once, worded when they leave, of what their reader may see then."""

from datetime import timedelta

import pytest
from django.core import mail as outgoing
from django.utils import timezone, translation

from dashboards.queries.reminders import everything_for, outlook_of, steps_by_kind
from dashboards.services.sendings import plan_for, plan_today
from desk.models import Deputy, Mail, ReminderRule, Sending, Wording
from desk.services import follows, mails, reminders
from programs.models import ProgramRole
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
WEEK = timedelta(days=7)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def program():
    return ProgramFactory(stale_after_days=None)


@pytest.fixture
def ada():
    return UserFactory(name="Ada", language="en")


@pytest.fixture
def goal(program, ada):
    project = ProjectFactory(program=program, ends_on=TODAY + 100 * WEEK)
    return SubGoalFactory(
        project=project, number=3, title="Nätverk", responsible_person=ada, due_on=TODAY + WEEK
    )


def plan(person, day=TODAY):
    return plan_for(type(person).objects.get(pk=person.pk), day, steps_by_kind())


def told(person, day=TODAY) -> str:
    """Plan a day for a person, let the mail leave, and return its text; "" where none came."""
    sending = plan(person, day)
    before = len(outgoing.outbox)
    if sending is not None:
        mails.deliver(sending.mail_id)
    new = outgoing.outbox[before:]
    return new[0].body if new else ""


def chosen(person, **fields):
    choice = reminders.preference_of(person)
    for name, value in fields.items():
        setattr(choice, name, value)
    reminders.choose(choice, by=person)
    if choice.chosen_on:
        choice.chosen_on = TODAY - 3 * WEEK
        choice.save_fields("chosen_on")
    return choice


def test_a_goal_that_is_soon_due_is_reminded_of_once(goal, ada, settings):
    text = told(ada)
    assert "Report on the goal before it is due: 3. Nätverk" in text
    assert f"{settings.SITE_URL}{goal.get_absolute_url()}" in text
    assert f"by {TODAY + WEEK}" in text
    assert told(ada) == ""
    assert told(ada, TODAY + timedelta(days=1)) == ""


def test_a_rule_that_is_off_or_has_other_days_holds(goal, ada):
    rule = reminders.rule_of("goal")
    rule.days_before = [3]
    reminders.change_rule(rule, by=None)
    assert plan(ada) is None
    rule.days_before, rule.is_on = [7], False
    reminders.change_rule(rule, by=None)
    assert plan(ada) is None
    rule.is_on = True
    reminders.change_rule(rule, by=None)
    assert plan(ada) is not None
    assert ReminderRule.objects.count() == 1


def test_who_wants_no_reminders_gets_none(goal, ada):
    choice = chosen(ada, has_reminders=False)
    assert plan(ada) is None
    choice.has_reminders, choice.muted = True, ["goal"]
    reminders.choose(choice, by=ada)
    assert plan(ada) is None
    choice.muted = []
    reminders.choose(choice, by=ada)
    [row] = everything_for(ada)
    paused = reminders.snooze(ada, item=row.item, title="Målet", until=None, by=ada)
    assert plan(ada) is None
    reminders.wake(paused, by=ada)
    assert plan(ada) is not None


def test_a_mail_tells_nothing_that_its_reader_may_no_longer_see(program):
    role: ProgramRole = ProgramRoleFactory(program=program, kind="strategist")
    SubGoalFactory(project__program=program, title="Hemligt mål", due_on=TODAY + WEEK)
    sending = plan(role.person)
    assert sending is not None
    role.valid_from, role.valid_to = TODAY - WEEK, TODAY - timedelta(days=1)
    role.save()
    assert not mails.deliver(sending.mail_id)
    assert outgoing.outbox == []
    kept = Mail.objects.get(pk=sending.mail_id)
    assert (kept.state, kept.body) == ("dropped", "")


def test_an_overview_leaves_out_what_was_lost_since_it_was_planned(program, goal, ada):
    role = ProgramRoleFactory(program=program, person=ada, kind="steering_group")
    follows.start(program, by=ada)
    other = SubGoalFactory(project=goal.project, number=4, title="Hemligt mål")
    status = GoalStatusFactory(program=program, word="pågår")
    StatusUpdateFactory(goal=other, status=status)
    chosen(ada, digest="weekly", weekday=TODAY.weekday())
    sending = plan(ada)
    role.delete()
    assert mails.deliver(sending.mail_id)
    [message] = outgoing.outbox
    assert "Nätverk" in message.body
    assert "Hemligt mål" not in message.body
    assert str(program) not in message.body


def test_what_is_done_meanwhile_is_not_reminded_of(goal, ada):
    sending = plan(ada)
    goal.ended_on = TODAY
    goal.save()
    assert not mails.deliver(sending.mail_id)
    assert Mail.objects.get(pk=sending.mail_id).state == "dropped"


def test_who_may_no_longer_sign_in_gets_nothing(goal, ada):
    sending = plan(ada)
    ada.is_active = False
    ada.save()
    assert not mails.deliver(sending.mail_id)
    assert outgoing.outbox == []


def test_an_overview_tells_everything_and_marks_what_it_reminds_of(goal, ada):
    SubGoalFactory(project=goal.project, number=4, title="Sent", responsible_person=ada)
    SubGoalFactory(
        project=goal.project,
        number=5,
        title="Senare",
        responsible_person=ada,
        due_on=TODAY + 4 * WEEK,
    )
    chosen(ada, digest="weekly", weekday=TODAY.weekday())
    text = told(ada)
    assert "Hello Ada. This waits for you: 2 in all, of which 0 late." in text
    assert "– Reminder: Report on the goal before it is due: 3. Nätverk" in text
    assert "– Report on the goal before it is due: 5. Senare" in text
    assert Sending.objects.get().has_digest
    assert told(ada) == ""


def test_an_overview_without_anything_to_tell_is_not_sent(ada):
    chosen(ada, digest="daily")
    monday = TODAY - timedelta(days=TODAY.weekday())
    sending = plan(ada, monday)
    assert not mails.deliver(sending.mail_id)
    assert outgoing.outbox == []


def test_what_nobody_answers_for_goes_to_the_strategists_and_says_so(goal, program, ada):
    strategist = ProgramRoleFactory(
        program=program, kind="strategist", person=UserFactory(language="en")
    ).person
    leader = ProgramRoleFactory(program=program, kind="project_leader").person
    assert told(strategist) == ""
    goal.responsible_person = None
    goal.save()
    text = told(strategist)
    assert "Name who answers for the goal: 3. Nätverk" in text
    assert "Nobody is named as responsible: it goes to the program's strategists." in text
    assert (told(ada), told(leader)) == ("", "")


def test_who_left_answers_for_nothing_any_more(goal, program, ada):
    strategist = ProgramRoleFactory(program=program, kind="strategist").person
    ada.is_active = False
    ada.save()
    assert [each.is_unowned for each in everything_for(strategist)] == [True]
    assert everything_for(ProgramRoleFactory(kind="strategist").person) == []


def test_an_administrator_chooses_the_words_of_each_language(goal, ada):
    Wording.objects.create(
        kind="reminder", language="en", subject="{count} to do", intro="Dear {name}!"
    )
    Wording.objects.create(kind="reminder", language="sv", subject="Fel", intro="Fel språk")
    assert told(ada).startswith("Dear Ada!\n\nSOON DUE (1)")
    assert outgoing.outbox[0].subject == "1 to do"


def test_the_mail_speaks_the_language_of_its_reader(goal, ada):
    ada.language = "sv"
    ada.save()
    told(ada)
    with translation.override("sv"):
        wanted = translation.gettext("Reminder from Målbild, {day}").format(day=TODAY)
    assert outgoing.outbox[0].subject == wanted


def test_a_deputy_is_told_by_mail_what_they_may_open_and_how_much_they_may_not(program, goal, ada):
    deputy = ProgramRoleFactory(
        program=program, kind="steering_group", person=UserFactory(language="en")
    ).person
    goal.due_on = TODAY - WEEK
    goal.save()
    secret = SubGoalFactory(title="Hemligt mål", responsible_person=ada, due_on=TODAY - WEEK)
    Deputy.objects.create(absent=ada, deputy=deputy, first_day=TODAY, last_day=TODAY)
    chosen(deputy, digest="weekly", weekday=TODAY.weekday())
    text = told(deputy)
    assert "YOU STAND IN FOR ADA (1)" in text
    assert "Nätverk" in text
    assert "1 thing more waits for Ada. It stands with yours, or takes another role." in text
    assert secret.title not in text


def test_a_day_is_planned_once_from_six_in_the_morning_in_sweden(goal, ada):
    today = timezone.localtime().replace(hour=6, minute=7)
    assert plan_today(today.replace(hour=5)) == 0
    assert plan_today(today) == 1
    UserFactory()
    assert (plan_today(today), Mail.objects.count()) == (0, 1)


def test_after_a_standstill_the_newest_step_alone_is_sent(goal, ada):
    goal.due_on = TODAY + timedelta(days=1)
    goal.save()
    sending = plan(ada)
    assert [each.step for each in sending.reminders.all()] == [-1]
    goal.due_on = TODAY - timedelta(days=30)
    goal.save()
    assert plan(ada, TODAY + timedelta(days=1)) is None


def test_the_outlook_says_when_mails_come(goal, ada):
    chosen(ada, digest="weekly", weekday=(TODAY.weekday() + 2) % 7)
    Sending.objects.create(person=ada, day=TODAY, has_digest=True)
    outlook = outlook_of(ada)
    assert outlook.next_digest == TODAY + timedelta(days=2)
    [coming] = outlook.coming
    assert coming.days == [TODAY + timedelta(days=each) for each in (6, 8, 14)]
