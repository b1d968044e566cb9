"""What the desk does when accounts announces something."""

from typing import Any

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import password_link_wanted
from desk.mails import passwords as words
from desk.services import mails


@receiver(password_link_wanted, dispatch_uid="desk.send_password_link")
def send_password_link(person: User, by: User | None, is_new: bool, **kwargs: Any) -> None:
    """Write the person a mail with a link, unless a stranger asked for one just before."""
    if by is None and mails.has_fresh_link(person):
        return
    mails.send(
        to=[person],
        subject=words.invitation_subject if is_new else words.link_subject,
        body=words.invitation_body if is_new else words.link_body,
        by=by,
        has_password_link=True,
    )
