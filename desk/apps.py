"""Loads the predicates of who may."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "desk"
    verbose_name = _("Desk")

    def ready(self):
        from desk import permissions  # noqa: F401, registers the predicates
