"""Hands a letter over to the mail server, and reads from its answer whether it was taken."""

from smtplib import (
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from django.core.mail import EmailMessage, mailers

from desk.choices import MailState

FINAL = 500  # from here on a server's answer says: never; below: come back later
Outcome = tuple[MailState, str, OSError | None]


def hand_over(message: EmailMessage) -> Outcome:
    """Send a letter; return the state it is in now, what was answered, and what went wrong.

    What fails before the letter is offered, or is answered with a code, was not taken: it waits or
    is refused. Where the talk breaks off without an answer nobody knows.
    """
    mailer = mailers.default
    try:
        mailer.open()
    except OSError as error:
        return MailState.WAITING, _said(error), error
    try:
        mailer.send_messages([message])
    except SMTPRecipientsRefused as error:
        (code, _words), *_others = error.recipients.values()
        return _answered(code, error)
    except SMTPNotSupportedError as error:
        return MailState.REFUSED, _said(error), error
    except SMTPResponseException as error:
        return _answered(error.smtp_code, error)
    except OSError as error:
        return MailState.UNCERTAIN, _said(error), error
    except ValueError as error:  # an address or a head that no letter can have
        return MailState.REFUSED, str(error), None
    finally:
        _hang_up(mailer)
    return MailState.SENT, "", None


def _answered(code: int, error: OSError) -> Outcome:
    state = MailState.REFUSED if code >= FINAL else MailState.WAITING
    return state, _said(error), error


def _said(error: OSError) -> str:
    """Return a server's words where it gave some, else what the system says."""
    if isinstance(error, SMTPRecipientsRefused):
        (code, words), *_others = error.recipients.values()
    elif isinstance(error, SMTPResponseException):
        code, words = error.smtp_code, error.smtp_error
    else:
        return str(error) or type(error).__name__
    text = words.decode(errors="replace") if isinstance(words, bytes) else str(words)
    return f"{code} {text}"


def _hang_up(mailer: object) -> None:
    """End the talk; what goes wrong now changes nothing about the letter."""
    try:
        mailer.close()
    except OSError:
        return
