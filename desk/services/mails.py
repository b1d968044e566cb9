"""Verbs on mails: written in the transaction of the act they tell of, sent by the worker."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.module_loading import import_string
from procrastinate.contrib.django import app

from accounts.models import User
from core.rules import refuse
from desk.choices import MailState
from desk.mails import letters
from desk.models import Mail
from desk.rules import mails as rules

STUCK_AFTER = timedelta(minutes=10)
FRESH_FOR = timedelta(minutes=5)
LONGEST_SENDING = timedelta(minutes=5)  # no talk with a mail server lasts as long
MOST_COUNTED = 30_000
Text = str | Callable[[], Any]


@transaction.atomic
def send(
    *,
    to: Iterable[User],
    subject: Text,
    body: Text,
    path: str = "",
    by: User | None,
    has_password_link: bool = False,
) -> list[Mail]:
    """Write one mail to each active person, once, and leave the sending to the worker.

    `subject` and `body` are texts (lazy ones too), or functions without arguments; they are
    worked out in each recipient's own language. `path` is the page that the mail is about, such
    as `proposal.get_absolute_url()`. The worker gets its job in the caller's transaction: an act
    that is taken back sends nothing.
    """
    return _written(
        Mail(
            recipient=person,
            caused_by=by,
            path=path,
            has_password_link=has_password_link,
            **_worded(person.language, subject, body),
        )
        for person in dict.fromkeys(to)
        if person.is_active
    )


@transaction.atomic
def send_out(
    *,
    to: Iterable[str],
    subject: Text,
    body: Text,
    by: User | None,
    link: tuple[str, int] | None = None,
) -> list[Mail]:
    """Write one mail to each address of somebody without an account, in the site's language.

    `link` is a kind of settings.MAIL_LINKS and whose link it is: it is made when the mail leaves.
    """
    kind, whose = link or ("", None)
    return _written(
        Mail(
            address=address,
            caused_by=by,
            link_kind=kind,
            link_of=whose,
            **_worded(settings.LANGUAGE_CODE, subject, body),
        )
        for address in dict.fromkeys(to)
    )


def send_later_worded(*, to: User, subject: Text, words: tuple[str, int]) -> Mail:
    """Write a mail that is worded when it leaves, of what its reader may see at that moment.

    `words` is a kind of settings.MAIL_WORDS and what it is about; until then the outbox shows
    the subject alone.
    """
    kind, whose = words
    worded = _worded(to.language, subject, "")
    return _written([Mail(recipient=to, words_kind=kind, words_of=whose, **worded)])[0]


def _written(mails: Iterable[Mail]) -> list[Mail]:
    job = app.configure_task("desk.tasks.send_mail")
    written = Mail.objects.bulk_create(mails)
    for mail in written:
        job.defer(mail_id=mail.pk)
    return written


def deliver(mail_id: int) -> bool:
    """Send one mail and note what came of it; say whether it was sent now.

    Three steps, each committed before the next: `sending` is noted, the mail server is spoken to,
    and its answer is noted. Two workers never take up the same mail; one that dies in the second
    step leaves a mail that nobody sends again by itself. A server that cannot be reached or asks
    to come back raises OSError: the mail waits for the next attempt.
    """
    taken = _take(mail_id)
    if taken is None:
        return False
    mail, message = taken
    state, answer, error = letters.hand_over(message)
    _note(mail, state, answer)
    if error is not None and state == MailState.WAITING:
        raise error
    return state == MailState.SENT


@transaction.atomic(durable=True)
def _take(mail_id: int) -> tuple[Mail, EmailMessage] | None:
    """Note that a mail is being sent, and return it with its letter; None when it is not to be."""
    mail = Mail.objects.unsent().select_for_update(skip_locked=True, of=("self",))
    mail = mail.select_related("recipient").filter(pk=mail_id).first()
    if mail is None:
        return None
    if mail.words_kind:
        words = import_string(settings.MAIL_WORDS[mail.words_kind])(mail.words_of)
        if words is None:  # nothing is left to tell
            mail.state = MailState.DROPPED
            mail.save_fields("state")
            return None
        for name, text in _worded(mail.recipient.language, *words).items():
            setattr(mail, name, text)
    mail.state, mail.taken_at, mail.answer = MailState.SENDING, timezone.now(), ""
    mail.attempts = min(mail.attempts + 1, MOST_COUNTED)
    mail.save_fields("subject", "body", "state", "taken_at", "answer", "attempts")
    return mail, EmailMessage(
        subject=mail.subject,
        body=_letter(mail),
        to=[mail.address or mail.recipient.email],
        headers={"Message-ID": f"<mail-{mail.pk}-{mail.created_at:%Y%m%d%H%M%S}@malbild>"},
    )


def _note(mail: Mail, state: MailState, answer: str) -> None:
    """Note what came of an attempt, unless the mail has been taken up anew since."""
    ours = Mail.objects.filter(
        pk=mail.pk,
        taken_at=mail.taken_at,
        state__in=(MailState.SENDING, MailState.UNCERTAIN),
    )
    now = timezone.now()
    ours.update(
        state=state,
        answer=answer[: Mail._meta.get_field("answer").max_length],
        sent_at=now if state == MailState.SENT else None,
        updated_at=now,
    )


def give_up_left() -> int:
    """Call uncertain what a worker took up long ago and has not told of; return how many."""
    left = Mail.objects.left_in_sending(timezone.now() - LONGEST_SENDING)
    return left.update(state=MailState.UNCERTAIN, updated_at=timezone.now())


@transaction.atomic
def send_again(mail: Mail, *, by: User) -> Mail:
    """Let a mail that was refused, or ended uncertain, leave once more: a person wants it to."""
    mail = Mail.objects.locked(mail.pk)
    refuse(rules.obstacles_to_send_again(mail.state))
    mail.state = MailState.WAITING
    mail.save_fields("state")
    app.configure_task("desk.tasks.send_mail").defer(mail_id=mail.pk)
    return mail


def stuck() -> list[int]:
    """Return the ids of mails that should have left some time ago, oldest first."""
    waiting = Mail.objects.unsent().filter(created_at__lt=timezone.now() - STUCK_AFTER)
    return list(waiting.order_by("created_at", "pk").values_list("pk", flat=True))


def has_fresh_link(person: User) -> bool:
    """Say whether the person has just been written a link to choose a password."""
    since = timezone.now() - FRESH_FOR
    fresh = Mail.objects.filter(recipient=person, has_password_link=True, created_at__gt=since)
    return fresh.exists()


def written_to(address: str, within: timedelta) -> int:
    """Return how many mails have been written to the address of late."""
    return Mail.objects.filter(address=address, created_at__gt=timezone.now() - within).count()


def _worded(language: str, subject: Text, body: Text) -> dict[str, str]:
    with translation.override(language):
        title, text = (str(each() if callable(each) else each) for each in (subject, body))
    longest = Mail._meta.get_field("subject").max_length
    return {"subject": " ".join(title.split())[:longest], "body": text.strip()}


def _letter(mail: Mail) -> str:
    # A link that opens an account is made when it leaves: kept, it could be read in the outbox.
    if mail.link_kind:
        path = import_string(settings.MAIL_LINKS[mail.link_kind])(mail.link_of)
    else:
        path = _password_path(mail.recipient) if mail.has_password_link else mail.path
    return f"{mail.body}\n\n{settings.SITE_URL}{path}\n" if path else f"{mail.body}\n"


def _password_path(person: User) -> str:
    key = urlsafe_base64_encode(force_bytes(person.pk))
    return reverse("password_reset_confirm", args=[key, default_token_generator.make_token(person)])
