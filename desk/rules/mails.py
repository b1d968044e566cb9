"""When a mail can be sent once more."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from desk.choices import MailState

TROUBLED = (MailState.REFUSED, MailState.UNCERTAIN)


def obstacles_to_send_again(state: str) -> Iterator[str]:
    """Yield why a mail is not sent once more: only a person's choice repeats one."""
    if state == MailState.SENT:
        yield _("The mail has been sent.")
    elif state in (MailState.WAITING, MailState.SENDING):
        yield _("The mail is on its way.")
    elif state not in TROUBLED:
        yield _("The mail is no longer needed.")
