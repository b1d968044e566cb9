"""Subject and beginning of the mails that go out by themselves: an administrator's, else ours."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from desk.choices import MailKind
from desk.models import Wording
from desk.rules.wordings import worded


def of(kind: str, language: str, values: Mapping[str, Any]) -> tuple[str, str]:
    """Return subject and beginning of a mail in a language, with the placeholders filled in."""
    kept = Wording.objects.filter(kind=kind, language=language).first()
    subject, intro = (kept.subject, kept.intro) if kept else default(kind, language)
    return worded(subject, values), worded(intro, values)


def default(kind: str, language: str) -> tuple[str, str]:
    """Return the words that hold until an administrator writes others."""
    with override(language):
        if kind == MailKind.REMINDER:
            return (
                _("Reminder from Målbild, {day}"),
                _("Hello {name}. This is soon due, or late, and waits for you."),
            )
        return (
            _("Your overview from Målbild, {day}"),
            _("Hello {name}. This waits for you: {count} in all, of which {late} late."),
        )
