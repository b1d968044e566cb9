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
from desk.models import Mail

STUCK_AFTER = timedelta(minutes=10)
FRESH_FOR = timedelta(minutes=5)
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


def _written(mails: Iterable[Mail]) -> list[Mail]:
    job = app.configure_task("desk.tasks.send_mail")
    written = Mail.objects.bulk_create(mails)
    for mail in written:
        job.defer(mail_id=mail.pk)
    return written


@transaction.atomic
def deliver(mail_id: int) -> bool:
    """Send one mail and note when; say whether it was sent now (not when it already was).

    The row stays locked meanwhile, so that two workers never send the same mail.
    """
    mail = Mail.objects.unsent().select_for_update(skip_locked=True, of=("self",))
    mail = mail.select_related("recipient").filter(pk=mail_id).first()
    if mail is None:
        return False
    EmailMessage(
        subject=mail.subject,
        body=_letter(mail),
        to=[mail.address or mail.recipient.email],
        headers={"Message-ID": f"<mail-{mail.pk}-{mail.created_at:%Y%m%d%H%M%S}@malbild>"},
    ).send()
    mail.sent_at = timezone.now()
    mail.save_fields("sent_at")
    return True


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
