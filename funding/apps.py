"""Loads the predicates of who may."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FundingConfig(AppConfig):
    name = "funding"
    verbose_name = _("Funding")

    def ready(self):
        from funding import permissions  # noqa: F401, registers the predicates
