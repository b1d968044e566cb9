"""Doors: hidden is 404, forbidden is 403; a verb is a POST and a redirect."""

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.db.models import UniqueConstraint
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _

RESTRICT_VIOLATION = "23001"  # raised by our own triggers for what is final
UNIQUE_VIOLATION = "23505"
DJANGOS_OWN = UniqueConstraint.default_violation_error_message
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def get_allowed(source: Any, user: Any, permission: str, **lookup: Any) -> Any:
    """Return the one object, or raise Http404 when it is hidden, PermissionDenied when forbidden.

    `source` is a manager or queryset that answers visible_to.
    """
    queryset = source.all().visible_to(user)
    try:
        found = queryset.get(**lookup)
    except (queryset.model.DoesNotExist, ValueError):
        raise Http404 from None
    if not user.has_perm(permission, found):
        raise PermissionDenied
    return found


def back_url(request: HttpRequest, default: str = "") -> str:
    """Return the list that the person came from, with its filter and place, or the default."""
    wanted = request.POST.get("back") or request.GET.get("back") or ""
    if CONTROL.search(wanted) or not wanted.startswith("/"):
        return default
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else default


def with_back(url: str, back: str) -> str:
    """Append the way back to a URL, when there is one."""
    if not back:
        return url
    page, mark, place = url.partition("#")
    return f"{page}{'&' if '?' in page else '?'}{urlencode({'back': back})}{mark}{place}"


def back_label(request: HttpRequest, crumbs: Iterable[tuple[Any, str | None]] = ()) -> str:
    """Return what the way back is called: the list, or the page or the object that it leads to.

    What the person does not see is not named. One query where it leads to an object that is no
    crumb of the page.
    """
    path = urlsplit(back_url(request)).path
    try:
        found = resolve(path)
    except Resolver404:
        return _("Back to the list")
    view: Any = getattr(found.func, "view_class", None)
    if view is None or hasattr(view, "table_class"):
        return _("Back to the list")
    named = next((label for label, url in crumbs if url and urlsplit(str(url)).path == path), None)
    place = named or _object_of(view, found.kwargs, request.user) or view.page_title
    return _("Back to %(place)s") % {"place": place} if place else _("Back")


def _object_of(view: Any, lookup: dict[str, Any], user: Any) -> Any:
    queryset = getattr(view, "queryset", None)
    if queryset is None or set(lookup) != {"pk"}:
        return None
    return queryset.all().visible_to(user).filter(**lookup).first()


def onward(request: HttpRequest, name: str, *args: Any) -> str:
    """Return the URL of a page that is opened from this one and leads back to the same list."""
    return with_back(reverse(name, args=args), back_url(request))


def is_htmx(request: HttpRequest) -> bool:
    """Say whether htmx asks for a part of the page (not when it restores history)."""
    headers = request.headers
    return bool(headers.get("HX-Request")) and not headers.get("HX-History-Restore-Request")


def run(service: Callable, *args: Any, **kwargs: Any) -> Any:
    """Call a service; what the database itself refuses becomes a refusal with a sentence."""
    try:
        return service(*args, **kwargs)
    except IntegrityError as error:
        reason = _reason_of(error.__cause__)
        if not reason:
            raise
        raise ValidationError(reason) from error


def _reason_of(cause: Any) -> Any:
    """Return what people are told of a refusal by the database; nothing when it is a fault."""
    code = getattr(cause, "sqlstate", None)
    if code == RESTRICT_VIOLATION:
        return _("This record is final and cannot be changed.")
    return _reason_of_taken(cause.diag) if code == UNIQUE_VIOLATION else None


def _reason_of_taken(clash: Any) -> Any:
    """Return what the constraint that refused says; two people entered the same at once."""
    model = next((m for m in apps.get_models() if m._meta.db_table == clash.table_name), None)
    if model is None or (
        clash.constraint_name.endswith("_pkey") and not model._meta.pk.is_relation
    ):
        return None  # no person writes keys
    for constraint in model._meta.constraints:
        said = constraint.violation_error_message
        if constraint.name == clash.constraint_name and said != DJANGOS_OWN:
            return said
    return _("Somebody else has just entered the same: %(what)s. Load the page again and look.") % {
        "what": model._meta.verbose_name
    }


def carry_out(
    request: HttpRequest, service: Callable, obj: Any, *, done: Any, to: Any = None, **kwargs: Any
) -> HttpResponse:
    """Do the verb for the signed-in person, say what happened, go back to where it was done.

    `done` is the sentence shown afterwards; `to` another place than the object's own page
    (a URL, or a function of the service's result).
    """
    target = obj
    try:
        result = run(service, obj, by=request.user, **kwargs)
        messages.success(request, done)
        if to is not None:
            target = to(result) if callable(to) else to
    except ValidationError as refusal:
        for reason in refusal.messages:
            messages.error(request, reason)
    url = target if isinstance(target, str) else target.get_absolute_url()
    return redirect(with_back(url, back_url(request)))
