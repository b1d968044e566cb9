"""Signing in with a password; the demo's well-known ones are refused outside a demo."""

from django.conf import settings
from django.contrib.auth.backends import ModelBackend

DEMO_DOMAIN = "@demo.example"


class PasswordBackend(ModelBackend):
    """Django's own password check, without the demo people unless this is a demo."""

    def user_can_authenticate(self, user):
        if user.email.lower().endswith(DEMO_DOMAIN) and not (settings.DEMO or settings.DEBUG):
            return False
        return super().user_can_authenticate(user)
