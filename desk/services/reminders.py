"""Verbs on reminders: what a person chooses to get, and how everybody is reminded."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse_fields
from desk.models import Preference, ReminderRule, Snooze, Wording
from desk.rules import reminders as rules
from desk.rules import wordings
from desk.rules.reminders import DAYS_AFTER, DAYS_BEFORE


def preference_of(person: User) -> Preference:
    """Return what the person has chosen; the row begins with what everybody begins with."""
    return Preference.objects.get_or_create(person=person)[0]


def choose(preference: Preference, *, by: User) -> Preference:
    """Keep what a person wants by mail; a new overview counts from today."""
    before = Preference.objects.get(pk=preference.pk)
    names = ["has_reminders", "digest", "weekday", "muted"]
    if (before.digest, before.weekday) != (preference.digest, preference.weekday):
        preference.chosen_on = timezone.localdate()
        names.append("chosen_on")
    preference.save_fields(*names)
    return preference


def snooze(person: User, *, item: str, title: str, until: date | None, by: User) -> Snooze:
    """Send the person nothing about one thing until a day; without a day, never again."""
    refuse_fields({"until": rules.obstacles_to_snooze(until, timezone.localdate())})
    longest = Snooze._meta.get_field("title").max_length
    found, _is_new = Snooze.objects.update_or_create(
        person=person, item=item, defaults={"until": until, "title": title[:longest]}
    )
    return found


def wake(snooze: Snooze, *, by: User) -> Snooze:
    """Send mails about the thing again."""
    snooze.delete()
    return snooze


def rule_of(kind: str) -> ReminderRule:
    """Return the rule of a kind, laid down with its defaults where there is none yet."""
    defaults = {"days_before": list(DAYS_BEFORE), "days_after": list(DAYS_AFTER)}
    return ReminderRule.objects.get_or_create(kind=kind, defaults=defaults)[0]


@verb(_("changed the rule of reminders"), name="reminder_rules.change")
def change_rule(rule: ReminderRule, *, by: User) -> ReminderRule:
    """Say when everybody is reminded of a kind of thing."""
    refuse_fields(
        {
            "days_before": rules.obstacles_to_steps(rule.days_before),
            "days_after": rules.obstacles_to_steps(rule.days_after),
        }
    )
    rule.save_fields("is_on", "days_before", "days_after")
    return rule


@verb(_("changed the text of a mail"), name="wordings.change")
def change_wording(wording: Wording, *, by: User) -> Wording:
    """Keep subject and beginning of a mail; a broken placeholder is never kept."""
    refuse_fields(
        {
            "subject": wordings.obstacles_to_wording(wording.subject),
            "intro": wordings.obstacles_to_wording(wording.intro),
        }
    )
    wording.save_fields("subject", "intro")
    return wording


def wording_of(kind: str, language: str, *, subject: str, intro: str) -> Wording:
    """Return the text of a mail, laid down as it is by default where there is none yet."""
    return Wording.objects.get_or_create(
        kind=kind, language=language, defaults={"subject": subject, "intro": intro}
    )[0]


@verb(_("went back to the text that came with Målbild"), name="wordings.reset")
def reset_wording(wording: Wording, *, by: User) -> Wording:
    """Let the words that Målbild comes with hold again."""
    wording.delete()
    return wording
