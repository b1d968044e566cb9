"""Verbs on people: let in without rights, revised, kept out, let in again; passwords."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.rules import users as rules
from accounts.services import administrators
from accounts.signals import password_link_wanted
from core.history import verb
from core.rules import refuse


@verb(_("added the person"))
def create(person: User, *, by: User) -> User:
    """Let somebody in, without any right, who chooses a password by a link in a mail."""
    _check_address(person)
    person.set_unusable_password()
    person.save()
    password_link_wanted.send(User, person=person, by=by, is_new=True)
    return person


@verb(_("edited the person"))
def revise(person: User, *, by: User) -> User:
    """Save what an administrator changed about somebody."""
    _check_address(person)
    person.save_fields("email", "name", "title", "language")
    return person


@verb(_("edited their own profile"))
def revise_own(person: User, *, by: User) -> User:
    """Save what somebody changed about themselves; the address is for administrators."""
    person.save_fields("name", "title", "language")
    return person


@verb(_("deactivated the person"))
def deactivate(person: User, *, reason: str, by: User) -> User:
    """Keep somebody out from now on, wherever they are signed in; their roles stay on record."""
    person = User.objects.locked(person.pk)
    administrators.lock()
    refuse(obstacles_to_deactivate(person, by))
    return _let_in(person, False)


def obstacles_to_deactivate(person: User, by: User) -> Iterator[str]:
    """Yield every reason why this administrator cannot keep the person out."""
    yield from rules.obstacles_to_deactivate(is_active=person.is_active, is_oneself=person == by)
    if person.is_active and person != by:
        yield from administrators.obstacles_to_deactivate(person)


@verb(_("let the person sign in again"))
def reactivate(person: User, *, reason: str, by: User) -> User:
    """Let somebody in again, with the roles that are still held."""
    person = User.objects.locked(person.pk)
    refuse(rules.obstacles_to_reactivate(is_active=person.is_active))
    return _let_in(person, True)


@verb(_("sent a link to choose a password"))
def send_password_link(person: User, *, by: User) -> User:
    """Write the person a mail with a link to choose a new password; the old one holds so long."""
    refuse(rules.obstacles_to_send_link(is_active=person.is_active))
    password_link_wanted.send(User, person=person, by=by, is_new=not person.has_usable_password())
    return person


@verb(_("asked for a link to choose a password"))
def ask_for_password_link(email: str, *, by: None = None) -> None:
    """Write to whoever signs in with the address; say nothing about whether anybody does."""
    for person in User.objects.active().filter(email=User.objects.normalize_email(email)):
        password_link_wanted.send(User, person=person, by=None, is_new=False)


@verb(_("chose a password"))
def set_password(person: User, *, password: str, by: User) -> User:
    """Keep a new password; every other session of the person ends with it."""
    person.set_password(password)
    person.password_set_at = timezone.now()
    person.save_fields("password", "password_set_at")
    return person


def _let_in(person: User, is_active: bool) -> User:
    person.is_active = is_active
    person.save_fields("is_active")
    return person


def _check_address(person: User) -> None:
    person.email = User.objects.normalize_email(person.email)
    taken = User.objects.filter(email__iexact=person.email).exclude(pk=person.pk).exists()
    reasons = list(rules.obstacles_to_address(taken))
    if reasons:
        raise ValidationError({"email": reasons})
