"""Signing in with a password; the demo's well-known ones are refused outside a demo."""

from ipaddress import ip_address
from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.db.models import Exists, OuterRef, Sum
from django.http import HttpRequest

from evaluation.models import EvaluationRole, evaluates_nothing

DEMO_DOMAIN = "@demo.example"
# So many people may each try until they are locked out before their common address is.
PEOPLE_AT_ONE_ADDRESS = 25


class PasswordBackend(ModelBackend):
    """Django's own password check, without the demo people unless this is a demo."""

    def user_can_authenticate(self, user):
        if user.email.lower().endswith(DEMO_DOMAIN) and not (settings.DEMO or settings.DEBUG):
            return False
        return super().user_can_authenticate(user)

    def get_user(self, user_id):
        """Return the person of a session; the same question tells whether they evaluate: few do."""
        roles = EvaluationRole.objects.filter(person=OuterRef("pk"))
        people = get_user_model()._default_manager.annotate(evaluates=Exists(roles))
        user = people.filter(pk=user_id).first()
        if user is None or not self.user_can_authenticate(user):
            return None
        if not user.evaluates:
            evaluates_nothing(user)
        return user


class Brake(AxesDatabaseHandler):
    """Counts wrong tries for one person from one address, and loosely for one address alone."""

    def get_failures(self, request: HttpRequest, credentials: dict | None = None) -> int:
        mine = super().get_failures(request, credentials)
        from_here = AccessAttempt.objects.filter(
            ip_address=request.axes_ip_address, attempt_time__gte=get_cool_off_threshold(request)
        ).aggregate(all=Sum("failures_since_start"))["all"]
        return max(mine, (from_here or 0) // PEOPLE_AT_ONE_ADDRESS)


def typed_address(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Return the e-mail address of a try in the one spelling that wrong tries are counted by."""
    typed = (credentials or request.POST).get(settings.AXES_USERNAME_FORM_FIELD)
    return get_user_model().objects.normalize_email(typed)[:255]


def client_address(request: HttpRequest) -> str | None:
    """Return where a try comes from: as our own proxies saw it, never as the client says."""
    direct = request.META.get("REMOTE_ADDR")
    seen = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if not settings.PROXY_COUNT or len(seen) < settings.PROXY_COUNT:
        return direct
    try:
        return str(ip_address(seen[-settings.PROXY_COUNT].strip()))
    except ValueError:
        return direct
