"""Loads the predicates of who may."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("People and organizations")

    def ready(self):
        from accounts import permissions  # noqa: F401, registers the predicates
