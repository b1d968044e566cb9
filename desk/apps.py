"""Loads the predicates of who may, and what listens to the floor below."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "desk"
    verbose_name = _("Desk")

    def ready(self):
        from desk import permissions, receivers  # noqa: F401, registers predicates and receivers
